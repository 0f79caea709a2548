"""What the peers share: the agreement of agreement.ron as tables, and how they are timed."""

import json
import pathlib
import sys
import time

from pyarrow import csv, feather

# The change of the third task: this criterion gives so many points.
CHANGED = ("pricing", 12)
THRESHOLD = 60
THRESHOLDS = range(101)
MINIMUM_FIT = 10
PROFILE_CAP, ACTION_CAP, UNDESIRABLE_FLOOR, TOTAL_CAP = 35, 60, -40, 100
FREE_MAIL = -10
BUDGET = 10_000
DAY = 86_400

# Field, what it must be, points. Two numbers are bounds.
PROFILE = [
    ("job_level", ["c-level", "vp", "director", "head"], 15),
    ("job_function", ["marketing", "sales", "operations"], 10),
    ("employees", (50, 5_000), 10),
    ("country", ["germany", "france", "poland"], 5),
]
CHANNEL = [("source", ["referral", "partner", "organic search"], 10)]
STUDENTS = ["student", "intern", "trainee"]
NEEDS = ["must have", "nice to have"]
TIME_FRAMES = ["this quarter", "within 6 months"]

# Criterion: kind of activity, (days, percent) from young to old, points, cap; a criterion that counts once is capped at
# its points. Those below 0 are undesirables, the others actions.
ACTIVITY = {
    "demo": ("demo request", [(90, 100)], 30, 30),
    "pricing": ("pricing page", [(30, 100), (60, 50), (90, 25)], 10, 25),
    "webinar": ("webinar", [(90, 100)], 15, 30),
    "long-webinar": ("webinar", [(180, 100)], 5, 10),
    "download": ("download", [(90, 100)], 5, 15),
    "deep-content": ("download", [(60, 100)], 5, 5),
    "mail-click": ("email click", [(30, 100)], 2, 10),
    "mail-open": ("email open", [(14, 100)], 1, 4),
    "visit": ("page view", [(30, 100)], 1, 8),
    "features": ("page view", [(60, 100)], 2, 6),
    "customers": ("page view", [(30, 100), (90, 50)], 3, 9),
    "blog": ("page view", [(30, 100)], 1, 5),
    "job-seeker": ("careers page", [(90, 100)], -20, -20),
    "unsubscribed": ("unsubscribe", [(180, 100)], -25, -25),
}
# Criterion: what its activities must be beside their kind.
LONG = 40
ASSETS = {
    "deep-content": lambda key: key in ("roi calculator", "security whitepaper"),
    "features": lambda key: key == "/features",
    "customers": lambda key: key == "/customers",
    "blog": lambda key: key.startswith("/blog/"),
}
ACTIONS = [name for name, (_, _, points, _) in ACTIVITY.items() if points > 0]
UNDESIRABLES = [name for name, (_, _, points, _) in ACTIVITY.items() if points < 0]
WINDOWS = sorted({days for _, decay, _, _ in ACTIVITY.values() for days, _ in decay})
# Counts of activities lie side by side in one number of 64 bits per window: so many bits for each criterion.
BITS = 10
PLACES = {
    days: [name for name, (_, decay, _, _) in ACTIVITY.items() if days in dict(decay)] for days in WINDOWS
}

# Nobody is an MQL without an activity: the peers need not judge the creations for it.
assert PROFILE_CAP + sum(points for _, _, points in CHANNEL) < THRESHOLD

# Verdicts, and reasons: the tests of all stages in order, from 1; 0 is none.
PASSED, FAILED, NOT_EVIDENCED, IMMATURE = range(4)
NO_EMAIL, NO_COMPANY, COMPETITOR, STUDENT, UNFIT, BELOW_THRESHOLD = range(1, 7)
NOT_ACCEPTED, NOT_SALES_READY, NO_NEED, NO_TIME_FRAME, NO_BUDGET = range(7, 12)


