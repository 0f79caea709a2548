//! Random histories: few texts and few times, so that everything often meets on the same second.

use std::sync::Arc;

use accord::fields::{Date, FieldId, FieldKind, Number, SECONDS_PER_DAY, Timestamp, Value};
use accord::leads::{ActivityDetails, ColumnSpec, Leads, LeadsBuilder, Recorded};
use proptest::prelude::*;
use proptest::sample::select;

use super::conditions::{ASSETS, FIELDS, day, field, number, text};
use super::reference::{Did, Record, Row};

/// The kinds of random activities, two of which are one.
pub const KINDS: [&str; 4] = ["Pricing page", "ＰＲＩＣＩＮＧ page", "webinar", "download"];

/// The reasons of random rejections; two are one, and the last stands in no agreement.
pub const REASONS: [&str; 5] = ["No budget", "no BUDGET", "Wrong person", "", "The phone was dead"];

/// A history as files have it.
#[derive(Clone, Debug)]
pub struct History {
    pub columns: Vec<FieldId>,
    pub rows: Vec<Row>,
    pub observed_until: Option<Timestamp>,
}

impl History {
    /// The history as the program reads it.
    pub fn leads(&self) -> Arc<Leads> {
        self.leads_until(self.observed_until)
    }

    pub fn leads_until(&self, until: Option<Timestamp>) -> Arc<Leads> {
        let kind = |id: &FieldId| {
            let found = FIELDS.iter().find(|(name, _)| *name == id.as_str());
            found.map_or(FieldKind::Text, |(_, kind)| *kind)
        };
        let column =
            |id: &FieldId| ColumnSpec { field: id.clone(), header: id.words().into_owned(), kind: kind(id) };
        let mut builder = LeadsBuilder::new(self.columns.iter().map(column).collect());
        for row in &self.rows {
            let value = |id: &FieldId| row.fields.iter().find(|(name, _)| name == id).map(|it| it.1.clone());
            let values: Vec<Option<Value>> = self.columns.iter().map(value).collect();
            let lead = builder.add_lead(&row.id, row.created, &values).expect("ids are numbered");
            if let Some(account) = &row.account {
                builder.set_account(lead, account);
            }
            for Did { at, kind, asset, campaign, minutes } in &row.activities {
                let details = ActivityDetails { asset, campaign, minutes: *minutes };
                assert!(builder.add_activity(lead, *at, kind, details));
            }
            for Record { what, at, amount, reason } in &row.records {
                builder.add_stage_change(lead, *what, *at, *amount, reason);
            }
        }
        Arc::new(builder.finish(until))
    }

    /// Every time in the rows, in order.
    pub fn times(&self) -> Vec<Timestamp> {
        let of_row = |row: &Row| -> Vec<Timestamp> {
            let recorded = row.records.iter().filter_map(|it| it.at);
            row.created.into_iter().chain(recorded).chain(row.activities.iter().map(|it| it.at)).collect()
        };
        let mut times: Vec<Timestamp> = self.rows.iter().flat_map(of_row).collect();
        times.sort();
        times.dedup();
        times
    }

    /// The history with its times and days counted from a moment.
    fn begun_at(mut self, first: Timestamp) -> Self {
        let moved = |at: &mut Timestamp| at.0 += first.0;
        for row in &mut self.rows {
            row.created.iter_mut().for_each(moved);
            row.activities.iter_mut().for_each(|it| moved(&mut it.at));
            row.records.iter_mut().filter_map(|it| it.at.as_mut()).for_each(moved);
            for (_, value) in &mut row.fields {
                if let Value::Date(day) = value {
                    *day = Date(day.0 + first.date().0);
                }
            }
        }
        self.observed_until.iter_mut().for_each(moved);
        if self.times().is_empty() && self.observed_until.is_none() {
            self.observed_until = Some(first);
        }
        self
    }
}

