#!/usr/bin/env python3
"""Makes the public holidays of Accord; run it to bring them up to date, or to cover more years or regions.

    pip install holidays==0.109
    make_holidays.py

holidays.txt: one line for each region and year, with the months and days that are public holidays by law, substitute
days included. The package `holidays` (MIT licence, https://github.com/vacanza/holidays) works them out; what a
government decides later (a holiday for an election, a bridge day) is in it only once a newer version knows it.
"""

from collections import defaultdict
from importlib.metadata import version
from pathlib import Path

import holidays

YEARS = range(2000, 2041)
COUNTRIES = ["DE", "JP", "KR", "PL", "US"]
GERMAN_PARTS = ["BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH"]


def days(country, part):
    """The public holidays of a region, by year."""
    by_year = defaultdict(list)
    for day in sorted(holidays.country_holidays(country, subdiv=part, years=YEARS)):
        if day.year in YEARS:
            by_year[day.year].append(f"{day:%m%d}")
    return by_year


def main():
    regions = [(country, None) for country in COUNTRIES] + [("DE", part) for part in GERMAN_PARTS]
    lines = [f"# Public holidays of {YEARS[0]} to {YEARS[-1]}, by holidays {version('holidays')} (MIT). Made by make_holidays.py."]
    for country, part in sorted(regions, key=lambda region: (region[0], region[1] or "")):
        name = f"{country}-{part}" if part else country
        by_year = days(country, part)
        lines += [f"{name} {year} {' '.join(by_year[year])}" for year in YEARS]
    target = Path(__file__).parent / "holidays.txt"
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
