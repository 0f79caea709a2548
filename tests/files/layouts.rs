//! Layouts of systems and languages: what their columns mean, and what must not be made of them.

use accord::fields::FieldKind;
use accord::import::{
    Gap, ImportProgress, Input, Inspection, Reason, Role, Shape, SourceKind, guess_kind, inspect,
};
use accord::leads::Recorded;

fn inspected(kind: SourceKind, text: &str) -> Inspection {
    let input = Input::Memory { name: "x.csv".to_owned(), bytes: text.as_bytes().into() };
    inspect(kind, &input, None, &ImportProgress::default()).unwrap()
}

/// A short name of a role: `id`, `created`, `field:email`, `at:Won` …
fn short(role: &Role) -> String {
    match role {
        Role::Field { id, .. } => format!("field:{}", id.as_str()),
        Role::RecordedAt(what) => format!("at:{what:?}"),
        Role::Recorded(what) => format!("is:{what:?}"),
        other => format!("{other:?}").to_lowercase(),
    }
}

#[track_caller]
fn check(kind: SourceKind, columns: &[(&str, &str, &str)]) {
    let headers: Vec<String> = columns.iter().map(|(header, _, _)| (*header).to_owned()).collect();
    assert_eq!(guess_kind(&headers), kind, "{headers:?}");
    let line = |n: usize| {
        let cells: Vec<String> =
            columns.iter().map(|it| format!("\"{}\"", [it.0, it.1][n].replace('"', "\"\""))).collect();
        cells.join(",")
    };
    let text = format!("{}\n{}\n", line(0), line(1));
    let found = inspected(kind, &text);
    for (proposal, (header, _, role)) in found.columns.iter().zip(columns) {
        assert_eq!(short(&proposal.mapping.role), *role, "{header}: {:?}", proposal.reason);
    }
}

#[test]
fn lead_files_of_systems_are_understood() {
    use SourceKind::Leads;
    check(
        Leads,
        &[
            ("(Do Not Modify) Lead", "5f2c-11", "leadid"),
            ("(Do Not Modify) Row Checksum", "abc=", "field:do_not_modify_row_checksum"),
            ("Topic", "New store", "field:topic"),
            ("Created On", "2024-05-01T09:00:00", "createdat"),
            ("Email Address 1", "a@b.de", "field:email"),
            ("Company Name", "Acme", "field:company"),
            ("Status Reason", "New", "field:lead_status"),
            ("Qualified On", "2024-06-01", "at:Qualified"),
        ],
    );
    check(
        Leads,
        &[
            ("Prospect Id", "77", "leadid"),
            ("First Name", "Ann", "field:first_name"),
            ("Email", "a@b.de", "field:email"),
            ("Prospect Score", "120", "field:crm_score"),
            ("Created Date", "2024-05-01", "createdat"),
            ("Assigned Date", "2024-05-03", "at:HandedOver"),
        ],
    );
    check(
        Leads,
        &[
            ("Record Id", "zcrm_1", "leadid"),
            ("Lead Owner", "Bo", "field:owner"),
            ("Designation", "CEO", "field:job_title"),
            ("Created Time", "2024-05-01 10:00:00", "createdat"),
            ("Leads_Email", "a@b.de", "field:email"),
            ("Lead_Source", "Web", "field:source"),
            ("Annual Revenue (EUR)", "100", "field:annual_revenue"),
        ],
    );
}

#[test]
fn technical_names_of_systems_are_understood() {
    use SourceKind::Leads;
    check(
        Leads,
        &[
            ("External ID", "__export__.crm_1", "leadid"),
            ("email_from", "a@b.de", "field:email"),
            ("contact_name", "Ann", "field:full_name"),
            ("stage_id/name", "Won", "field:lead_status"),
            ("create_date", "2024-05-01 10:00:00", "createdat"),
            ("date_open", "2024-05-02 10:00:00", "at:HandedOver"),
        ],
    );
    check(
        Leads,
        &[
            ("id", "7", "leadid"),
            ("date_added", "2024-05-01 10:00:00", "createdat"),
            ("firstname", "Ann", "field:first_name"),
            ("email", "a@b.de", "field:email"),
            ("points", "12", "field:crm_score"),
        ],
    );
    check(
        Leads,
        &[
            ("properties.email", "a@b.de", "field:email"),
            ("properties.hs_object_id", "51", "leadid"),
            ("properties.createdate", "2024-05-01T10:00:00Z", "createdat"),
            ("properties.lifecyclestage", "lead", "field:lifecycle_stage"),
        ],
    );
}

