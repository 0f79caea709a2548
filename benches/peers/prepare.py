"""Turns the generated files into tables, once and for all peers: `prepare.py FILES TABLES`.

What is done here is what Accord does when it reads the files, too: texts become codes, activities and stage changes are
sorted by lead and time, rows without a lead or a readable time are left out. Nothing here depends on the agreement.
"""

import datetime
import json
import pathlib
import sys
import unicodedata
import zoneinfo

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv, feather

ZONE = zoneinfo.ZoneInfo("Europe/Berlin")
OPENS, CLOSES = datetime.time(9), datetime.time(17)
STAGES = ["mql", "handed over", "accepted", "rejected", "call sales-ready", "call nurture", "call suspect", "qualified"]
TEXTS = ["job_title", "job_level", "job_function", "country", "source", "need", "time_frame"]


def comparison_key(text):
    """Section 2 of docs/semantics.md."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text.strip()).casefold()).strip()


def coded(column):
    """Codes of the comparison keys, null for empty texts, and the keys in the order of their codes."""
    column = column.combine_chunks().dictionary_encode()
    if isinstance(column, pa.ChunkedArray):
        column = column.combine_chunks()
    keys = [comparison_key(text) for text in column.dictionary.to_pylist()]
    distinct = sorted(set(keys) - {""})
    place = {key: code for code, key in enumerate(distinct)}
    codes = pa.array([place.get(key) for key in keys], pa.int16())
    return codes.take(column.indices), distinct


def read(path, times):
    texts = csv.ConvertOptions(strings_can_be_null=False, column_types={})
    with open(path, encoding="utf-8") as file:
        header = file.readline().rstrip("\n").split(",")
    texts.column_types = {name: pa.string() for name in header}
    table = csv.read_csv(path, convert_options=texts)
    for name in times:
        readable = pc.match_substring_regex(table[name], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
        table = table.filter(readable)
        moments = pc.strptime(table[name], "%Y-%m-%dT%H:%M:%SZ", "s")
        table = table.set_column(table.column_names.index(name), name, moments.cast(pa.int64()))
    return table


def leads_of(table):
    """The lead table in the order of creation and id, and the keys behind its codes."""
    ids = table["Lead ID"].to_numpy()
    _, first = np.unique(ids, return_index=True)
    table = table.take(np.sort(first))
    table = table.sort_by([("Created at", "ascending"), ("Lead ID", "ascending")])
    columns = {"id": table["Lead ID"], "lead": np.arange(len(table), dtype=np.int32), "created": table["Created at"]}
    keys = {}
    for name in TEXTS:
        columns[name], keys[name] = coded(table[name.replace("_", " ").capitalize()])
    for name, header in [("email", "E-mail"), ("company", "Company")]:
        columns[f"{name}_known"] = pc.not_equal(table[header], "")
    for name, header in [("employees", "Employees"), ("budget", "Budget")]:
        columns[name] = pc.if_else(pc.equal(table[header], ""), None, table[header]).cast(pa.int32())
    for name, header in [("free_mail", "Free mail"), ("competitor", "Competitor")]:
        columns[name] = pc.if_else(pc.equal(table[header], ""), None, pc.equal(table[header], "yes"))
    return pa.table(columns), keys


def of_leads(table, leads, time):
    """The rows of known leads, sorted by lead and time."""
    lead = pc.index_in(table["Lead ID"], leads["id"].combine_chunks())
    table = table.set_column(0, "lead", lead).filter(pc.is_valid(lead))
    return table.take(np.lexsort((table[time].to_numpy(), table["lead"].to_numpy())))


def working_days(first, last):
    """Every UTC day: how many working days begin before it, and when work begins; null on a day off.

    A place so far east or west that its work spans two UTC days would need another table.
    """
    days, before, opens = [], [], []
    n = 0
    for day in range(first, last):
        date = datetime.date(1970, 1, 1) + datetime.timedelta(days=day)
        begins = datetime.datetime.combine(date, OPENS, ZONE).timestamp()
        ends = datetime.datetime.combine(date, CLOSES, ZONE).timestamp()
        assert begins // 86_400 == (ends - 1) // 86_400 == day and ends - begins == 28_800
        works = date.weekday() < 5
        days.append(day)
        before.append(n)
        opens.append(int(begins) if works else None)
        n += works
    return pa.table({"day": pa.array(days, pa.int32()), "before": pa.array(before, pa.int32()), "opens": pa.array(opens, pa.int64())})


def months(first, last):
    """When each month begins in the time zone of the agreement."""
    date = datetime.datetime.fromtimestamp(first, ZONE).date().replace(day=1)
    rows = []
    while not rows or rows[-1][1] <= last:
        rows.append((date.year * 100 + date.month, int(datetime.datetime.combine(date, datetime.time(), ZONE).timestamp())))
        date = (date + datetime.timedelta(days=31)).replace(day=1)
    return pa.table({"month": pa.array([month for month, _ in rows], pa.int32()), "begins": pa.array([begins for _, begins in rows], pa.int64())})


def check(leads, activities, changes):
    """What the peers rely on. Accord relies on none of it; it makes their work less."""
    created = leads["created"].to_numpy()
    lead = activities["lead"].to_numpy()
    assert (activities["at"].to_numpy() >= created[lead]).all(), "an activity is older than its lead"
    assert np.bincount(lead).max() < 1_024, "a lead has more activities than ten bits count"
    assert (np.diff(activities["at"].to_numpy()).size == 0) or np.ptp(created) + 400 * 86_400 < 2**26
    hand_offs = changes.filter(pc.equal(changes["stage"], STAGES.index("handed over")))["lead"].to_numpy()
    assert len(np.unique(hand_offs)) == len(hand_offs), "a lead was handed over twice"
    recorded = set(changes["stage"].to_pylist()) if len(changes) < 10**5 else set(np.unique(changes["stage"]))
    assert {STAGES.index("accepted"), STAGES.index("call sales-ready")} <= recorded, "no lead was ever accepted or called"


def main(files, tables):
    tables.mkdir(parents=True, exist_ok=True)
    leads, keys = leads_of(read(files / "leads.csv", ["Created at"]))
    activities = of_leads(read(files / "activities.csv", ["At"]), leads, "At")
    changes = of_leads(read(files / "stage_changes.csv", ["At"]), leads, "At")
    kind, keys["kind"] = coded(activities["Activity"])
    asset, keys["asset"] = coded(activities["Asset"])
    minutes = pc.if_else(pc.equal(activities["Minutes"], ""), None, activities["Minutes"]).cast(pa.int16())
    lead = activities["lead"].cast(pa.int32())
    activities = pa.table({"lead": lead, "at": activities["At"], "kind": kind.cast(pa.int8()), "asset": asset, "minutes": minutes})
    stage, found = coded(changes["Stage"])
    assert set(found) <= set(STAGES), f"stages unknown here: {set(found) - set(STAGES)}"
    stage = pa.array([STAGES.index(key) for key in found], pa.int8()).take(stage)
    changes = pa.table({"lead": changes["lead"].cast(pa.int32()), "at": changes["At"], "stage": stage})
    changes = changes.take(np.lexsort((changes["stage"].to_numpy(), changes["at"].to_numpy(), changes["lead"].to_numpy())))
    check(leads, activities, changes)
    latest = max(pc.max(table[time]).as_py() for table, time in [(leads, "created"), (activities, "at"), (changes, "at")])
    earliest = pc.min(leads["created"]).as_py()
    written = {
        "leads": leads,
        "activities": activities,
        "changes": changes,
        "calendar": working_days(earliest // 86_400 - 7, latest // 86_400 + 30),
        "months": months(earliest, latest),
    }
    for name, table in written.items():
        feather.write_feather(table.combine_chunks(), tables / f"{name}.arrow", compression="uncompressed")
    facts = {"keys": keys, "observed_until": latest, "stages": STAGES, "n_activities": len(activities)}
    (tables / "facts.json").write_text(json.dumps(facts, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
