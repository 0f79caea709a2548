//! Random conditions: over every kind of field, with questions that fit and some that do not.

use accord::agreement::{Condition, Question};
use accord::fields::{Date, FieldId, FieldKind, Number};
use proptest::prelude::*;
use proptest::sample::select;

/// The fields of random histories.
pub const FIELDS: [(&str, FieldKind); 7] = [
    ("country", FieldKind::Choice),
    ("job_title", FieldKind::Text),
    ("employees", FieldKind::Number),
    ("budget", FieldKind::Money),
    ("since", FieldKind::Date),
    ("opted_out", FieldKind::Flag),
    ("tags", FieldKind::List),
];

/// The fields of random activities.
const ACTIVITY_FIELDS: [(&str, FieldKind); 3] =
    [("asset", FieldKind::Text), ("campaign", FieldKind::Text), ("minutes", FieldKind::Number)];

/// Few texts, several of which are one in other spellings, so that they often meet.
const TEXTS: [&str; 9] = [
    "Poland",
    "ＰＯＬＡＮＤ",
    " poland ",
    "Germany",
    "Head of Sales",
    "head OF sales",
    "Straße",
    "STRASSE",
    "Sales",
];

/// Parts of them, and texts that are nothing.
const PARTS: [&str; 8] = ["land", "Ｈead", "of", "SS", "sales", "", "  ", "z"];

/// The last three are malformed, or too large to be tried.
const PATTERNS: [&str; 8] = ["^head", "LAND$", "s{2}", "", "p.l|^sales", "(", "[z-a]", "(x{900}){900}"];

/// Names of assets and campaigns, in several spellings.
pub const ASSETS: [&str; 4] = ["guide", "Guide", "ＧＵＩＤＥ", "paper"];

const KNOWN: &str = "a name that stands in the table above";

/// The id of a field of the tables here.
pub fn field(name: &str) -> FieldId {
    FieldId::new(name).expect(KNOWN)
}

pub fn text() -> impl Strategy<Value = String> + Clone {
    select(TEXTS.as_slice()).prop_map(str::to_owned)
}

pub fn number() -> impl Strategy<Value = Number> + Clone {
    let millionths = [0, 1, 500_000, 1_000_000, 2_500_000, 10_000_000, 99_999_999, 100_000_000, -1_500_000];
    prop_oneof![
        12 => select(millionths.to_vec()).prop_map(Number::from_millionths),
        1 => Just(Number::from_millionths(9_000_000_000_000_000_000)),
    ]
}

/// A day, counted from the day at which a random history begins.
pub fn day() -> impl Strategy<Value = Date> + Clone {
    (-3..9_i32).prop_map(Date)
}

fn any_text_of(activity: bool) -> BoxedStrategy<String> {
    if activity {
        prop_oneof![select(ASSETS.as_slice()), select(["spring", "gui", ""].as_slice())]
            .prop_map(str::to_owned)
            .boxed()
    } else {
        prop_oneof![3 => text(), 2 => select(PARTS.as_slice()).prop_map(str::to_owned)].boxed()
    }
}

fn text_question(activity: bool) -> BoxedStrategy<Question> {
    let texts = || prop::collection::vec(any_text_of(activity), 0..3);
    prop_oneof![
        4 => any_text_of(activity).prop_map(Question::Is),
        4 => texts().prop_map(Question::IsOneOf),
        4 => texts().prop_map(Question::ContainsAnyOf),
        2 => any_text_of(activity).prop_map(Question::BeginsWith),
        2 => any_text_of(activity).prop_map(Question::EndsWith),
        1 => select(PATTERNS.as_slice()).prop_map(|pattern| Question::Matches(pattern.to_owned())),
    ]
    .boxed()
}

fn number_question() -> BoxedStrategy<Question> {
    prop_oneof![
        number().prop_map(Question::Equals),
        number().prop_map(Question::LessThan),
        number().prop_map(Question::AtMost),
        number().prop_map(Question::MoreThan),
        number().prop_map(Question::AtLeast),
        (number(), number()).prop_map(|(n, m)| Question::Between(n, m)),
    ]
    .boxed()
}

fn date_question() -> BoxedStrategy<Question> {
    prop_oneof![
        1 => day().prop_map(Question::Before),
        1 => day().prop_map(Question::After),
        3 => (0..5_u32).prop_map(Question::WithinDays),
    ]
    .boxed()
}

fn question(kind: FieldKind, activity: bool) -> BoxedStrategy<Question> {
    let fitting = match kind {
        FieldKind::Text | FieldKind::Choice | FieldKind::List => text_question(activity),
        FieldKind::Number | FieldKind::Money => number_question(),
        FieldKind::Date => date_question(),
        FieldKind::Flag => prop_oneof![Just(Question::Yes), Just(Question::No)].boxed(),
    };
    prop_oneof![8 => fitting, 1 => Just(Question::IsKnown), 1 => Just(Question::IsUnknown)].boxed()
}

fn one_question(fields: &[(&'static str, FieldKind)], activity: bool) -> BoxedStrategy<Condition> {
    let fitting: Vec<_> = fields
        .iter()
        .map(|&(name, kind)| {
            question(kind, activity).prop_map(move |question| Condition::ask(field(name), question)).boxed()
        })
        .collect();
    let names: Vec<&'static str> = fields.iter().map(|(name, _)| *name).collect();
    let kind = select(vec![FieldKind::Text, FieldKind::Number, FieldKind::Date, FieldKind::Flag]);
    let any_question = kind.prop_flat_map(move |kind| question(kind, activity));
    let misfit = (select(names), any_question).prop_map(|(name, it)| Condition::ask(field(name), it));
    prop_oneof![10 => proptest::strategy::Union::new(fitting), 1 => misfit].boxed()
}

/// Joins conditions up to three deep.
fn joined(question: BoxedStrategy<Condition>) -> BoxedStrategy<Condition> {
    let deep = question.clone().prop_recursive(2, 6, 3, |part| {
        let parts = || prop::collection::vec(part.clone(), 0..3);
        prop_oneof![
            parts().prop_map(Condition::AllOf),
            parts().prop_map(Condition::AnyOf),
            parts().prop_map(Condition::NoneOf),
        ]
    });
    prop_oneof![3 => question, 2 => deep].boxed()
}

/// A condition on a lead. One of the fields it may ask for is in no history.
pub fn lead_condition() -> BoxedStrategy<Condition> {
    let missing = question(FieldKind::Text, false).prop_map(|it| Condition::ask(field("fleet_size"), it));
    joined(prop_oneof![14 => one_question(&FIELDS, false), 1 => missing].boxed())
}

/// A condition on an activity.
pub fn activity_condition() -> BoxedStrategy<Condition> {
    joined(one_question(&ACTIVITY_FIELDS, true))
}

/// The condition with its days counted from a day.
pub fn from_day(condition: &Condition, first: Date) -> Condition {
    let all = |parts: &[Condition]| parts.iter().map(|part| from_day(part, first)).collect();
    let moved = |day: &Date| Date(first.0 + day.0);
    match condition {
        Condition::AllOf(parts) => Condition::AllOf(all(parts)),
        Condition::AnyOf(parts) => Condition::AnyOf(all(parts)),
        Condition::NoneOf(parts) => Condition::NoneOf(all(parts)),
        Condition::Ask { field, question } => {
            let question = match question {
                Question::Before(day) => Question::Before(moved(day)),
                Question::After(day) => Question::After(moved(day)),
                other => other.clone(),
            };
            Condition::ask(field.clone(), question)
        }
    }
}
