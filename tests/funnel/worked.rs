//! Both evaluators agree on the worked examples, too, where the answers are known.

use std::fs;
use std::path::Path;

use accord::fields::{FieldId, Value};
use accord::leads::Recorded;
use accord::scoring::Rules;

use super::case::{Case, CaseLead, CaseValue};
use super::compare;
use super::reference::{Did, Record, Row, evaluate};

fn row(lead: &CaseLead) -> Row {
    let value = |value: &CaseValue| match value.clone() {
        CaseValue::Text(text) => Value::Text(text),
        CaseValue::Number(number) => Value::Number(number),
        CaseValue::Date(date) => Value::Date(date),
        CaseValue::Flag(flag) => Value::Flag(flag),
        CaseValue::List(texts) => Value::List(texts),
    };
    let fields = lead.fields.iter().map(|(name, it)| (FieldId::from_header(name), value(it)));
    let activities = lead.activities.iter().filter_map(|it| {
        let (kind, asset, campaign) = (it.kind.clone(), it.asset.clone(), it.campaign.clone());
        Some(Did { at: it.at?, kind, asset, campaign, minutes: it.minutes })
    });
    let dated = lead.records.iter().map(|(what, at)| (*what, Some(*at)));
    let records = dated.chain(lead.undated.iter().map(|what| (*what, None))).map(|(what, at)| {
        let reason = if what == Recorded::Rejected { lead.reason.clone() } else { String::new() };
        Record { what, at, amount: None, reason }
    });
    Row {
        id: lead.id.clone(),
        created: lead.created,
        account: lead.account.clone(),
        fields: fields.collect(),
        activities: activities.collect(),
        records: records.collect(),
    }
}

#[test]
fn two_evaluators_agree_on_every_worked_example() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(root.join("docs/semantics.md")).unwrap();
    let of_page = page.split("```ron\n").skip(1).filter_map(|rest| rest.split("```").next());
    let mut examples: Vec<String> = of_page.map(str::to_owned).collect();
    for entry in fs::read_dir(root.join("tests/rules/cases")).unwrap() {
        examples.push(fs::read_to_string(entry.unwrap().path()).unwrap());
    }
    assert!(examples.len() > 12, "only {} examples found", examples.len());
    for example in examples {
        let case = Case::read(&example);
        case.check();
        let (agreement, leads) = (case.agreement(), case.history());
        let rules = Rules::new(&agreement, &leads);
        let rows: Vec<Row> = case.leads.iter().map(row).collect();
        let expected = evaluate(&agreement, &rows, case.observed_until);
        let found: Vec<_> = leads.indices().map(|lead| compare::found(&rules, lead)).collect();
        assert_eq!(found, expected, "{}", case.name);
    }
}
