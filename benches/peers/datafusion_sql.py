"""DataFusion: sums over sliding ranges of packed counts."""

from datafusion import SessionConfig, SessionContext

from sql import *


class DataFusion(Sql):
    def __init__(self, tables):
        self.db = SessionContext(SessionConfig().with_target_partitions(2))
        super().__init__(tables)

    def load(self, name, table):
        batches = table.to_batches(max_chunksize=8_192)
        self.register(name, [batches[: len(batches) // 2], batches[len(batches) // 2 :]])

    def register(self, name, partitions):
        if self.db.table_exist(name):
            self.db.deregister_table(name)
        self.db.register_record_batches(name, partitions)

    def make(self, name, query):
        self.register(name, self.db.sql(query).collect_partitioned())

    def fetch(self, query):
        return self.db.sql(query).to_arrow_table()


if __name__ == "__main__":
    measure("DataFusion", DataFusion)
