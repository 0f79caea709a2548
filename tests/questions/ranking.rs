use accord::leads::Recorded::{HandedOver, Lost, Rejected};
use accord::simulation::questions::{Basis, Ranking};

use crate::case::{Case, CaseLead, CaseValue};
use crate::run;
use crate::worked::{case, day, lead, records, visits, with, won};

/// Of 40 leads with 10 points 30 were won, of 40 without any 10, each for 100.00.
fn history(source: Option<&str>) -> Vec<CaseLead> {
    let mut leads = Vec::new();
    for n in 0..40 {
        let from = |lead: CaseLead| match source {
            Some(source) => with(lead, "source", source),
            None => lead,
        };
        let visitor = from(visits(lead(&format!("visitor {n}")), &[day(2)]));
        leads.push(if n < 30 { won(visitor, 9, 10_000) } else { records(visitor, &[(Lost, 9)]) });
        let stranger = from(lead(&format!("stranger {n}")));
        leads.push(if n < 10 { won(stranger, 9, 10_000) } else { records(stranger, &[(Lost, 9)]) });
    }
    leads
}

fn ranking(case: &Case) -> (Ranking, Vec<String>) {
    let leads = case.history();
    let ranking = Ranking::of(&run(&case.agreement(), &leads));
    let names = ranking.best.iter().map(|it| leads.id(it.lead).to_owned()).collect();
    (ranking, names)
}

#[test]
fn open_leads_are_worth_their_chance_times_what_was_paid() {
    let mut leads = history(None);
    leads.push(lead("cold"));
    leads.push(visits(lead("warm"), &[day(8)]));
    leads.push(records(visits(lead("back"), &[day(7)]), &[(HandedOver, 7), (Rejected, 8)]));
    let mut competitor = visits(lead("competitor"), &[day(2)]);
    competitor.fields.push(("competitor".to_owned(), CaseValue::Flag(true)));
    leads.push(competitor);
    let mut case = case(leads);
    // Winners take eight days; by the 9th nobody is older.
    case.observed_until = Some(day(9));
    let (ranking, names) = ranking(&case);
    assert_eq!((ranking.n_open, ranking.n_decided), (3, 80));
    // Nobody ranks a competitor. A rejected lead can come back.
    assert_eq!(names[2], "cold");
    let near = |a: f64, b: f64| (a - b).abs() < 1e-9;
    for (prospect, chance) in ranking.best.iter().zip([0.75, 0.75, 0.25]) {
        assert!(near(prospect.chance, chance) && near(prospect.value().unwrap(), chance * 10_000.0));
        assert_eq!(prospect.basis, Basis::Band);
    }
    let warm = names.iter().position(|name| name == "warm").unwrap();
    assert_eq!((ranking.best[warm].score, ranking.best[warm].last_active), (10, Some(day(8))));
}

#[test]
fn a_channel_with_enough_leads_speaks_for_itself() {
    let mut leads = history(Some("Web"));
    // Of the fair's few visitors nobody was won: too few to tell, so that all visitors count, 30 of 45.
    leads.extend((0..5).map(|n| {
        records(with(visits(lead(&format!("fair {n}")), &[day(2)]), "source", "Fair"), &[(Lost, 9)])
    }));
    leads.push(with(visits(lead("web"), &[day(8)]), "source", "web"));
    leads.push(with(visits(lead("fair"), &[day(8)]), "source", "Fair"));
    let mut case = case(leads);
    case.observed_until = Some(day(9));
    let (ranking, names) = ranking(&case);
    assert_eq!(names, ["web", "fair"]);
    assert_eq!(
        ranking.best.iter().map(|it| it.basis).collect::<Vec<_>>(),
        [Basis::BandAndChannel, Basis::Band]
    );
    assert!((ranking.best[0].chance - 0.75).abs() < 1e-9);
    assert!((ranking.best[1].chance - 30.0 / 45.0).abs() < 1e-9);
}

#[test]
fn who_is_older_than_winners_were_is_decided() {
    let mut case = case(history(None));
    case.leads.push(lead("old"));
    // Winners took eight days; this one is a second older.
    case.observed_until = Some("2026-01-09T00:00:01Z".parse().unwrap());
    let (ranking, _) = ranking(&case);
    assert_eq!((ranking.n_open, ranking.n_decided), (1, 81));
}
