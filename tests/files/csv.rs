//! Lead files as they come: delimiters, encodings, quotation marks, line ends, and rows that cannot be used.

use accord::fields::{FieldId, Value};
use accord::import::{
    ImportError, ImportProgress, Input, Loaded, Mapping, Refusal, RefusedRow, SourceKind, SourceMapping,
    SourceReport, load,
};
use accord::language::{Language, Tag};

/// Loads a lead file by a mapping.
pub fn load_by(bytes: &[u8], mapping: &Mapping) -> Result<Loaded, ImportError> {
    let input = Input::Memory { name: "leads.csv".to_owned(), bytes: bytes.into() };
    load(&[(SourceKind::Leads, input)], mapping, None, &ImportProgress::default())
}

/// Loads a lead file as it is proposed.
pub fn load_leads(bytes: &[u8]) -> Loaded {
    load_by(bytes, &Mapping::default()).unwrap_or_else(|error| panic!("{error}"))
}

pub fn report(loaded: &Loaded) -> &SourceReport {
    loaded.report.of(SourceKind::Leads).unwrap()
}

/// Why a lead file cannot be used, in English.
pub fn error(bytes: &[u8], mapping: &Mapping) -> String {
    Language::load(Tag::English).import_error(&load_by(bytes, mapping).unwrap_err())
}

/// The ids of all leads and their values of a text field, in the order of ids.
pub fn texts(loaded: &Loaded, field: &str) -> Vec<(String, String)> {
    let field = FieldId::new(field).unwrap();
    let leads = &loaded.leads;
    let text = |lead| match leads.value(lead, &field) {
        Some(Value::Text(text)) => text,
        None => String::new(),
        other => panic!("no text: {other:?}"),
    };
    leads.indices().map(|lead| (leads.id(lead).to_owned(), text(lead))).collect()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|&(id, text)| (id.to_owned(), text.to_owned())).collect()
}

/// The refused rows, each with its line and the English reason.
fn refused(loaded: &Loaded) -> Vec<(u64, String)> {
    let language = Language::load(Tag::English);
    report(loaded).refused.iter().map(|it| (it.line, language.refusal(&it.refusal))).collect()
}

fn lines(expected: &[(u64, &str)]) -> Vec<(u64, String)> {
    expected.iter().map(|&(line, reason)| (line, reason.to_owned())).collect()
}

fn told(change: impl FnOnce(&mut SourceMapping)) -> Mapping {
    use accord::import::{ColumnMapping, Role};
    let company = Role::Field { id: FieldId::new("company").unwrap(), kind: accord::fields::FieldKind::Text };
    let columns = vec![ColumnMapping::new("id", Role::LeadId), ColumnMapping::new("company", company)];
    let mut leads = SourceMapping { columns, ..SourceMapping::default() };
    change(&mut leads);
    Mapping { leads: Some(leads), ..Mapping::default() }
}

#[test]
fn cells_are_split_at_the_delimiter_of_the_file() {
    for delimiter in [',', ';', '\t', '|'] {
        let text = "id·company·city\n1·Acme, Inc.·Łódź\n2·\"a;b|c\td·e\"·x\n3·1,5·y\n"
            .replace('·', &delimiter.to_string());
        // A comma in a cell needs quotation marks where commas stand between cells.
        let text = if delimiter == ',' {
            text.replace("Acme, Inc.", "\"Acme, Inc.\"").replace("1,5", "\"1,5\"")
        } else {
            text
        };
        let loaded = load_leads(text.as_bytes());
        assert_eq!(report(&loaded).writing.delimiter, Some(delimiter));
        let inner = format!("a;b|c\td{delimiter}e");
        assert_eq!(texts(&loaded, "company"), pairs(&[("1", "Acme, Inc."), ("2", &inner), ("3", "1,5")]));
    }
    let loaded = load_by(b"id~company\n1~a,b\n", &told(|it| it.delimiter = Some('~'))).unwrap();
    assert_eq!(texts(&loaded, "company"), pairs(&[("1", "a,b")]));
    assert_eq!(report(&loaded).writing.delimiter, Some('~'));
    let wrong = error(b"id\n1\n", &told(|it| it.delimiter = Some('→')));
    assert_eq!(wrong, "leads.csv: there is no delimiter “→”. Correct the mapping.");
}

#[test]
fn one_column_needs_no_delimiter() {
    let loaded = load_leads(b"id\n1\n2\n");
    assert_eq!((report(&loaded).n_rows, loaded.leads.len()), (2, 2));
}

