"""ClickHouse, embedded as chDB: sums over sliding ranges of packed counts, tables in memory."""

from chdb import session

from sql import *


class ClickHouse(Sql):
    def __init__(self, tables):
        self.db = session.Session()
        self.db.query("SET max_threads = 2, join_use_nulls = 1")
        super().__init__(tables)

    def load(self, name, table):
        columns = (
            column if table[column].null_count else f"assumeNotNull({column}) AS {column}" for column in table.column_names
        )
        globals()["arrow"] = table
        self.make(name, f"SELECT {', '.join(columns)} FROM Python(arrow)")

    def make(self, name, query):
        self.db.query(f"CREATE OR REPLACE TABLE {name} ENGINE = Memory AS {query}")

    def fetch(self, query):
        return self.db.query(query, "ArrowTable")

    def count(self, days, place):
        return f"bitAnd(bitShiftRight(w{days}, {place * BITS}), {2**BITS - 1})"


if __name__ == "__main__":
    measure("ClickHouse", ClickHouse)
