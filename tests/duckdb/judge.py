"""Agreements as SQL, written from docs/semantics.md alone and run on DuckDB: `judge.py FOLDER`.

`FOLDER/trials.json` is a list of trials. Each names a folder with a history (`leads.csv`, `activities.csv`, `changes.csv`,
`facts.json`), has an agreement in its JSON form, and names a file for the answer: one row for each lead and pass. Beside
the answer stands the SQL that it came from. Nothing here goes from lead to lead: every step is one query over all of them.

What is evaluated: conditions (section 2), points (3), moments (4), all tests of the MQL stage, the highest score and
the deciding moment (5), SAL and SQL with every window and the calendar (6), passes (7) and lists (8).

What is not: ledgers, silent criteria, what is missing to qualify, which optional requirements are met, and the sums of
section 9. Regular expressions must mean the same to RE2; two rejections of one second are taken in the order of their
reasons, which the page leaves open.
"""

import json
import pathlib
import sys

import duckdb

from conditions import quoted
from history import History
from points import make_counted, make_hits, make_moments, make_sums
from qualifying import make_looks, make_mqls
from sales import judge_sales


class Judge:
    """One agreement on one history: makes tables, and keeps the SQL."""

    def __init__(self, db, history, agreement):
        self.db, self.history, self.agreement = db, history, agreement
        self.written = []

    def make(self, table, query):
        statement = f"CREATE OR REPLACE TEMP TABLE {table} AS {query}"
        self.written.append(statement)
        self.db.execute(statement)

    def one(self, query):
        return self.db.execute(query).fetchone()[0]

    def day_of(self, moment):
        """The day that it is at a moment in the agreement's time zone, as days since 1970-01-01."""
        zone = self.agreement.get("calendar", {}).get("time_zone", "UTC")
        return f"(CAST(timezone('{zone}', to_timestamp({moment})) AS DATE) - DATE '1970-01-01')"

    def run(self):
        for step in [make_hits, make_moments, make_counted, make_sums, make_looks, make_mqls, judge_sales]:
            step(self)
        mql = self.agreement["mql"]
        lost = quoted(mql["list"]) if "list" in mql else "CAST(NULL AS VARCHAR)"
        out = quoted(mql["disqualified_list"]) if "disqualified_list" in mql else lost
        self.make("answer", f"""
            SELECT id, coalesce(passes.pass, 1) AS pass, CASE WHEN passed THEN 'passed' ELSE 'failed' END AS mql,
                CASE WHEN passes.pass > 1 THEN passes.mql_at ELSE moment END AS moment,
                coalesce(passes.mql_at, mqls.mql_at) AS mql_at, coalesce(passes.score, mqls.score) AS score, highest,
                mqls.test AS mql_test, mqls.sole AS mql_sole,
                sal.verdict AS sal, sal.passed_at AS sal_at, sal.test AS sal_test, sal.sole AS sal_sole,
                sql.verdict AS sql, sql.passed_at AS sql_at, sql.test AS sql_test, sql.sole AS sql_sole,
                CASE WHEN passed THEN coalesce(sql.list, sal.list)
                    WHEN starts_with(mqls.test, 'disqualifier:') THEN {out} ELSE {lost} END AS list
            FROM mqls JOIN leads ON leads.lead = mqls.lead
            LEFT JOIN passes ON passes.lead = mqls.lead
            LEFT JOIN sal ON sal.lead = passes.lead AND sal.pass = passes.pass
            LEFT JOIN sql ON sql.lead = passes.lead AND sql.pass = passes.pass
            ORDER BY id, pass
        """)

    def write(self, path):
        """Writes the answer, and the SQL beside it."""
        self.db.execute(f"COPY answer TO {quoted(str(path))} (FORMAT csv, HEADER, NULLSTR '')")
        path.with_suffix(".sql").write_text(";\n".join([*self.written, ""]), encoding="utf-8")


def main(folder):
    db = duckdb.connect(config={"threads": 2})
    at, history = None, None
    for trial in json.loads((folder / "trials.json").read_text(encoding="utf-8")):
        if trial["history"] != at:
            at, history = trial["history"], History(db, folder / trial["history"])
        try:
            judge = Judge(db, history, trial["agreement"])
            judge.run()
            judge.write(folder / trial["answer"])
        except Exception as error:
            error.add_note(f"trial: {trial['name']}, history: {trial['history']}")
            raise


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
