"""Polars: rolling sums of packed counts over one sorted key of lead and time."""

import os

os.environ["POLARS_MAX_THREADS"] = "2"

import polars as pl  # noqa: E402

from common import *  # noqa: E402, F403

LEAD = 2**26
FAILING = [NO_EMAIL, NO_COMPANY, COMPETITOR, STUDENT, UNFIT]


def points(tables, criteria):
    """The points of field criteria."""
    total = pl.lit(0)
    for field, asked, worth in criteria:
        column = pl.col(field)
        yes = column.is_between(*asked) if isinstance(asked, tuple) else column.is_in(tables.codes(field, asked))
        total += yes.fill_null(False).cast(pl.Int32) * worth
    return total


def first_of(tests, otherwise):
    """The reason of the first test that says yes."""
    chain = pl.lit(otherwise)
    for reason, test in reversed(tests):
        chain = pl.when(test).then(reason).otherwise(chain)
    return chain.cast(pl.Int32)


def count(days, name):
    return pl.col(f"w{days}") // 2 ** (PLACES[days].index(name) * BITS) % 2**BITS


def gained(name, activity=ACTIVITY):
    """The points of a criterion at a moment."""
    _, decay, worth, cap = activity[name]
    total = sum(count(days, name) * gain for days, gain in gains(decay, worth))
    return pl.min_horizontal(total, cap) if worth > 0 else pl.max_horizontal(total, cap)


def total(names):
    return sum(gained(name) for name in names)


def score(action, lost):
    """The score of a moment."""
    capped = pl.min_horizontal(action, ACTION_CAP) + pl.max_horizontal(lost, UNDESIRABLE_FLOOR)
    return (pl.col("fit") + capped).clip(0, TOTAL_CAP)


