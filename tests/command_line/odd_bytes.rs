//! Whatever stands in a file, the program ends in order: with a result or a refusal, never with a crash.

use crate::history::{AGREEMENT, LEADS, folder};
use crate::program::Folder;

/// Runs a command that may use the file or not.
fn ends_in_order(folder: &Folder, arguments: &str) {
    let run = folder.run(arguments);
    match run.code {
        0 => assert!(!run.out.is_empty(), "{run:?}"),
        3 => assert!(run.refusal(3).contains("odd.file"), "the file is named"),
        _ => panic!("{run:?}"),
    }
}

/// The pieces of a text around places where it may be cut or spoilt.
fn spoilt(text: &str) -> Vec<Vec<u8>> {
    let bytes = text.as_bytes();
    let mut all = Vec::new();
    for place in (0..bytes.len()).step_by(bytes.len() / 12) {
        let (before, after) = bytes.split_at(place);
        all.push(before.to_vec());
        for odd in
            [&b"\0"[..], b"\xFF\xFE", b"\"", b"\r", b"\x1b[2J", b"(", "\u{202e}".as_bytes(), b"99999999999"]
        {
            all.push([before, odd, after].concat());
        }
    }
    all
}

#[test]
fn in_a_lead_file() {
    let folder = folder();
    let whole = [
        b"\"".to_vec(),
        b"Lead ID\n\"".to_vec(),
        b",,,,\n,,,,\n".to_vec(),
        b"\xFF\xFE".to_vec(),
        b"\xFE\xFFa".to_vec(),
        b"\xEF\xBB\xBF\n".to_vec(),
        b"Lead ID\r1\r2\r".to_vec(),
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x05\x00".to_vec(),
        format!("Lead ID,{}\n1,2\n", "x".repeat(1 << 20)).into_bytes(),
        format!("Lead ID{}\n1{}\n", ",a".repeat(300), ",1".repeat(300)).into_bytes(),
        format!("Lead ID{}\n1{}\n", ",".repeat(3_000), ",1".repeat(3_000)).into_bytes(),
        b"Lead ID,Created at\n1,9999-12-31T23:59:59Z\n2,0000-01-01\n3,-9999-01-01\n".to_vec(),
        format!("Lead ID,Employees\n1,{}\n2,1e308\n3,-0\n", "9".repeat(400)).into_bytes(),
    ];
    for content in whole.into_iter().chain(spoilt(LEADS)) {
        folder.write("odd.file", content);
        ends_in_order(&folder, "simulate tiny.ron --leads odd.file --format json");
    }
}

#[test]
fn in_an_agreement() {
    let folder = folder();
    for content in spoilt(AGREEMENT) {
        folder.write("odd.file", content);
        ends_in_order(&folder, "simulate odd.file --leads leads.csv --format json");
    }
}

#[test]
fn in_a_mapping() {
    let folder = folder();
    folder.run("simulate tiny.ron --leads leads.csv --write-mapping mapping.ron").ok();
    for content in spoilt(&folder.read("mapping.ron")) {
        folder.write("odd.file", content);
        let run = folder.run("simulate tiny.ron --leads leads.csv --mapping odd.file");
        assert!(matches!(run.code, 0 | 3), "{run:?}");
        assert!(run.code == 0 || run.err.contains("odd.file") || run.err.contains("leads.csv"), "{run:?}");
    }
}

/// What a file has in its header is quoted, and must not command the terminal. Every run is looked at for that, but
/// here something is said for sure.
#[test]
fn quoted_headers_are_harmless() {
    let folder = folder();
    folder.write("odd.file", "Col\u{1b}[31mour,B\u{7}ell\n1,2\n");
    let err = folder.run("simulate tiny.ron --leads odd.file").refusal(3);
    assert!(err.contains("“Col\u{fffd}[31mour”, “B\u{fffd}ell”"), "{err}");
}

#[cfg(target_os = "linux")]
#[test]
fn in_a_file_name() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;

    let folder = folder();
    let odd = OsStr::from_bytes(b"le\xFFads\x1b.csv");
    std::fs::write(folder.path("leads.csv"), LEADS).unwrap();
    std::fs::rename(folder.path("leads.csv"), folder.path("").join(odd)).unwrap();
    let mut command = folder.command(&["simulate", "tiny.ron", "--format", "json", "--leads"]);
    let run = crate::program::Run::of(command.arg(odd).output().unwrap()).ok();
    assert_eq!(crate::history::json(&run)["created"]["leads"], 8);
}
