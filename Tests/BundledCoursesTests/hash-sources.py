#!/usr/bin/env python3
"""Writes hashes of every eight words in a row of some texts, so that a test can find them without having the texts.

    Tests/BundledCoursesTests/hash-sources.py ARTICLE.txt... > Tests/Fixtures/sources/service-superstar.txt

A word is a run of letters and digits, in lower case. The eight are joined by one space, and hashed by 64-bit FNV-1a as
UTF-8; the hashes are sorted and written one a line, in sixteen hexadecimal digits. `OwnWordsTests.swift` reads them.
"""

import sys
import unicodedata

RUN = 8


def words(text):
    """Runs of letters and digits, in lower case."""
    return "".join(c if belongs(c) else " " for c in unicodedata.normalize("NFC", text.lower())).split()


def belongs(character):
    category = unicodedata.category(character)
    return category.startswith("L") or category == "Nd"


def fnv1a(text):
    value = 0xCBF29CE484222325
    for byte in text.encode("utf-8"):
        value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return value


def main():
    hashes = set()
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8") as file:
            found = words(file.read())
        hashes.update(fnv1a(" ".join(found[i : i + RUN])) for i in range(len(found) - RUN + 1))
    for value in sorted(hashes):
        print(f"{value:016x}")


main()
