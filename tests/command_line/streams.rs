//! Results go to standard output, everything else to standard error, and a reader may leave early.

use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader};
use std::process::Stdio;

use crate::history::{changed, folder, simulate};
use crate::program::{Folder, Run};

#[test]
fn standard_output_has_the_result_and_nothing_else() {
    let folder = folder();
    let notes = "leads.csv: 8 rows\nactivities.csv: 8 rows\nchanges.csv: 9 rows\ndeals.csv: 4 rows\n";
    for options in
        ["--format table", "--format json", "--format csv", "--verdicts v.csv --write-mapping m.ron"]
    {
        let run = simulate(&folder, options).ok();
        assert_eq!(run.err, notes, "{options}");
        assert!(run.out.ends_with('\n') && !run.out.contains(".csv"), "{}", run.out);
    }
    let csv = simulate(&folder, "--format csv").ok().out;
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let header = csv::StringRecord::from(vec!["section", "stage", "item", "leads", "won", "money_minor"]);
    assert_eq!(*reader.headers().unwrap(), header);
    for row in reader.records() {
        let row = row.unwrap();
        assert!((3..6).all(|n| row[n].parse::<u64>().is_ok()), "{row:?}");
    }
}

/// An agreement that asks for so many fields that its results do not fit into a pipe that nobody reads.
fn long() -> Folder {
    let folder = folder();
    let mut fields = String::new();
    for n in 0..3_000 {
        write!(fields, "\"some_field_{n}\", ").unwrap();
    }
    folder.write("long.ron", changed("[\"email\"]", &format!("[{fields}]")));
    let mut criteria = String::new();
    for n in 0..900 {
        let condition = format!("Fields(Ask(field: \"f{n:0>39}\", question: Yes))");
        write!(
            criteria,
            "(id: \"c{n:0>39}\", name: \"\", category: Profile, effect: Points(1), evidence: {condition}),"
        )
        .unwrap();
    }
    let mut nameless = changed("criteria: [", &format!("criteria: [{criteria}"));
    let mut lists = String::new();
    for n in 0..900 {
        write!(lists, "(id: \"l{n:0>39}\", name: \"\", purpose: Nurture),").unwrap();
    }
    nameless = nameless.replace("lists: [", &format!("lists: [{lists}"));
    folder.write("nameless.ron", nameless);
    folder
}

/// Runs the program, reads a line of its result and leaves.
fn read_one_line(folder: &Folder, arguments: &str) -> (String, Run) {
    let arguments: Vec<&str> = arguments.split_whitespace().collect();
    let mut command = folder.command(&arguments);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut reader = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    reader.read_line(&mut line).unwrap();
    drop(reader);
    (line, Run::of(child.wait_with_output().unwrap()))
}

#[test]
fn a_reader_that_has_seen_enough_is_no_error() {
    let folder = long();
    for (arguments, first, code) in [
        ("simulate long.ron --leads leads.csv --format json", "{\n", 0),
        ("simulate long.ron --leads leads.csv --format csv", "section,stage,item,leads,won,money_minor\n", 0),
        ("simulate long.ron --leads leads.csv", "Tiny – DRAFT\n", 0),
        ("check nameless.ron", "Tiny\n", 1),
    ] {
        // Only then does the program notice that nobody reads any more.
        let whole = folder.run(arguments).code(code).out;
        assert!(whole.len() > 1 << 17, "{arguments}: {} bytes fit into a pipe", whole.len());
        let (line, run) = read_one_line(&folder, arguments);
        assert_eq!(line, first);
        let run = run.code(code);
        assert!(run.err.lines().all(|line| line.starts_with("leads.csv: 8 rows")), "{run:?}");
    }
}

#[test]
fn a_reader_that_never_reads_is_no_error_either() {
    let folder = folder();
    for arguments in ["--help", "simulate --help", "--version", "check tiny.ron"] {
        let mut command = folder.command(&arguments.split(' ').collect::<Vec<_>>());
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let run = Run::of(child.wait_with_output().unwrap()).ok();
        assert_eq!(run.err, "", "{arguments}");
    }
}

#[test]
fn results_come_even_if_nobody_reads_the_notes() {
    let folder = folder();
    let arguments: Vec<&str> = crate::history::SIMULATE.split_whitespace().collect();
    let mut command = folder.command(&arguments);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stderr.take());
    let run = Run::of(child.wait_with_output().unwrap()).ok();
    assert_eq!(run.out, simulate(&folder, "").ok().out);
}

/// A disk that is always full, as Linux has one.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said() {
    let folder = folder();
    for arguments in ["check tiny.ron", "simulate tiny.ron --leads leads.csv --format json"] {
        let mut command = folder.command(&arguments.split(' ').collect::<Vec<_>>());
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let run = Run::of(command.stdout(full).output().unwrap());
        assert!(run.refusal(4).contains("The result cannot be written"), "{arguments}");
    }
    let err = folder.run("export tiny.ron --to json -o /dev/full").refusal(4);
    assert!(err.contains("/dev/full") && !err.contains("DRAFT"), "{err}");
    let err = simulate(&folder, "--verdicts /dev/full").refusal(4);
    assert!(err.contains("/dev/full"), "{err}");
}
