"""Sections 6 to 8 of docs/semantics.md: SAL and SQL, passes, and where the others go.

Makes `records` (what is recorded in every pass of a lead), `passes` (every pass with its MQL time), and `sal` and `sql`
(what becomes of every pass at these stages).
"""

from conditions import comparison_key, quoted, tagged
from history import RECORDED
from points import DAY
from working_time import due, make_dues

MET, NOT_MET, NOT_EVIDENCED, NOT_YET_DUE = range(4)
PLACE = {what: place for place, what in enumerate(RECORDED)}
CALLS = {"SalesReady": "call-sales-ready", "Nurture": "call-nurture", "Suspect": "call-suspect"}
# What records an act, and the later acts that imply it.
LATER = ["qualified", "opportunity", "won", "lost"]
ACTS = {
    "Accepted": (["accepted"], LATER),
    "Qualified": (["qualified"], LATER[1:]),
    "Opportunity": (["opportunity"], LATER[2:]),
    "Disposition": (list(CALLS.values()), []),
}


def required(agreement, stage):
    """The requirements of a stage that are not optional."""
    return [it for it in agreement[stage]["requirements"] if not it.get("optional", False)]


def acts(agreement, stage):
    """The acts that a stage requires: name, what is allowed of a disposition, and the window."""
    for requirement in required(agreement, stage):
        kind, test = tagged(requirement["test"])
        if kind == "Act":
            yield *tagged(test["act"]), test.get("within")


def among(names, what="what"):
    """Whether a stage change is one of those."""
    return f"{what} IN ({', '.join(str(PLACE[name]) for name in names) or 'NULL'})"


def make_records(judge):
    """What the changes of every pass say. Those with a time come first, so the least time is that of the first change."""
    known = [quoted(comparison_key(it["name"])) for it in judge.agreement.get("rejection_reasons", [])]
    columns = []
    for name, (recording, implying) in ACTS.items():
        for part, names in [("done", recording), ("implied", implying)]:
            columns.append(f"count(*) FILTER ({among(names)}) > 0 AS {name}_{part}")
            columns.append(f"min(happened) FILTER ({among(names)}) AS {name}_{part}_at")
    judge.make("records", f"""
        SELECT *, coalesce(handed_over, with_sales_at) AS since FROM (
            SELECT lead, pass, {", ".join(columns)},
                count(*) FILTER (NOT {among(["mql"])}) > 0 AS with_sales,
                min(happened) FILTER (NOT {among(["mql"])}) AS with_sales_at,
                min(happened) FILTER ({among(["handed-over"])}) AS handed_over,
                count(*) FILTER ({among(["rejected"])}) > 0 AS rejected,
                min(happened) FILTER ({among(["rejected", "recycled"])}) AS sent_back,
                arg_min(what, place) FILTER ({among(CALLS.values())}) AS call,
                arg_min(reason, place) FILTER ({among(["rejected"])} AND reason IN ({", ".join(known) or "NULL"})) AS reason
            FROM (
                SELECT *, row_number() OVER (PARTITION BY lead ORDER BY happened NULLS LAST, what, reason_text) AS place,
                    CASE WHEN happened IS NULL THEN 1 ELSE greatest(1, count(*) FILTER ({among(["handed-over"])}) OVER (
                        PARTITION BY lead ORDER BY happened NULLS LAST, what, reason_text ROWS UNBOUNDED PRECEDING
                    )) END AS pass
                FROM changes
            ) GROUP BY lead, pass
        )
    """)
    windows = [window for stage in ["sal", "sql"] for *_, window in acts(judge.agreement, stage) if window]
    make_dues(judge, list({due(window): window for window in windows}.values()))


def is_ever_recorded(judge, name):
    return any(PLACE[what] in judge.history.recorded for what in ACTS[name][0])


def act(judge, name, allowed, window):
    """How a pass stands to an act: the table of section 6."""
    done_at, implied_at = f"{name}_done_at", f"{name}_implied_at"
    # A first call that ended in another way refuses a disposition.
    refused = "false" if allowed is None else f"NOT coalesce({among([CALLS[it] for it in allowed], 'call')}, false)"
    missing = NOT_MET
    recorded = implied = str(MET)
    if window:
        end = due(window)
        recorded = f"""CASE WHEN {done_at} IS NULL OR handed_over IS NULL THEN {NOT_EVIDENCED}
            WHEN {done_at} <= {end} THEN {MET} ELSE {NOT_MET} END"""
        implied = f"CASE WHEN handed_over IS NOT NULL AND {implied_at} <= {end} THEN {MET} ELSE {NOT_EVIDENCED} END"
        missing = f"""CASE WHEN {end} IS NULL THEN {NOT_EVIDENCED}
            WHEN {end} <= {judge.history.until} THEN {NOT_MET} ELSE {NOT_YET_DUE} END"""
    if not is_ever_recorded(judge, name):
        missing = NOT_EVIDENCED
    met = f"""CASE WHEN NOT coalesce(with_sales, false) THEN {NOT_EVIDENCED}
        WHEN {name}_done AND {refused} THEN {NOT_MET} WHEN {name}_done THEN {recorded}
        WHEN {name}_implied THEN {implied} WHEN rejected THEN {NOT_MET} ELSE {missing} END"""
    return met, f"CASE WHEN {name}_done THEN {done_at} ELSE {implied_at} END"


