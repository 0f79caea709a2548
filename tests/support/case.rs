//! A small agreement, a few leads and the verdicts worked out by hand, as RON that ops can read.

use std::sync::Arc;

use accord::agreement::{
    Agreement, AgreementId, Calendar, Criterion, DispositionLists, Limits, List, MqlDefinition, Recycling,
    RejectionReason, Segment, Stage, StageDefinition,
};
use accord::fields::{Date, FieldId, FieldKind, Number, Timestamp, Value};
use accord::leads::{ActivityDetails, ColumnSpec, LeadIndex, Leads, LeadsBuilder, Recorded};
use accord::scoring::{Judgement, Rules, Verdict, explain};
use serde::Deserialize;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    pub name: String,
    #[serde(default)]
    pub calendar: Calendar,
    #[serde(default)]
    pub criteria: Vec<Criterion>,
    #[serde(default)]
    pub limits: Limits,
    pub mql: MqlDefinition,
    #[serde(default)]
    pub sal: StageDefinition,
    #[serde(default)]
    pub sql: StageDefinition,
    #[serde(default)]
    pub lists: Vec<List>,
    #[serde(default)]
    pub disposition_lists: DispositionLists,
    #[serde(default)]
    pub rejection_reasons: Vec<RejectionReason>,
    #[serde(default)]
    pub segments: Vec<Segment>,
    #[serde(default)]
    pub recycling: Option<Recycling>,
    pub leads: Vec<CaseLead>,
    #[serde(default)]
    pub observed_until: Option<Timestamp>,
    pub expect: Vec<Expected>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CaseLead {
    pub id: String,
    pub created: Option<Timestamp>,
    pub account: Option<String>,
    pub fields: Vec<(String, CaseValue)>,
    pub activities: Vec<CaseActivity>,
    /// Changes with a time.
    pub records: Vec<(Recorded, Timestamp)>,
    /// Changes without one.
    pub undated: Vec<Recorded>,
    /// The reason of every rejection among the records.
    pub reason: String,
    /// The amount of every win among the records, in minor units.
    pub paid: Option<i64>,
}

#[derive(Clone, Debug, Deserialize)]
pub enum CaseValue {
    Text(String),
    Number(Number),
    Date(Date),
    Flag(bool),
    List(Vec<String>),
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseActivity {
    pub at: Option<Timestamp>,
    pub kind: String,
    #[serde(default)]
    pub asset: String,
    #[serde(default)]
    pub campaign: String,
    #[serde(default)]
    pub minutes: Option<Number>,
}

/// A verdict as a case names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Stands {
    Passed,
    Failed,
    NotEvidenced,
    Immature,
}

impl From<Verdict> for Stands {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Passed => Self::Passed,
            Verdict::Failed => Self::Failed,
            Verdict::NotEvidenced => Self::NotEvidenced,
            Verdict::Immature => Self::Immature,
        }
    }
}

/// What must come out for a lead. Only what is named is compared.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Expected {
    pub lead: String,
    pub score: Option<i64>,
    pub moment: Option<Timestamp>,
    pub mql_at: Option<Timestamp>,
    pub sal_at: Option<Timestamp>,
    pub sql_at: Option<Timestamp>,
    pub reached: Option<Stage>,
    pub mql: Option<Stands>,
    pub sal: Option<Stands>,
    pub sql: Option<Stands>,
    pub stopped_by: Option<String>,
    pub sole: Option<bool>,
    pub list: Option<String>,
    pub silent: Option<Vec<String>>,
    pub ledger: Option<Vec<(String, i64)>>,
    pub missing: Option<i64>,
    /// The passes after the first.
    pub passes: Option<Vec<ExpectedPass>>,
}

/// What must come out for a further pass. Only what is named is compared, save how many there are.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ExpectedPass {
    pub mql_at: Option<Timestamp>,
    pub sal: Option<Stands>,
    pub sql: Option<Stands>,
    pub list: Option<String>,
}

