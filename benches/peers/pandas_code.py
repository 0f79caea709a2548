"""pandas, with NumPy where pandas is slow: searches in one sorted key, sums of packed counts, two threads."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pandas as pd
import pyarrow as pa

from common import *

LEAD = 2**26


def gained(name, counts, activity=ACTIVITY):
    """The points of a criterion at each moment."""
    _, decay, worth, cap = activity[name]
    total = sum(
        (counts[days] >> PLACES[days].index(name) * BITS & 2**BITS - 1) * gain for days, gain in gains(decay, worth)
    )
    return np.minimum(total, cap) if worth > 0 else np.maximum(total, cap)


def score(fit, action, lost):
    """The score of each moment."""
    return np.clip(fit + np.minimum(action, ACTION_CAP) + np.maximum(lost, UNDESIRABLE_FLOOR), 0, TOTAL_CAP)


class Pandas:
    def __init__(self, tables):
        self.tables = tables
        names = ["leads", "activities", "changes", "hand_offs"]
        self.leads, self.activities, self.changes, self.hand_offs = (
            getattr(tables, name).to_pandas() for name in names
        )
        for name in ["kind", "asset", "minutes"]:
            self.activities[name] = tables.activities[name].fill_null(-1).to_numpy()
        for name in ["free_mail", "competitor"]:
            self.leads[name] = tables.leads[name].fill_null(False).to_numpy()
        self.start = self.leads["created"].min()
        self.pool = ThreadPoolExecutor(2)

    def on_both(self, work, n):
        """Does the work on two runs of rows at once, without cutting a lead in two."""
        lead = self.activities["lead"].to_numpy()
        middle = np.searchsorted(lead, lead[n // 2])
        return list(self.pool.map(work, [slice(0, middle), slice(middle, n)]))

    def points(self, criteria):
        """The points of field criteria."""
        total = np.zeros(len(self.leads), np.int32)
        for field, asked, worth in criteria:
            column = self.leads[field]
            is_range = isinstance(asked, tuple)
            yes = column.between(*asked) if is_range else column.isin(self.tables.codes(field, asked))
            total += yes.to_numpy() * np.int32(worth)
        return total

    def fields(self):
        """Every lead: fit, points off, first failing test of the MQL stage, its verdict at the SQL stage and the reason."""
        leads, codes = self.leads, self.tables.codes
        fit = np.minimum(self.points(PROFILE), PROFILE_CAP) + self.points(CHANNEL)
        mql = {
            NO_EMAIL: ~leads["email_known"],
            NO_COMPANY: ~leads["company_known"],
            COMPETITOR: leads["competitor"],
            STUDENT: leads["job_title"].isin(self.tables.students()),
            UNFIT: fit < MINIMUM_FIT,
        }
        need, time_frame, budget = leads["need"], leads["time_frame"], leads["budget"]
        failed = {
            NO_NEED: need.notna() & ~need.isin(codes("need", NEEDS)),
            NO_TIME_FRAME: time_frame.notna() & ~time_frame.isin(codes("time_frame", TIME_FRAMES)),
            NO_BUDGET: budget < BUDGET,
        }
        unknown = {NO_NEED: need.isna(), NO_TIME_FRAME: time_frame.isna(), NO_BUDGET: budget.isna()}
        no = np.select(list(failed.values()), list(failed), 0)
        reason = np.where(no > 0, no, np.select(list(unknown.values()), list(unknown), 0))
        columns = {
            "fit": fit,
            "lost": leads["free_mail"].to_numpy() * np.int32(FREE_MAIL),
            "mql_reason": np.select(list(mql.values()), list(mql), BELOW_THRESHOLD),
            "sql_verdict": np.select([no > 0, reason > 0], [FAILED, NOT_EVIDENCED], PASSED),
            "sql_reason": reason,
        }
        return pd.DataFrame(columns)

    def sales(self):
        """Every lead: what becomes of it at the SAL stage if it is an MQL, why, and when its acts were."""
        stage = self.changes["stage"].to_numpy()

        def first(*names):
            rows = np.isin(stage, [self.tables.stages.index(name) for name in names])
            return self.changes[rows].drop_duplicates("lead").set_index("lead")["moment"].reindex(sales.index)

        sales, until = self.hand_offs.set_index("lead"), self.tables.until
        accepted, qualified, rejected = first("accepted"), first("qualified"), first("rejected")
        ready, other = first("call sales-ready"), first("call nurture", "call suspect")
        accept_by, call_by = sales["accept_by"], sales["call_by"]
        accepting = np.select(
            [
                accepted <= accept_by,
                accepted > accept_by,
                qualified <= accept_by,
                qualified > accept_by,
                rejected.notna() | (accept_by <= until),
            ],
            [PASSED, FAILED, PASSED, NOT_EVIDENCED, FAILED],
            IMMATURE,
        )
        is_first = ready.notna() & ~(other < ready)
        called = ready.notna() | other.notna() | rejected.notna()
        calling = np.select([is_first & (ready <= call_by), called | (call_by <= until)], [PASSED, FAILED], IMMATURE)
        worst = [FAILED, NOT_EVIDENCED, IMMATURE]
        verdict = np.select([(accepting == it) | (calling == it) for it in worst], worst, PASSED)
        columns = {
            "verdict": verdict,
            "reason": np.where(accepting == verdict, NOT_ACCEPTED, NOT_SALES_READY),
            "acted": np.fmax(accepted.fillna(qualified), ready).fillna(0).astype(np.int64),
        }
        never = {"verdict": NOT_EVIDENCED, "reason": NOT_ACCEPTED, "acted": 0}
        sales = pd.DataFrame(columns, sales.index).reindex(self.leads.index)
        return sales.fillna(never).astype(np.int64)

    def added(self):
        """What an activity adds to the counts of each window, by kind, asset and length."""
        kinds, assets = self.tables.keys["kind"], self.tables.keys["asset"]
        table = np.zeros((len(WINDOWS), len(kinds), len(assets) + 1, 2), np.int64)
        for kind, asset, is_long in np.ndindex(table.shape[1:]):
            known = asset - 1 if asset else None
            for window, days in enumerate(WINDOWS):
                for place, name in enumerate(PLACES[days]):
                    counts = self.tables.matches(name, kind, known, bool(is_long))
                    table[window, kind, asset, is_long] += counts << place * BITS
        return dict(zip(WINDOWS, table.reshape(len(WINDOWS), -1)))

    def packed(self, fields, rows):
        """The activities of the leads that pass all tests but the threshold: lead, moment, and what they add by."""
        activities = self.activities.iloc[rows]
        activities = activities[(fields["mql_reason"] == BELOW_THRESHOLD).to_numpy()[activities["lead"]]]
        n_assets = len(self.tables.keys["asset"]) + 1
        what = activities["kind"].to_numpy(np.int16) * n_assets + activities["asset"].to_numpy(np.int16) + 1
        what = what * 2 + (activities["minutes"].to_numpy() >= LONG)
        return activities["lead"].to_numpy(), activities["moment"].to_numpy(), what

    def in_reach(self, fields, lead, moment, what):
        """The activities of the leads that would reach the threshold if nothing ever faded."""
        begins = np.flatnonzero(np.append(True, lead[1:] != lead[:-1]))
        counts = {days: np.add.reduceat(added[what], begins) for days, added in self.added().items()}
        of_lead = fields.iloc[lead[begins]]
        action = sum(gained(name, counts) for name in ACTIONS)
        reaches = score(of_lead["fit"].to_numpy(), action, of_lead["lost"].to_numpy()) >= THRESHOLD
        keep = np.repeat(reaches, np.diff(np.append(begins, len(lead))))
        return lead[keep], moment[keep], what[keep]

    def moments(self, lead, moment, what):
        """The counts of each window at every moment."""
        key = lead.astype(np.int64) * LEAD + (moment - self.start)
        last = np.flatnonzero(np.append(key[1:] != key[:-1], True))
        counts = {}
        for days, added in self.added().items():
            sums = np.append(0, np.cumsum(added[what]))
            counts[days] = sums[last + 1] - sums[np.searchsorted(key, key[last] - days * DAY)]
        return lead[last], moment[last], counts

    def scored(self, fields, lead, counts):
        action, lost = (sum(gained(name, counts) for name in names) for names in (ACTIONS, UNDESIRABLES))
        return score(fields["fit"].to_numpy()[lead], action, fields["lost"].to_numpy()[lead] + lost)

    def judge(self, fields, sales, mql_at):
        """The answers for leads, and the cohorts. -1 is none."""
        is_mql = mql_at >= 0
        verdict, accepted_at = sales["verdict"].to_numpy(), np.maximum(mql_at, sales["acted"].to_numpy())
        is_sal = is_mql & (verdict == PASSED)
        sql = fields["sql_verdict"].to_numpy()
        is_sql = is_sal & (sql == PASSED)
        late = np.where(is_sal, fields["sql_reason"], sales["reason"])
        columns = {
            "lead": np.arange(len(fields)),
            "mql_at": mql_at,
            "sal": np.where(is_mql, verdict, -1),
            "sal_at": np.where(is_sal, accepted_at, -1),
            "sql": np.where(is_sal, sql, -1),
            "sql_at": np.where(is_sql, accepted_at, -1),
            "reason": np.where(is_mql, late, fields["mql_reason"]),
        }
        by = [self.leads["month"], self.leads["source"]]
        stages = pd.DataFrame({"created": 1, "mql": is_mql, "sal": is_sal, "sql": is_sql})
        return pd.DataFrame(columns), stages.groupby(by, sort=False).sum()

    def firsts(self, lead, moment):
        """The first moment of each lead."""
        mql_at = np.full(len(self.leads), -1)
        mql_at[lead[::-1]] = moment[::-1]
        return mql_at

    def full(self):
        fields, sales = self.fields(), self.sales()

        def passed(rows):
            lead, moment, counts = self.moments(*self.in_reach(fields, *self.packed(fields, rows)))
            passes = self.scored(fields, lead, counts) >= THRESHOLD
            return lead[passes], moment[passes]

        halves = self.on_both(passed, len(self.activities))
        return self.judge(fields, sales, self.firsts(*map(np.concatenate, zip(*halves))))

    def sweep(self):
        fields = self.fields()
        created = self.leads["created"].to_numpy()
        # Nobody has fewer points at any moment.
        highest = score(fields["fit"].to_numpy(), 0, fields["lost"].to_numpy())

        def best(rows):
            lead, moment, counts = self.moments(*self.packed(fields, rows))
            points = self.scored(fields, lead, counts)
            begins = np.flatnonzero(np.append(True, lead[1:] != lead[:-1]))
            of, most = lead[begins], np.maximum.reduceat(points, begins)
            highest[of] = np.where(moment[begins] == created[of], most, np.maximum(most, highest[of]))

        self.on_both(best, len(self.activities))
        n = np.bincount(highest[fields["mql_reason"] == BELOW_THRESHOLD], minlength=len(THRESHOLDS))
        return at_thresholds(range(len(n)), n.tolist())

    def before_weight(self):
        """Keeps what does not change: the leads that some moment without the criterion makes MQLs, and all that the
        other criteria give at the moments with it."""
        self.kept_fields, self.kept_sales = fields, _ = self.fields(), self.sales()
        name, _ = CHANGED
        windows = [days for days, _ in ACTIVITY[name][1]]
        lead, moment, counts = self.moments(*self.packed(fields, slice(None)))
        fit, lost = fields["fit"].to_numpy()[lead], fields["lost"].to_numpy()[lead]
        lost = lost + sum(gained(other, counts) for other in UNDESIRABLES)
        others = sum(gained(other, counts) for other in ACTIONS if other != name)
        touched = gained(name, counts) > 0
        passes = ~touched & (score(fit, others, lost) >= THRESHOLD)
        self.kept = lead[passes], moment[passes]
        self.touched = [array[touched] for array in (lead, moment, fit, others, lost)]
        self.touched_counts = {days: counts[days][touched] for days in windows}

    def weight(self):
        lead, moment, fit, others, lost = self.touched
        passes = score(fit, others + gained(CHANGED[0], self.touched_counts, changed(ACTIVITY)), lost) >= THRESHOLD
        mql_at, again = self.firsts(*self.kept), self.firsts(lead[passes], moment[passes])
        mql_at = np.where((mql_at < 0) | ((again >= 0) & (again < mql_at)), again, mql_at)
        return self.judge(self.kept_fields, self.kept_sales, mql_at)

    def arrow(self, answer):
        of_leads, cohorts = answer
        return pa.Table.from_pandas(of_leads.astype("Int64").mask(of_leads < 0)), pa.Table.from_pandas(cohorts.reset_index())


if __name__ == "__main__":
    measure("pandas", Pandas)
