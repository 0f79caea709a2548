//! A second evaluator, written from docs/semantics.md alone and in its order: rows and loops.
//!
//! It exists to disagree. Nothing is indexed, shared or remembered: at every moment everything is worked out
//! again, so that each function can be held against the sentence of the page that it stands for.

mod condition;
mod deadline;
mod mql;
mod passes;
mod points;
mod stages;

pub use self::deadline::deadline;
pub use self::mql::moments;
pub use self::passes::{endings, records};
pub use self::points::{ends_of_its_waits, ends_of_waits, silent};

use accord::agreement::{Agreement, Category, Stage};
use accord::fields::{FieldId, Number, Timestamp, Value};
use accord::leads::{LeftOut, Recorded};
use accord::scoring::{Met, Verdict};

/// A lead as a file would have it: one row with everything that is known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    pub id: String,
    pub created: Option<Timestamp>,
    pub account: Option<String>,
    pub fields: Vec<(FieldId, Value)>,
    pub activities: Vec<Did>,
    pub records: Vec<Record>,
}

/// An activity; empty texts are unknown.
#[derive(Clone, Debug, PartialEq)]
pub struct Did {
    pub at: Timestamp,
    pub kind: String,
    pub asset: String,
    pub campaign: String,
    pub minutes: Option<Number>,
}

/// A stage change; an empty reason is unknown.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    pub what: Recorded,
    pub at: Option<Timestamp>,
    pub amount: Option<i64>,
    pub reason: String,
}

/// Everything that comes out for one lead.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    pub id: String,
    /// The segment that it belongs to, by its place.
    pub segment: Option<usize>,
    pub mql: MqlOutcome,
    pub sal: Option<StageOutcome>,
    pub sql: Option<StageOutcome>,
    /// How the lead stands to every test of every stage that it reached: stage, name, standing, optional.
    pub tests: Vec<(Stage, String, Met, bool)>,
    /// The list that it goes to, if it failed.
    pub list: Option<String>,
    /// The ledger at the deciding moment, in the order of [`Line`], because the page gives it none.
    pub lines: Vec<Line>,
    /// The criteria that stayed silent at the deciding moment.
    pub silent: Vec<String>,
    /// The criteria that ended it at the deciding moment.
    pub disqualified_by: Vec<String>,
    /// The passes after the first, in order.
    pub passes: Vec<PassOutcome>,
}

/// What becomes of a lead in one pass.
#[derive(Clone, Debug, PartialEq)]
pub struct PassOutcome {
    /// The MQL time, if there is one.
    pub at: Option<Timestamp>,
    /// The score at that time.
    pub score: i64,
    pub sal: Option<StageOutcome>,
    pub sql: Option<StageOutcome>,
    /// The list that it goes to, if it failed.
    pub list: Option<String>,
}

/// How a lead stands at the MQL stage.
#[derive(Clone, Debug, PartialEq)]
pub struct MqlOutcome {
    pub verdict: Verdict,
    pub moment: Timestamp,
    pub at: Option<Timestamp>,
    pub score: i64,
    /// The highest score at any moment.
    pub highest_score: i64,
    /// Profile, channel, fit and engagement.
    pub sub_scores: [i64; 4],
    pub points_missing: i64,
    /// The first test not passed.
    pub stopped_by: Option<String>,
    pub sole: bool,
}

/// How a lead stands at the SAL or SQL stage.
#[derive(Clone, Debug, PartialEq)]
pub struct StageOutcome {
    pub verdict: Verdict,
    pub at: Option<Timestamp>,
    /// The first test that makes the verdict what it is.
    pub decided_by: Option<String>,
    pub sole: bool,
}

/// A line of a ledger.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Line {
    /// The id of the criterion; empty for limits of categories and total.
    pub criterion: String,
    pub source: Source,
    pub points: i64,
}

/// Where the points of a line come from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    Fields,
    Activity { at: Timestamp, percent: u32 },
    Amount { times: i64 },
    CriterionCap,
    CategoryLimit(Category),
    TotalLimit,
}

