"""pandas, with NumPy where pandas has no word for it: sorted keys, packed sums, two threads."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pandas as pd
import pyarrow as pa

from common import *

# Leads lie this many seconds apart in the keys of activities.
LEAD = 2**26


class Pandas:
    def __init__(self, tables):
        self.tables = tables
        self.leads = tables.leads.to_pandas().set_index("lead")
        self.changes = tables.changes.to_pandas()
        self.hand_offs = tables.hand_offs.to_pandas().set_index("lead")
        columns = ["lead", "at", "kind", "asset", "minutes"]
        self.lead, self.at, self.kind, self.asset, self.minutes = (
            tables.activities[name].combine_chunks().fill_null(-1).to_numpy() for name in columns
        )
        self.n = len(self.leads)
        self.pool = ThreadPoolExecutor(2)

    def judge_fields(self):
        """Fit, points off and the first failing test of the MQL stage, the threshold until it is known, of every lead."""
        leads, codes = self.leads, self.tables.codes
        points = {}
        for field, asked, worth in PROFILE + CHANNEL:
            column = leads[field]
            yes = column.between(*asked) if isinstance(asked, tuple) else column.isin(codes(field, asked))
            points[field] = yes.to_numpy() * np.int64(worth)
        profile = sum(points[field] for field, _, _ in PROFILE)
        self.fit = np.minimum(profile, PROFILE_CAP) + sum(points[field] for field, _, _ in CHANNEL)
        self.off = (leads["free_mail"] == True).to_numpy() * np.int64(FREE_MAIL)  # noqa: E712
        tests = {
            NO_EMAIL: ~leads["email_known"],
            NO_COMPANY: ~leads["company_known"],
            COMPETITOR: leads["competitor"] == True,  # noqa: E712
            STUDENT: leads["job_title"].isin(self.tables.students()),
            UNFIT: self.fit < MINIMUM_FIT,
        }
        self.reason = np.select(list(tests.values()), list(tests), BELOW_THRESHOLD)

    def packed(self):
        """What an activity adds to the counts of each window, by kind, asset and length."""
        kinds, assets = self.tables.keys["kind"], self.tables.keys["asset"]
        table = np.zeros((len(WINDOWS), len(kinds), len(assets) + 1, 2), np.int64)
        for _, kind, asset, is_long in np.ndindex(1, *table.shape[1:]):
            known = asset - 1 if asset else None
            for window, days in enumerate(WINDOWS):
                for place, name in enumerate(PLACES[days]):
                    counts = self.tables.matches(name, kind, known, bool(is_long))
                    table[window, kind, asset, is_long] += counts << place * BITS
        return table.reshape(len(WINDOWS), -1)

    def windows(self, part):
        """The packed counts of each window at the moments of a part of the activities; their leads and times."""
        keep = (self.reason == BELOW_THRESHOLD)[self.lead[part]]
        lead, at = self.lead[part][keep], self.at[part][keep]
        n_assets = len(self.tables.keys["asset"]) + 1
        kind = self.kind[part][keep].astype(np.int16)
        which = (kind * n_assets + self.asset[part][keep] + 1) * 2 + (self.minutes[part][keep] >= LONG)
        key = lead.astype(np.int64) * LEAD + at - self.at.min()
        last = np.append(key[1:] != key[:-1], True)[: len(key)]
        moments = key[last]
        counts = {}
        for days, packed in zip(WINDOWS, self.packed()):
            sums = np.concatenate([[0], np.cumsum(packed[which])])
            begins = np.searchsorted(key, moments - days * DAY)
            counts[days] = sums[1:][last] - sums[begins]
        return lead[last], at[last], counts

    def on_halves(self, work):
        middle = np.searchsorted(self.lead, self.lead[len(self.lead) // 2])
        return list(self.pool.map(work, [slice(None, middle), slice(middle, None)]))

    def score(self, lead, counts, activity):
        """The score at each moment."""
        action, off = np.zeros(len(lead), np.int64), self.off[lead]
        for kind_of, decay, points, cap in activity.items():
            pass
        return action, off
