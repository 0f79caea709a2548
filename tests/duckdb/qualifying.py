"""Section 5 of docs/semantics.md: the tests of the MQL stage, and the moment that decides.

Makes `looks` (every lead at every moment: its score, its tests and how many of them it does not pass) and `mqls` (what
becomes of every lead).
"""

from conditions import named, quoted
from points import DAY, by_evidence, disqualified, points_of


def make_team(judge):
    """The people of the lead's account who are present at a moment, and which roles they take."""
    team, history = judge.agreement["mql"]["buying_team"], judge.history
    since = f"moments.moment - {team['within_days'] * DAY}"
    present = "true"
    if history.has_activities:
        present = f"""(person.created IS NULL OR person.created <= moments.moment)
            AND (coalesce(person.created >= {since}, false) OR coalesce(did.happened >= {since}, false))"""
    asked = history.lead("moments.today", "person")
    taken = [
        f"bool_or({asked.says_yes(role['condition'])}) AS taken_{place}" for place, role in enumerate(team.get("roles", []))
    ]
    judge.make("team", f"""
        SELECT moments.lead, moments.moment, {", ".join(["count(*) AS people", *taken])}
        FROM moments JOIN leads AS own ON own.lead = moments.lead
        JOIN leads AS person ON person.account = own.account
        ASOF LEFT JOIN activities AS did ON did.lead = person.lead AND did.happened <= moments.moment
        WHERE {present}
        GROUP BY moments.lead, moments.moment
    """)
    roles = " + ".join(["0", *(f"coalesce(taken_{place}, false)::INT" for place in range(len(taken)))])
    return f"coalesce(people, 0) >= {team['people']} AND {roles} >= {team.get('roles_needed', 0)}"


def make_needed(judge):
    """The score that every lead needs: that of the first segment that says yes at its first moment, if it has one."""
    agreement = judge.agreement
    asked = judge.history.lead("today")
    usual = agreement["mql"]["threshold"]
    of_segments = " ".join(
        f"WHEN {asked.says_yes(segment['condition'])} THEN {segment.get('threshold', usual)}"
        for segment in agreement.get("segments", [])
    )
    needed = f"CASE {of_segments} ELSE {usual} END" if of_segments else usual
    judge.make("needed", f"""
        SELECT lead, {needed} AS needed
        FROM (SELECT lead, min(moment) AS moment FROM moments GROUP BY lead) JOIN moments USING (lead, moment)
        JOIN leads USING (lead)
    """)


def cell(grid):
    """Whether the cell of a lead is an accepted one."""
    def place(bounds, points):
        return " + ".join(["0", *(f"({points} >= {bound})::INT" for bound in bounds)])
    accepted = ", ".join(f"({it['fit']}, {it['engagement']})" for it in grid["accepted"])
    return f"(({place(grid['fit'], 'profile + channel')}), ({place(grid['engagement'], 'action')})) IN ({accepted})"


def tests(judge):
    """The tests in their order, by name, as expressions that are never NULL."""
    agreement, history = judge.agreement, judge.history
    mql = agreement["mql"]
    for field in mql.get("required_fields", []):
        known = f"leads.{named(f'f:{field}')} IS NOT NULL" if field in history.fields else "false"
        yield f"required_field:{field}", known
    of_fields = {place: condition for place, _, condition in by_evidence(agreement, "Fields")}
    for place, criterion in enumerate(agreement["criteria"]):
        if points_of(criterion) is None:
            asked = history.lead("sums.today")
            by_activity = f"coalesce(list_contains(ended, {place}), false)"
            says_yes = asked.says_yes(of_fields[place]) if place in of_fields else by_activity
            yield f"disqualifier:{criterion['id']}", f"NOT {says_yes}"
    sub_scores = {"profile": "profile", "channel": "channel", "fit": "profile + channel", "engagement": "action"}
    minimums = mql.get("minimums", {})
    for name, points in sub_scores.items():
        if name in minimums:
            yield f"minimum:{name}", f"{points} >= {minimums[name]}"
    if "buying_team" in mql:
        yield "buying_team", make_team(judge)
    if "grid" in mql:
        yield "grid", cell(mql["grid"])
    else:
        yield "threshold", "score >= needed"


def make_looks(judge):
    """Every lead at every moment."""
    make_needed(judge)
    named_tests = list(tests(judge))
    columns = ", ".join(f"({test}) AS {named(name)}" for name, test in named_tests)
    failing = " + ".join(f"(NOT {named(name)})::INT" for name, _ in named_tests)
    first = " ".join(f"WHEN NOT {named(name)} THEN {quoted(name)}" for name, _ in named_tests)
    has_team = "buying_team" in judge.agreement["mql"]
    team = "LEFT JOIN team ON team.lead = sums.lead AND team.moment = sums.moment" if has_team else ""
    judge.make("looks", f"""
        SELECT *, {failing} AS failing, CASE {first} END AS test FROM (
            SELECT sums.lead, sums.moment, score, {columns}
            FROM sums JOIN leads ON leads.lead = sums.lead JOIN needed ON needed.lead = sums.lead
            LEFT JOIN (
                SELECT lead, moment, list(criterion) AS ended FROM ({disqualified(judge)}) GROUP BY lead, moment
            ) AS ends ON ends.lead = sums.lead AND ends.moment = sums.moment
            {team}
        )
    """)


def make_mqls(judge):
    """The first moment that passes; else the one with the fewest tests not passed, then the highest score, the earliest."""
    at = "CASE WHEN failing = 0 THEN moment END" if judge.history.has_activities else "CAST(NULL AS BIGINT)"
    judge.make("mqls", f"""
        SELECT lead, failing = 0 AS passed, moment, {at} AS mql_at, score, highest, test,
            CASE WHEN failing > 0 THEN failing = 1 END AS sole
        FROM (SELECT *, max(score) OVER (PARTITION BY lead) AS highest FROM looks)
        QUALIFY row_number() OVER (
            PARTITION BY lead ORDER BY failing, CASE WHEN failing > 0 THEN -score END, moment
        ) = 1
    """)