#[test]
fn lead_files_in_other_languages_are_understood() {
    use SourceKind::Leads;
    check(
        Leads,
        &[
            ("Datensatz-ID", "51", "leadid"),
            ("Vorname", "Jürgen", "field:first_name"),
            ("E-Mail-Adresse", "j@b.de", "field:email"),
            ("Erstellungsdatum", "31.12.2023", "createdat"),
            ("Lifecycle-Phase", "Lead", "field:lifecycle_stage"),
            ("Mitarbeiterzahl", "50", "field:employees"),
            ("Gewonnen am", "31.01.2024", "at:Won"),
        ],
    );
    check(
        Leads,
        &[
            ("ID leada", "1", "leadid"),
            ("Imię i nazwisko", "Łukasz Żak", "field:full_name"),
            ("Adres e-mail", "l@b.pl", "field:email"),
            ("Data utworzenia", "31.12.2023", "createdat"),
            ("Źródło", "Targi", "field:source"),
            ("Liczba pracowników", "50", "field:employees"),
            ("Data MQL", "13.01.2024", "at:Mql"),
        ],
    );
    check(
        Leads,
        &[
            ("リード ID", "1", "leadid"),
            ("氏名", "田中太郎", "field:full_name"),
            ("メールアドレス", "t@b.jp", "field:email"),
            ("作成日", "2024/05/13", "createdat"),
            ("リード状況", "新規", "field:lead_status"),
            ("従業員数", "300", "field:employees"),
            ("受注日", "2024/06/13", "at:Won"),
        ],
    );
    check(
        Leads,
        &[
            ("리드 ID", "1", "leadid"),
            ("이름", "김민수", "field:full_name"),
            ("이메일", "k@b.kr", "field:email"),
            ("등록일", "2024-05-13", "createdat"),
            ("유입경로", "검색", "field:source"),
            ("직급", "과장", "field:job_level"),
            ("MQL 전환일", "2024-05-14", "at:Mql"),
        ],
    );
}

#[test]
fn other_files_of_systems_and_languages_are_understood() {
    check(
        SourceKind::Deals,
        &[
            ("Deal ID", "D1", "ignored"),
            ("Lead ID", "L1", "leadid"),
            ("Stage", "Closed won", "stage"),
            ("Amount", "13000", "amount"),
            ("Created at", "2026-04-09T00:12:52Z", "openedat"),
            ("Close date", "2026-04-22T00:12:52Z", "closedat"),
            ("Lost reason", "", "reason"),
        ],
    );
    check(
        SourceKind::Deals,
        &[
            ("Firma", "Acme", "account"),
            ("Verkaufsphase", "Gewonnen", "stage"),
            ("Auftragswert", "1.234,50", "amount"),
            ("Abschlussdatum", "31.12.2023", "closedat"),
        ],
    );
    // An outcome list.
    check(SourceKind::Deals, &[("email", "a@b.de", "leadid"), ("won", "yes", "iswon")]);
    check(
        SourceKind::Accounts,
        &[
            ("Account ID", "A1", "account"),
            ("Company", "Acme", "field:company"),
            ("Industry", "Software", "field:industry"),
            ("Employees", "48", "field:employees"),
        ],
    );
    check(
        SourceKind::Activities,
        &[
            ("리드 ID", "1", "leadid"),
            ("활동 유형", "방문", "activity"),
            ("활동일시", "2024-05-13 10:00", "at"),
        ],
    );
    check(
        SourceKind::Campaigns,
        &[("キャンペーン名", "春", "campaign"), ("月", "2024-05", "month"), ("広告費", "8000", "cost")],
    );
}

#[test]
fn what_is_not_known_or_does_not_fit_is_not_guessed() {
    let found = inspected(
        SourceKind::Leads,
        "Lead ID,Record ID,Customer since,Owner ID,Shoe size\n1,7,yes,3,44\n2,8,no,4,45\n",
    );
    let of = |header: &str| found.columns.iter().find(|it| it.mapping.header == header).unwrap();
    assert_eq!(of("Lead ID").mapping.role, Role::LeadId);
    assert!(
        matches!(&of("Record ID").reason, Reason::OtherColumn { role: Role::LeadId, header } if header == "Lead ID")
    );
    // “Customer since” is a date of a win; yes and no are no dates.
    assert_eq!(of("Customer since").reason, Reason::CellsDiffer(Role::RecordedAt(Recorded::Won)));
    assert!(matches!(of("Customer since").mapping.role, Role::Field { kind: FieldKind::Flag, .. }));
    assert_eq!(of("Shoe size").reason, Reason::Unknown);
    assert!(of("Shoe size").reason.confidence() < of("Lead ID").reason.confidence());
}

#[test]
fn a_file_says_what_it_is_like_and_what_it_leaves_open() {
    for (kind, text, shape, gaps) in [
        (
            SourceKind::Leads,
            "Record ID,Create Date,Became a Customer Date\n1,2024-01-01,2024-02-01\n",
            Shape::Snapshot,
            vec![Gap::Activities, Gap::Returns, Gap::Money],
        ),
        (
            SourceKind::Leads,
            "Lead ID,Country\n1,DE\n",
            Shape::LeadList,
            vec![Gap::Created, Gap::Activities, Gap::Stages, Gap::Outcomes, Gap::Money],
        ),
        (
            SourceKind::Deals,
            "email,won\na@b.de,yes\n",
            Shape::Outcomes,
            vec![Gap::Activities, Gap::Stages, Gap::WhenWon, Gap::Money],
        ),
        (
            SourceKind::Deals,
            "Account,Amount,Stage,Close date\nAcme,5,Won,2024-01-01\n",
            Shape::Deals,
            vec![Gap::Activities, Gap::Stages, Gap::WhichLead],
        ),
    ] {
        let found = inspected(kind, text);
        assert_eq!((found.shape(), found.gaps()), (shape, gaps), "{text}");
    }
}
