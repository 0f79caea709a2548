"""DuckDB: sums over sliding ranges of packed counts."""

import duckdb

from sql import *


class DuckDB(Sql):
    def __init__(self, tables):
        self.db = duckdb.connect(config={"threads": 2})
        super().__init__(tables)

    def load(self, name, table):
        self.db.register("arrow", table)
        self.make(name, "FROM arrow")
        self.db.unregister("arrow")

    def make(self, name, query):
        self.db.execute(f"CREATE OR REPLACE TABLE {name} AS {query}")

    def fetch(self, query):
        return self.db.sql(query).to_arrow_table()


if __name__ == "__main__":
    measure("DuckDB", DuckDB)
