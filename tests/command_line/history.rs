//! Eight leads and a small agreement, made so that every way through the funnel is taken once.

use crate::program::{Folder, Run};

/// Who is out, who is an MQL with 40 points, who was accepted within eight hours of work in Berlin, who has a budget.
pub const AGREEMENT: &str = r#"(
    accord: 1,
    agreement: (
        id: "tiny",
        title: "Tiny",
        calendar: (
            time_zone: "Europe/Berlin",
            working_days: [Monday, Tuesday, Wednesday, Thursday, Friday],
            opens: "09:00",
            closes: "17:00",
        ),
        criteria: [
            (
                id: "decides",
                name: "Decides",
                category: Profile,
                effect: Points(20),
                evidence: Fields(Ask(field: "job_level", question: IsOneOf(["Head", "Director"]))),
            ),
            (
                id: "size",
                name: "Large enough",
                category: Profile,
                effect: Points(10),
                evidence: Fields(Ask(field: "employees", question: AtLeast(50))),
            ),
            (
                id: "demo",
                name: "Asked for a demo",
                category: Action,
                effect: Points(30),
                evidence: Activity(kind: "demo request", counting: Once),
            ),
            (
                id: "pricing",
                name: "Looked at prices",
                category: Action,
                effect: Points(5),
                evidence: Activity(kind: "pricing page"),
                cap: 10,
            ),
            (
                id: "competitor",
                name: "Competitor",
                category: Undesirable,
                effect: Disqualifies,
                evidence: Fields(Ask(field: "competitor", question: Yes)),
            ),
        ],
        mql: (threshold: 40, required_fields: ["email"], list: "nurture", disqualified_list: "out"),
        sal: (
            requirements: [
                (
                    id: "accepted",
                    name: "Accepted in time",
                    test: Act(act: Accepted, within: (amount: 8, unit: WorkingHours)),
                ),
            ],
            list: "nurture",
        ),
        sql: (
            requirements: [
                (
                    id: "budget",
                    name: "Has the budget",
                    test: Fields(Ask(field: "budget", question: AtLeast(10000))),
                ),
            ],
            list: "low",
        ),
        lists: [
            (id: "nurture", name: "Nurture", purpose: Nurture),
            (id: "low", name: "Low quality", purpose: LowQuality),
            (id: "out", name: "Disqualified", purpose: Disqualified),
        ],
    ),
)
"#;

/// Neither by id nor by creation in order. L1 and L2 were created at the same second.
pub const LEADS: &str = "\
Lead ID,Created at,Email,Job level,Employees,Competitor,Budget
L8,2026-01-19T08:00:00Z,h@example.com,Head,300,no,
L2,2026-01-05T08:00:00Z,b@example.com,Director,10,no,50000
L1,2026-01-05T08:00:00Z,a@example.com,Head,200,no,20000
L3,2026-01-05T09:00:00Z,c@example.com,Head,100,no,20000
L4,2026-01-04T08:00:00Z,,Head,100,no,20000
L5,2026-01-06T08:00:00Z,e@example.com,Assistant,10,yes,
L6,2026-01-07T08:00:00Z,f@example.com,Head,80,no,4000
L7,2026-01-08T08:00:00Z,g@example.com,Director,60,no,
";

/// L7 needs both looks at the prices for its 40 points; L3 stays at 35.
pub const ACTIVITIES: &str = "\
Lead ID,At,Activity
L1,2026-01-06T09:00:00Z,Demo request
L2,2026-01-05T12:00:00Z,Demo request
L3,2026-01-07T10:00:00Z,Pricing page
L4,2026-01-09T10:00:00Z,Demo request
L6,2026-01-07T09:00:00Z,Demo request
L7,2026-01-09T08:00:00Z,Pricing page
L7,2026-01-12T08:00:00Z,Pricing page
L8,2026-01-20T08:00:00Z,Demo request
";

/// In Berlin it is an hour later. L1 is due on Wednesday at 11:00 (10:00 UTC) and in time; L2 on Tuesday at 14:00, and
/// a second late; L6 on Friday at 11:00, to the second; L8 on Wednesday the 21st at 10:00, after the end of the files.
pub const CHANGES: &str = "\
Lead ID,At,Stage
L1,2026-01-06T10:00:00Z,Handed over
L1,2026-01-07T09:00:00Z,Accepted
L2,2026-01-05T13:00:00Z,Handed over
L2,2026-01-06T13:00:01Z,Accepted
L6,2026-01-08T10:00:00Z,Handed over
L6,2026-01-09T10:00:00Z,Accepted
L7,2026-01-12T09:00:00Z,Handed over
L7,2026-01-12T11:30:00Z,Accepted
L8,2026-01-20T09:00:00Z,Handed over
";

/// The latest time of all files is that at which L1 was won.
pub const DEALS: &str = "\
Lead ID,Stage,Amount,Created at,Close date
L1,Closed won,12000.50,2026-01-08T09:00:00Z,2026-01-20T15:00:00Z
L2,Closed won,5000,2026-01-09T09:00:00Z,2026-01-15T09:00:00Z
L4,Closed won,1000,2026-01-12T09:00:00Z,2026-01-16T09:00:00Z
L6,Closed lost,4000,2026-01-12T09:00:00Z,2026-01-19T09:00:00Z
";

/// A simulation of all files, to be followed by more options.
pub const SIMULATE: &str = "simulate tiny.ron --leads leads.csv --activities activities.csv \
                            --stage-changes changes.csv --deals deals.csv";

/// A folder with the agreement and all files.
pub fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("tiny.ron", AGREEMENT);
    folder.write("leads.csv", LEADS);
    folder.write("activities.csv", ACTIVITIES);
    folder.write("changes.csv", CHANGES);
    folder.write("deals.csv", DEALS);
    folder
}

/// The agreement with one place changed.
#[track_caller]
pub fn changed(from: &str, to: &str) -> String {
    assert_eq!(AGREEMENT.matches(from).count(), 1, "{from:?} does not stand there once");
    AGREEMENT.replacen(from, to, 1)
}

/// Runs a simulation of all files.
pub fn simulate(folder: &Folder, options: &str) -> Run {
    folder.run(&format!("{SIMULATE} {options}"))
}

/// The result of a run with `--format json`.
#[track_caller]
pub fn json(run: &Run) -> serde_json::Value {
    serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{error}: {run:?}"))
}
