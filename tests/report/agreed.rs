//! An agreement in which everything is said that can be said, with signatures and proposals.

use std::sync::Arc;

use accord::agreement::{
    Answer, BuyingTeam, Category, Condition, Document, Edit, Example, ExampleAct, ExampleActivity,
    ExampleField, ExampleId, ExampleLead, ExampleValue, Figures, HolidayRegion, Limit, Meaning, Member,
    MemberKey, Minimums, Party, Proposal, ProposalId, Question, Quota, Recycling, RoleId, SalesAct, Segment,
    SegmentId, Signature, Stage, TeamRole,
};
use accord::fields::{Date, FieldId, Number, Timestamp};
use accord::project::{preset, read};
use accord::signing::{Signer, SigningKey, Terms, sign};

/// What every id begins with, so that it would be seen.
pub const ID: &str = "xq7-";

/// 2026-07-01, 10:00 in UTC.
pub const SIGNED: Timestamp = Timestamp(1_782_900_000);

fn field(id: &str) -> FieldId {
    FieldId::new(id).unwrap()
}

fn ask(id: &str, question: Question) -> Condition {
    Condition::Ask { field: field(id), question }
}

pub fn member(party: Party, name: &str) -> Member {
    Member { party, name: name.to_owned() }
}

/// The example that ships, with ids that would be seen.
fn shipped() -> Document {
    let mut text = preset("inbound-saas").unwrap().text.to_owned();
    for place in ["id: \"", "list: \"", "nurture: \"", "suspect: \""] {
        text = text.replace(place, &format!("{place}{ID}"));
    }
    read(&text).unwrap().document
}

fn person(name: &str, n: u8) -> (Member, SigningKey) {
    let party = if n == 1 { Party::Marketing } else { Party::Sales };
    (member(party, name), SigningKey::of_seed([n; 32]))
}

/// Everything that the shipped one leaves out.
fn add_more(document: &mut Document) {
    let agreement = &mut document.agreement;
    "Leads & *more* <of> them_all".clone_into(&mut agreement.title);
    let criterion = agreement.criteria[2].clone();
    agreement.limits.total = Limit { cap: Some(117), floor: None };
    agreement.segments = vec![Segment {
        id: SegmentId::new("xq7-segment").unwrap(),
        name: "Hotels".to_owned(),
        condition: ask("industry", Question::Is("Hospitality".to_owned())),
        threshold: Some(43),
    }];
    agreement.mql.minimums = Minimums { fit: Some(11), ..Minimums::default() };
    let role = TeamRole {
        id: RoleId::new("xq7-role").unwrap(),
        name: "Signs the order".to_owned(),
        condition: ask("job_level", Question::Is("VP".to_owned())),
    };
    agreement.mql.buying_team =
        Some(BuyingTeam { people: 1, within_days: 29, roles: vec![role], roles_needed: 0 });
    agreement.sql.requirements[2].optional = true;
    agreement.recycling = Some(Recycling { pause_days: 97 });
    agreement.targets.mqls_per_week = Some(31);
    agreement.targets.quota = Some(Quota { revenue: 1_250_000, within_days: 91 });
    agreement.owners.mql.name.push_str("Head of demand");
    agreement.owners.sal.review_on = Date::from_ymd(2027, 3, 19);
    agreement.calendar.holidays = Some(HolidayRegion::new("DE-BY"));
    agreement.calendar.days_off = vec![Date::from_ymd(2026, 12, 24).unwrap()];
    agreement.signing.expires_on = Date::from_ymd(2027, 6, 30);
    for (who, key) in [person("Mina Park", 1), person("Jörg Müller", 2)] {
        let key = MemberKey { party: who.party, name: who.name, key: key.public() };
        agreement.signing.keys.push(key);
    }
    assert_eq!(criterion.category, Category::Profile);
    agreement.examples = examples();
}

