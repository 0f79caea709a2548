//! What columns mean: written, corrected, and read back.

use crate::history::{folder, json, simulate};

#[test]
fn a_written_mapping_gives_the_same_result() {
    let folder = folder();
    let first = simulate(&folder, "--format json --verdicts first.csv --write-mapping first.ron").ok();
    let second = simulate(
        &folder,
        "--format json --verdicts second.csv --mapping first.ron --write-mapping second.ron",
    );
    assert_eq!(second.ok().out, first.out);
    assert_eq!(folder.read("second.csv"), folder.read("first.csv"));
    assert_eq!(folder.read("second.ron"), folder.read("first.ron"));
}

#[test]
fn a_written_mapping_says_what_was_recognised() {
    let folder = folder();
    simulate(&folder, "--write-mapping mapping.ron").ok();
    let mapping = folder.read("mapping.ron");
    let found = mapping.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in [
        r#"header: "Lead ID", role: LeadId,"#,
        r#"header: "Created at", role: CreatedAt, dates: YearFirst,"#,
        r#"header: "Job level", role: Field(id: "job_level", kind: Choice),"#,
        r#"header: "Employees", role: Field(id: "employees", kind: Number), ),"#,
        r#"header: "Competitor", role: Field(id: "competitor", kind: Flag),"#,
        r#"header: "Close date", role: ClosedAt, dates: YearFirst,"#,
    ] {
        assert!(found.contains(part), "{part} is missing:\n{mapping}");
    }
}

#[test]
fn a_corrected_mapping_is_believed() {
    let folder = folder();
    simulate(&folder, "--write-mapping mapping.ron").ok();
    let mapping = folder.read("mapping.ron");
    // Without amounts, winners stay winners and pay nothing that anybody knows of.
    let ignored = mapping.replace("role: Amount,", "role: Ignored,");
    assert_ne!(ignored, mapping);
    folder.write("mapping.ron", ignored);
    let found = json(&simulate(&folder, "--format json --mapping mapping.ron").ok());
    assert_eq!(found["created"], serde_json::json!({ "leads": 8, "won": 3, "money_minor": 0 }));
}

/// Amounts are 12,000.50, 5,000 and 1,000, in whatever currency.
#[test]
fn the_currency_decides_on_minor_units() {
    let folder = folder();
    simulate(&folder, "--write-mapping mapping.ron").ok();
    let mapping = folder.read("mapping.ron");
    for (currency, minor, head) in [
        ("EUR", 1_800_050, "8 leads, 3 won (€18,001)"),
        // No sen: 12,000.50 is 12,001.
        ("JPY", 18_001, "8 leads, 3 won (¥18,001)"),
        ("KWD", 18_000_500, "8 leads, 3 won (KWD"),
    ] {
        folder.write("mapping.ron", mapping.replacen('(', &format!("(currency: \"{currency}\","), 1));
        let found = json(&simulate(&folder, "--format json --mapping mapping.ron").ok());
        assert_eq!(found["created"]["money_minor"], minor, "{currency}");
        assert_eq!(found["currency"], currency);
        let table = simulate(&folder, "--mapping mapping.ron").ok().out;
        let line = table.lines().nth(1).unwrap();
        assert!(line.starts_with(head), "{line:?} does not begin with {head:?}");
    }
}

/// Headers that nobody knows, semicolons, days first, and clocks of Berlin.
const LEADS: &str = "\
Nr;Angelegt;Stufe;Mitarbeiter
1;19.01.2026 09:00;Head;1.250,5
2;05.01.2026 08:59;Head;49,5
";

const MAPPING: &str = r#"(
    leads: (
        columns: [
            (header: "Nr", role: LeadId),
            (header: "Angelegt", role: CreatedAt),
            (header: "Stufe", role: Field(id: "job_level", kind: Choice)),
            (header: "Mitarbeiter", role: Field(id: "employees", kind: Number)),
        ],
        time_zone: "Europe/Berlin",
    ),
)"#;

#[test]
fn a_mapping_by_hand_reads_what_nobody_would_guess() {
    let folder = folder();
    folder.write("leads.csv", LEADS);
    let err = folder.run("simulate tiny.ron --leads leads.csv").refusal(3);
    assert!(err.contains("leads.csv") && err.contains("“Nr”, “Angelegt”"), "{err}");

    folder.write("mapping.ron", MAPPING);
    let run = folder.run(
        "simulate tiny.ron --leads leads.csv --mapping mapping.ron --format json --verdicts verdicts.csv \
         --write-mapping completed.ron",
    );
    // Nine o'clock in Berlin is eight in UTC.
    assert_eq!(json(&run.ok())["observed_until"], "2026-01-19T08:00:00Z");
    let verdicts = folder.read("verdicts.csv");
    let rows: Vec<&str> = verdicts.lines().skip(1).collect();
    // 49.5 employees are no 50, 1,250.5 are.
    assert_eq!(
        rows,
        ["2,created,,,,20,required_field:email,failed", "1,created,,,,30,required_field:email,failed"]
    );
    let completed = folder.read("completed.ron");
    assert!(completed.contains("dates: DayFirst") && completed.contains("numbers: Comma"), "{completed}");
}

#[test]
fn where_a_mapping_cannot_be_written_there_is_no_result() {
    let folder = folder();
    let before = folder.names();
    let err = simulate(&folder, "--write-mapping missing/mapping.ron").refusal(4);
    assert!(err.contains("mapping.ron"), "{err}");
    assert_eq!(folder.names(), before);
}
