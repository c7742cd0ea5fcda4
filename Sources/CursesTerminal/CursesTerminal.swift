import CTerminal
import TerminalUI
