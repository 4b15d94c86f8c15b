"""Writes functions/Collate/Resources/nfc.txt from Python's copy of the Unicode Character Database.

Run from the root of the repository: python3 build/nfc.py
"""
import sys
import unicodedata as u

lines = [
    f"# Canonical decompositions and combining classes. From the Unicode Character Database {u.unidata_version},",
    "# (c) Unicode, Inc., used under the Unicode License v3, https://www.unicode.org/license.txt",
    "# c: a composite and the pair it is composed of. d: a character that decomposes and is never composed. m: a range of marks and its class.",
]
classes = []
for cp in range(sys.maxunicode + 1):
    ch = chr(cp)
    if 0xAC00 <= cp <= 0xD7A3 or 0xD800 <= cp <= 0xDFFF:
        continue
    parts = u.decomposition(ch)
    if parts and not parts.startswith("<"):
        kind = "c" if u.normalize("NFC", ch) == ch else "d"
        lines.append(f"{kind} {cp:X} {' '.join(format(int(p, 16), 'X') for p in parts.split())}")
    mark = u.combining(ch)
    if mark:
        if classes and classes[-1][1] == cp - 1 and classes[-1][2] == mark:
            classes[-1][1] = cp
        else:
            classes.append([cp, cp, mark])
lines += [f"m {first:X} {last:X} {mark:X}" for first, last, mark in classes]
with open("functions/Collate/Resources/nfc.txt", "w", encoding="ascii", newline="\n") as out:
    out.write("\n".join(lines) + "\n")
