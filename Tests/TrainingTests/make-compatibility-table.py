#!/usr/bin/env python3
"""Writes Sources/Training/CompatibilityTable.swift from the Unicode data that Python carries.

    Tests/TrainingTests/make-compatibility-table.py > Sources/Training/CompatibilityTable.swift
"""

import unicodedata


# What no keyboard types: Arabic letters by their place in a word, and pictures of several letters.
LEFT_OUT = ("<isolated>", "<initial>", "<medial>", "<final>", "<square>", "<vertical>", "<circle>")


def mappings():
    for code in range(0x110000):
        if 0xD800 <= code < 0xE000:
            continue
        kind = unicodedata.decomposition(chr(code)).split(" ")[0]
        if kind.startswith("<") and kind not in LEFT_OUT:
            # Composed again, so that the table holds what people type.
            yield code, [ord(c) for c in unicodedata.normalize("NFKC", chr(code))]


def runs():
    """Neighbours whose one replacement moves along with them, as [first, last, replacement of the first]."""
    result, several = [], []
    for code, replacement in mappings():
        if len(replacement) != 1:
            several.append([code, *replacement])
        elif result and code == result[-1][1] + 1 and replacement[0] - code == result[-1][2] - result[-1][0]:
            result[-1][1] = code
        else:
            result.append([code, code, replacement[0]])
    return result, several


def rows(numbers):
    line = "   "
    for number in numbers:
        text = f" 0x{number:X},"
        if len(line) + len(text) > 120:
            yield line
            line = "   "
        line += text
    yield line


def main():
    single, several = runs()
    version = unicodedata.unidata_version
    print(f"// Written by Tests/TrainingTests/make-compatibility-table.py from Unicode {version}. Do not edit.")
    print()
    print("/// What compatibility composition (NFKC, Unicode Standard Annex 15) makes of scalars that look like others.")
    print("enum CompatibilityTable {")
    print("  /// Sorted runs, three numbers each: first scalar, last scalar, what replaces the first; the others move along.")
    print("  static let runs: [UInt32] = [")
    for row in rows(number for run in single for number in run):
        print(row)
    print("  ]")
    print()
    print("  /// A scalar, how many scalars replace it, and those.")
    print("  static let several: [UInt32] = [")
    for row in rows(n for code, *rest in several for n in [code, len(rest), *rest]):
        print(row)
    print("  ]")
    print("}")


if __name__ == "__main__":
    main()
