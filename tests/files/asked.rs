//! What can be meant in two ways is asked, and never guessed.

use accord::fields::{FieldKind, Timestamp};
use accord::import::{
    DateFormat, ImportError, ImportProgress, Input, Loaded, Mapping, Oddity, Reason, Refusal, Role,
    SourceKind, inspect, load,
};

const LEADS: &str = "Lead ID,Email,Created at\n1,ann@a.de,2026-01-05\n2,bob@b.de,2026-01-06\n";

fn input(text: &str) -> Input {
    Input::Memory { name: "file.csv".to_owned(), bytes: text.as_bytes().into() }
}

fn read(sources: &[(SourceKind, &str)], mapping: &Mapping) -> Result<Loaded, ImportError> {
    let sources: Vec<(SourceKind, Input)> = sources.iter().map(|(kind, text)| (*kind, input(text))).collect();
    load(&sources, mapping, None, &ImportProgress::default())
}

fn leads_created(cells: &[&str]) -> Result<Loaded, ImportError> {
    let rows: Vec<String> = cells.iter().enumerate().map(|(n, cell)| format!("{n};{cell}\n")).collect();
    read(&[(SourceKind::Leads, &format!("Lead ID;Created at\n{}", rows.concat()))], &Mapping::default())
}

fn with_leads(kind: SourceKind, text: &str, currency: Option<&str>) -> Loaded {
    let mapping = Mapping { currency: currency.map(str::to_owned), ..Mapping::default() };
    read(&[(SourceKind::Leads, LEADS), (kind, text)], &mapping).unwrap()
}

fn role(kind: SourceKind, text: &str, header: &str) -> (Role, Reason) {
    let found = inspect(kind, &input(text), None, &ImportProgress::default()).unwrap();
    let column = found.columns.into_iter().find(|it| it.mapping.header == header).unwrap();
    (column.mapping.role, column.reason)
}

#[test]
fn years_of_two_digits_stand_where_there_are_few_of_them() {
    let first = leads_created(&["24-05-01", "24-05-13", "24-06-22", "24-07-09", "25-01-30"]).unwrap();
    let last = leads_created(&["01.05.24", "13.05.24", "22.06.24", "09.07.24", "30.01.25"]).unwrap();
    let created = |loaded: &Loaded| -> Vec<Option<Timestamp>> {
        loaded.leads.indices().map(|lead| loaded.leads.created(lead)).collect()
    };
    assert_eq!(created(&first), created(&last));
    let first_of_may = "2024-05-01T00:00:00Z".parse::<jiff::Timestamp>().unwrap().as_second();
    assert_eq!(created(&first)[0], Some(Timestamp(first_of_may)));
}

#[test]
fn years_of_two_digits_are_asked_about_where_few_rows_tell() {
    let Err(ImportError::UndecidedDates { formats, .. }) = leads_created(&["24-05-13", "24-05-14"]) else {
        panic!("guessed")
    };
    assert_eq!(formats, [DateFormat::YearFirst, DateFormat::DayFirst]);
}

#[test]
fn two_orders_in_one_column_are_asked_about() {
    let cells = ["13/05/2024", "05/14/2024", "05/04/2024", "15/05/2024", "05/16/2024"];
    let Err(ImportError::MixedDates { examples, .. }) = leads_created(&cells) else { panic!("guessed") };
    assert_eq!(examples, ["13/05/2024", "05/14/2024"]);
}

#[test]
fn a_number_that_first_shows_a_point_far_below_is_asked_about() {
    let deals = |last: &str| {
        let plain: Vec<String> = (0..30_000).map(|n| format!("1,Won,2026-02-01,{n}\n")).collect();
        let plain = plain.concat();
        with_leads(
            SourceKind::Deals,
            &format!("Lead ID,Stage,Close Date,Amount\n{plain}1,Won,2026-02-01,{last}\n"),
            None,
        )
    };
    let unread = deals("1.234").unread;
    assert!(matches!(&unread[..], [(SourceKind::Deals, ImportError::UndecidedNumbers { .. })]), "{unread:?}");
    assert!(deals("1.5").unread.is_empty(), "only a point is meant here");
    assert!(deals("1234").unread.is_empty());
}

#[test]
fn words_below_the_name_of_a_date_are_no_dates() {
    let text = "Lead ID,Created\n1,by import\n2,by form\n";
    assert_eq!(role(SourceKind::Leads, text, "Created").1, Reason::CellsDiffer(Role::CreatedAt));
}

#[test]
fn what_is_said_of_a_company_is_not_said_of_the_lead() {
    let text = "Lead ID,Company: Create Date\n1,2019-01-01\n2,2018-01-01\n";
    let (role, _) = role(SourceKind::Leads, text, "Company: Create Date");
    assert!(matches!(role, Role::Field { kind: FieldKind::Date, .. }), "{role:?}");
}

