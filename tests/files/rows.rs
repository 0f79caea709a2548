//! No row vanishes, whatever a file is made of: each is accepted or refused with its line and a reason.

use std::fmt::Write as _;

use accord::import::{ImportProgress, Input, Loaded, Mapping, SourceKind, load};
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// The headers of every kind of file, and one that nothing is known of.
const HEADERS: [(SourceKind, [&str; 5]); 4] = [
    (SourceKind::Leads, ["Lead ID", "Created at", "Company", "MQL date", "Fleet size"]),
    (SourceKind::Activities, ["Lead ID", "Activity date", "Activity type", "Minutes", "Note"]),
    (SourceKind::StageChanges, ["Lead ID", "Date", "Stage", "Amount", "Note"]),
    (SourceKind::Deals, ["Lead ID", "Created date", "Deal stage", "Amount", "Won time"]),
];

/// Cells that fit one column or another, and some that fit none.
const CELLS: [&str; 24] = [
    "",
    " ",
    "1",
    "2",
    "3",
    " 1 ",
    "１",
    "2026-05-01",
    "2026-05-31T09:30:00Z",
    "31.05.2026",
    "05/31/2026",
    "2026-02-30",
    "1,234",
    "1.234,50",
    "€ 7",
    "1e9",
    "MQL",
    "Closed Won",
    "rejected",
    "pricing page",
    "\"",
    "a\"b",
    "two\nlines",
    "x;y|z\tw",
];

fn input(bytes: &[u8]) -> Input {
    Input::Memory { name: "random.csv".to_owned(), bytes: bytes.into() }
}

/// Loads random files; what cannot be used at all is an error, which is fine.
fn try_load(sources: &[(SourceKind, Vec<u8>)]) -> Option<Loaded> {
    let sources: Vec<(SourceKind, Input)> =
        sources.iter().map(|(kind, bytes)| (*kind, input(bytes))).collect();
    load(&sources, &Mapping::default(), None, &ImportProgress::default()).ok()
}

/// Everything that must be true of any report.
fn check(loaded: &Loaded) -> Result<(), TestCaseError> {
    for report in &loaded.report.sources {
        prop_assert_eq!(report.n_accepted + report.refused.len() as u64, report.n_rows, "{:?}", report);
        prop_assert!(report.n_rows > 0);
        let lines: Vec<u64> = report.refused.iter().map(|it| it.line).collect();
        prop_assert!(lines.is_sorted_by(|a, b| a < b) && lines.iter().all(|line| *line > 1), "{:?}", lines);
        for column in &report.columns {
            let n_cells = column.n_known + column.n_unknown + column.n_unreadable;
            prop_assert!(n_cells <= report.n_rows, "{:?}", column);
        }
    }
    let leads = &loaded.leads;
    let report = loaded.report.of(SourceKind::Leads);
    let n_leads = report.map_or(0, |report| report.n_accepted);
    prop_assert_eq!((leads.len() + leads.left_out().n_leads) as u64, n_leads);
    let n_activities = leads.activities().len() + leads.left_out().n_activities;
    let report = loaded.report.of(SourceKind::Activities);
    prop_assert_eq!(n_activities as u64, report.map_or(0, |report| report.n_accepted));
    Ok(())
}

/// A small file: its cells, and whether they all stand in quotation marks.
#[derive(Clone, Debug)]
struct Table {
    rows: Vec<Vec<&'static str>>,
    quoted: bool,
    delimiter: char,
    line_end: &'static str,
}

impl Table {
    fn text(&self, headers: &[&str]) -> String {
        let mut text = String::new();
        for row in [headers].into_iter().chain(self.rows.iter().map(Vec::as_slice)) {
            let line: Vec<String> = row.iter().map(|cell| self.cell(cell)).collect();
            write!(text, "{}{}", line.join(&self.delimiter.to_string()), self.line_end).unwrap();
        }
        text
    }

    fn cell(&self, cell: &str) -> String {
        if self.quoted || cell.contains(['"', '\n', ',', ';', '\t', '|']) || cell.trim().is_empty() {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.to_owned()
        }
    }
}

