#!/usr/bin/env python3
"""Makes the fonts of Accord from their public sources; run it only to change which characters or icons they have.

    pip install fonttools brotli
    npm pack pretendard-jp@1.3.9 @phosphor-icons/web@2.1.2 @fontsource/jetbrains-mono@5.3.0   # and unpack them
    make_fonts.py PRETENDARD_JP_VARIABLE.ttf PHOSPHOR_FOLDER JETBRAINS_MONO_LATIN_400_NORMAL.woff2

accord-sans.ttf: Pretendard JP (SIL Open Font License 1.1), fewer characters, weights 400 to 700, tabular figures.
The licence reserves the original's name, so the derivative has its own.
accord-icons.ttf: Phosphor regular (MIT), only the icons that src/ui/icons.rs names.
accord-mono.ttf: JetBrains Mono (SIL Open Font License 1.1), Latin, for previews of files.
"""

import re
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

HERE = Path(__file__).parent
ROOT = HERE.parent.parent


def double_byte(encoding, leads):
    """The characters of an encoding's double bytes with those lead bytes."""
    found = set()
    for lead in leads:
        for trail in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes([lead, trail]).decode(encoding)))
            except (UnicodeDecodeError, TypeError):
                pass
    return found


def characters():
    """Latin, punctuation, arrows, Hangul of KS X 1001, kana, kanji of JIS level 1, and what our languages use."""
    wanted = set(range(0x20, 0x7F)) | set(range(0xA0, 0x180)) | set(range(0x218, 0x21C)) | {0x1E9E}
    wanted |= set(range(0x2007, 0x200B)) | set(range(0x2010, 0x2028)) | set(range(0x2030, 0x203B)) | {0x202F, 0x20A9, 0x20AC, 0x2116, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193}
    wanted |= {0x2194, 0x2206, 0x2211, 0x2212, 0x221A, 0x221E, 0x2248, 0x2260, 0x2264, 0x2265, 0x2318, 0x2325, 0x232B}
    wanted |= {0x21B5, 0x21E7, 0x25A0, 0x25B2, 0x25B6, 0x25BC, 0x25C0, 0x25CB, 0x25CF, 0x2605, 0x2606, 0x2713, 0x2717, 0xFFFD}
    wanted |= set(range(0x3000, 0x3100)) | set(range(0x3131, 0x318F)) | set(range(0xFF01, 0xFFEE))
    wanted |= double_byte("euc_kr", range(0xB0, 0xC9)) | double_byte("euc_jp", range(0xB0, 0xD0))
    for file in (ROOT / "assets/languages").rglob("*.ftl"):
        wanted |= {ord(c) for c in file.read_text(encoding="utf-8")}
    for file in (ROOT / "src/sample").glob("*.rs"):
        wanted |= {ord(c) for c in file.read_text(encoding="utf-8")}
    return wanted


def tabular_figures(font):
    """Makes figures of one width the default, so that columns line up and live numbers do not jump."""
    table = font["GSUB"].table
    feature = next(r.Feature for r in table.FeatureList.FeatureRecord if r.FeatureTag == "tnum")
    tabular = {}
    for index in feature.LookupListIndex:
        for lookup in table.LookupList.Lookup[index].SubTable:
            tabular.update(getattr(getattr(lookup, "ExtSubTable", lookup), "mapping", {}))
    for cmap in font["cmap"].tables:
        for code in map(ord, "0123456789"):
            if cmap.isUnicode() and code in cmap.cmap:
                cmap.cmap[code] = tabular.get(cmap.cmap[code], cmap.cmap[code])


def keep(font, codes, features):
    """Leaves only those characters in a font."""
    options = subset.Options()
    options.layout_features = features
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.drop_tables += ["STAT"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)


def rename(font, family, postscript):
    for record in font["name"].names:
        if record.nameID in (1, 4):
            record.string = family
        elif record.nameID in (3, 6):
            record.string = postscript


def sans(source):
    font = TTFont(source)
    tabular_figures(font)
    keep(font, characters(), ["kern", "mark", "mkmk", "ccmp"])
    font = instancer.instantiateVariableFont(font, {"wght": (400, 400, 700)})
    rename(font, "Accord Sans", "AccordSans-Regular")
    font.save(HERE / "accord-sans.ttf")


def icons(folder):
    style = (Path(folder) / "src/regular/style.css").read_text()
    codes = dict(re.findall(r'\.ph\.ph-([a-z0-9-]+):before \{\s*content: "\\([0-9a-f]+)"', style))
    rust = (ROOT / "src/ui/icons.rs").read_text()
    wanted = {}
    for name, code in re.findall(r"/// Phosphor `([a-z0-9-]+)`\.\s*pub const \w+: &str = \"\\u\{([0-9a-f]+)\}\"", rust):
        if codes[name] != code:
            sys.exit(f"{name} is {codes[name]}, not {code}")
        wanted[int(code, 16)] = name
    font = TTFont(Path(folder) / "src/regular/Phosphor.ttf")
    keep(font, wanted, [])
    rename(font, "Accord Icons", "AccordIcons-Regular")
    font.save(HERE / "accord-icons.ttf")
    print(f"{len(wanted)} icons")


def mono(source):
    font = TTFont(source)
    font.flavor = None
    keep(font, set(range(0x20, 0x7F)) | set(range(0xA0, 0x100)) | {0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026}, [])
    rename(font, "Accord Mono", "AccordMono-Regular")
    font.save(HERE / "accord-mono.ttf")


if __name__ == "__main__":
    sans(sys.argv[1])
    icons(sys.argv[2])
    mono(sys.argv[3])