def gains(decay, points):
    """What an activity is worth, as a sum: (days, points more than if it were older)."""
    worth = [int(points * percent / 100) for _, percent in decay] + [0]
    return [(days, worth[n] - worth[n + 1]) for n, (days, _) in enumerate(decay)]


def changed(activity):
    """The criteria after the change of the third task."""
    name, points = CHANGED
    kind, decay, _, cap = activity[name]
    return {**activity, name: (kind, decay, points, cap)}


def at_thresholds(highest, n):
    """How many leads have at least so many points, for each threshold."""
    return [sum(n for score, n in zip(highest, n) if score >= threshold) for threshold in THRESHOLDS]


class Tables:
    """What prepare.py wrote."""

    def __init__(self, folder):
        for name in ["leads", "activities", "changes", "hand_offs"]:
            setattr(self, name, feather.read_table(folder / f"{name}.arrow"))
        facts = json.loads((folder / "facts.json").read_text(encoding="utf-8"))
        self.keys, self.stages, self.until = facts["keys"], facts["stages"], facts["observed_until"]

    def codes(self, name, asked):
        """The codes of the texts that are asked for."""
        return [code for code, key in enumerate(self.keys[name]) if key in asked]

    def students(self):
        return [code for code, key in enumerate(self.keys["job_title"]) if any(word in key for word in STUDENTS)]

    def matches(self, criterion, kind, asset, is_long):
        """Whether activities of a kind, an asset (None if unknown) and a length count."""
        if ACTIVITY[criterion][0] != self.keys["kind"][kind]:
            return False
        if criterion == "long-webinar":
            return is_long
        asks = ASSETS.get(criterion)
        return asks is None or (asset is not None and asks(self.keys["asset"][asset]))


def timed(n_runs, task):
    """The seconds that each run took, and the last answer. Slow tasks are done three times."""
    seconds = []
    while len(seconds) < n_runs and not (len(seconds) >= 3 and sum(seconds) > 15):
        start = time.perf_counter()
        answer = task()
        seconds.append(time.perf_counter() - start)
    return seconds, answer


def write(tables, answers, task, of_leads, cohorts):
    """Writes what all peers write, to be compared byte by byte."""
    columns = ["mql_at", "sal", "sal_at", "sql", "sql_at", "reason"]
    of_leads = of_leads.sort_by("lead").select(columns).add_column(0, "id", tables.leads["id"])
    sources = [tables.keys["source"][code] for code in cohorts["source"].to_pylist()]
    cohorts = cohorts.set_column(1, "source", [sources]).sort_by([("month", "ascending"), ("source", "ascending")])
    options = csv.WriteOptions(include_header=False, quoting_style="none")
    csv.write_csv(of_leads, answers / f"{task}-leads.csv", options)
    csv.write_csv(cohorts, answers / f"{task}-cohorts.csv", options)


def measure(name, engine):
    """Times an engine: `ENGINE.py TABLES ANSWERS RUNS`.

    An engine is made of the tables, which is not timed. It has `full` and `weight`, which give the answers for leads
    and cohorts, `before_weight`, which is not timed, and `sweep`, which gives the number of MQLs at each threshold;
    `arrow` turns an answer into tables and is not timed.
    """
    tables, answers, n_runs = Tables(pathlib.Path(sys.argv[1])), pathlib.Path(sys.argv[2]), int(sys.argv[3])
    peer = engine(tables)
    seconds = {}
    seconds["full"], answer = timed(n_runs, peer.full)
    write(tables, answers, "full", *peer.arrow(answer))
    seconds["sweep"], n_mql = timed(n_runs, peer.sweep)
    lines = [f"{threshold},{n}\n" for threshold, n in zip(THRESHOLDS, n_mql, strict=True)]
    (answers / "sweep.csv").write_text("".join(lines), encoding="utf-8")
    peer.before_weight()
    seconds["weight"], answer = timed(n_runs, peer.weight)
    write(tables, answers, "weight", *peer.arrow(answer))
    print(json.dumps({"name": name, "seconds": seconds}))
