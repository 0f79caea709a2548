"""Sections 3 and 4 of docs/semantics.md: what counts, when leads are judged, and the points that they have then.

Makes `hits` (the activities that each criterion is about, from when on they count, and the group of which one counts),
`moments` (of every lead, with the day that it is then) and `sums` (the points of each category at every moment).
"""

from conditions import comparison_key, quoted, tagged

DAY = 86_400
CATEGORIES = ["Profile", "Channel", "Action", "Undesirable"]
# Every criterion is cut here, at the latest.
MOST = 1_000_000


def points_of(criterion):
    """The points of a criterion, or nothing if it disqualifies."""
    return tagged(criterion["effect"])[1]


def by_evidence(agreement, wanted):
    """The criteria that look at such evidence: their places, themselves and what they look at."""
    for place, criterion in enumerate(agreement["criteria"]):
        kind, evidence = tagged(criterion["evidence"])
        if kind == wanted:
            yield place, criterion, evidence


def make_hits(judge):
    """Every activity that a criterion is about, as if it had happened when the wait of the criterion is over.

    Of each group the activity counts that is worth most, so the ways of counting differ in their groups only.
    """
    own = "'#' || activity"
    groups = {
        "EveryTime": own, "AtMostOnceInDays": own, "Once": "''",
        "OncePerAsset": "':' || asset", "OncePerCampaign": "':' || campaign",
    }
    found = ["SELECT 0 AS criterion, 0 AS activity, 0 AS lead, 0 AS since, '' AS part WHERE false"]
    for place, _, evidence in by_evidence(judge.agreement, "Activity"):
        counting, _ = tagged(evidence.get("counting", "EveryTime"))
        tests = [f"kind = {quoted(comparison_key(evidence['kind']))}"]
        if "condition" in evidence:
            tests.append(judge.history.activity().says_yes(evidence["condition"]))
        # Activities without an asset or a campaign form a group of their own.
        found.append(f"""
            SELECT {place}, activity, lead, happened + {evidence.get("wait_days", 0) * DAY},
                coalesce({groups[counting]}, '')
            FROM activities WHERE {" AND ".join(tests)}""")
    judge.make("hits", f"SELECT * FROM ({' UNION ALL '.join(found)}) WHERE since <= {judge.history.until}")


def make_moments(judge):
    """When every lead is judged."""
    history = judge.history
    at_end = f"SELECT lead, {history.until} AS moment FROM leads"
    if not history.has_activities:
        moments = at_end
    else:
        moments = f"""
            SELECT lead, created AS moment FROM leads WHERE created IS NOT NULL
            UNION
            SELECT lead, happened.moment FROM leads JOIN (
                SELECT lead, happened AS moment FROM activities UNION SELECT lead, since FROM hits
            ) AS happened USING (lead) WHERE created IS NULL OR happened.moment > created
            UNION
            {at_end} WHERE created IS NULL AND lead NOT IN (SELECT lead FROM activities)"""
    judge.make("moments", f"SELECT lead, moment, {judge.day_of('moment')} AS today FROM ({moments})")


def make_counted(judge):
    """The hits that can count: of those that count at most once in so many days, from the oldest on."""
    days = {
        place: value
        for place, _, evidence in by_evidence(judge.agreement, "Activity")
        for name, value in [tagged(evidence.get("counting", "EveryTime"))]
        if name == "AtMostOnceInDays"
    }
    if not days:
        judge.make("counted", "FROM hits")
        return
    few = ", ".join(map(str, days))
    pause = "CASE hit.criterion " + " ".join(f"WHEN {place} THEN {n * DAY}" for place, n in days.items()) + " END"
    judge.make("counted", f"""
        WITH RECURSIVE chosen AS (
            SELECT criterion, lead, min(since) AS since FROM hits WHERE criterion IN ({few}) GROUP BY ALL
            UNION ALL
            SELECT hit.criterion, hit.lead, min(hit.since) FROM chosen AS last
            JOIN hits AS hit ON hit.criterion = last.criterion AND hit.lead = last.lead
                AND hit.since >= last.since + {pause}
            GROUP BY ALL
        )
        SELECT criterion, min(activity) AS activity, lead, since, min(part) AS part
        FROM hits JOIN chosen USING (criterion, lead, since) GROUP BY ALL
        UNION ALL
        FROM hits WHERE criterion NOT IN ({few})
    """)