#[test]
fn unicode_is_read_with_and_without_a_byte_order_mark() {
    // The first header stands in quotation marks, which a mark before them must not hide. The last letter has the
    // byte of a comma in it.
    let text = "\"id\",company\n1,\"서울, 東京 🤝\"\n2,\u{12c}\n";
    let expected = pairs(&[("1", "서울, 東京 🤝"), ("2", "\u{12c}")]);
    let marked = format!("\u{feff}{text}");
    let little: Vec<u8> = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = marked.encode_utf16().flat_map(u16::to_be_bytes).collect();
    for (bytes, encoding) in
        [(text.as_bytes(), "UTF-8"), (marked.as_bytes(), "UTF-8"), (&little, "UTF-16LE"), (&big, "UTF-16BE")]
    {
        let loaded = load_leads(bytes);
        assert_eq!(report(&loaded).writing.encoding, Some(encoding));
        assert_eq!(texts(&loaded, "company"), expected, "{encoding}");
        // Told so, it is the same.
        let loaded = load_by(bytes, &told(|it| it.encoding = Some(encoding.to_owned()))).unwrap();
        assert_eq!(texts(&loaded, "company"), expected, "{encoding} by the mapping");
    }
}

/// Company names in encodings from before Unicode, written byte by byte, and what they say.
const OLD_ENCODINGS: [(&str, &[u8], &str); 4] = [
    (
        "windows-1250",
        b"id;company\n1;Za\xbf\xf3\xb3\xe6 g\xea\x9cl\xb9 ja\x9f\xf1\n2;\xa3\xf3d\x9f\n",
        "Zażółć gęślą jaźń|Łódź",
    ),
    // The second name has a letter that only Microsoft's extension knows.
    (
        "euc-kr",
        b"id,company\n1,\xbc\xad\xbf\xef \xb1\xe8\xb9\xce\xbc\xf6\n2,\x8cc\xb9\xe6\xb0\xa2\xc7\xcf\n",
        "서울 김민수|똠방각하",
    ),
    // Letters whose second bytes are those of a backslash and of a bar.
    (
        "shift_jis",
        b"id|company\n1|\x83\\\x83j\x81[ \x93\x8c\x8b\x9e\n2|\x95\\ \x83|\x81[\x83g\n",
        "ソニー 東京|表 ポート",
    ),
    (
        "windows-1252",
        b"id\tcompany\n1\tM\xfcller & S\xf6hne \x84Bau\x93\n2\tCaf\xe9 \x80\n",
        "Müller & Söhne „Bau“|Café €",
    ),
];

#[test]
fn old_encodings_are_read_as_the_mapping_says() {
    for (label, bytes, expected) in OLD_ENCODINGS {
        let (first, second) = expected.split_once('|').unwrap();
        for label in [label.to_owned(), label.to_uppercase()] {
            let loaded = load_by(bytes, &told(|it| it.encoding = Some(label.clone()))).unwrap();
            assert_eq!(texts(&loaded, "company"), pairs(&[("1", first), ("2", second)]), "{label}");
        }
    }
    let wrong = error(b"id\n1\n", &told(|it| it.encoding = Some("ebcdic".to_owned())));
    assert_eq!(wrong, "leads.csv: there is no encoding “ebcdic”. Correct the mapping.");
}

#[test]
fn old_encodings_are_recognised_in_files_of_some_length() {
    for (label, bytes, expected) in OLD_ENCODINGS {
        let (first, second) = expected.split_once('|').unwrap();
        let end = bytes.iter().position(|byte| *byte == b'\n').unwrap() + 1;
        let rows = bytes[end..].repeat(40);
        let mut long = bytes[..end].to_vec();
        // Ids must differ: rows are numbered by what stands before them.
        for (n, row) in rows.split_inclusive(|byte| *byte == b'\n').enumerate() {
            long.extend(format!("{n:03}").bytes());
            long.extend(row);
        }
        let loaded = load_leads(&long);
        assert_eq!(report(&loaded).writing.encoding.unwrap_or_default().to_lowercase(), label);
        let found = texts(&loaded, "company");
        assert_eq!(found[0], ("0001".to_owned(), first.to_owned()), "{label}");
        assert_eq!(found[79], ("0792".to_owned(), second.to_owned()), "{label}");
    }
}

#[test]
fn quotation_marks_keep_what_is_between_them() {
    let loaded = load_leads(
        b"\"id\",\"company\",\"city\"\n1,\"a \"\"b\"\" c\",\"x,y\"\n2,\"\",z\n3,\"two\nlines\",\n4,o\"neil\" & co,\"\"\"\"\n",
    );
    let companies = [("1", "a \"b\" c"), ("2", ""), ("3", "two\nlines"), ("4", "o\"neil\" & co")];
    assert_eq!(texts(&loaded, "company"), pairs(&companies));
    assert_eq!(texts(&loaded, "city"), pairs(&[("1", "x,y"), ("2", "z"), ("3", ""), ("4", "\"")]));
    assert_eq!(report(&loaded).refused, []);
}

#[test]
fn lines_end_as_they_do_on_any_system_and_are_counted_from_1() {
    for end in ["\n", "\r\n", "\r"] {
        let text = "id,company\n1,a\n2,\"b\nb\"\n\n,nobody\n1,again\n3,c".replace('\n', end);
        let loaded = load_leads(text.as_bytes());
        let within = format!("b{end}b");
        assert_eq!(texts(&loaded, "company"), pairs(&[("1", "a"), ("2", &within), ("3", "c")]), "{end:?}");
        let expected = lines(&[(6, "the lead id is empty"), (7, "the lead 1 was there before")]);
        assert_eq!(refused(&loaded), expected, "{end:?}");
        assert_eq!((report(&loaded).n_rows, report(&loaded).n_accepted), (5, 3), "{end:?}");
    }
}