fn examples() -> Vec<Example> {
    let fields = [
        ("job_level", ExampleValue::Text("Director".to_owned())),
        ("employees", ExampleValue::Number(Number::from_millionths(320_000_000))),
        ("email", ExampleValue::Text("nobody@example.com".to_owned())),
        ("company", ExampleValue::Text("Nobody Ltd".to_owned())),
    ];
    let fields = fields.map(|(id, value)| ExampleField { field: field(id), value }).to_vec();
    let activity =
        |kind: &str, days_ago| ExampleActivity { kind: kind.to_owned(), asset: String::new(), days_ago };
    let activities = vec![activity("demo request", 2), activity("pricing page", 40)];
    let acts = vec![
        ExampleAct { act: SalesAct::HandedOver, hours_ago: 30 },
        ExampleAct { act: SalesAct::Accepted, hours_ago: 28 },
    ];
    let example = |id: &str, name: &str, lead, expected| Example {
        id: ExampleId::new(id).unwrap(),
        name: name.to_owned(),
        lead,
        expected,
    };
    vec![
        example(
            "xq7-good",
            "A director who asks",
            ExampleLead::Invented { fields, activities, acts },
            Some(Stage::Sal),
        ),
        example("xq7-known", "The one from spring", ExampleLead::Known("L-00417".to_owned()), None),
    ]
}

/// Two proposals: one was rejected, another one countered it.
fn add_proposals(document: &mut Document) {
    let before = document.agreement.clone();
    let with = |threshold| {
        let mut after = before.clone();
        after.mql.threshold = threshold;
        after
    };
    let proposal = |id: &str, by, reason: &str, threshold| Proposal {
        id: ProposalId::new(id).unwrap(),
        by,
        reason: reason.to_owned(),
        made_at: SIGNED,
        counters: None,
        from_merge: false,
        before: before.clone(),
        after: with(threshold),
        effect: None,
        answer: None,
    };
    let first = Proposal {
        answer: Some(Answer {
            accepted: false,
            by: member(Party::Sales, "Hidden Salesman"),
            reason: "Too many calls for nothing".to_owned(),
            at: SIGNED,
        }),
        ..proposal("xq7-first", member(Party::Marketing, "Hidden Marketer"), "More volume in summer", 41)
    };
    let second = Proposal {
        counters: Some(first.id.clone()),
        ..proposal("xq7-second", member(Party::Sales, "Hidden Salesman"), "A middle way", 52)
    };
    document.proposals = vec![Arc::new(first), Arc::new(second)];
}

/// Lets marketing and sales sign with their keys, and leadership by name only.
fn add_signatures(document: &mut Document) {
    let figures = Figures { mqls: 4_127, sals: 1_803, sqls: 619, won: 207, money: 123_456_700 };
    for (n, name) in [(1, "Mina Park"), (2, "Jörg Müller")] {
        let (who, key) = person(name, n);
        let meaning = match n {
            1 => Meaning::Approved,
            _ => Meaning::WithReservation("only until the fair".to_owned()),
        };
        let terms = Terms {
            meaning,
            reason: format!("round {n}"),
            history: Some("history-88".to_owned()),
            figures: Some(figures),
        };
        let signer = Signer { member: &who, key: &key, now: Timestamp(SIGNED.0 + i64::from(n) * 60) };
        let signature = sign(document, signer, terms).unwrap();
        Edit::Sign(signature).apply(document).unwrap();
    }
    let print = document.agreement.fingerprint();
    let by_name = Signature::by_name(Party::Leadership, "Ada Chief", SIGNED, print);
    Edit::Sign(by_name).apply(document).unwrap();
}

/// The draft before anybody signs it.
pub fn draft() -> Document {
    let mut document = shipped();
    add_more(&mut document);
    document
}

/// The agreement with proposals and signatures.
pub fn agreed() -> Document {
    let mut document = draft();
    add_proposals(&mut document);
    add_signatures(&mut document);
    document
}