impl Case {
    pub fn read(text: &str) -> Self {
        let options =
            ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        options.from_str(text).unwrap_or_else(|error| panic!("{error}\n{text}"))
    }

    pub fn agreement(&self) -> Agreement {
        let mut agreement = Agreement::empty(AgreementId::new("case").unwrap(), &self.name);
        agreement.calendar = self.calendar.clone();
        agreement.criteria.clone_from(&self.criteria);
        agreement.limits = self.limits;
        agreement.mql = self.mql.clone();
        agreement.sal = self.sal.clone();
        agreement.sql = self.sql.clone();
        agreement.lists.clone_from(&self.lists);
        agreement.disposition_lists = self.disposition_lists.clone();
        agreement.rejection_reasons.clone_from(&self.rejection_reasons);
        agreement.segments.clone_from(&self.segments);
        agreement.recycling = self.recycling;
        assert_eq!(agreement.malformations(), [], "{}", self.name);
        agreement
    }

    pub fn history(&self) -> Arc<Leads> {
        history(&self.leads, self.observed_until)
    }

    /// Compares everything that is expected with what comes out.
    pub fn check(&self) {
        let (agreement, leads) = (self.agreement(), self.history());
        let rules = Rules::new(&agreement, &leads);
        assert!(!self.expect.is_empty(), "{}: nothing is expected", self.name);
        for expected in &self.expect {
            let lead = leads.indices().find(|&lead| leads.id(lead) == expected.lead);
            let lead = lead.unwrap_or_else(|| panic!("{}: no lead {:?}", self.name, expected.lead));
            expected.check(&rules, lead, &format!("{}, lead {}", self.name, expected.lead));
        }
    }
}

impl Expected {
    fn check(&self, rules: &Rules, lead: LeadIndex, what: &str) {
        let explained = explain(rules, lead);
        let judgement = &explained.judgement;
        let agreement = rules.agreement();
        let name = |n: usize| agreement.criteria[n].id.to_string();
        let stopped_by = judgement.stopped_at().and_then(|stage| {
            let (place, sole) = judgement.decided_by(stage)?;
            Some((rules.tests(stage)[usize::from(place)].to_string(), sole))
        });
        let lines = &explained.ledger.lines;
        assert_eq!(lines.iter().map(|line| line.points).sum::<i64>(), judgement.mql.score, "{what}: ledger");
        same(what, "score", self.score.as_ref(), Some(judgement.mql.score));
        same(what, "moment", self.moment.as_ref(), Some(judgement.mql.moment));
        same(what, "MQL time", self.mql_at.as_ref(), judgement.mql.at);
        same(what, "SAL time", self.sal_at.as_ref(), judgement.sal.and_then(|it| it.at));
        same(what, "SQL time", self.sql_at.as_ref(), judgement.sql.and_then(|it| it.at));
        same(what, "stage reached", self.reached.as_ref(), judgement.reached());
        same(what, "MQL", self.mql.as_ref(), judgement.verdict(Stage::Mql).map(Stands::from));
        same(what, "SAL", self.sal.as_ref(), judgement.verdict(Stage::Sal).map(Stands::from));
        same(what, "SQL", self.sql.as_ref(), judgement.verdict(Stage::Sql).map(Stands::from));
        same(what, "stopped by", self.stopped_by.as_ref(), stopped_by.clone().map(|it| it.0));
        same(what, "sole blocker", self.sole.as_ref(), stopped_by.map(|it| it.1));
        same(what, "list", self.list.as_ref(), explained.list.as_ref().map(ToString::to_string));
        let silent = explained.ledger.silent.iter().map(|(n, _)| name(*n)).collect();
        same(what, "silent", self.silent.as_ref(), Some(silent));
        let ledger =
            lines.iter().map(|line| (line.criterion.map(name).unwrap_or_default(), line.points)).collect();
        same(what, "ledger", self.ledger.as_ref(), Some(ledger));
        same(what, "points missing", self.missing.as_ref(), Some(explained.points_missing));
        let Some(expected) = &self.passes else { return };
        assert_eq!(explained.passes.len(), expected.len(), "{what}: passes {:?}", explained.passes);
        for (n, (expected, pass)) in (2..).zip(expected.iter().zip(&explained.passes)) {
            expected.check(agreement, pass, &format!("{what}, pass {n}"));
        }
    }
}

