//! What a simulation counts, in every format.

use serde_json::{Value, json};

use crate::history::{changed, folder, json as result, simulate};

/// Some leads, how many of them were won, and for how much in cents.
fn tally(leads: u32, won: u32, money: u32) -> Value {
    json!({ "leads": leads, "won": won, "money_minor": money })
}

/// A share may differ in its last digits: they are the processor's business.
#[track_caller]
fn check_share(found: &Value, value: f64, low: f64, high: f64) {
    for (key, expected) in [("value", value), ("low", low), ("high", high)] {
        let found = found[key].as_f64().unwrap();
        assert!((found - expected).abs() < 1e-6, "{key}: {found} instead of {expected}");
    }
}

#[test]
fn json_has_the_funnel_with_money_and_winners() {
    let found = result(&simulate(&folder(), "--format json").ok());
    assert_eq!(found["agreement"], "Tiny");
    assert_eq!(found["status"], "DRAFT");
    assert_eq!(found["observed_until"], "2026-01-20T15:00:00Z");
    assert_eq!(found["currency"], Value::Null);
    // L1, L2 and L4 were won for 12,000.50, 5,000 and 1,000.
    assert_eq!(found["created"], tally(8, 3, 1_800_050));
    // Nobody fails before MQL; L3, L4 and L5 do there.
    let [mql, sal, sql] = found["stages"].as_array().unwrap().as_slice() else { panic!("{found}") };
    for (stage, key, [reached, passed, failed, not_evidenced, immature]) in [
        (
            mql,
            "mql",
            [
                tally(8, 3, 1_800_050),
                tally(5, 2, 1_700_050),
                tally(3, 1, 100_000),
                tally(0, 0, 0),
                tally(0, 0, 0),
            ],
        ),
        // L1, L6 and L7 are in time, L2 is late, and L8 has until tomorrow.
        (
            sal,
            "sal",
            [
                tally(5, 2, 1_700_050),
                tally(3, 1, 1_200_050),
                tally(1, 1, 500_000),
                tally(0, 0, 0),
                tally(1, 0, 0),
            ],
        ),
        // L1 has the budget, L6 has not, and nobody asked L7.
        (
            sql,
            "sql",
            [tally(3, 1, 1_200_050), tally(1, 1, 1_200_050), tally(1, 0, 0), tally(1, 0, 0), tally(0, 0, 0)],
        ),
    ] {
        assert_eq!(stage["stage"], key);
        assert_eq!(stage["reached"], reached, "{key}");
        assert_eq!(stage["passed"], passed, "{key}");
        assert_eq!(stage["failed"], failed, "{key}");
        assert_eq!(stage["not_evidenced"], not_evidenced, "{key}");
        assert_eq!(stage["immature"], immature, "{key}");
    }
    assert_eq!(found["won"], tally(1, 1, 1_200_050));
}

/// Wilson's interval with z = 1.644854, as a pocket calculator gives it.
#[test]
fn json_has_conversion_and_coverage() {
    let found = result(&simulate(&folder(), "--format json").ok());
    let stages = &found["stages"];
    check_share(&stages[0]["conversion"], 0.625, 0.347_991, 0.838_828);
    check_share(&stages[1]["conversion"], 0.75, 0.356_168, 0.942_093);
    check_share(&stages[2]["conversion"], 0.5, 0.120_866, 0.879_134);
    assert_eq!(stages[0]["coverage"], 1.0);
    assert_eq!(stages[1]["coverage"], 0.8);
    assert!((stages[2]["coverage"].as_f64().unwrap() - 2.0 / 3.0).abs() < 1e-12);
}

#[test]
fn json_says_where_leads_leave_and_where_they_go() {
    let found = result(&simulate(&folder(), "--format json").ok());
    let leak = |stage: &str, test: &str, first: Value, sole: Value| json!({ "stage": stage, "test": test, "first_failing": first, "sole_blocker": sole });
    let one_won = |money| tally(1, 1, money);
    assert_eq!(
        found["leakage"],
        json!([
            leak("mql", "required_field:email", one_won(100_000), one_won(100_000)),
            // L5 has no points either, so that it is not the competitor alone that keeps it out.
            leak("mql", "disqualifier:competitor", tally(1, 0, 0), tally(0, 0, 0)),
            leak("mql", "threshold", tally(1, 0, 0), tally(1, 0, 0)),
            leak("sal", "requirement:accepted", one_won(500_000), one_won(500_000)),
            leak("sql", "requirement:budget", tally(1, 0, 0), tally(1, 0, 0)),
        ])
    );
    let list = |id: &str, leads: Value| json!({ "list": id, "leads": leads });
    assert_eq!(
        found["lists"],
        json!([
            list("nurture", tally(3, 2, 600_000)),
            list("low", tally(1, 0, 0)),
            list("out", tally(1, 0, 0)),
            list("", tally(0, 0, 0)),
        ])
    );
}

