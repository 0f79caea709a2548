"""What the SQL engines share: the agreement as expressions that all of them read."""

from common import *

WINDOW_SUMS = ", ".join(f"w{days}" for days in WINDOWS)


def one_of(column, codes):
    return f"{column} IN ({', '.join(map(str, codes))})" if codes else "false"


def profile_sql(tables, criteria):
    """The points of field criteria."""

    def condition(field, asked):
        if isinstance(asked, tuple):
            return f"{field} BETWEEN {asked[0]} AND {asked[1]}"
        return one_of(field, tables.codes(field, asked))

    return " + ".join(f"CASE WHEN {condition(field, asked)} THEN {points} ELSE 0 END" for field, asked, points in criteria)


def fields_sql(tables):
    """Every lead: fit, points off, the first failing test of the MQL stage, its verdict at the SQL stage and the reason."""
    needs, time_frames = tables.codes("need", NEEDS), tables.codes("time_frame", TIME_FRAMES)
    tests = {
        NO_NEED: ("need", one_of("need", needs)),
        NO_TIME_FRAME: ("time_frame", one_of("time_frame", time_frames)),
        NO_BUDGET: ("budget", f"budget >= {BUDGET}"),
    }
    failed = " ".join(f"WHEN NOT ({test}) THEN {reason}" for reason, (_, test) in tests.items())
    unknown = " ".join(f"WHEN {field} IS NULL THEN {reason}" for reason, (field, _) in tests.items())
    return f"""
        SELECT *,
            CASE WHEN NOT email_known THEN {NO_EMAIL} WHEN NOT company_known THEN {NO_COMPANY}
                WHEN competitor THEN {COMPETITOR} WHEN {one_of("job_title", tables.students())} THEN {STUDENT}
                WHEN fit < {MINIMUM_FIT} THEN {UNFIT} ELSE {BELOW_THRESHOLD} END AS mql_reason,
            CASE WHEN sql_reason = 0 THEN {PASSED} WHEN sql_failed THEN {FAILED} ELSE {NOT_EVIDENCED} END AS sql_verdict
        FROM (
            SELECT lead, created, month, source, email_known, company_known, competitor, job_title,
                LEAST({profile_sql(tables, PROFILE)}, {PROFILE_CAP}) + {profile_sql(tables, CHANNEL)} AS fit,
                CASE WHEN free_mail THEN {FREE_MAIL} ELSE 0 END AS lost,
                CASE {failed} {unknown} ELSE 0 END AS sql_reason,
                CASE {failed} ELSE 0 END > 0 AS sql_failed
            FROM leads
        ) AS fields
    """


def sales_sql(tables):
    """Every lead that was handed over: what becomes of it at the SAL stage if it is an MQL, why, and when its acts were."""
    stage = {name: tables.stages.index(name) for name in tables.stages}

    def first(*names):
        return f"min(CASE WHEN {one_of('stage', [stage[name] for name in names])} THEN moment END)"

    return f"""
        SELECT lead, acted, verdict,
            CASE WHEN accepting = verdict THEN {NOT_ACCEPTED} ELSE {NOT_SALES_READY} END AS reason
        FROM (SELECT lead, acted, accepting, calling,
            CASE WHEN {FAILED} IN (accepting, calling) THEN {FAILED}
                WHEN {NOT_EVIDENCED} IN (accepting, calling) THEN {NOT_EVIDENCED}
                WHEN {IMMATURE} IN (accepting, calling) THEN {IMMATURE} ELSE {PASSED} END AS verdict
        FROM (
            SELECT hand_offs.lead AS lead, GREATEST(COALESCE(accepted, qualified, 0), COALESCE(ready, 0)) AS acted,
                CASE WHEN accepted <= accept_by THEN {PASSED} WHEN accepted > accept_by THEN {FAILED}
                    WHEN qualified <= accept_by THEN {PASSED} WHEN qualified > accept_by THEN {NOT_EVIDENCED}
                    WHEN rejected IS NOT NULL OR accept_by <= {tables.until} THEN {FAILED} ELSE {IMMATURE} END AS accepting,
                CASE WHEN ready <= COALESCE(other, ready) AND ready <= call_by THEN {PASSED}
                    WHEN COALESCE(ready, other, rejected) IS NOT NULL OR call_by <= {tables.until} THEN {FAILED}
                    ELSE {IMMATURE} END AS calling
            FROM hand_offs LEFT JOIN (
                SELECT lead, {first("accepted")} AS accepted, {first("qualified")} AS qualified,
                    {first("rejected")} AS rejected, {first("call sales-ready")} AS ready,
                    {first("call nurture", "call suspect")} AS other
                FROM changes GROUP BY lead
            ) AS acts ON acts.lead = hand_offs.lead
        ) AS states) AS sales
    """