impl ExpectedPass {
    fn check(&self, agreement: &Agreement, pass: &Judgement, what: &str) {
        let list = pass.list.map(|place| agreement.lists[usize::from(place)].id.to_string());
        same(what, "MQL time", self.mql_at.as_ref(), pass.mql.at);
        same(what, "SAL", self.sal.as_ref(), pass.verdict(Stage::Sal).map(Stands::from));
        same(what, "SQL", self.sql.as_ref(), pass.verdict(Stage::Sql).map(Stands::from));
        same(what, "list", self.list.as_ref(), list);
    }
}

#[expect(clippy::needless_pass_by_value, reason = "the calls read better")]
fn same<T: PartialEq + std::fmt::Debug>(what: &str, part: &str, expected: Option<&T>, found: Option<T>) {
    if expected.is_some() {
        assert_eq!(found.as_ref(), expected, "{what}: {part}");
    }
}

/// The history of some leads, up to a time.
pub fn history(leads: &[CaseLead], observed_until: Option<Timestamp>) -> Arc<Leads> {
    let mut columns: Vec<ColumnSpec> = Vec::new();
    for (field, value) in leads.iter().flat_map(|lead| &lead.fields) {
        if columns.iter().all(|column| column.field.as_str() != field) {
            let field_id = FieldId::new(field).unwrap();
            columns.push(ColumnSpec { field: field_id, header: field.clone(), kind: value.kind() });
        }
    }
    let mut builder = LeadsBuilder::new(columns.clone());
    for lead in leads {
        let value = |column: &ColumnSpec| {
            let found = lead.fields.iter().find(|(field, _)| column.field.as_str() == field);
            found.map(|(_, value)| value.value())
        };
        let values: Vec<Option<Value>> = columns.iter().map(value).collect();
        let at = builder.add_lead(&lead.id, lead.created, &values).unwrap();
        if let Some(account) = &lead.account {
            builder.set_account(at, account);
        }
        for activity in &lead.activities {
            let details = ActivityDetails {
                asset: &activity.asset,
                campaign: &activity.campaign,
                minutes: activity.minutes,
            };
            assert!(builder.add_activity(at, activity.at.unwrap(), &activity.kind, details));
        }
        let dated = lead.records.iter().map(|(what, time)| (*what, Some(*time)));
        for (what, time) in dated.chain(lead.undated.iter().map(|what| (*what, None))) {
            let reason = if what == Recorded::Rejected { lead.reason.as_str() } else { "" };
            let amount = lead.paid.filter(|_| what == Recorded::Won);
            builder.add_stage_change(at, what, time, amount, reason);
        }
    }
    Arc::new(builder.finish(observed_until))
}

impl CaseValue {
    fn kind(&self) -> FieldKind {
        match self {
            Self::Text(_) => FieldKind::Text,
            Self::Number(_) => FieldKind::Number,
            Self::Date(_) => FieldKind::Date,
            Self::Flag(_) => FieldKind::Flag,
            Self::List(_) => FieldKind::List,
        }
    }

    fn value(&self) -> Value {
        match self.clone() {
            Self::Text(text) => Value::Text(text),
            Self::Number(number) => Value::Number(number),
            Self::Date(date) => Value::Date(date),
            Self::Flag(flag) => Value::Flag(flag),
            Self::List(texts) => Value::List(texts),
        }
    }
}
