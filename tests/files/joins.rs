//! Rows find their leads by id, e-mail or account, and what finds none is said.

use accord::fields::Value;
use accord::import::{ImportProgress, Input, JoinedBy, Loaded, Mapping, Refusal, SourceKind, load};
use accord::leads::{LeadIndex, Leads, Recorded};

fn memory(name: &str, text: &str) -> Input {
    Input::Memory { name: name.to_owned(), bytes: text.as_bytes().into() }
}

fn loaded(sources: &[(SourceKind, &str)], mapping: &Mapping) -> Loaded {
    let inputs: Vec<(SourceKind, Input)> =
        sources.iter().map(|(kind, text)| (*kind, memory(kind.key(), text))).collect();
    load(&inputs, mapping, None, &ImportProgress::default()).unwrap()
}

fn lead(leads: &Leads, id: &str) -> LeadIndex {
    leads.indices().find(|lead| leads.id(*lead) == id).unwrap()
}

const SALESFORCE_LEADS: &str = "Id,Created Date,Email\n\
    001A0000006Vm9rIAC,2024-01-01,ann@acme.com\n\
    0018000000OVr6kAAD,2024-01-02,bob@acme.com\n\
    L3,2024-01-03,same@acme.com\n\
    L4,2024-01-04,same@acme.com\n";

#[test]
fn rows_join_by_id_of_either_length_or_by_email() {
    let activities = "Lead ID,Activity Type,Activity Date\n\
        001A0000006Vm9r,Visit,2024-02-01\n\
        0018000000OVr6kAAD,Visit,2024-02-02\n\
        BOB@acme.com,Visit,2024-02-03\n\
        same@acme.com,Visit,2024-02-04\n\
        l-3,Visit,2024-02-05\n\
        l-3,Visit,2024-02-06\n\
        nobody,Visit,2024-02-07\n";
    let loaded = loaded(
        &[(SourceKind::Leads, SALESFORCE_LEADS), (SourceKind::Activities, activities)],
        &Mapping::default(),
    );
    let report = loaded.report.of(SourceKind::Activities).unwrap();
    assert_eq!(report.join.joined, [(JoinedBy::Id, 1), (JoinedBy::LongerId, 1), (JoinedBy::Email, 1)]);
    let refusals: Vec<&Refusal> = report.refused.iter().map(|row| &row.refusal).collect();
    let unknown = |key: &str| Refusal::UnknownLead(key.to_owned());
    let several = Refusal::SeveralLeads("same@acme.com".to_owned());
    assert_eq!(refusals, [&several, &unknown("l-3"), &unknown("l-3"), &unknown("nobody")]);
    assert_eq!(report.join.missing, [("l-3".to_owned(), 2), ("nobody".to_owned(), 1)]);
    let near: Vec<(&str, &str, u64)> =
        report.join.near.iter().map(|it| (it.written.as_str(), it.known.as_str(), it.n_rows)).collect();
    assert_eq!(near, [("l-3", "L3", 2)]);
    let leads = &loaded.leads;
    let n_of = |id| leads.activities().of(lead(leads, id)).count();
    assert_eq!((n_of("001A0000006Vm9rIAC"), n_of("0018000000OVr6kAAD"), n_of("L3")), (1, 2, 0));
}

#[test]
fn what_was_confirmed_to_be_the_same_joins() {
    let activities = "Lead ID,Activity Type,Activity Date\nl-3,Visit,2024-02-05\n";
    let sources = [(SourceKind::Leads, SALESFORCE_LEADS), (SourceKind::Activities, activities)];
    let mut mapping = loaded(&sources, &Mapping::default()).mapping;
    mapping.activities.as_mut().unwrap().same = vec![("l-3".to_owned(), "L3".to_owned())];
    let again = Mapping::read(&mapping.write()).unwrap();
    assert_eq!(again, mapping);
    let loaded = loaded(&sources, &again);
    let report = loaded.report.of(SourceKind::Activities).unwrap();
    assert_eq!(report.join.joined, [(JoinedBy::Confirmed, 1)]);
    assert_eq!(loaded.leads.activities().of(lead(&loaded.leads, "L3")).count(), 1);
}

