//! Loads the files of a folder into a history, for `benches/loading/run`: `loading csv|parquet FOLDER`.

use std::path::PathBuf;
use std::time::Instant;

use accord::import::{ImportProgress, Input, Mapping, SourceKind, load};

fn main() {
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    let (Some(form), Some(folder)) = (arguments.next(), arguments.next()) else { return };
    let input = |name: &str| Input::File(PathBuf::from(&folder).join(format!("{name}.{form}")));
    let sources = [(SourceKind::Leads, input("leads")), (SourceKind::Activities, input("activities"))];
    let began = Instant::now();
    let loaded = load(&sources, &Mapping::default(), None, &ImportProgress::default());
    let leads = loaded.expect("the files of the sample can be read").leads;
    let seconds = began.elapsed().as_secs_f64();
    let mut check = 0;
    for lead in leads.indices() {
        for place in leads.activities().of(lead) {
            check += (i64::from(lead.0) * 7_919 + leads.activities().at(place).0) % 1_000_003;
        }
    }
    let (n, m) = (leads.len(), leads.activities().len());
    let result = format!(
        r#"{{"seconds": {seconds}, "peak": {}, "leads": {n}, "activities": {m}, "check": {check}}}"#,
        peak()
    );
    #[expect(clippy::print_stdout, reason = "the script beside it reads this")]
    {
        println!("{result}");
    }
}

/// The most memory that this process had, in bytes; 0 where the system does not tell.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").trim().parse::<u64>().ok()).unwrap_or(0) * 1_024
}
