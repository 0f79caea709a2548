//! Tables that are no delimited text: HTML and XML that is named `.xls`, JSON, and what is packed.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;

use accord::import::RawTable;

use crate::support::read;

fn table(name: &str, content: &[u8]) -> RawTable {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, content).unwrap();
    read(&path).unwrap()
}

fn cells(table: &RawTable) -> Vec<Vec<&str>> {
    table.rows.iter().map(|row| row.cells.iter().map(String::as_str).collect()).collect()
}

#[test]
fn html_that_is_named_xls_is_read_in_the_encoding_it_names() {
    let html = "<html><head><meta http-equiv=Content-Type content='text/html; charset=euc-kr'><style>td{}</style></head>\
        <body><table><tr><td>메뉴</td></tr></table>\
        <table border=1><tr><th>이름</th><th>회사</th><th>점수</th></tr>\
        <tr><td>김민수</td><td rowspan=2>한빛&amp;서울</td><td>1,200</td></tr>\
        <tr><td>이영희</td><td>7<br>8</td></tr></table></body></html>";
    let (bytes, _, _) = encoding_rs::EUC_KR.encode(html);
    let table = table("leads.xls", &bytes);
    assert_eq!((table.writing.format, table.writing.encoding), ("html", Some("EUC-KR")));
    assert_eq!(table.headers, ["이름", "회사", "점수"]);
    assert_eq!(cells(&table), [["김민수", "한빛&서울", "1,200"], ["이영희", "한빛&서울", "7\n8"]]);
}

#[test]
fn the_xml_of_excel_2003_is_read_with_its_gaps() {
    let xml = r#"<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
        <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
        <Worksheet ss:Name="Leads"><Table>
        <Row><Cell><Data ss:Type="String">(Do Not Modify) Lead</Data></Cell><Cell><Data ss:Type="String">Topic</Data></Cell><Cell><Data ss:Type="String">Created On</Data></Cell></Row>
        <Row><Cell><Data ss:Type="String">a-1</Data></Cell><Cell><Data ss:Type="String">R&amp;D &lt;x&gt;</Data></Cell><Cell><Data ss:Type="DateTime">2024-05-01T00:00:00.000</Data></Cell></Row>
        <Row ss:Index="5"><Cell><Data ss:Type="String">a-2</Data></Cell><Cell ss:Index="3"><Data ss:Type="DateTime">2024-05-02T09:30:00.000</Data></Cell></Row>
        </Table></Worksheet></Workbook>"#;
    let table = table("leads.xls", xml.as_bytes());
    assert_eq!(table.headers, ["(Do Not Modify) Lead", "Topic", "Created On"]);
    assert_eq!(cells(&table), [["a-1", "R&D <x>", "2024-05-01"], ["a-2", "", "2024-05-02T09:30:00.000"]]);
    assert_eq!(table.rows[1].line, 5);
    assert_eq!(table.writing.sheet.as_deref(), Some("Leads"));
}

#[test]
fn json_keeps_digits_and_flattens_objects() {
    let expected_headers = ["id", "properties.email", "properties.score", "tags", "late"];
    let expected = [["12345678901234567890", "a@b.de", "1.10", "x;y", ""], ["2", "", "", "", "true"]];
    let one = r#"{"id":12345678901234567890,"properties":{"email":"a@b.de","score":1.10},"tags":["x","y"]}"#;
    let two = r#"{"id":2,"properties":{"email":null},"late":true}"#;
    for (name, text) in [
        ("array.json", format!("[{one},\n {two}]")),
        ("answer.json", format!("{{\"total\":2,\"results\":[{one},{two}]}}")),
        ("lines.jsonl", format!("{one}\n\n{two}\n")),
    ] {
        let table = table(name, text.as_bytes());
        assert_eq!(table.headers, expected_headers, "{name}");
        assert_eq!(cells(&table), expected, "{name}");
    }
    let table = table("broken.jsonl", format!("{one}\n{{\"id\":\n{two}\n").as_bytes());
    assert_eq!((table.rows.len(), table.warnings.len()), (2, 1));
    assert_eq!((table.rows[1].line, table.warnings[0].line), (3, Some(2)));
}

fn zip(path: &Path, files: &[(&str, &[u8])]) {
    let mut zip = zip::ZipWriter::new(File::create(path).unwrap());
    for (name, content) in files {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap();
}

#[test]
fn what_is_packed_is_read_as_if_it_were_not() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("parts.zip");
    zip(
        &path,
        &[
            ("__MACOSX/._b.csv", b"\0\0"),
            ("b.csv", b"id,name\n3,c\n"),
            ("a.csv", b"id,name\n1,a\n2,b\n"),
            ("readme.txt", b"Hello"),
        ],
    );
    let table = read(&path).unwrap();
    assert_eq!(cells(&table), [["1", "a"], ["2", "b"], ["3", "c"]]);
}

#[test]
fn a_bomb_is_refused_before_it_goes_off() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bomb.zip");
    let zeros = vec![b'0'; 1 << 20];
    let mut zip = zip::ZipWriter::new(File::create(&path).unwrap());
    zip.start_file("bomb.csv", zip::write::SimpleFileOptions::default()).unwrap();
    zip.write_all(b"id\n").unwrap();
    for _ in 0..400 {
        zip.write_all(&zeros).unwrap();
    }
    zip.finish().unwrap();
    assert!(fs::metadata(&path).unwrap().len() < 1 << 20);
    let error = read(&path).unwrap_err().to_string();
    assert!(error.contains("far more"), "{error}");
}