/// Seconds since the beginning of a random history: mostly whole days apart, often whole hours, sometimes a second
/// beside.
fn time() -> impl Strategy<Value = Timestamp> + Clone {
    let beside = prop_oneof![
        6 => Just(0),
        4 => select(vec![-24, -8, -4, -2, -1, 1, 2, 4, 8, 9, 16]).prop_map(|hours| hours * 3_600),
        1 => (-12..13_i64).prop_map(|hours| hours * 3_600),
        1 => (0..48_i64).prop_map(|halves| halves * 1_800),
        2 => select(vec![-1, 1, 59, 3_599]),
    ];
    (0..7_i64, beside).prop_map(|(days, beside)| Timestamp(days * SECONDS_PER_DAY + beside))
}

fn value(kind: FieldKind) -> BoxedStrategy<Option<Value>> {
    let known = match kind {
        FieldKind::Text | FieldKind::Choice => {
            prop_oneof![12 => text(), 1 => Just(String::new())].prop_map(Value::Text).boxed()
        }
        FieldKind::Number | FieldKind::Money => number().prop_map(Value::Number).boxed(),
        FieldKind::Date => day().prop_map(Value::Date).boxed(),
        FieldKind::Flag => any::<bool>().prop_map(Value::Flag).boxed(),
        FieldKind::List => {
            let texts = prop_oneof![8 => text(), 1 => Just(String::new())];
            prop::collection::vec(texts, 0..3).prop_map(Value::List).boxed()
        }
    };
    prop::option::weighted(0.8, known).boxed()
}

fn fields() -> impl Strategy<Value = Vec<(FieldId, Value)>> {
    let of = |n: usize| {
        let (name, kind) = FIELDS[n];
        value(kind).prop_map(move |it| Some((field(name), it?)))
    };
    let all = (of(0), of(1), of(2), of(3), of(4), of(5), of(6));
    all.prop_map(|(a, b, c, d, e, f, g)| [a, b, c, d, e, f, g].into_iter().flatten().collect())
}

pub fn activity() -> impl Strategy<Value = Did> {
    let minutes = select(vec![0, 500_000, 1_000_000, 10_000_000]).prop_map(Number::from_millionths);
    let name = |names: &'static [&'static str]| {
        prop_oneof![3 => select(names), 1 => Just("")].prop_map(str::to_owned)
    };
    let what = (select(KINDS.as_slice()), name(&ASSETS), name(&["spring", "SPRING", "autumn"]));
    (time(), what, prop::option::weighted(0.7, minutes)).prop_map(|(at, (kind, asset, campaign), minutes)| {
        Did { at, kind: kind.to_owned(), asset, campaign, minutes }
    })
}

fn record() -> impl Strategy<Value = Record> {
    let common = [Recorded::HandedOver, Recorded::Accepted, Recorded::Rejected, Recorded::Qualified];
    let what = prop_oneof![1 => select(common.to_vec()), 2 => select(Recorded::ALL.to_vec())];
    let at = prop_oneof![9 => time().prop_map(Some), 1 => Just(None)];
    let amount = prop::option::of(0..10_000_i64);
    (what, at, amount, select(REASONS.as_slice())).prop_map(|(what, at, amount, reason)| {
        let paid = matches!(what, Recorded::Won | Recorded::Opportunity);
        let reasoned = matches!(what, Recorded::Rejected | Recorded::Lost);
        let reason = if reasoned { reason.to_owned() } else { String::new() };
        Record { what, at, amount: amount.filter(|_| paid), reason }
    })
}

fn hand_off(at: Timestamp) -> Record {
    Record { what: Recorded::HandedOver, at: Some(at), amount: None, reason: String::new() }
}

/// What a lead does and what sales does with it when it comes back: some activities, a hand-off, and changes that
/// often end the pass.
fn round() -> impl Strategy<Value = (Vec<Did>, Vec<Record>)> {
    let ending = (time(), select(vec![Recorded::Rejected, Recorded::Recycled]), select(REASONS.as_slice()));
    let ending = ending.prop_map(|(at, what, reason)| Record {
        what,
        at: Some(at),
        amount: None,
        reason: if what == Recorded::Rejected { reason.to_owned() } else { String::new() },
    });
    let records = prop::collection::vec(prop_oneof![2 => record(), 1 => ending], 0..3);
    (prop::collection::vec(activity(), 1..3), prop::option::weighted(0.8, time()), records).prop_map(
        |(activities, handed_over, mut records)| {
            records.extend(handed_over.map(hand_off));
            (activities, records)
        },
    )
}

