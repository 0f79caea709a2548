//! The fingerprint: nothing that changes no meaning changes it, and everything else does.

use accord::agreement::{Agreement, Fingerprint, Party, Status};
use accord::fields::Date;
use accord::project::{PRESETS, Project, read, write};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::agreement_file::{FROZEN, FROZEN_FINGERPRINT, FROZEN_JSON, texts_of_frozen};
use crate::random::agreements::{agreement, dated_from};

fn fingerprint(text: &str) -> Fingerprint {
    read(text).unwrap_or_else(|error| panic!("{error}\n{text}")).document.agreement.fingerprint()
}

/// The agreement as JSON has it, if it is one.
fn agreement_of(value: &Value) -> Option<Agreement> {
    Agreement::deserialize_from(value)
}

const PLAIN: &str = r#"(
    accord: 1,
    agreement: (
        id: "order",
        title: "Order",
        criteria: [
            (id: "a", name: "A", category: Action, effect: Points(5), evidence: Activity(kind: "x", counting: Once), cap: 9),
        ],
        mql: (threshold: 5, list: "later"),
        sal: (requirements: [(id: "r", name: "R", test: Act(act: Accepted, within: (amount: 2, unit: Days)), optional: true)]),
        sql: (requirements: []),
        lists: [(id: "later", name: "Later", purpose: Nurture)],
    ),
)"#;

/// The same in another order, with comments, with what needs not be said, and in other spellings.
const SHUFFLED: &str = r#"/* made by hand */ (agreement: (
  sql: (requirements: [], list: None), rejection_reasons: [],
  lists: [(purpose: Nurture, name: r"Later", id: "later")],
  sal: (requirements: [(optional: true, test: Act(within: Some((unit: Days, amount: 0x2)), act: Accepted), name: "\u{52}", id: "r", list: None)]),
  mql: (required_fields: [], list: Some("later"), minimums: (), threshold: 5, disqualified_list: None, buying_team: None),
  limits: (total: (), profile: (cap: None)),
  criteria: [(cap: 9, evidence: Activity(decay: [], counting: Once, kind: " x "), effect: Points(5), category: Action, // the only one
    name: "A", id: "a")],
  calendar: (closes: "17:00", opens: "09:00", working_days: [Monday, Tuesday, Wednesday, Thursday, Friday], time_zone: "UTC"),
  purpose: "", title: "Order\n", id: "order"), sources: None, signatures: [], accord: 1)"#;

#[test]
fn the_order_and_spelling_of_a_file_change_nothing() {
    assert_eq!(read(SHUFFLED).unwrap(), read(PLAIN).unwrap());
    assert_eq!(fingerprint(SHUFFLED), fingerprint(PLAIN));
}

#[test]
fn blanks_and_comments_change_nothing() {
    let texts = texts_of_frozen();
    let outside = |at: usize| !texts.iter().any(|text| (text.start..=text.end).contains(&at));
    let mut dense = String::new();
    let mut loose = String::new();
    let body = FROZEN.find("(\n").unwrap();
    for (at, c) in FROZEN.char_indices().skip_while(|(at, _)| *at < body) {
        if !(outside(at) && c.is_whitespace()) {
            dense.push(c);
        }
        loose.push(c);
        if outside(at) && matches!(c, ',' | '[') {
            loose.push_str(" // \"not a text\", (\n\t/* nor /* this */ */\r\n");
        }
    }
    assert!(dense.len() * 3 < FROZEN.len() * 2 && loose.len() > FROZEN.len() * 2);
    for text in [&dense, &loose] {
        assert_eq!(read(text).unwrap(), read(FROZEN).unwrap());
        assert_eq!(fingerprint(text).to_string(), FROZEN_FINGERPRINT);
    }
}

/// Words that stand alone in the format, and numbers, days and times of day.
const WORDS: [&str; 27] = [
    "Monday",
    "Tuesday",
    "Profile",
    "Channel",
    "Action",
    "Undesirable",
    "Once",
    "OncePerAsset",
    "OncePerCampaign",
    "Yes",
    "No",
    "IsKnown",
    "IsUnknown",
    "Accepted",
    "Qualified",
    "Opportunity",
    "SalesReady",
    "Nurture",
    "Suspect",
    "LowQuality",
    "Disqualified",
    "Hours",
    "Days",
    "WorkingHours",
    "3.25",
    "2001-02-03",
    "04:05",
];

/// Words that stand before something.
const TAGS: [&str; 19] = [
    "AllOf",
    "AnyOf",
    "NoneOf",
    "Is",
    "BeginsWith",
    "EndsWith",
    "Matches",
    "IsOneOf",
    "ContainsAnyOf",
    "Equals",
    "LessThan",
    "AtMost",
    "MoreThan",
    "AtLeast",
    "Before",
    "After",
    "Fields",
    "Activity",
    "Amount",
];

/// Everything in the place of a value that differs from it by one thing.
fn changed_a_little(value: &Value) -> Vec<Value> {
    match value {
        Value::Number(number) => [1, -1].map(|by| json!(number.as_i64().unwrap() + by)).to_vec(),
        Value::Bool(yes) => vec![json!(!yes)],
        Value::String(text) => {
            let words = WORDS.into_iter().filter(|word| word != text);
            let longer = json!(format!("{text}x"));
            [longer, json!({ "Points": 1 })].into_iter().chain(words.map(|word| json!(word))).collect()
        }
        Value::Array(items) => {
            let without = (0..items.len()).map(|n| {
                let mut fewer = items.clone();
                fewer.remove(n);
                Value::Array(fewer)
            });
            let swapped = (1..items.len()).map(|n| {
                let mut others = items.clone();
                others.swap(n - 1, n);
                Value::Array(others)
            });
            let twice = items.last().map(|last| items.iter().chain([last]).cloned().collect());
            without.chain(swapped).chain(twice).collect()
        }
        Value::Object(fields) => {
            let without = fields.keys().map(|key| {
                let mut fewer = fields.clone();
                fewer.remove(key);
                Value::Object(fewer)
            });
            let content = fields.values().next().filter(|_| fields.len() == 1);
            let tagged = content.into_iter().flat_map(|content| TAGS.map(|tag| json!({ tag: content })));
            without.chain(tagged.filter(|it| it != value)).collect()
        }
        Value::Null => Vec::new(),
    }
}

/// The pointers to a value and to everything in it.
fn pointers(value: &Value, here: &str, found: &mut Vec<String>) {
    found.push(here.to_owned());
    match value {
        Value::Array(items) => {
            for (n, item) in items.iter().enumerate() {
                pointers(item, &format!("{here}/{n}"), found);
            }
        }
        Value::Object(fields) => {
            for (key, item) in fields {
                pointers(item, &format!("{here}/{key}"), found);
            }
        }
        _ => {}
    }
}
