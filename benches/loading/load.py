"""Loads leads and activities with one engine into a history: `load.py duckdb|polars csv|parquet FOLDER`.

A ready history: every lead once, in the order of creation and id; the activities of leads that are there, with a readable time,
sorted by lead and time. Prints the seconds, the peak of memory, and a check sum that all have to agree on.
"""

import json
import pathlib
import resource
import sys
import time


def duckdb(files):
    import duckdb

    connection = duckdb.connect()
    connection.execute("SET threads = 2; SET preserve_insertion_order = true")
    is_csv = files["leads"].suffix == ".csv"

    def source(name, time_column):
        path = files[name].as_posix()
        if not is_csv:
            return f"read_parquet('{path}')"
        # Some times cannot be read, which the rows of the sample are meant to have.
        return f"read_csv('{path}', types = {{'{time_column}': 'VARCHAR'}})"

    began = time.perf_counter()
    connection.execute(f"""
        CREATE TABLE leads AS
        SELECT (row_number() OVER (ORDER BY created, "Lead ID") - 1)::INTEGER AS lead, * FROM (
            SELECT * EXCLUDE ("Created at"), TRY_CAST("Created at" AS TIMESTAMP) AS created,
                   row_number() OVER () AS place
            FROM {source("leads", "Created at")}
        )
        WHERE "Lead ID" IS NOT NULL AND created IS NOT NULL
        QUALIFY row_number() OVER (PARTITION BY "Lead ID" ORDER BY place) = 1
        ORDER BY lead""")
    # Numbers were given before the repeated rows went.
    connection.execute("""
        CREATE TABLE history AS
        SELECT * REPLACE ((row_number() OVER (ORDER BY lead) - 1)::INTEGER AS lead) FROM leads ORDER BY lead;
        DROP TABLE leads""")
    connection.execute(f"""
        CREATE TABLE activities AS
        SELECT lead, moment, "Activity", "Asset", "Campaign", "Minutes"
        FROM (SELECT *, TRY_CAST("At" AS TIMESTAMP) AS moment FROM {source("activities", "At")})
        JOIN (SELECT "Lead ID", lead FROM history) USING ("Lead ID")
        WHERE moment IS NOT NULL
        ORDER BY lead, moment""")
    seconds = time.perf_counter() - began
    n_leads = connection.execute("SELECT count(*) FROM history").fetchone()[0]
    n_activities, check = connection.execute(
        "SELECT count(*), sum((lead::BIGINT * 7919 + epoch(moment)::BIGINT) % 1000003)::BIGINT FROM activities"
    ).fetchone()
    return seconds, n_leads, n_activities, check


def polars(files):
    import polars as pl

    is_csv = files["leads"].suffix == ".csv"

    def source(name, time_column):
        if not is_csv:
            return pl.scan_parquet(files[name])
        scan = pl.scan_csv(files[name], infer_schema_length=10_000, schema_overrides={time_column: pl.String})
        return scan.with_columns(pl.col(time_column).str.to_datetime("%Y-%m-%dT%H:%M:%SZ", strict=False))

    began = time.perf_counter()
    leads = (
        source("leads", "Created at")
        .filter(pl.col("Lead ID").is_not_null() & pl.col("Created at").is_not_null())
        .unique("Lead ID", keep="first", maintain_order=True)
        .sort("Created at", "Lead ID")
        .with_row_index("lead")
        .collect()
    )
    numbers = leads.lazy().select("Lead ID", "lead")
    activities = (
        source("activities", "At")
        .filter(pl.col("At").is_not_null())
        .join(numbers, on="Lead ID", how="inner")
        .drop("Lead ID")
        .sort("lead", "At")
        .collect()
    )
    seconds = time.perf_counter() - began
    check = activities.select(
        ((pl.col("lead").cast(pl.Int64) * 7919 + pl.col("At").dt.epoch("s")) % 1_000_003).sum()
    ).item()
    return seconds, leads.height, activities.height, check


def main():
    engine, form, folder = sys.argv[1:]
    files = {name: pathlib.Path(folder) / f"{name}.{form}" for name in ["leads", "activities"]}
    seconds, n_leads, n_activities, check = {"duckdb": duckdb, "polars": polars}[engine](files)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({"seconds": seconds, "peak": peak, "leads": n_leads, "activities": n_activities, "check": check}))


if __name__ == "__main__":
    main()