#[test]
fn of_two_columns_that_say_the_same_one_is_taken_and_both_are_named() {
    let text = "Lead ID,CreatedDate,createdate\n1,2026-01-01,2026-02-01\n2,2026-01-02,2026-02-02\n";
    let created = role(SourceKind::Leads, text, "createdate");
    let other = role(SourceKind::Leads, text, "CreatedDate");
    let [taken, left] = if created.0 == Role::CreatedAt { [created, other] } else { [other, created] };
    assert_eq!(taken.0, Role::CreatedAt);
    assert!(matches!(left.1, Reason::OtherColumn { .. }), "{left:?}");
    assert!(taken.1.confidence() <= 1.0 && left.1.confidence() < 0.5);
}

#[test]
fn of_two_addresses_nobody_knows_whose_is_that_of_the_lead() {
    let text = "Email,E-mail Address,Date,Stage\nann@a.de,me@us.com,2026-02-01,MQL\n";
    let one = role(SourceKind::StageChanges, text, "Email");
    assert_eq!((one.0, one.1), (Role::LeadId, Reason::EmailForId), "the surer name is taken");
    let text = "Email,Mail: Email,Date,Stage\n,me@us.com,2026-02-01,MQL\n";
    assert_eq!(role(SourceKind::StageChanges, text, "Email").0, Role::LeadId);
}

#[test]
fn amounts_in_several_currencies_are_asked_about() {
    let text =
        "Lead ID,Stage,Close Date,Amount\n1,Won,2026-02-01,\"$1,500.00\"\n2,Won,2026-02-02,\"€2,500.00\"\n";
    let asked = with_leads(SourceKind::Deals, text, None);
    let [(SourceKind::Deals, ImportError::MixedCurrencies { currencies, .. })] = &asked.unread[..] else {
        panic!("{:?}", asked.unread)
    };
    assert_eq!(currencies, &["$", "EUR"]);
    let amounts = |loaded: &Loaded| -> Vec<Option<i64>> {
        loaded.leads.indices().map(|lead| loaded.leads.won_amount(lead)).collect()
    };
    assert_eq!(
        amounts(&asked),
        [None, None],
        "nothing of the file counts before somebody has said which currency does"
    );
    let told = with_leads(SourceKind::Deals, text, Some("EUR"));
    assert!(told.unread.is_empty());
    assert_eq!(told.report.of(SourceKind::Deals).unwrap().columns[3].n_unreadable, 1);
    assert_eq!(amounts(&told)[1], Some(250_000));
    assert_ne!(amounts(&told)[0], Some(150_000));
}

#[test]
fn a_currency_that_stands_beside_the_amount_counts_too() {
    let text =
        "Lead ID,Stage,Close Date,Amount,Currency\n1,Won,2026-02-01,1500,USD\n2,Won,2026-02-02,2500,EUR\n";
    let asked = with_leads(SourceKind::Deals, text, None);
    assert!(matches!(&asked.unread[..], [(SourceKind::Deals, ImportError::MixedCurrencies { .. })]));
    let told = with_leads(SourceKind::Deals, text, Some("USD"));
    let report = &told.report.of(SourceKind::Deals).unwrap().columns[3];
    assert_eq!((report.n_known, report.n_unreadable), (1, 1));
    let same = with_leads(SourceKind::Deals, &text.replace("USD", "EUR"), None);
    assert!(same.unread.is_empty());
}

#[test]
fn in_a_history_of_properties_only_stages_are_stages() {
    let text = "Lead ID,Field / Event,Old Value,New Value,Edit Date\n\
        1,Lead Status,Open,MQL,2026-01-10\n1,Lead Owner,Ann,Bob,2026-01-11\n2,Lifecycle Stage,Lead,MQL,2026-01-12\n";
    let loaded = with_leads(SourceKind::StageChanges, text, None);
    let report = loaded.report.of(SourceKind::StageChanges).unwrap();
    let refused: Vec<(u64, Refusal)> =
        report.refused.iter().map(|it| (it.line, it.refusal.clone())).collect();
    assert_eq!(refused, [(3, Refusal::OtherProperty("Lead Owner".to_owned()))]);
    assert_eq!(report.n_accepted, 2);
}

#[test]
fn ids_that_a_spreadsheet_has_shortened_are_told() {
    let text = "Lead ID,Email\n7.01E+17,a@a.de\n7.02E+17,b@b.de\n00E17,c@c.de\n";
    let loaded = read(&[(SourceKind::Leads, text)], &Mapping::default()).unwrap();
    let oddities: Vec<&Oddity> = loaded.report.sources[0].warnings.iter().map(|it| &it.oddity).collect();
    assert_eq!(oddities, [&Oddity::ShortenedIds(2)]);
    assert_eq!(loaded.leads.indices().map(|lead| loaded.leads.id(lead)).collect::<Vec<_>>().len(), 3);
}

#[test]
fn cells_with_several_of_a_few_values_are_lists() {
    let text = "Lead ID,Products\n1,Fleet;Fuel\n2,Fuel\n3,Fleet;Tolls\n4,Tolls;Fuel\n";
    let (role, _) = role(SourceKind::Leads, text, "Products");
    assert!(matches!(role, Role::Field { kind: FieldKind::List, .. }), "{role:?}");
}
