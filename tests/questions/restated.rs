use accord::agreement::{Document, Edit, Party, Signature};
use accord::fields::Timestamp;
use accord::simulation::Progress;
use accord::simulation::questions::{Restated, restated};

use crate::case::Case;

/// Berlin: the last hour of March in UTC is in the second quarter there.
const CASE: &str = r#"(
    name: "restated",
    calendar: (time_zone: "Europe/Berlin", working_days: [Monday], opens: "09:00", closes: "17:00"),
    criteria: [
        (id: "visit", name: "Visit", category: Action, effect: Points(10), evidence: Activity(kind: "visit")),
    ],
    mql: (threshold: 10),
    leads: [
        (id: "a", created: "2026-01-10T12:00:00Z", activities: [(at: "2026-01-11T12:00:00Z", kind: "visit")]),
        (id: "b", created: "2026-03-31T21:59:59Z",
         activities: [(at: "2026-04-02T12:00:00Z", kind: "visit"), (at: "2026-04-03T12:00:00Z", kind: "visit")]),
        (id: "c", created: "2026-03-31T22:00:00Z",
         activities: [(at: "2026-04-02T12:00:00Z", kind: "visit"), (at: "2026-04-03T12:00:00Z", kind: "visit")]),
        (id: "d", created: "2026-05-01T12:00:00Z"),
    ],
    observed_until: "2026-05-31T00:00:00Z",
    expect: [(lead: "a", mql: Passed), (lead: "d", mql: Failed)],
)"#;

fn sign(document: &mut Document) {
    for party in Party::SIGNING {
        let fingerprint = document.agreement.fingerprint();
        Edit::Sign(Signature::by_name(party, "Kim", Timestamp(0), fingerprint)).apply(document).unwrap();
    }
}

/// Quarter, leads, MQLs.
type Row = (Option<(i16, i8)>, usize, usize);

fn rows(restated: &Restated) -> Vec<Row> {
    let row = |it: &accord::simulation::questions::RestatedQuarter| {
        (it.quarter, it.created.n_leads, it.passed[0].n_leads)
    };
    restated.quarters.iter().map(row).collect()
}

#[test]
fn the_same_quarters_are_counted_under_every_version() {
    let case = Case::read(CASE);
    let mut document = Document::unsigned(case.agreement());
    sign(&mut document);
    Edit::SetThreshold(20).apply(&mut document).unwrap();
    sign(&mut document);
    let found = restated(&document.versions, &case.history(), &Progress::default()).unwrap();
    let [first, second] = found.as_slice() else { panic!("two versions") };
    assert_eq!((first.version, second.version), (1, 2));
    assert_eq!(second.fingerprint, document.agreement.fingerprint());
    // One visit is enough for the first version, two are needed by the second.
    assert_eq!(rows(first), [(Some((2026, 1)), 2, 2), (Some((2026, 2)), 2, 1)]);
    assert_eq!(rows(second), [(Some((2026, 1)), 2, 1), (Some((2026, 2)), 2, 1)]);
    assert_eq!(restated(&[], &case.history(), &Progress::default()).unwrap(), []);
}