def packed_sql(tables, days):
    """What an activity adds to the counts of a window."""
    counted = []
    for place, name in enumerate(PLACES[days]):
        condition = one_of("kind", tables.codes("kind", [ACTIVITY[name][0]]))
        if name == "long-webinar":
            condition += f" AND minutes >= {LONG}"
        elif name in ASSETS:
            condition += " AND " + one_of("asset", [n for n, key in enumerate(tables.keys["asset"]) if ASSETS[name](key)])
        counted.append(f"CASE WHEN {condition} THEN {1 << place * BITS} ELSE 0 END")
    return f"CAST({' + '.join(counted)} AS BIGINT)"


def score_sql(action, lost):
    """The score of a moment."""
    total = f"fit + LEAST({action}, {ACTION_CAP}) + GREATEST({lost}, {UNDESIRABLE_FLOOR})"
    return f"GREATEST(LEAST({total}, {TOTAL_CAP}), 0)"


def answer_sql():
    """The answer for every lead."""
    return f"""
        SELECT lead, month, source, mql_at, sal, CASE WHEN sal = {PASSED} THEN accepted_at END AS sal_at,
            CASE WHEN sal = {PASSED} THEN sql_verdict END AS sql,
            CASE WHEN sal = {PASSED} AND sql_verdict = {PASSED} THEN accepted_at END AS sql_at,
            CASE WHEN mql_at IS NULL THEN mql_reason WHEN sal = {PASSED} THEN sql_reason ELSE sal_reason END AS reason
        FROM (
            SELECT fields.lead AS lead, month, source, mql_at, mql_reason, sql_reason, sql_verdict,
                CASE WHEN mql_at IS NOT NULL THEN COALESCE(verdict, {NOT_EVIDENCED}) END AS sal,
                GREATEST(mql_at, acted) AS accepted_at, COALESCE(reason, {NOT_ACCEPTED}) AS sal_reason
            FROM fields
            LEFT JOIN mqls ON mqls.lead = fields.lead
            LEFT JOIN sales ON sales.lead = fields.lead
        ) AS judged
    """


COHORTS = """
    SELECT month, source, count(*) AS created, count(mql_at) AS mql, count(sal_at) AS sal, count(sql_at) AS sql
    FROM answer GROUP BY month, source
"""


