use std::path::Path;
use std::process::Command;

use crate::charts::texts;

fn run(folder: &Path, arguments: &[&str]) -> (i32, String) {
    let out =
        Command::new(env!("CARGO_BIN_EXE_accord")).args(arguments).current_dir(folder).output().unwrap();
    (out.status.code().unwrap(), String::from_utf8(out.stderr).unwrap())
}

#[test]
fn the_program_writes_reports_charts_and_tables() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    assert_eq!(run(path, &["sample", "--leads", "300", "--out", "demo"]).0, 0);
    // The agreement of the sample names its files.
    let report = ["report", "demo/agreement.ron", "--output", "report.html", "--language", "de"];
    assert_eq!(run(path, &report).0, 0);
    let html = std::fs::read_to_string(path.join("report.html")).unwrap();
    assert!(texts(&html).iter().any(|it| it == "Wo wir stehen"));
    // Or they are named one by one.
    let files = ["demo/agreement.ron", "demo/leads.csv", "demo/stage_changes.csv", "demo/deals.csv"];
    let pdf = [&["report"], &files[..], &["-o", "report.pdf"]].concat();
    assert_eq!(run(path, &pdf).0, 0);
    assert!(std::fs::read(path.join("report.pdf")).unwrap().starts_with(b"%PDF-"));
    assert_eq!(run(path, &["chart", "funnel", "demo/agreement.ron", "-o", "funnel.png"]).0, 0);
    assert!(image::open(path.join("funnel.png")).is_ok());
    // A chart for each country, of the leads of one source; the picture says so.
    let parts = ["--by", "country", "--only", "source=Webinar", "-o", "parts.svg"];
    assert_eq!(run(path, &[&["chart", "funnel", "demo/agreement.ron"], &parts[..]].concat()).0, 0);
    let words = texts(&std::fs::read_to_string(path.join("parts.svg")).unwrap());
    assert!(words.iter().any(|it| it.contains("Webinar")), "{words:?}");
    assert!(words.iter().filter(|it| *it == "Created").count() > 2, "{words:?}");
    let (code, said) =
        run(path, &["chart", "funnel", "demo/agreement.ron", "--by", "weather", "-o", "x.svg"]);
    assert_eq!((code, said.contains("country")), (2, true), "{said}");
    let tables = ["simulate", "demo/agreement.ron", "--leads", "demo/leads.csv", "--tables", "tables.xlsx"];
    assert_eq!(run(path, &tables).0, 0);
    assert!(std::fs::read(path.join("tables.xlsx")).unwrap().starts_with(b"PK"));
}

#[test]
fn the_program_writes_the_agreement_as_a_document() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    assert_eq!(run(path, &["sample", "--leads", "50", "--out", "demo"]).0, 0);
    for (arguments, file, begin) in [
        (&["--language", "de"][..], "a.md", "# Inbound leads"),
        (&[], "a.html", "<!DOCTYPE html>"),
        (&[], "a.pdf", "%PDF-"),
        (&["--checklist"], "c.html", "<!DOCTYPE html>"),
        (&["--checklist", "--language", "ko"], "c.pdf", "%PDF-"),
    ] {
        let all = [&["document", "demo/agreement.ron", "-o", file][..], arguments].concat();
        let (code, said) = run(path, &all);
        assert_eq!(code, 0, "{file}: {said}");
        assert!(std::fs::read(path.join(file)).unwrap().starts_with(begin.as_bytes()), "{file}");
    }
    let german = std::fs::read_to_string(path.join("a.md")).unwrap();
    assert!(german.contains("## Zweck und Parteien"), "{german}");
    let (code, said) = run(path, &["document", "demo/agreement.ron", "-o", "a.docx"]);
    assert_eq!((code, said.contains(".md")), (2, true), "{said}");
}

#[test]
fn what_cannot_be_written_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    assert_eq!(run(path, &["sample", "--leads", "50", "--out", "demo"]).0, 0);
    let (code, said) = run(path, &["report", "demo/agreement.ron", "-o", "report.txt"]);
    assert_eq!((code, said.contains(".html")), (2, true), "{said}");
    let (code, said) = run(path, &["report", "demo/leads.csv", "-o", "report.html"]);
    assert_eq!((code, said.contains(".ron")), (2, true), "{said}");
    let (code, said) = run(path, &["chart", "quota", "demo/agreement.ron", "-o", "quota.svg"]);
    assert_eq!((code, said.contains("quota")), (2, true), "{said}");
    assert!(!path.join("quota.svg").exists());
}
