//! The fingerprint: nothing that changes no meaning changes it, and everything else does.

use accord::agreement::{Agreement, Document, Fingerprint};
use accord::fields::Date;
use accord::project::{PRESETS, Project, read, write};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::agreement_file::{FROZEN, FROZEN_FINGERPRINT, FROZEN_JSON, texts_of_frozen};
use crate::random::agreements::{agreement, dated_from};

fn fingerprint(text: &str) -> Fingerprint {
    read(text).unwrap_or_else(|error| panic!("{error}\n{text}")).document.agreement.fingerprint()
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

#[test]
fn any_single_change_changes_the_fingerprint() {
    let whole = serde_json::from_str::<Value>(FROZEN_JSON).unwrap()["agreement"].clone();
    let mut all = Vec::new();
    pointers(&whole, "", &mut all);
    let mut n_changes = 0;
    for pointer in &all {
        let value = whole.pointer(pointer).unwrap();
        let mut n_here = 0;
        for change in changed_a_little(value).into_iter().filter(|change| change != value) {
            let mut changed = whole.clone();
            *changed.pointer_mut(pointer).unwrap() = change.clone();
            // Most changes give no agreement at all, which is just as good.
            let Ok(agreement) = serde_json::from_value::<Agreement>(changed) else { continue };
            assert_ne!(
                agreement.fingerprint().to_string(),
                FROZEN_FINGERPRINT,
                "{pointer}: {value} -> {change}"
            );
            n_here += 1;
        }
        let is_leaf = !value.is_object() && !value.is_array();
        assert!(n_here > 0 || !is_leaf, "{pointer} was not changed");
        n_changes += n_here;
    }
    assert!(n_changes > 1_000, "only {n_changes} changes");
}

#[test]
fn no_two_presets_have_one_fingerprint() {
    let mut all: Vec<String> = PRESETS.iter().map(|preset| fingerprint(preset.text).to_string()).collect();
    all.extend([fingerprint(PLAIN).to_string(), FROZEN_FINGERPRINT.to_owned()]);
    all.sort();
    all.dedup();
    assert_eq!(all.len(), PRESETS.len() + 2);
}

/// Texts with everything that a text may have: several scripts, line feeds, quotation marks, signs of RON and JSON.
fn typed() -> impl Strategy<Value = String> {
    let odd = prop::sample::select(vec![
        "", "\"", "\\", "\\n", "\n", "//", "/*", "\"#", "r#\"", "(", ")]", "{x}", "é", "합", "🤝",
        "\u{2003}", "=1+1",
    ]);
    let letters = "[a-zA-Z0-9 ,:;'ßöλ서]{0,6}";
    prop::collection::vec((letters, odd).prop_map(|(a, b)| format!("{a}{b}")), 0..4)
        .prop_map(|all| all.concat())
}

/// A random agreement with random texts, as an edit leaves it: trimmed and composed.
fn any_agreement() -> impl Strategy<Value = Agreement> {
    let texts = prop::collection::vec(typed(), 1..20);
    (agreement(), texts, -40_000..60_000_i32).prop_map(|(agreement, texts, day)| {
        let mut agreement = dated_from(agreement, Date(day));
        let mut texts = texts.into_iter();
        agreement.for_each_text_mut(&mut |_, text| *text = texts.next().unwrap_or_else(|| text.clone()));
        agreement.normalised()
    })
}

proptest! {
    #[test]
    fn random_agreements_are_written_and_read_back(agreement in any_agreement()) {
        prop_assert_eq!(agreement.malformations(), []);
        let document = Document::unsigned(agreement.clone());
        let project = Project { document, sources: None };
        let text = write(&project);
        match read(&text) {
            Ok(again) => prop_assert_eq!(&again, &project),
            Err(error) => return Err(TestCaseError::fail(format!("{error}\n{text}"))),
        }
        let canonical = agreement.canonical_json();
        prop_assert_eq!(&serde_json::from_str::<Agreement>(&canonical).unwrap(), &agreement);
        // Keys of JSON objects are sorted by serde_json, too, and nothing stands between the signs.
        let value: Value = serde_json::from_str(&canonical).unwrap();
        prop_assert_eq!(value.to_string(), canonical);
    }
}