class Polars:
    def __init__(self, tables):
        self.tables = tables
        names = ["leads", "activities", "changes", "hand_offs"]
        self.leads, self.activities, self.changes, self.hand_offs = (
            pl.from_arrow(getattr(tables, name)).rechunk() for name in names
        )

    def fields(self):
        """Every lead: fit, points off, first failing test of the MQL stage, its verdict at the SQL stage and the reason."""
        needs, time_frames = self.tables.codes("need", NEEDS), self.tables.codes("time_frame", TIME_FRAMES)
        tests = [
            (NO_NEED, pl.col("need").is_in(needs)),
            (NO_TIME_FRAME, pl.col("time_frame").is_in(time_frames)),
            (NO_BUDGET, pl.col("budget") >= BUDGET),
        ]
        failed = first_of([(reason, ~test) for reason, test in tests], 0)
        unknown = first_of([(reason, test.is_null()) for reason, test in tests], 0)
        profile, channel = points(self.tables, PROFILE), points(self.tables, CHANNEL)
        mql = [~pl.col("email_known"), ~pl.col("company_known"), pl.col("competitor")]
        mql += [pl.col("job_title").is_in(self.tables.students()), pl.col("fit") < MINIMUM_FIT]
        return (
            self.leads.lazy()
            .with_columns(
                fit=pl.min_horizontal(profile, PROFILE_CAP) + channel,
                lost=pl.col("free_mail").fill_null(False).cast(pl.Int32) * FREE_MAIL,
                failed=failed,
                unknown=unknown,
            )
            .select(
                "lead",
                "created",
                "month",
                "source",
                "fit",
                "lost",
                mql_reason=first_of(list(zip(FAILING, mql)), BELOW_THRESHOLD),
                sql_verdict=first_of([(FAILED, pl.col("failed") > 0), (NOT_EVIDENCED, pl.col("unknown") > 0)], PASSED),
                sql_reason=pl.when(pl.col("failed") > 0).then("failed").otherwise("unknown"),
            )
            .collect()
        )

    def sales(self):
        """Every lead that was handed over: what becomes of it at the SAL stage if it is an MQL, why, when its acts were."""

        def first(*names):
            return pl.col("moment").filter(pl.col("stage").is_in([self.tables.stages.index(name) for name in names])).min()

        accepted, qualified, rejected = pl.col("accepted"), pl.col("qualified"), pl.col("rejected")
        ready, other = pl.col("ready"), pl.col("other")
        accept_by, call_by, until = pl.col("accept_by"), pl.col("call_by"), self.tables.until
        accepting = [
            (PASSED, accepted <= accept_by),
            (FAILED, accepted > accept_by),
            (PASSED, qualified <= accept_by),
            (NOT_EVIDENCED, qualified > accept_by),
            (FAILED, rejected.is_not_null() | (accept_by <= until)),
        ]
        called = pl.coalesce(ready, other, rejected).is_not_null()
        calling = [
            (PASSED, (ready <= pl.coalesce(other, ready)) & (ready <= call_by)),
            (FAILED, called | (call_by <= until)),
        ]
        states = [pl.col("accepting"), pl.col("calling")]
        worst = [(state, pl.any_horizontal(it == state for it in states)) for state in (FAILED, NOT_EVIDENCED, IMMATURE)]
        acts = self.changes.lazy().group_by("lead").agg(
            accepted=first("accepted"),
            qualified=first("qualified"),
            rejected=first("rejected"),
            ready=first("call sales-ready"),
            other=first("call nurture", "call suspect"),
        )
        return (
            self.hand_offs.lazy()
            .join(acts, on="lead", how="left")
            .with_columns(accepting=first_of(accepting, IMMATURE), calling=first_of(calling, IMMATURE))
            .with_columns(verdict=first_of(worst, PASSED))
            .select(
                "lead",
                "verdict",
                reason=first_of([(NOT_ACCEPTED, pl.col("accepting") == pl.col("verdict"))], NOT_SALES_READY),
                acted=pl.max_horizontal(pl.coalesce(accepted, qualified), ready),
            )
            .collect()
        )

    def packed(self, fields):
        """The activities of the leads that pass all tests but the threshold, with what they add to each window."""
        tables = self.tables
        kind = {name: tables.keys["kind"].index(ACTIVITY[name][0]) for name in ACTIVITY if ACTIVITY[name][0] in tables.keys["kind"]}
        columns = {}
        for days in WINDOWS:
            columns[f"p{days}"] = pl.lit(0, pl.Int64)
            for place, name in enumerate(PLACES[days]):
                counts = pl.col("kind") == kind.get(name, -1)
                if name == "long-webinar":
                    counts &= (pl.col("minutes") >= LONG).fill_null(False)
                elif name in ASSETS:
                    codes = [code for code, key in enumerate(tables.keys["asset"]) if ASSETS[name](key)]
                    counts &= pl.col("asset").is_in(codes).fill_null(False)
                columns[f"p{days}"] += counts.cast(pl.Int64) * 2 ** (place * BITS)
        passes = fields["mql_reason"] == BELOW_THRESHOLD
        start = self.leads["created"].min()
        return (
            self.activities.lazy()
            .filter(pl.lit(passes).gather(pl.col("lead")))
            .select("lead", "moment", key=pl.col("lead").cast(pl.Int64) * LEAD + (pl.col("moment") - start), **columns)
            .collect()
        )

    def moments(self, packed, fields):
        """The counts of each window at every moment, with what is known of its lead."""
        sums = {
            f"w{days}": pl.col(f"p{days}").rolling_sum_by("key", f"{days * DAY + 1}i", closed="right") for days in WINDOWS
        }
        of_lead = {name: pl.lit(fields[name]).gather(pl.col("lead")) for name in ("fit", "lost")}
        return packed.lazy().with_columns(pl.col("key").set_sorted()).select("lead", "moment", **sums, **of_lead)

    def in_reach(self, packed, fields):
        """The activities of the leads that would reach the threshold if nothing ever faded."""
        leads = (
            packed.lazy()
            .group_by("lead")
            .agg(pl.col(f"p{days}").sum().alias(f"w{days}") for days in WINDOWS)
            .join(fields.lazy(), on="lead")
            .filter(score(total(ACTIONS), pl.col("lost")) >= THRESHOLD)
            .select("lead")
        )
        return packed.lazy().join(leads, on="lead", how="semi", maintain_order="left").collect()

    def judge(self, fields, sales, mqls):
        """The answers for leads, and the cohorts."""
        is_mql, sal, sql = pl.col("mql_at").is_not_null(), pl.col("sal"), pl.col("sql_verdict")
        passed = sal == PASSED
        accepted_at = pl.max_horizontal("mql_at", "acted")
        answer = (
            fields.lazy()
            .join(mqls.lazy(), on="lead", how="left")
            .join(sales.lazy(), on="lead", how="left")
            .with_columns(sal=pl.when(is_mql).then(pl.col("verdict").fill_null(NOT_EVIDENCED)))
            .select(
                "lead",
                "month",
                "source",
                "mql_at",
                "sal",
                sal_at=pl.when(passed).then(accepted_at),
                sql=pl.when(passed).then(sql),
                sql_at=pl.when(passed & (sql == PASSED)).then(accepted_at),
                reason=pl.when(~is_mql)
                .then("mql_reason")
                .when(passed)
                .then("sql_reason")
                .otherwise(pl.col("reason").fill_null(NOT_ACCEPTED)),
            )
            .collect()
        )
        counts = {name: pl.col(f"{name}_at").count() for name in ("mql", "sal", "sql")}
        return answer, answer.group_by("month", "source").agg(created=pl.len(), **counts)

    def full(self):
        fields, sales = self.fields(), self.sales()
        packed = self.in_reach(self.packed(fields), fields)
        passes = score(total(ACTIONS), pl.col("lost") + total(UNDESIRABLES)) >= THRESHOLD
        mqls = self.moments(packed, fields).filter(passes).group_by("lead").agg(mql_at=pl.col("moment").min()).collect()
        return self.judge(fields, sales, mqls)

    def sweep(self):
        fields = self.fields()
        scored = score(total(ACTIONS), pl.col("lost") + total(UNDESIRABLES))
        highest = self.moments(self.packed(fields), fields).group_by("lead").agg(highest=scored.max(), begins=pl.col("moment").min())
        at_creation = score(0, pl.col("lost"))
        best = pl.when(pl.col("begins") == pl.col("created")).then("highest").otherwise(pl.max_horizontal("highest", at_creation))
        counts = (
            fields.lazy()
            .filter(pl.col("mql_reason") == BELOW_THRESHOLD)
            .join(highest, on="lead", how="left")
            .group_by(best.alias("score"))
            .len()
            .collect()
        )
        return at_thresholds(counts["score"].to_list(), counts["len"].to_list())

    def before_weight(self):
        """Keeps what does not change: the leads that some moment without the criterion makes MQLs, and all that the
        other criteria give at the moments with it."""
        self.kept_fields, self.kept_sales = self.fields(), self.sales()
        name, _ = CHANGED
        windows = [days for days, _ in ACTIVITY[name][1]]
        moments = (
            self.moments(self.packed(self.kept_fields), self.kept_fields)
            .select(
                "lead",
                "moment",
                "fit",
                *(f"w{days}" for days in windows),
                others=total([other for other in ACTIONS if other != name]),
                lost=pl.col("lost") + total(UNDESIRABLES),
                touched=pl.any_horizontal(count(days, name) > 0 for days in windows),
            )
            .collect()
        )
        passes = score(pl.col("others"), pl.col("lost")) >= THRESHOLD
        self.kept = moments.filter(~pl.col("touched") & passes).group_by("lead").agg(mql_at=pl.col("moment").min())
        self.touched = moments.filter("touched").rechunk()

    def weight(self):
        passes = score(pl.col("others") + gained(CHANGED[0], changed(ACTIVITY)), pl.col("lost")) >= THRESHOLD
        firsts = self.touched.lazy().filter(passes).select("lead", mql_at="moment")
        mqls = pl.concat([self.kept.lazy(), firsts]).group_by("lead").agg(pl.col("mql_at").min()).collect()
        return self.judge(self.kept_fields, self.kept_sales, mqls)

    def arrow(self, answer):
        return tuple(table.to_arrow() for table in answer)


if __name__ == "__main__":
    measure("Polars", Polars)
