#!/usr/bin/env python3
"""Writes Sources/TerminalUI/TextWidthTable.swift from the Unicode Character Database.

    Tests/TerminalUITests/make-width-table.py [UCD-FOLDER] > Sources/TerminalUI/TextWidthTable.swift

The folder holds EastAsianWidth.txt and UnicodeData.txt; Debian's package `unicode-data` puts them in
/usr/share/unicode.
"""

import re
import sys

MARK, WIDE, DROPPED = 0, 2, 3
LAST = 0x10FFFF


def data_lines(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            line = line.split("#")[0].strip()
            if line:
                yield [field.strip() for field in line.split(";")]


def categories(path):
    table = ["Cn"] * (LAST + 1)
    first = None
    for fields in data_lines(path):
        code, name, category = int(fields[0], 16), fields[1], fields[2]
        if name.endswith(", First>"):
            first = code
        elif name.endswith(", Last>"):
            table[first : code + 1] = [category] * (code + 1 - first)
        else:
            table[code] = category
    return table


def wide_scalars(path):
    wide = bytearray(LAST + 1)
    for fields in data_lines(path):
        low, _, high = fields[0].partition("..")
        low, high = int(low, 16), int(high or low, 16)
        if fields[1] in ("W", "F"):
            for code in range(low, high + 1):
                wide[code] = 1
    return wide


def is_variation_selector(code):
    return code in range(0xFE00, 0xFE10) or code in range(0xE0100, 0xE01F0) or code in (0x180B, 0x180C, 0x180D, 0x180F)


def is_later_jamo(code):
    """Vowels and final consonants: the leading consonant before them has taken both columns."""
    return code in range(0x1160, 0x1200) or code in range(0xD7B0, 0xD800)


def is_prepended_sign(code):
    """Arabic, Syriac and Kaithi signs that enclose the digits after them: format controls that are seen."""
    return code in range(0x600, 0x606) or code in (0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD)


def is_wide_to_curses(code):
    """What glibc's wcwidth makes two columns beyond EastAsianWidth.txt: curses leaves two, so we do."""
    return code in range(0x3248, 0x3250) or code in range(0x4DC0, 0x4E00)


def kind(code, category, wide):
    if is_prepended_sign(code):
        return None
    if category in ("Cc", "Cf", "Cs", "Zl", "Zp") or is_variation_selector(code):
        return DROPPED
    if category in ("Mn", "Me") or is_later_jamo(code):
        return MARK
    return WIDE if wide[code] or is_wide_to_curses(code) else None


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode"
    with open(f"{folder}/EastAsianWidth.txt", encoding="utf-8") as file:
        version = re.search(r"EastAsianWidth-([0-9.]+)\.txt", file.readline()).group(1)
    category = categories(f"{folder}/UnicodeData.txt")
    wide = wide_scalars(f"{folder}/EastAsianWidth.txt")

    ranges = []
    for code in range(LAST + 1):
        this = kind(code, category[code], wide)
        if this is None:
            continue
        if ranges and ranges[-1][1] == code - 1 and ranges[-1][2] == this:
            ranges[-1][1] = code
        else:
            ranges.append([code, code, this])

    print(f"// Written by Tests/TerminalUITests/make-width-table.py from Unicode {version}. Do not edit.")
    print()
    print("/// What is not one column wide, as sorted ranges: first scalar, last scalar, kind, three numbers a range.")
    print("///")
    print("/// A kind is 0 for a mark that joins what stands before it, 2 for two columns, 3 for what takes no place at all.")
    print("enum TextWidthTable {")
    print("  static let ranges: [UInt32] = [")
    line = "   "
    for low, high, this in ranges:
        item = f" 0x{low:X}, 0x{high:X}, {this},"
        if len(line) + len(item) > 118:
            print(line)
            line = "   "
        line += item
    print(line)
    print("  ]")
    print("}")


if __name__ == "__main__":
    main()
