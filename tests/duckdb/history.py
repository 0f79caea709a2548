"""Section 1 of docs/semantics.md: a history from CSV files, as three tables.

`leads(lead, id, created, account, "f:...")` has a column for each field: texts as comparison keys, lists of them, numbers
in millionths, days since 1970-01-01 and flags. `activities(activity, lead, happened, kind, asset, campaign, minutes)` and
`changes(lead, happened, what, reason, reason_text)` have what happened. Times are seconds. What is unknown is NULL.
"""

import json

from conditions import KINDS, Asked, comparison_key, named, quoted

# What a stage change can record, in the order in which those of one time stand.
RECORDED = [
    "mql", "handed-over", "accepted", "rejected", "recycled", "call-sales-ready", "call-nurture", "call-suspect",
    "qualified", "opportunity", "won", "lost",
]


class History:
    """The tables of a history in a database, and what is known of all of it."""

    def __init__(self, db, folder):
        self.db = db
        facts = json.loads((folder / "facts.json").read_text(encoding="utf-8"))
        self.fields = {column["field"]: KINDS[column["kind"]] for column in facts["columns"]}
        own = [f"f:{field}" for field in self.fields]
        self.read(folder / "leads.csv", "leads_read", ["id", "created", "account", *own])
        self.read(folder / "activities.csv", "activities_read", ["id", "happened", "kind", "asset", "campaign", "minutes"])
        self.read(folder / "changes.csv", "changes_read", ["id", "happened", "what", "reason"])
        self.until = self.end(facts["observed_until"])
        self.make_keys()
        self.make_leads()
        self.make_events()
        self.has_activities = self.one("SELECT count(*) FROM activities") > 0
        self.recorded = {what for (what,) in db.execute("SELECT DISTINCT what FROM changes").fetchall()}

    def one(self, query):
        return self.db.execute(query).fetchone()[0]

    def read(self, path, table, columns):
        types = ", ".join(f"{quoted(column)}: 'VARCHAR'" for column in columns)
        self.db.execute(
            f"CREATE OR REPLACE TEMP TABLE {table} AS FROM read_csv('{path}', header = true, auto_detect = false, "
            f"delim = ',', quote = '\"', escape = '\"', nullstr = '', columns = {{{types}}})"
        )

    def end(self, told):
        """The end of observation: as told, or the latest time in the files, or 1970-01-01."""
        times = """
            SELECT created AS happened FROM leads_read
            UNION ALL SELECT happened FROM activities_read UNION ALL SELECT happened FROM changes_read"""
        return told if told is not None else self.one(f"SELECT coalesce(max(CAST(happened AS BIGINT)), 0) FROM ({times})")

    def make_keys(self):
        """The comparison key of every text that is compared."""
        texts = [f"SELECT {named(f'f:{field}')} FROM leads_read" for field, kind in self.fields.items() if kind == "text"]
        texts += [
            f"SELECT unnest(string_split({named(f'f:{field}')}, ';')) FROM leads_read"
            for field, kind in self.fields.items() if kind == "list"
        ]
        texts += [f"SELECT {column} FROM activities_read" for column in ["kind", "asset", "campaign"]]
        texts = self.db.execute(" UNION ".join([*texts, "SELECT reason FROM changes_read"])).fetchall()
        texts = [text for (text,) in texts if text]
        self.db.execute(
            "CREATE OR REPLACE TEMP TABLE keys AS SELECT unnest($1::VARCHAR[]) AS text, unnest($2::VARCHAR[]) AS key",
            [texts, [comparison_key(text) for text in texts]],
        )

    def make_leads(self):
        columns = []
        for field, kind in self.fields.items():
            cell = f"read.{named(f'f:{field}')}"
            column = {
                "text": f"(SELECT key FROM keys WHERE text = {cell})",
                "list": f"(SELECT list(key) FROM unnest(string_split({cell}, ';')) AS it(part) JOIN keys ON text = part)",
                "number": f"CAST({cell} AS BIGINT)",
                "date": f"CAST({cell} AS INTEGER)",
                "flag": f"CAST({cell} AS BOOLEAN)",
            }[kind]
            columns.append(f", {column} AS {named(f'f:{field}')}")
        self.db.execute(f"""
            CREATE OR REPLACE TEMP TABLE leads AS
            SELECT row_number() OVER () AS lead, id, CAST(created AS BIGINT) AS created, account{"".join(columns)}
            FROM leads_read AS read WHERE created IS NULL OR CAST(created AS BIGINT) <= {self.until}
        """)

    def make_events(self):
        """Nothing after the end of observation exists, nor what happened to leads that were created later."""
        self.db.execute(f"""
            CREATE OR REPLACE TEMP TABLE activities AS
            SELECT row_number() OVER () AS activity, leads.lead, CAST(read.happened AS BIGINT) AS happened,
                kinds.key AS kind, assets.key AS asset, campaigns.key AS campaign, CAST(read.minutes AS BIGINT) AS minutes
            FROM activities_read AS read JOIN leads ON leads.id = read.id
            LEFT JOIN keys AS kinds ON kinds.text = read.kind
            LEFT JOIN keys AS assets ON assets.text = read.asset
            LEFT JOIN keys AS campaigns ON campaigns.text = read.campaign
            WHERE CAST(read.happened AS BIGINT) <= {self.until}
        """)
        places = ", ".join(f"'{what}': {place}" for place, what in enumerate(RECORDED))
        self.db.execute(f"""
            CREATE OR REPLACE TEMP TABLE changes AS
            SELECT leads.lead, CAST(read.happened AS BIGINT) AS happened, MAP {{{places}}}[what] AS what,
                reasons.key AS reason, read.reason AS reason_text
            FROM changes_read AS read JOIN leads ON leads.id = read.id
            LEFT JOIN keys AS reasons ON reasons.text = read.reason
            WHERE read.happened IS NULL OR CAST(read.happened AS BIGINT) <= {self.until}
        """)

    def lead(self, today, table="leads"):
        """Those who ask the fields of a lead, whose row has a name."""
        fields = {field: (kind, f"{table}.{named(f'f:{field}')}") for field, kind in self.fields.items()}
        return Asked(self.db, fields, today)

    def activity(self):
        """Those who ask what an activity has of its own."""
        fields = {"asset": ("text", "asset"), "campaign": ("text", "campaign"), "minutes": ("number", "minutes")}
        return Asked(self.db, fields, "CAST(NULL AS INTEGER)")