#[test]
fn a_quotation_mark_that_nothing_closes_leaves_its_row_on_its_line() {
    let loaded = load_leads(b"id,company\n1,a\n2,b\n\"");
    assert_eq!(refused(&loaded), lines(&[(4, "it has 1 cells, and the header has 2")]));
    assert_eq!((report(&loaded).n_rows, report(&loaded).n_accepted), (3, 2));
}

#[test]
fn rows_of_another_width_are_refused_unless_what_is_beyond_is_empty() {
    let loaded = load_leads(b"id,company,city\n1,a,x\n2,b\n3,c,x,surplus\n4,d,x,,\n5\n6,f,x, \n");
    let two = |found| format!("it has {found} cells, and the header has 3");
    let expected = vec![(3, two(2)), (4, two(4)), (6, two(1))];
    assert_eq!(refused(&loaded), expected);
    assert_eq!(texts(&loaded, "company"), pairs(&[("1", "a"), ("4", "d"), ("6", "f")]));
    let row = RefusedRow {
        file: 0,
        line: 4,
        refusal: Refusal::Width { found: 4, expected: 3 },
        cells: ["3", "c", "x", "surplus"].map(str::to_owned).to_vec(),
    };
    assert_eq!(report(&loaded).refused[1], row);
}

#[test]
fn a_lead_needs_an_id_of_its_own_and_a_time_that_can_be_read() {
    let loaded = load_leads(
        b"Lead ID,Created at,Company\n7,2026-05-01,first\n 7 ,2026-05-02,again\n,2026-05-03,nobody\n  ,,nobody\n\
          8,,never\n9,soon,later\n007,2026-05-04,another\n7a,2026-02-30,no day\n",
    );
    let expected = lines(&[
        (3, "the lead 7 was there before"),
        (4, "the lead id is empty"),
        (5, "the lead id is empty"),
        (6, "the time is empty"),
        (7, "“soon” cannot be read as a date"),
        (9, "“2026-02-30” cannot be read as a date"),
    ]);
    assert_eq!(refused(&loaded), expected);
    assert_eq!(texts(&loaded, "company"), pairs(&[("7", "first"), ("007", "another")]));
    let keys: Vec<&str> = report(&loaded).refused.iter().map(|it| it.refusal.key()).collect();
    assert_eq!(keys, ["duplicate-id", "no-id", "no-id", "no-time", "unreadable-time", "unreadable-time"]);
}

#[test]
fn headers_that_are_empty_or_stand_twice_are_told_apart() {
    let loaded = load_leads(b"id,note,,note,\n1,a,b,c,d\n");
    let headers: Vec<&str> = report(&loaded).columns.iter().map(|it| it.header.as_str()).collect();
    assert_eq!(headers, ["id", "note", "column 3", "note (2)", "column 5"]);
    assert_eq!(texts(&loaded, "note_2"), pairs(&[("1", "c")]));
    assert_eq!(texts(&loaded, "column_5"), pairs(&[("1", "d")]));
}

#[test]
fn what_is_no_lead_file_is_said_plainly() {
    let nothing = "leads.csv is empty: there are no rows after the header. Export it again, with its rows.";
    let binary = "leads.csv is not a text file. Export the table as CSV and open that.";
    for (bytes, expected) in [
        (&b""[..], nothing),
        (b"\n \r\n", nothing),
        (b"id,company\n", nothing),
        ("\u{feff}".as_bytes(), nothing),
        (b"\x00\x01\x02\x00\x00\x07\x00", binary),
        (
            b"PK\x03\x04\x14\x00",
            "leads.csv: the archive is damaged (invalid Zip archive: Could not find EOCD). Pack it again, or unpack it and open the files.",
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1",
            "leads.csv is a spreadsheet, not text. Save the table as CSV and open that.",
        ),
        (b"%PDF-1.7\n1,2", "leads.csv is a PDF. Export the table as CSV and open that."),
        (
            b"PAR1\x15\x04",
            "leads.csv: the parquet file is damaged (EOF: Parquet file too small. Size is 6 but need 8). Export it again.",
        ),
        (
            b"company,city\nAcme,Rome\n",
            "leads.csv: no column is known to be the lead id. Say which one is. Its columns: “company”, “city”",
        ),
    ] {
        assert_eq!(error(bytes, &Mapping::default()), expected);
    }
    let missing = error(b"ID,company\n1,a\n", &told(|_| ()));
    assert_eq!(
        missing,
        "leads.csv has no column “id”, which the mapping names. Its columns: “ID”, “company”"
    );
    let folder = tempfile::tempdir().unwrap();
    let input = Input::File(folder.path().to_owned());
    let error = load(&[(SourceKind::Leads, input)], &Mapping::default(), None, &ImportProgress::default());
    let said = Language::load(Tag::English).import_error(&error.unwrap_err());
    assert_eq!(said, format!("{} cannot be read: is a directory", folder.path().display()));
}
