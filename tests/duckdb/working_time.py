"""Section 6 of docs/semantics.md: the end of a window."""

import pathlib

from conditions import days

HOLIDAYS = pathlib.Path(__file__).resolve().parent.parent.parent / "assets" / "holidays" / "holidays.txt"
WEEK = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
CALENDAR = {"time_zone": "UTC", "working_days": WEEK[:5], "opens": "09:00", "closes": "17:00"}
HOUR, DAY = 3_600, 86_400
# How many days ahead working time is worked out, beside four weeks for each day of a window.
AHEAD = 100


def seconds(clock):
    hours, minutes = clock.split(":")
    return int(hours) * HOUR + int(minutes) * 60


def free_days(calendar):
    """The public holidays and days off, as days since 1970-01-01."""
    free = [days(day) for day in calendar.get("days_off", [])]
    if region := calendar.get("holidays"):
        for line in HOLIDAYS.read_text(encoding="utf-8").splitlines():
            code, year, *dates = line.split(" ")
            if code == region:
                free += [days(f"{year}-{date[:2]}-{date[2:]}") for date in dates]
    return free


def instant(clock, zone):
    """The moment at which a clock shows a day and time, which is given in seconds as if the zone were UTC.

    What the clock skips is as much later as the clock skips; of what it shows twice, the first counts.
    """
    def offset(moment):
        return f"(CAST(epoch(timezone('{zone}', to_timestamp({moment}))) AS BIGINT) - ({moment}))"
    before, after = offset(f"{clock} - {DAY}"), offset(f"{clock} + {DAY}")
    first, second = f"({clock} - {before})", f"({clock} - {after})"
    return f"CASE WHEN {offset(first)} <> {before} AND {offset(second)} = {after} THEN {second} ELSE {first} END"


def make_work(judge, most_days):
    """The working time of every working day: from when to when, and how many seconds of work were before it."""
    calendar = {**CALENDAR, **judge.agreement.get("calendar", {})}
    weekdays = ", ".join(str(WEEK.index(day)) for day in calendar["working_days"])
    free = f"{free_days(calendar)}::BIGINT[]"
    opens, closes = seconds(calendar["opens"]), seconds(calendar["closes"])
    judge.make("work", f"""
        SELECT opens, closes, sum(closes - opens) OVER (ORDER BY opens) - (closes - opens) AS before FROM (
            SELECT {instant(f"(day * {DAY} + {opens})", calendar["time_zone"])} AS opens,
                {instant(f"(day * {DAY} + {closes})", calendar["time_zone"])} AS closes
            FROM (
                SELECT unnest(range(min(since) // {DAY} - 9, max(since) // {DAY} + {AHEAD + 28 * most_days})) AS day
                FROM records
            ) WHERE (day + 3) % 7 IN ({weekdays}) AND NOT list_contains({free}, day)
        ) WHERE closes > opens
    """)


def working_seconds(window, calendar):
    """The working time of a window, or nothing if it runs day and night."""
    day = seconds(calendar["closes"]) - seconds(calendar["opens"])
    return {"WorkingHours": HOUR, "WorkingDays": day}.get(window["unit"], 0) * window["amount"]


def make_dues(judge, windows):
    """The deadline of every window of every pass, in columns named by `due`."""
    calendar = {**CALENDAR, **judge.agreement.get("calendar", {})}
    working = {due(window): working_seconds(window, calendar) for window in windows}
    day = seconds(calendar["closes"]) - seconds(calendar["opens"])
    if any(working.values()):
        make_work(judge, max(working.values()) // day + 1)
    columns, joins = ["*"], []
    for window in windows:
        name = due(window)
        if not working[name]:
            length = {"Hours": HOUR, "Days": DAY}[window["unit"]] * window["amount"]
            columns.append(f"since + {length} AS {name}")
            continue
        # The day on whose work the window ends is the last with less work before it.
        columns.append(f"CASE WHEN since IS NOT NULL THEN {name}.opens + {name}_end - {name}.before END AS {name}")
        joins.append(f"ASOF LEFT JOIN work AS {name} ON {name}_end > {name}.before")
    if not joins:
        judge.make("dues", f"SELECT {', '.join(columns)} FROM records")
        return
    worked = "coalesce(today.before + least(since - today.opens, today.closes - today.opens), 0)"
    ends = ", ".join(f"{worked} + {n} AS {name}_end" for name, n in working.items() if n)
    judge.make("dues", f"""
        SELECT {", ".join(columns)} FROM (
            SELECT records.*, {ends} FROM records ASOF LEFT JOIN work AS today ON since >= today.opens
        ) {" ".join(joins)}
    """)
    for name in (name for name, n in working.items() if n):
        is_beyond = f"coalesce({name} > (SELECT max(closes) FROM work), true)"
        beyond = judge.one(f"SELECT count(*) FROM dues WHERE since IS NOT NULL AND {is_beyond}")
        assert beyond == 0, "a window ends after the working time that was worked out"


def due(window):
    """The name of the deadline of a window."""
    return f"due_{window['unit'].lower()}_{window['amount']}"
