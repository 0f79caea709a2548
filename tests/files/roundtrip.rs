//! What Accord writes as CSV it reads back, cell by cell; only the apostrophe before a formula is more.

use accord::export::{csv_text, guarded};
use accord::import::{ImportProgress, Input, Note, RawTable, SourceMapping, read_table};
use proptest::prelude::*;
use proptest::sample::select;

/// Cells that have broken one reader or another.
const CELLS: [&str; 24] = [
    "",
    " ",
    "\"",
    "\"\"",
    "a\"b",
    "'",
    "x,y",
    "x;y;z",
    "x|y\tz",
    "two\nlines",
    "two\r\nlines",
    "\n",
    "\\",
    "\\\"",
    "=1+1",
    "-5",
    "-2+3",
    "007",
    "Total",
    "#",
    "한빛물산, 서울",
    "Müller & Söhne",
    "\u{feff}mark",
    "2026-05-31 09:30",
];

fn cell() -> BoxedStrategy<String> {
    prop_oneof![
        3 => select(CELLS.as_slice()).prop_map(str::to_owned),
        2 => "[a-z0-9 .:;,/-]{0,12}",
        1 => "[^\0]{0,8}",
    ]
    .boxed()
}

/// A header with a name for each column, and rows as wide.
fn table(cell: BoxedStrategy<String>) -> impl Strategy<Value = Vec<Vec<String>>> {
    (2_usize..7).prop_flat_map(move |width| {
        let header = (0..width).map(|n| format!("Column {n}")).collect::<Vec<_>>();
        let rows = proptest::collection::vec(proptest::collection::vec(cell.clone(), width), 1..20);
        rows.prop_map(move |rows| [header.clone()].into_iter().chain(rows).collect())
    })
}

fn read(text: String, told: &SourceMapping) -> RawTable {
    let input = Input::Memory { name: "written.csv".to_owned(), bytes: text.into_bytes().into() };
    read_table(&input, told, &ImportProgress::default()).unwrap()
}

/// The cells as a reader has them to find.
fn written(table: &[Vec<String>]) -> Vec<Vec<String>> {
    table.iter().map(|row| row.iter().map(|cell| guarded(cell).into_owned()).collect()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn any_table_that_is_written_is_read_back(table in table(cell())) {
        let told = SourceMapping {
            delimiter: Some(','),
            encoding: Some("utf-8".to_owned()),
            header_row: Some(1),
            ..SourceMapping::default()
        };
        let read = read(csv_text(table.clone()).unwrap(), &told);
        let rows = read.rows.into_iter().map(|row| row.cells);
        let found: Vec<_> = [read.names].into_iter().chain(rows).collect();
        prop_assert_eq!(found, written(&table));
    }

    /// Tables as people have them; nothing is told of how they are written.
    #[test]
    fn a_usual_table_is_read_back_by_itself(table in table(prop_oneof![
        "[A-Z][a-z]{2,8}( [A-Z][a-z]{2,8})?",
        "[A-Z][a-z]{2,8}, [a-z]{2,8} \"[a-z]{2,8}\"",
        "[a-z]{2,8}\n[a-z]{2,8}",
        "[0-9]{1,5}",
        "-?[0-9]{1,4}\\.[0-9]{2}",
        "202[0-6]-0[1-9]-1[0-9]",
        "[=+@][A-Z][0-9]",
        Just(String::new()),
    ].boxed())) {
        let read = read(csv_text(table.clone()).unwrap(), &SourceMapping::default());
        let rows = read.rows.into_iter().filter(|row| matches!(row.note, Note::Plain | Note::Repaired));
        let rows = rows.map(|row| row.cells);
        let found: Vec<_> = [read.names].into_iter().chain(rows).collect();
        prop_assert_eq!(found, written(&table));
    }
}
