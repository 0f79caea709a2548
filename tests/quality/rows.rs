//! Rows that were refused, and the files that they are written to.

use accord::import::SourceKind::{Activities, Deals, Leads};
use accord::language::{Language, Tag};
use accord::quality::{Problem, Repair, write_affected, write_refused};

use crate::read::{Read, read};

const LEADS: &str = "Lead ID,Created at,=Note\n\
    A,2026-01-05T08:00:01Z,fine\n\
    A,2026-01-06T08:00:01Z,=1+1\n\
    ,2026-01-05T08:00:01Z,-5\n\
    B,2026-01-05T08:00:01Z\n\
    C,soon,@you\n\
    D,2026-01-07T08:00:01Z,x\n\
    E,2026-01-08T08:00:01Z,x,\"+49, 30\"\n";

fn refused(read: &Read, tag: Tag) -> String {
    let mut written = Vec::new();
    let sources: Vec<_> = read.loaded.report.sources.iter().collect();
    write_refused(&sources, &Language::load(tag), &mut written).unwrap();
    String::from_utf8(written).unwrap()
}

#[test]
fn refused_rows_are_counted_by_reason() {
    let read = read(&[(Leads, LEADS)]);
    let told: Vec<(&Problem, u64, u64)> =
        read.all("refused").iter().map(|it| (&it.problem, it.n, it.of)).collect();
    let refused = |reason| Problem::Refused { kind: Leads, reason };
    assert_eq!(
        told,
        [
            (&refused("width"), 2, 7),
            (&refused("duplicate-id"), 1, 7),
            (&refused("no-id"), 1, 7),
            (&refused("unreadable-time"), 1, 7),
        ]
    );
}

#[test]
fn refused_rows_are_written_with_line_reason_and_cells_and_no_formula() {
    let read = read(&[(Leads, LEADS)]);
    assert_eq!(
        refused(&read, Tag::English),
        "file,line,reason,reason_key,Lead ID,Created at,'=Note\n\
         leads.csv,3,the lead A was there before,duplicate-id,A,2026-01-06T08:00:01Z,'=1+1\n\
         leads.csv,4,the lead id is empty,no-id,,2026-01-05T08:00:01Z,-5\n\
         leads.csv,5,\"it has 2 cells, and the header has 3\",width,B,2026-01-05T08:00:01Z,\n\
         leads.csv,6,“soon” cannot be read as a date,unreadable-time,C,soon,'@you\n\
         leads.csv,8,\"it has 4 cells, and the header has 3\",width,E,2026-01-08T08:00:01Z,x,\"'+49, 30\"\n"
    );
    assert!(refused(&read, Tag::German).contains("die Lead-ID fehlt,no-id,"));
}

#[test]
fn rows_of_several_sources_stand_under_the_headers_of_all() {
    let activities = "Lead ID,At,Activity\nX,2026-01-08,Visit\nA,2026-01-08,Visit\n";
    let read = read(&[(Leads, "Created at,Lead ID\n2026-01-01,A\n2026-01-02,\n"), (Activities, activities)]);
    assert_eq!(
        refused(&read, Tag::English),
        "file,line,reason,reason_key,Created at,Lead ID,At,Activity\n\
         leads.csv,3,the lead id is empty,no-id,2026-01-02,,,\n\
         activities.csv,2,there is no lead X,unknown-lead,,X,2026-01-08,Visit\n"
    );
}

#[test]
fn cells_that_cannot_be_read_can_be_called_unknown() {
    let employees = |n: u32| if n <= 2 { "a few".to_owned() } else { n.to_string() };
    let rows: Vec<String> = (1..=40).map(|n| format!("{n},{}", employees(n))).collect();
    let read = read(&[(Leads, &format!("Lead ID,Employees\n{}", rows.join("\n")))]);
    let found = read.one("unreadable");
    assert_eq!((found.n, found.of), (2, 40));
    let (kind, header) = (Leads, "Employees".to_owned());
    let unknown = Repair::Unknown { kind, header: header.clone(), word: "a few".to_owned() };
    assert_eq!(found.repairs, [unknown, Repair::Ignore { kind, header }]);
}

#[test]
fn affected_leads_are_written_by_group_without_saying_who_they_are() {
    let leads = "Lead ID,Created at,Email\n=A,2026-01-01,ann@acme.com\nB,2026-01-02,ANN@acme.com\n";
    let read = read(&[(Leads, leads)]);
    let mut written = Vec::new();
    write_affected(read.one("same-email"), &read.loaded.leads, &mut written).unwrap();
    assert_eq!(
        String::from_utf8(written).unwrap(),
        "lead_id,finding,group,created,first_activity\n\
         '=A,same-email,1,2026-01-01T00:00:00Z,\n\
         B,same-email,1,2026-01-02T00:00:00Z,\n"
    );
}

#[test]
fn columns_of_refused_rows_are_not_called_empty() {
    let leads = "Lead ID,Created at\nA,2026-01-05T08:00:01Z\n";
    let deals = "Lead ID,Stage,Amount\nX,Closed won,100\nY,Closed won,100\n";
    let read = read(&[(Leads, leads), (Deals, deals)]);
    assert_eq!(read.keys(), ["refused"], "nobody looked at their amounts");
}

#[test]
fn dates_that_another_way_of_writing_would_read_are_counted() {
    // Of 41 cells, 40 say that the day comes first; one has its month there.
    let rows: Vec<String> = (1..=40).map(|n| format!("{n},{}.02.2026", n % 28 + 1)).collect();
    let text = format!("Lead ID,Contract end\n{}\n41,03.31.2026\n", rows.join("\n"));
    let read = read(&[(Leads, &text)]);
    let found = read.one("unreadable");
    assert_eq!((found.n, found.of), (1, 41));
    let Problem::Unreadable { n_otherwise, .. } = &found.problem else { panic!("{found:?}") };
    assert_eq!(*n_otherwise, 1);
    let about = Language::load(Tag::English).problem_about(&found.problem);
    assert!(about.contains("1 of them could be read"), "{about}");
}