/// Rows mostly as wide as the header, often with an id and a date.
fn table() -> impl Strategy<Value = Table> {
    let cell = || select(CELLS.as_slice());
    let likely = (
        select(vec!["1", "2", "3", ""]),
        select(vec!["2026-05-01", "2026-05-31", ""]),
        cell(),
        cell(),
        cell(),
    )
        .prop_map(|(a, b, c, d, e)| vec![a, b, c, d, e]);
    let row = prop_oneof![
        6 => likely,
        2 => prop::collection::vec(cell(), 5),
        1 => prop::collection::vec(cell(), 1..8),
    ];
    let form = (any::<bool>(), select(vec![',', ';', '\t', '|']), select(vec!["\n", "\r\n", "\r"]));
    (prop::collection::vec(row, 1..9), form).prop_map(|(rows, (quoted, delimiter, line_end))| Table {
        rows,
        quoted,
        delimiter,
        line_end,
    })
}

/// Bytes that are seldom text, and text that is seldom a table.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let part = prop_oneof![
        4 => select(vec!["id", ",", ";", "\n", "\r\n", "\r", "\"", "\t", "|", "1", "created at", "2026-05-01", "-", ".", ":", "T"])
            .prop_map(|it| it.as_bytes().to_vec()),
        2 => select(vec!["é", "서울", "\u{feff}", "\u{202e}", "\u{2028}", "１２", "\0"]).prop_map(|it| it.as_bytes().to_vec()),
        1 => prop::collection::vec(any::<u8>(), 1..6),
    ];
    let bom = select(vec![&b""[..], b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"]);
    (bom, prop::collection::vec(part, 0..60)).prop_map(|(bom, parts)| [bom, &parts.concat()].concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn every_row_of_random_tables_is_accounted_for(tables in prop::array::uniform4(table())) {
        let of = |((kind, headers), table): (&(SourceKind, [&str; 5]), &Table)| {
            (*kind, table.text(headers).into_bytes())
        };
        let files: Vec<(SourceKind, Vec<u8>)> = HEADERS.iter().zip(&tables).map(of).collect();
        for n_files in 1..=4 {
            let Some(loaded) = try_load(&files[..n_files]) else { continue };
            check(&loaded)?;
            for report in &loaded.report.sources {
                let table = &tables[HEADERS.iter().position(|(kind, _)| *kind == report.kind).unwrap()];
                prop_assert_eq!(report.n_rows, table.rows.len() as u64, "{:?}", report);
            }
        }
    }

    #[test]
    fn random_tables_say_the_same_whatever_their_delimiter_and_line_ends(table in table(), delimiter in select(vec![',', ';', '\t', '|'])) {
        let headers = HEADERS[0].1;
        let other = Table { delimiter, quoted: !table.quoted, line_end: "\n", ..table.clone() };
        let both = [&table, &other].map(|it| try_load(&[(SourceKind::Leads, it.text(&headers).into_bytes())]));
        let both = both.map(|it| it.map(|loaded| {
            let report = loaded.report.of(SourceKind::Leads).unwrap();
            let ids: Vec<String> = loaded.leads.indices().map(|lead| loaded.leads.id(lead).to_owned()).collect();
            (report.refused.clone(), report.columns.clone(), ids)
        }));
        // A file of one row does not always show by what its cells are separated.
        if table.rows.len() > 2 && table.rows.iter().all(|row| row.len() == 5) {
            prop_assert_eq!(&both[0], &both[1]);
        }
    }

    #[test]
    fn no_bytes_at_all_end_the_program(bytes in bytes(), kind in select(SourceKind::ALL.to_vec()), cut in any::<Index>()) {
        let leads = b"id,created\n1,2026-05-01\n2,2026-05-02\n".to_vec();
        let cut = bytes[..cut.index(bytes.len() + 1)].to_vec();
        for bytes in [bytes, cut] {
            let mut files = vec![(kind, bytes)];
            if kind != SourceKind::Leads {
                files.push((SourceKind::Leads, leads.clone()));
            }
            if let Some(loaded) = try_load(&files) {
                check(&loaded)?;
            }
        }
    }
}
