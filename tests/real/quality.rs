//! What is wrong with real files. The numbers were counted in Python with its `csv` module, by the rules of docs/quality.md.

use accord::fields::Timestamp;
use accord::import::{Loaded, SourceKind};
use accord::leads::Recorded;
use accord::quality::{Finding, Material, Problem, QualityReport, examine};

use super::run;

fn look(loaded: &Loaded) -> QualityReport {
    let Loaded { leads, report, mapping, .. } = loaded;
    // The first of 2026: later than all that is in the files.
    examine(&Material { leads, report, mapping, inspections: &[], now: Timestamp(1_767_225_600) })
}

fn counts(findings: &[Finding]) -> Vec<(&Problem, u64, u64)> {
    findings.iter().map(|it| (&it.problem, it.n, it.of)).collect()
}

#[test]
fn the_tags_of_x_education_give_the_outcome_away() {
    let Some((loaded, _)) = run("x_education_lead_scoring", &[(SourceKind::Leads, "Leads.csv")]) else {
        return;
    };
    let tags = Problem::ValueDecides {
        header: "Tags".to_owned(),
        value: "Will revert after reading the email".to_owned(),
        outcome: Recorded::Won,
    };
    let (kind, header, word) = (SourceKind::Leads, "Country".to_owned(), "unknown".to_owned());
    let country = Problem::Placeholder { kind, header, word };
    assert_eq!(counts(&look(&loaded).findings), [(&tags, 2007, 2072), (&country, 5, 6779)]);
}

#[test]
fn one_seller_of_olist_was_won_before_anybody_knew_of_it() {
    let files = [
        (SourceKind::Leads, "olist_marketing_qualified_leads_dataset.csv"),
        (SourceKind::Deals, "olist_closed_deals_dataset.csv"),
    ];
    let Some((loaded, _)) = run("olist_marketing_funnel", &files) else { return };
    let report = look(&loaded);
    let found = &report.findings[0];
    assert_eq!((&found.problem, found.n, found.of), (&Problem::WonBeforeCreated, 1, 8000));
    assert_eq!(loaded.leads.id(found.leads[0]), "b91cf8812365f50ff4bda4bcd6206b05");
}
