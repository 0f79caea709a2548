use accord::export::{Asked, question};
use serde_json::json;

use crate::case::Case;
use crate::run;

/// Two leads: one has the points, one has not and was won all the same.
const CASE: &str = r#"(
    name: "leaks",
    criteria: [
        (id: "big", name: "Large", category: Profile, effect: Points(10),
         evidence: Fields(Ask(field: "employees", question: AtLeast(100)))),
    ],
    mql: (threshold: 10, list: Some("nurture")),
    lists: [(id: "nurture", name: "Nurture", purpose: Nurture)],
    leads: [
        (id: "a", created: "2026-01-05T09:00:00Z", fields: [("employees", Number(250))]),
        (id: "b", created: "2026-01-05T09:00:00Z", fields: [("employees", Number(20))],
         records: [(Won, "2026-02-05T09:00:00Z")], paid: Some(120000)),
    ],
    expect: [(lead: "a", score: 10)],
)"#;

#[test]
fn leaks_and_lists_stand_in_tables() {
    let case = Case::read(CASE);
    case.check();
    let simulation = run(&case.agreement(), &case.history());
    let sheets = (question("leakage").unwrap().answer)(&Asked::of(&simulation)).unwrap();
    let leak = json!({
        "stage": "mql", "test": "threshold",
        "first_failing": 1, "first_failing_won": 1, "first_failing_money": 120_000,
        "sole_blocker": 1, "sole_blocker_won": 1, "sole_blocker_money": 120_000,
    });
    assert_eq!(sheets[0].plain(), json!([leak]));
    let lists = json!([
        { "list": "nurture", "leads": 1, "won": 1, "money": 120_000 },
        { "list": "nowhere", "leads": 0, "won": 0, "money": 0 },
    ]);
    assert_eq!(sheets[1].plain(), lists);
}