#[test]
fn csv_has_the_same_numbers() {
    let run = simulate(&folder(), "--format csv").ok();
    assert_eq!(
        run.out,
        "\
section,stage,item,leads,won,money_minor
funnel,created,reached,8,3,1800050
funnel,mql,reached,8,3,1800050
funnel,mql,passed,5,2,1700050
funnel,mql,failed,3,1,100000
funnel,mql,not-evidenced,0,0,0
funnel,mql,immature,0,0,0
funnel,sal,reached,5,2,1700050
funnel,sal,passed,3,1,1200050
funnel,sal,failed,1,1,500000
funnel,sal,not-evidenced,0,0,0
funnel,sal,immature,1,0,0
funnel,sql,reached,3,1,1200050
funnel,sql,passed,1,1,1200050
funnel,sql,failed,1,0,0
funnel,sql,not-evidenced,1,0,0
funnel,sql,immature,0,0,0
funnel,won,reached,1,1,1200050
first-failing,mql,required_field:email,1,1,100000
sole-blocker,mql,required_field:email,1,1,100000
first-failing,mql,disqualifier:competitor,1,0,0
sole-blocker,mql,disqualifier:competitor,0,0,0
first-failing,mql,threshold,1,0,0
sole-blocker,mql,threshold,1,0,0
first-failing,sal,requirement:accepted,1,1,500000
sole-blocker,sal,requirement:accepted,1,1,500000
first-failing,sql,requirement:budget,1,0,0
sole-blocker,sql,requirement:budget,1,0,0
list,,nurture,3,2,600000
list,,low,1,0,0
list,,out,1,0,0
list,,,0,0,0
"
    );
}

#[test]
fn the_table_is_the_default_and_has_the_same_numbers() {
    let folder = folder();
    let run = simulate(&folder, "").ok();
    assert_eq!(run.out, simulate(&folder, "--format table").ok().out);
    let mut lines = run.out.lines();
    assert_eq!(lines.next(), Some("Tiny – DRAFT"));
    // 18,000.50 to the whole unit.
    assert_eq!(lines.next(), Some("8 leads, 3 won (18,001)"));
    // An end at 15:00 UTC, as the clock in Berlin shows it.
    assert!(
        lines.next().is_some_and(|line| line.starts_with("Observed until Jan 20, 2026, 4:00")),
        "{run:?}"
    );
    let rows: Vec<String> = lines.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    for row in [
        "Created 8 3",
        "MQL 8 5 3 0 0 62.5% (34.8% – 83.9%) 100% 2",
        "SAL 5 3 1 0 1 75.0% (35.6% – 94.2%) 80.0% 1",
        "SQL 3 1 1 1 0 50.0% (12.1% – 87.9%) 66.7% 1",
        "MQL E-mail is unknown 1 1 1,000 1 1",
        "MQL Disqualified: Competitor 1 0 – 0 0",
        "MQL Score below 40 1 0 – 1 0",
        "SAL Accepted in time 1 1 5,000 1 1",
        "SQL Has the budget 1 0 – 1 0",
    ] {
        assert!(rows.iter().any(|it| it == row), "{row:?} is missing:\n{}", run.out);
    }
}

/// With the lead file alone, nobody did anything: everybody has the points of who they are.
#[test]
fn a_lead_file_is_enough() {
    let folder = folder();
    folder.write("tiny.ron", changed("threshold: 40", "threshold: 30"));
    let run = folder.run("simulate tiny.ron --leads leads.csv --format json").ok();
    let found = result(&run);
    assert_eq!(found["observed_until"], "2026-01-19T08:00:00Z", "the latest creation");
    assert_eq!(found["created"], tally(8, 0, 0));
    // L2 has 20 points; L4 has no e-mail address, and L5 is out.
    assert_eq!(found["stages"][0]["passed"], tally(5, 0, 0));
    assert_eq!(found["stages"][0]["failed"], tally(3, 0, 0));
    // Nothing says that sales ever had them.
    assert_eq!(found["stages"][1]["not_evidenced"], tally(5, 0, 0));
    assert_eq!(found["stages"][1]["conversion"], Value::Null);
    assert_eq!(run.err, "leads.csv: 8 rows\n");
}

#[test]
fn the_order_of_options_and_rows_changes_nothing() {
    let folder = folder();
    let expected = simulate(&folder, "--format json").ok().out;
    let mut rows: Vec<&str> = crate::history::CHANGES.lines().collect();
    rows[1..].reverse();
    folder.write("changes.csv", rows.join("\n"));
    let run = folder.run(
        "simulate --deals deals.csv --format=json --stage-changes=changes.csv --activities activities.csv \
         --leads leads.csv tiny.ron",
    );
    assert_eq!(run.ok().out, expected);
}