#[test]
fn another_column_that_would_join_is_named() {
    let activities = "Lead ID,Address,Activity Type,Activity Date\n\
        9,ann@acme.com,Visit,2024-02-01\n8,bob@acme.com,Visit,2024-02-02\n7,x@y.z,Visit,2024-02-03\n";
    let loaded = loaded(
        &[(SourceKind::Leads, SALESFORCE_LEADS), (SourceKind::Activities, activities)],
        &Mapping::default(),
    );
    let report = loaded.report.of(SourceKind::Activities).unwrap();
    assert_eq!(report.join.better_column, Some(("Address".to_owned(), 2, 3)));
}

#[test]
fn deals_join_by_account_and_by_domain_and_near_misses_are_only_proposed() {
    let leads = "Lead ID,Created Date,Email,Account ID\n\
        1,2024-01-02,ann@acme.com,\n2,2024-01-01,bob@acme.com,GTX Pro\n3,2024-01-01,c@gmail.com,\n";
    let deals = "Account ID,Amount,Won,Closed,Close Date\n\
        GTX Pro,100,yes,yes,2024-03-01\nGTXPro,50,yes,yes,2024-03-02\n\
        https://www.acme.com/,70,yes,yes,2024-03-03\ngmail.com,10,yes,yes,2024-03-04\n";
    let loaded = loaded(&[(SourceKind::Leads, leads), (SourceKind::Deals, deals)], &Mapping::default());
    let report = loaded.report.of(SourceKind::Deals).unwrap();
    assert_eq!(report.join.joined, [(JoinedBy::Account, 1), (JoinedBy::Domain, 1)]);
    assert_eq!(report.join.n_missing, 2);
    let near: Vec<&str> = report.join.near.iter().map(|it| it.known.as_str()).collect();
    assert_eq!(near, ["GTX Pro"]);
    // Bob was created before Ann, so that the deal of the domain is his; so is the one of his account.
    let won = |id| {
        let changes = loaded.leads.stage_changes(lead(&loaded.leads, id)).iter();
        changes.filter(|it| it.what == Recorded::Won).filter_map(|it| it.amount).collect::<Vec<i64>>()
    };
    assert_eq!((won("1"), won("2"), won("3")), (vec![], vec![10_000, 7_000], vec![]));
}

#[test]
fn an_account_table_adds_fields_to_leads() {
    let leads = "Lead ID,Created Date,Email,Account ID,Country\n\
        1,2024-01-01,ann@acme.com,A1,DE\n2,2024-01-02,bob@beta.io,,PL\n3,2024-01-03,c@gmail.com,A9,KR\n";
    let accounts = "Account ID,Employees,Country,Tier\n\
        A1,250,US,Gold\nbeta.io,12,US,Silver\nA1,9,US,Gold\nA7,1,US,Gold\n";
    let loaded = loaded(&[(SourceKind::Leads, leads), (SourceKind::Accounts, accounts)], &Mapping::default());
    let report = loaded.report.of(SourceKind::Accounts).unwrap();
    assert_eq!((report.n_rows, report.n_accepted), (4, 3));
    assert_eq!(report.refused[0].refusal, Refusal::DuplicateAccount("A1".to_owned()));
    assert_eq!(report.join.joined, [(JoinedBy::Account, 1), (JoinedBy::Domain, 1)]);
    assert_eq!((report.join.n_missing, report.join.missing.clone()), (1, vec![("A9".to_owned(), 1)]));
    let value = |id: &str, header: &str| {
        let column = loaded.leads.columns().iter().find(|it| it.header == header).unwrap();
        column.value(lead(&loaded.leads, id)).map(|value| match value {
            Value::Text(text) => text,
            Value::Number(number) => number.to_string(),
            other => format!("{other:?}"),
        })
    };
    assert_eq!(value("1", "Tier").as_deref(), Some("Gold"));
    assert_eq!(value("2", "Tier").as_deref(), Some("Silver"));
    assert_eq!(value("3", "Tier"), None);
    assert_eq!(value("1", "Employees").as_deref(), Some("250"));
    // The lead file knows the country itself.
    assert_eq!(value("1", "Country").as_deref(), Some("DE"));
    assert_eq!(report.warnings.len(), 1);
}