def requirement(judge, asked):
    """How a pass stands to a requirement, and the time of the act that met it."""
    kind, test = tagged(asked["test"])
    if kind == "Act":
        return act(judge, *tagged(test["act"]), test.get("within"))
    says = judge.history.lead("today").condition(test)
    return f"CASE {says} WHEN true THEN {MET} WHEN false THEN {NOT_MET} ELSE {NOT_EVIDENCED} END", "CAST(NULL AS BIGINT)"


def list_of(judge, stage, asked):
    """Where a lead goes whose first failing requirement is this one. Section 8."""
    agreement = judge.agreement
    usual = asked.get("list", agreement[stage].get("list"))
    usual = quoted(usual) if usual else "CAST(NULL AS VARCHAR)"
    kind, test = tagged(asked["test"])
    if kind == "Fields":
        return usual
    of_reasons = {}
    for reason in agreement.get("rejection_reasons", []):
        of_reasons.setdefault(comparison_key(reason["name"]), reason.get("list"))
    cases = [f"WHEN reason = {quoted(key)} THEN {quoted(name)}" for key, name in of_reasons.items() if name]
    if tagged(test["act"])[0] == "Disposition":
        of_calls = agreement.get("disposition_lists", {})
        named = {PLACE["call-nurture"]: of_calls.get("nurture"), PLACE["call-suspect"]: of_calls.get("suspect")}
        calls = [f"WHEN call = {place} THEN {quoted(name)}" for place, name in named.items() if name]
        cases = [*calls, f"WHEN call IS NOT NULL THEN {usual}", *cases]
    return f"CASE {' '.join(cases)} ELSE {usual} END" if cases else usual


def make_stage(judge, stage, entries):
    """What becomes of every pass at a stage that it enters at a time."""
    asked = required(judge.agreement, stage)
    standings = [requirement(judge, it) for it in asked]
    columns = [f"{met} AS met_{n}, {at} AS at_{n}" for n, (met, at) in enumerate(standings)]
    columns += [f"{list_of(judge, stage, it)} AS list_{n}" for n, it in enumerate(asked)]
    met = ", ".join(f"met_{n}" for n in range(len(asked))) or "NULL"
    times = ", ".join(["entered", *(f"CASE WHEN met_{n} = {MET} THEN at_{n} END" for n in range(len(asked)))])
    first = " ".join(f"WHEN met_{n} = {NOT_MET} THEN {quoted('requirement:' + it['id'])}" for n, it in enumerate(asked))
    lists = " ".join(f"WHEN met_{n} = {NOT_MET} THEN list_{n}" for n in range(len(asked)))
    n_met = " + ".join(["0", *(f"(met_{n} = {MET})::INT" for n in range(len(asked)))])
    judge.make(stage, f"""
        SELECT lead, pass, verdict, CASE WHEN verdict = 'passed' THEN greatest({times}) END AS passed_at,
            CASE {first or "WHEN false THEN ''"} END AS test, CASE {lists or "WHEN false THEN ''"} END AS list,
            CASE WHEN verdict = 'failed' THEN {n_met} = {len(asked) - 1} END AS sole
        FROM (
            SELECT *, CASE WHEN {NOT_MET} IN ({met}) THEN 'failed' WHEN {NOT_EVIDENCED} IN ({met}) THEN 'not-evidenced'
                WHEN {NOT_YET_DUE} IN ({met}) THEN 'immature' ELSE 'passed' END AS verdict
            FROM (
                SELECT entry.lead, entry.pass, entry.entered, {", ".join(columns) or "0 AS nothing"}
                FROM (
                    SELECT *, {judge.day_of(f"coalesce(entered, {judge.history.until})")} AS today FROM ({entries})
                ) AS entry
                JOIN leads ON leads.lead = entry.lead
                LEFT JOIN dues ON dues.lead = entry.lead AND dues.pass = entry.pass
            )
        )
    """)


def make_passes(judge):
    """Every pass: the first of those that are MQLs, and the next ones where the agreement has recycling. Section 7."""
    first = "SELECT lead, 1::BIGINT AS pass, mql_at, score FROM mqls WHERE passed"
    if "recycling" not in judge.agreement or not judge.history.has_activities:
        judge.make("passes", first)
        return
    # An acceptance that is missing, although its deadline is over, ends a pass there.
    expiries = [due(window) for name, _, window in acts(judge.agreement, "sal") if name == "Accepted" and window]
    if not is_ever_recorded(judge, "Accepted"):
        expiries = []
    missing = "NOT (Accepted_done OR Accepted_implied OR rejected)"
    over = [f"CASE WHEN {missing} AND {end} <= {judge.history.until} THEN {end} END" for end in expiries]
    judge.make("ends", f"SELECT lead, pass, least({', '.join(['sent_back', *over])}) AS ended FROM dues")
    pause = judge.agreement["recycling"]["pause_days"] * DAY
    judge.make("passes", f"""
        WITH RECURSIVE begun AS (
            {first}
            UNION ALL
            SELECT begun.lead, begun.pass + 1, min(looks.moment), arg_min(looks.score, looks.moment)
            FROM begun JOIN ends ON ends.lead = begun.lead AND ends.pass = begun.pass AND ended IS NOT NULL
            JOIN looks ON looks.lead = begun.lead AND failing = 0 AND looks.moment > mql_at
                AND looks.moment >= greatest(ended, mql_at) + {pause}
            GROUP BY begun.lead, begun.pass
        ) FROM begun
    """)


def judge_sales(judge):
    """Makes all tables of this module."""
    make_records(judge)
    make_passes(judge)
    make_stage(judge, "sal", "SELECT lead, pass, mql_at AS entered FROM passes")
    make_stage(judge, "sql", "SELECT lead, pass, passed_at AS entered FROM sal WHERE verdict = 'passed'")
