//! Real lead files: what comes out is what another program says.
//!
//! The numbers were computed with pandas from the files alone, by the rules as the agreements say them. The files lie
//! beside the project; where they are missing, these tests say so and pass.

#[path = "../support/data.rs"]
mod data;

mod quality;

use std::path::Path;

use accord::import::{ImportProgress, Input, Loaded, Mapping, SourceKind, load};
use accord::project::open;
use accord::simulation::questions::{Step, Velocity};
use accord::simulation::{Funnel, Progress, Simulation};

fn run(folder: &str, files: &[(SourceKind, &str)]) -> Option<(Loaded, Simulation)> {
    let data = data::data(folder)?;
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/real").join(folder);
    let agreement =
        open(&here.join("agreement.ron")).unwrap_or_else(|error| panic!("{error}")).document.agreement;
    let mapping = std::fs::read_to_string(here.join("mapping.ron")).unwrap_or_else(|error| panic!("{error}"));
    let mapping = Mapping::read(&mapping).unwrap_or_else(|error| panic!("{error}"));
    let sources: Vec<(SourceKind, Input)> =
        files.iter().map(|(kind, name)| (*kind, Input::File(data.join(name)))).collect();
    let loaded = load(&sources, &mapping, None, &ImportProgress::default());
    let loaded = loaded.unwrap_or_else(|error| panic!("{error}"));
    for source in &loaded.report.sources {
        assert_eq!(source.refused, [], "{}", source.name);
    }
    let simulation = Simulation::run(&agreement, &loaded.leads, &Progress::default())?;
    Some((loaded, simulation))
}

/// Leads, won; MQLs, won; SAL passed, failed, not evidenced; SQL passed, failed, not evidenced; won at the end.
fn numbers(funnel: &Funnel) -> [usize; 11] {
    let [mql, sal, sql] = &funnel.stages;
    [
        funnel.created.n_leads,
        funnel.created.n_won,
        mql.passed.n_leads,
        mql.passed.n_won,
        sal.passed.n_leads,
        sal.failed.n_leads,
        sal.not_evidenced.n_leads,
        sql.passed.n_leads,
        sql.failed.n_leads,
        sql.not_evidenced.n_leads,
        funnel.won().n_leads,
    ]
}

#[test]
fn olist_has_8000_leads_and_842_winners() {
    let files = [
        (SourceKind::Leads, "olist_marketing_qualified_leads_dataset.csv"),
        (SourceKind::Deals, "olist_closed_deals_dataset.csv"),
    ];
    let Some((_, simulation)) = run("olist_marketing_funnel", &files) else { return };
    assert_eq!(numbers(&simulation.funnel), [8000, 842, 4665, 546, 546, 0, 4119, 546, 0, 0, 546]);
}

/// Survival and interval computed with lifelines 0.30.3 (`KaplanMeierFitter(alpha=0.1)`), quantiles with numpy by the nearest
/// rank, from the two files alone.
#[test]
fn olist_takes_as_long_to_win_as_another_program_says() {
    let files = [
        (SourceKind::Leads, "olist_marketing_qualified_leads_dataset.csv"),
        (SourceKind::Deals, "olist_closed_deals_dataset.csv"),
    ];
    let Some((_, simulation)) = run("olist_marketing_funnel", &files) else { return };
    let velocity = Velocity::of(&simulation);
    let span = velocity.span(Step::CreatedToWon);
    assert_eq!((span.n_done, span.n_early, span.n_open), (841, 1, 7_158));
    assert_eq!((span.done_half, span.done_nine_tenths), (Some(1_271_995), Some(14_054_846)));
    let last = span.all.curve.last().copied().unwrap_or_else(|| panic!("nobody was won"));
    assert_eq!((last.seconds, last.n_at_risk), (36_940_477, 748));
    let (low, high) = last.interval.unwrap_or_else(|| panic!("everybody was won"));
    let seen = [0.883_551_848_961_719_6, 0.876_281_901_653_781, 0.890_421_751_559_385];
    for (ours, theirs) in [last.survival, low, high].into_iter().zip(seen) {
        assert!((ours - theirs).abs() < 1e-9, "{ours} is not {theirs}");
    }
}

#[test]
fn x_education_has_no_dates_and_still_a_funnel() {
    let Some((loaded, simulation)) = run("x_education_lead_scoring", &[(SourceKind::Leads, "Leads.csv")])
    else {
        return;
    };
    assert_eq!(numbers(&simulation.funnel), [9240, 3561, 3309, 2502, 2208, 74, 1027, 1868, 329, 11, 1829]);
    assert_eq!(loaded.leads.observed_until(), None);
    assert!(simulation.judgements().all(|(_, judgement)| judgement.mql.at.is_none()), "no time is shown");
}

#[test]
fn fleet_deals_find_their_leads_by_account() {
    let files = [
        (SourceKind::Leads, "leads.csv"),
        (SourceKind::StageChanges, "contacts.csv"),
        (SourceKind::Deals, "opportunities.csv"),
    ];
    let Some((_, simulation)) = run("fleet_saas_assessment", &files) else { return };
    // All leads of this firm are handed over when they are created, so those without a contact have failed.
    assert_eq!(numbers(&simulation.funnel), [946, 317, 506, 161, 123, 383, 0, 123, 0, 0, 87]);
}

#[test]
fn revops_counts_the_money_of_its_winners() {
    let files = [(SourceKind::Leads, "leads.csv"), (SourceKind::Deals, "opportunities.csv")];
    let Some((_, simulation)) = run("revops_demo_small", &files) else { return };
    assert_eq!(numbers(&simulation.funnel), [250, 82, 142, 68, 101, 0, 41, 101, 0, 0, 68]);
    assert_eq!(simulation.funnel.created.money, 619_800_000, "6,198,000 dollars in cents");
}