/// Up to three more rounds, each some days after the one before; then everything of it is so much later.
fn comebacks() -> BoxedStrategy<Vec<(Vec<Did>, Vec<Record>)>> {
    let days = select(vec![1, 2, 2, 7, 8, 30, 33]);
    let some = prop::collection::vec((days, round()), 1..4).prop_map(|rounds| {
        let mut later = 0;
        let moved = |(days, (mut activities, mut records)): (i64, (Vec<Did>, Vec<Record>))| {
            later += days * SECONDS_PER_DAY;
            for it in &mut activities {
                it.at.0 += later;
            }
            records.iter_mut().filter_map(|it| it.at.as_mut()).for_each(|at| at.0 += later);
            (activities, records)
        };
        rounds.into_iter().map(moved).collect()
    });
    prop_oneof![1 => Just(Vec::new()), 1 => some].boxed()
}

fn row() -> impl Strategy<Value = Row> {
    let account = prop_oneof![1 => Just(None), 4 => select(vec!["acme", "acme", "globex"]).prop_map(Some)];
    let activities = prop_oneof![1 => Just(Vec::new()), 5 => prop::collection::vec(activity(), 1..6)];
    let records = prop_oneof![
        2 => Just(Vec::new()),
        3 => prop::collection::vec(record(), 1..3),
        4 => prop::collection::vec(record(), 2..6),
    ];
    let handed_over = prop::option::weighted(0.8, time());
    let at_first = (activities, handed_over, records).boxed();
    (time(), account, fields(), at_first, comebacks()).prop_map(
        |(created, account, fields, (mut activities, handed_over, mut records), comebacks)| {
            let account = account.map(str::to_owned);
            records.extend(handed_over.map(hand_off));
            for (did, recorded) in comebacks {
                activities.extend(did);
                records.extend(recorded);
            }
            Row { id: String::new(), created: Some(created), account, fields, activities, records }
        },
    )
}

/// What the files of a random history lack.
#[derive(Clone, Debug)]
struct Lacks {
    creation: bool,
    activities: bool,
    columns: Vec<usize>,
}

fn lacks() -> impl Strategy<Value = Lacks> {
    let columns = prop_oneof![2 => Just(Vec::new()), 1 => prop::collection::vec(0..FIELDS.len(), 1..3)];
    (prop::bool::weighted(0.2), prop::bool::weighted(0.15), columns)
        .prop_map(|(creation, activities, columns)| Lacks { creation, activities, columns })
}

fn moments() -> impl Strategy<Value = Timestamp> {
    // Shortly before the clock is turned in Europe, North America and Chile, a year ends, and a leap day comes.
    select(vec![
        "2026-03-26T08:00:00Z",
        "2026-03-05T14:00:00Z",
        "2026-10-22T15:00:00Z",
        "2026-10-29T20:00:00Z",
        "2026-04-02T11:00:00Z",
        "2026-09-03T12:00:00Z",
        "2025-12-30T15:00:00Z",
        "2024-02-27T23:00:00Z",
    ])
    .prop_map(|text| text.parse().expect("a moment"))
}

/// A history, and the day at which it begins.
pub fn history() -> impl Strategy<Value = (History, Date)> {
    let long_after = (time(), select(vec![3, 7, 30, 60]));
    let until = prop_oneof![
        2 => Just(None),
        2 => time().prop_map(Some),
        1 => long_after.prop_map(|(at, days)| Some(Timestamp(at.0 + days * SECONDS_PER_DAY))),
    ];
    let rows = prop::collection::vec(row(), 1..6);
    (moments(), lacks(), rows, until).prop_map(|(first, lacks, mut rows, observed_until)| {
        let has_column = |name: &FieldId| !lacks.columns.iter().any(|&n| FIELDS[n].0 == name.as_str());
        for (n, row) in rows.iter_mut().enumerate() {
            row.id = format!("lead {n}");
            row.fields.retain(|(name, _)| has_column(name));
            if lacks.creation {
                row.created = None;
            }
            if lacks.activities {
                row.activities.clear();
            }
        }
        let columns = FIELDS.iter().map(|(name, _)| field(name)).filter(has_column).collect();
        (History { columns, rows, observed_until }.begun_at(first), first.date())
    })
}