/// What is left of the rows once everything later than the end of observation is gone.
pub struct History {
    pub rows: Vec<Row>,
    pub end: Timestamp,
    pub left_out: LeftOut,
}

/// Judges every lead, in the order of their creation and ids.
pub fn evaluate(agreement: &Agreement, rows: &[Row], observed_until: Option<Timestamp>) -> Vec<Outcome> {
    let history = History::new(rows, observed_until);
    let mut order: Vec<&Row> = history.rows.iter().collect();
    order.sort_by(|a, b| (a.created, &a.id).cmp(&(b.created, &b.id)));
    order.into_iter().map(|row| outcome(agreement, &history, row)).collect()
}

fn outcome(agreement: &Agreement, history: &History, row: &Row) -> Outcome {
    let looks = mql::looks(agreement, history, row);
    let (mql, mut tests) = mql::judge(agreement, history, row, &looks);
    let mut lines = points::score(agreement, history, row, mql.moment).lines;
    lines.sort();
    let mut outcome = Outcome {
        id: row.id.clone(),
        segment: mql::segment(agreement, history, row),
        sal: None,
        sql: None,
        tests: Vec::new(),
        list: None,
        lines,
        silent: points::silent(agreement, history, row, mql.moment),
        disqualified_by: points::disqualified_by(agreement, history, row, mql.moment),
        passes: Vec::new(),
        mql,
    };
    if let Some(test) = &outcome.mql.stopped_by {
        outcome.list = stages::list_of_unqualified(agreement, test);
    } else {
        let mql = (outcome.mql.at, outcome.mql.score);
        let (first, of_stages) = passes::judge(agreement, history, row, 1, mql);
        tests.extend(of_stages);
        (outcome.sal, outcome.sql, outcome.list) = (first.sal, first.sql, first.list);
        outcome.passes = passes::further(agreement, history, row, &looks, outcome.mql.at);
    }
    outcome.tests = tests;
    outcome
}

impl History {
    /// Leaves out what is later than the end of observation, which is the latest time there is unless it is set.
    pub fn new(rows: &[Row], observed_until: Option<Timestamp>) -> Self {
        let mut latest = Timestamp(i64::MIN);
        for row in rows {
            let created = row.created.into_iter();
            let recorded = row.records.iter().filter_map(|record| record.at);
            for at in created.chain(recorded).chain(row.activities.iter().map(|did| did.at)) {
                latest = latest.max(at);
            }
        }
        let end = observed_until.unwrap_or(latest);
        let mut kept = Vec::new();
        let mut left_out = LeftOut::default();
        for row in rows {
            let mut row = row.clone();
            let (n_activities, n_records) = (row.activities.len(), row.records.len());
            if row.created.is_some_and(|created| created > end) {
                left_out.n_leads += 1;
                left_out.n_activities += n_activities;
                left_out.n_stage_changes += n_records;
                continue;
            }
            row.activities.retain(|did| did.at <= end);
            row.records.retain(|record| record.at.is_none_or(|at| at <= end));
            left_out.n_activities += n_activities - row.activities.len();
            left_out.n_stage_changes += n_records - row.records.len();
            kept.push(row);
        }
        Self { rows: kept, end, left_out }
    }

    /// Whether any lead did anything.
    pub fn has_activities(&self) -> bool {
        self.rows.iter().any(|row| !row.activities.is_empty())
    }
}

impl Row {
    /// What is known of a field. Nothing is known of a field that is not there, and nothing stands in empty texts.
    pub fn value(&self, field: &FieldId) -> Option<Value> {
        let (_, value) = self.fields.iter().find(|(name, _)| name == field)?;
        match value {
            Value::Text(text) if text.is_empty() => None,
            Value::List(texts) => {
                let texts: Vec<String> = texts.iter().filter(|text| !text.is_empty()).cloned().collect();
                if texts.is_empty() { None } else { Some(Value::List(texts)) }
            }
            _ => Some(value.clone()),
        }
    }
}