def percent(judge, criteria):
    """The share of its points that a hit has at a moment, by its age in seconds."""
    shares = []
    for place, _, evidence in by_evidence(judge.agreement, "Activity"):
        steps = evidence.get("decay", [])
        if place in criteria and steps:
            in_time = " ".join(f"WHEN age <= {step['until_days'] * DAY} THEN {step['percent']}" for step in steps)
            shares.append(f"WHEN {place} THEN CASE {in_time} ELSE 0 END")
    return f"CASE criterion {' '.join(shares)} ELSE 100 END" if shares else "100"


def at_moments(table, criteria):
    """The hits of some criteria that have happened at a moment, with their age."""
    places = ", ".join(map(str, criteria)) or "NULL"
    return f"""
        SELECT moments.lead, moment, criterion, part, moment - since AS age
        FROM moments JOIN {table} AS hit ON hit.lead = moments.lead AND hit.since <= moment
        WHERE criterion IN ({places})"""


def gains(judge):
    """What every criterion gives or takes at every moment, before its cap."""
    agreement, history = judge.agreement, judge.history
    yield "SELECT 0 AS lead, 0 AS moment, 0 AS criterion, 0::BIGINT AS points WHERE false"
    points = {place: points_of(criterion) for place, criterion, _ in by_evidence(agreement, "Activity")}
    points = {place: n for place, n in points.items() if n is not None}
    if points:
        each = "CASE criterion " + " ".join(f"WHEN {place} THEN {n}" for place, n in points.items()) + " END"
        # Division of whole numbers rounds towards zero. All points of a criterion have one sign.
        yield f"""
            SELECT lead, moment, criterion, sum(worth) FROM (
                SELECT lead, moment, criterion, part, arg_max(worth, abs(worth)) AS worth FROM (
                    SELECT *, ({each} * {percent(judge, points)}) // 100 AS worth FROM ({at_moments("counted", points)})
                ) GROUP BY lead, moment, criterion, part
            ) GROUP BY lead, moment, criterion"""
    asked = history.lead("today")
    for place, criterion, condition in by_evidence(agreement, "Fields"):
        if (n := points_of(criterion)) is not None:
            says_yes = asked.says_yes(condition)
            yield f"SELECT lead, moment, {place}, {n} FROM moments JOIN leads USING (lead) WHERE {says_yes}"
    for place, criterion, evidence in by_evidence(agreement, "Amount"):
        kind, number = asked.fields.get(evidence["field"], (None, None))
        if kind == "number":
            times = f"CAST({number} // {1_000_000 * evidence['per']} AS HUGEINT)"
            n = points_of(criterion)
            yield f"SELECT lead, moment, {place}, {times} * {n} FROM moments JOIN leads USING (lead) WHERE {number} > 0"


def limited(points, limit):
    """Points cut at the cap and the floor of a limit."""
    if "cap" in limit:
        points = f"least({points}, {limit['cap']})"
    return f"greatest({points}, {limit['floor']})" if "floor" in limit else points


def make_sums(judge):
    """The points of each category after its limits, and the score after that of the total."""
    agreement = judge.agreement
    caps = {place: min(it["cap"], MOST) for place, it in enumerate(agreement["criteria"]) if "cap" in it}
    whens = " ".join(f"WHEN {place} THEN {cap}" for place, cap in caps.items())
    cap = f"CASE criterion {whens} ELSE {MOST} END" if caps else MOST
    columns = []
    for category in CATEGORIES:
        places = [str(place) for place, it in enumerate(agreement["criteria"]) if it["category"] == category]
        of_category = f"coalesce(sum(points) FILTER (criterion IN ({', '.join(places) or 'NULL'})), 0)"
        of_category = limited(of_category, agreement.get("limits", {}).get(category.lower(), {}))
        columns.append(f"CAST({of_category} AS BIGINT) AS {category.lower()}")
    total = limited("profile + channel + action + undesirable", agreement.get("limits", {}).get("total", {}))
    judge.make("sums", f"""
        SELECT *, {total} AS score FROM (
            SELECT lead, moment, today, {", ".join(columns)}
            FROM moments LEFT JOIN (
                SELECT lead, moment, criterion, greatest(least(points, {cap}), -{cap}) AS points
                FROM ({" UNION ALL ".join(gains(judge))})
            ) USING (lead, moment)
            GROUP BY lead, moment, today
        )
    """)


def disqualified(judge):
    """The disqualifying criteria that look at activities, and where a matching one has a share above 0."""
    places = [place for place, it, _ in by_evidence(judge.agreement, "Activity") if points_of(it) is None]
    return f"""
        SELECT lead, moment, criterion FROM ({at_moments("hits", places)})
        WHERE {percent(judge, places)} > 0 GROUP BY lead, moment, criterion"""