class Sql:
    """An engine that reads SQL. The dialects differ in how they make tables, and count what lies packed in a number."""

    def __init__(self, tables):
        self.tables = tables
        for name in ["leads", "activities", "changes", "hand_offs"]:
            self.load(name, getattr(tables, name))

    def count(self, days, place):
        """The count at a place of a window."""
        return f"((w{days} >> {place * BITS}) & {2**BITS - 1})"

    def gained(self, name, activity=ACTIVITY):
        """The points of a criterion at a moment."""
        _, decay, points, cap = activity[name]
        gained = (f"{self.count(days, PLACES[days].index(name))} * {gain}" for days, gain in gains(decay, points))
        return f"{'LEAST' if points > 0 else 'GREATEST'}({' + '.join(gained)}, {cap})"

    def sum(self, names):
        return " + ".join(self.gained(name) for name in names)

    def pack(self):
        """The activities of the leads that pass all tests but the threshold, with what they add to each window."""
        packed = ", ".join(f"{packed_sql(self.tables, days)} AS p{days}" for days in WINDOWS)
        fit = f"SELECT lead FROM fields WHERE mql_reason = {BELOW_THRESHOLD}"
        self.make("packed", f"SELECT lead, moment, {packed} FROM activities WHERE lead IN ({fit})")

    def moments(self, leads=None):
        """The counts of each window at every moment, perhaps of some leads only."""
        over = "PARTITION BY lead ORDER BY moment RANGE BETWEEN {} PRECEDING AND CURRENT ROW"
        sums = ", ".join(f"CAST(sum(p{days}) OVER ({over.format(days * DAY)}) AS BIGINT) AS w{days}" for days in WINDOWS)
        where = f"WHERE lead IN ({leads})" if leads else ""
        return f"SELECT lead, moment, {sums} FROM packed {where}"

    def scored(self, moments):
        """The score of every moment."""
        action, lost = self.sum(ACTIONS), self.sum(UNDESIRABLES)
        return f"""
            SELECT lead, moment, {score_sql(action, f"lost + {lost}")} AS score
            FROM (SELECT m.lead AS lead, moment, fit, lost, {WINDOW_SUMS} FROM ({moments}) AS m
                JOIN fields ON fields.lead = m.lead) AS moments
        """

    def in_reach(self):
        """The leads that would reach the threshold if nothing ever faded."""
        sums = ", ".join(f"CAST(sum(p{days}) AS BIGINT) AS w{days}" for days in WINDOWS)
        return f"""
            SELECT lead FROM (SELECT t.lead AS lead, fit, lost, {WINDOW_SUMS}
                FROM (SELECT lead, {sums} FROM packed GROUP BY lead) AS t JOIN fields ON fields.lead = t.lead) AS totals
            WHERE {score_sql(self.sum(ACTIONS), "lost")} >= {THRESHOLD}
        """

    def judge(self):
        """The answer, from the first moments that pass."""
        self.make("answer", answer_sql())
        return self.fetch(COHORTS)

    def full(self):
        self.make("fields", fields_sql(self.tables))
        self.make("sales", sales_sql(self.tables))
        self.pack()
        passed = f"SELECT lead, moment FROM ({self.scored(self.moments(self.in_reach()))}) AS s WHERE score >= {THRESHOLD}"
        self.make("mqls", f"SELECT lead, min(moment) AS mql_at FROM ({passed}) AS p GROUP BY lead")
        return self.judge()

    def sweep(self):
        self.make("fields", fields_sql(self.tables))
        self.pack()
        highest = f"""
            SELECT lead, max(score) AS highest, min(moment) AS begins
            FROM ({self.scored(self.moments())}) AS s GROUP BY lead
        """
        at_creation = score_sql("0", "lost")
        counts = self.fetch(f"""
            SELECT CASE WHEN begins = created THEN highest ELSE GREATEST(COALESCE(highest, 0), at_creation) END AS score,
                count(*) AS n
            FROM (SELECT created, begins, highest, {at_creation} AS at_creation
                FROM fields LEFT JOIN ({highest}) AS h ON h.lead = fields.lead
                WHERE mql_reason = {BELOW_THRESHOLD}) AS ways
            GROUP BY 1
        """)
        return at_thresholds(counts["score"].to_pylist(), counts["n"].to_pylist())

    def before_weight(self):
        """Keeps what does not change: the leads that some moment without the criterion makes MQLs, and all that the
        other criteria give at the moments with it."""
        name, _ = CHANGED
        windows = [days for days, _ in ACTIVITY[name][1]]
        used = " OR ".join(f"{self.count(days, PLACES[days].index(name))} > 0" for days in windows)
        others = self.sum([other for other in ACTIONS if other != name])
        self.make("moments", f"""
            SELECT m.lead AS lead, moment, fit, {others} AS others, lost + {self.sum(UNDESIRABLES)} AS lost,
                CASE WHEN {used} THEN 1 ELSE 0 END AS used, {", ".join(f"w{days}" for days in windows)}
            FROM ({self.moments()}) AS m JOIN fields ON fields.lead = m.lead
        """)
        score = score_sql("others", "lost")
        self.make("kept", f"""
            SELECT lead, min(moment) AS mql_at FROM moments WHERE used = 0 AND {score} >= {THRESHOLD} GROUP BY lead
        """)
        self.make("touched", "SELECT * FROM moments WHERE used = 1")

    def weight(self):
        score = score_sql(f"others + {self.gained(CHANGED[0], changed(ACTIVITY))}", "lost")
        self.make("mqls", f"""
            SELECT lead, min(mql_at) AS mql_at
            FROM (SELECT lead, mql_at FROM kept
                UNION ALL SELECT lead, moment AS mql_at FROM touched WHERE {score} >= {THRESHOLD}) AS firsts
            GROUP BY lead
        """)
        return self.judge()

    def arrow(self, cohorts):
        return self.fetch("SELECT * FROM answer"), cohorts
