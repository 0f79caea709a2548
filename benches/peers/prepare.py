"""Turns the generated files into tables, once and for all peers: `prepare.py FILES TABLES`.

What is done here is what Accord does when it reads the files, too: texts become codes, activities and stage changes are
sorted by lead and time, rows without a lead or a readable time are left out. Accord works out working hours and months
while it simulates; they are done here, so that the peers need not.
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
DAY, WORKING_DAY = 24 * 3_600, 8 * 3_600
# The windows of the agreement's SAL stage, in working hours.
ACCEPTED_WITHIN, CALLED_WITHIN = 8, 80
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
    columns["month"] = months(table["Created at"].to_numpy())
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


def months(moments):
    """The month of each moment in the time zone of the agreement, as a number such as 202601."""
    date = datetime.datetime.fromtimestamp(moments.min(), ZONE).date().replace(day=1)
    names, begins = [], []
    while not begins or begins[-1] <= moments.max():
        names.append(date.year * 100 + date.month)
        begins.append(datetime.datetime.combine(date, datetime.time(), ZONE).timestamp())
        date = (date + datetime.timedelta(days=31)).replace(day=1)
    return np.array(names, np.int32)[np.searchsorted(begins, moments, "right") - 1]


def deadlines(moments, hours):
    """When so many working hours after each moment are over."""
    first, last = moments.min() // DAY, moments.max() // DAY + 60
    dates = [datetime.date(1970, 1, 1) + datetime.timedelta(days=int(day)) for day in range(first, last)]
    dates = [date for date in dates if date.weekday() < 5]
    opens, closes = (
        np.array([datetime.datetime.combine(date, time, ZONE).timestamp() for date in dates], np.int64)
        for time in (OPENS, CLOSES)
    )
    assert (closes - opens == WORKING_DAY).all(), "a night change of clocks falls into working time"
    n_begun = np.searchsorted(opens, moments, "right")
    today = np.minimum(moments - opens[n_begun - 1], WORKING_DAY)
    worked = np.where(n_begun == 0, 0, (n_begun - 1) * WORKING_DAY + today) + hours * 3_600
    # The end of a day's work, not the beginning of the next day's.
    day = (worked - 1) // WORKING_DAY
    return opens[day] + worked - day * WORKING_DAY


def hand_offs_of(changes):
    """When each lead was handed over, and until when the acts of the agreement's SAL stage are in time."""
    handed_over = changes.filter(pc.equal(changes["stage"], STAGES.index("handed over")))
    at = handed_over["moment"].to_numpy()
    columns = {"accept_by": deadlines(at, ACCEPTED_WITHIN), "call_by": deadlines(at, CALLED_WITHIN)}
    return pa.table({"lead": handed_over["lead"], **columns})


def check(leads, activities, changes, hand_offs):
    """What the peers rely on. Accord relies on none of it; it makes their work less."""
    created = leads["created"].to_numpy()
    lead = activities["lead"].to_numpy()
    at = activities["moment"].to_numpy()
    assert (at >= created[lead]).all(), "an activity is older than its lead"
    assert np.bincount(lead).max() < 1_024, "a lead has more activities than ten bits count"
    assert at.max() - created.min() + 180 * DAY < 2**26, "the windows of one lead would reach into the next lead's"
    handed_over = hand_offs["lead"].to_numpy()
    assert len(np.unique(handed_over)) == len(handed_over), "a lead was handed over twice"
    with_sales = changes.filter(pc.not_equal(changes["stage"], STAGES.index("mql")))["lead"].to_numpy()
    assert np.isin(with_sales, handed_over).all(), "a lead is with sales, but was never handed over"
    recorded = np.unique(changes["stage"].to_numpy())
    assert np.isin([STAGES.index("accepted"), STAGES.index("call sales-ready")], recorded).all()


def main(files, tables):
    tables.mkdir(parents=True, exist_ok=True)
    leads, keys = leads_of(read(files / "leads.csv", ["Created at"]))
    activities = of_leads(read(files / "activities.csv", ["At"]), leads, "At")
    kind, keys["kind"] = coded(activities["Activity"])
    asset, keys["asset"] = coded(activities["Asset"])
    minutes = pc.if_else(pc.equal(activities["Minutes"], ""), None, activities["Minutes"]).cast(pa.int16())
    columns = {"lead": activities["lead"].cast(pa.int32()), "moment": activities["At"], "kind": kind.cast(pa.int8())}
    activities = pa.table({**columns, "asset": asset, "minutes": minutes})
    changes = of_leads(read(files / "stage_changes.csv", ["At"]), leads, "At")
    stage, found = coded(changes["Stage"])
    assert set(found) <= set(STAGES), f"stages unknown here: {set(found) - set(STAGES)}"
    stage = pa.array([STAGES.index(key) for key in found], pa.int8()).take(stage)
    changes = pa.table({"lead": changes["lead"].cast(pa.int32()), "moment": changes["At"], "stage": stage})
    hand_offs = hand_offs_of(changes)
    check(leads, activities, changes, hand_offs)
    latest = max(pc.max(table[time]).as_py() for table, time in [(leads, "created"), (activities, "moment"), (changes, "moment")])
    written = {"leads": leads, "activities": activities, "changes": changes, "hand_offs": hand_offs}
    for name, table in written.items():
        feather.write_feather(table.combine_chunks(), tables / f"{name}.arrow", compression="uncompressed")
    facts = {"keys": keys, "stages": STAGES, "observed_until": latest}
    (tables / "facts.json").write_text(json.dumps(facts, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
