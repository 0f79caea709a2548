//! Whom a suggestion leaves out, and when there is none.

use accord::export::{Asked, question};
use accord::fields::{SECONDS_PER_DAY as DAY, Timestamp};
use accord::leads::Recorded;
use accord::simulation::questions::NoSuggestion;

use crate::case::{Case, CaseLead, CaseValue};
use crate::run;
use crate::suggest::{TRUTH, TRUTH_OF_VISITS, case, is_set, is_won, of, plain, suggest, suggestion};

/// Nobody knows whether leads did something before or after a deal without a time, or one that is as old as they are.
#[test]
fn leads_of_which_nothing_is_known_before_are_left_out() {
    let mut case = case(2_000, 10, TRUTH, TRUTH_OF_VISITS);
    for lead in &mut case.leads[..10] {
        lead.undated = lead.records.drain(..).map(|it| it.0).collect();
    }
    for lead in &mut case.leads[10..15] {
        lead.records[0].1 = lead.created.unwrap();
    }
    // Open: the last one is young, the first ones are older than any winner was.
    for n in [15, 16, 1_999] {
        case.leads[n].records.clear();
    }
    case.observed_until = Some(Timestamp(case.leads[1_999].created.unwrap().0 + 41 * DAY));
    case.leads[1_998].created = case.observed_until;
    case.leads[1_998].records.clear();
    let found = suggestion(&case).unwrap();
    assert_eq!((found.n_left_out, found.n_undecided), (15, 1));
    assert_eq!(found.fit.n_training + found.held_out.all.n_leads, 2_000 - 16);
}

/// Quick wins without the slow losses of the same time would flatter.
#[test]
fn without_losses_young_winners_are_left_out() {
    let mut case = case(2_000, 11, TRUTH, TRUTH_OF_VISITS);
    case.leads.iter_mut().for_each(|lead| lead.records.retain(|it| it.0 == Recorded::Won));
    let winners: Vec<&CaseLead> = case.leads.iter().filter(|it| is_won(it)).collect();
    let mut taken: Vec<i64> = winners.iter().map(|it| it.records[0].1.0 - it.created.unwrap().0).collect();
    taken.sort_unstable();
    let patience = taken[(taken.len() * 9).div_ceil(10) - 1];
    let end = Timestamp(case.leads[1_999].created.unwrap().0 + 41 * DAY);
    case.observed_until = Some(end);
    let is_young = |it: &&&CaseLead| end.0 - it.created.unwrap().0 <= patience;
    let n_young = winners.iter().filter(is_young).count();
    assert_eq!(suggestion(&case).unwrap().n_left_out, n_young);
    case.observed_until = Some(Timestamp(end.0 - 20 * DAY));
    assert!(suggestion(&case).unwrap().n_left_out > n_young);
}

#[test]
fn what_few_leads_have_keeps_its_points() {
    let mut case = plain(2_000, 12);
    for (n, lead) in case.leads.iter_mut().enumerate() {
        // Won, every one of them, and 19 before the split.
        let is_rare = n % 70 == 0 && n < 19 * 70;
        lead.fields.retain(|it| it.0 != "useless" && it.0 != "out");
        lead.fields.push(("useless".to_owned(), CaseValue::Flag(is_rare)));
        if is_rare {
            lead.records[0].0 = Recorded::Won;
        }
    }
    let rare = suggestion(&case).unwrap();
    let rare = of(&rare, "useless");
    assert_eq!((rare.before, rare.after, rare.slope), (30, 30, None));
    assert_eq!(rare.with.map(|it| (it.n_with, it.n_of)), Some((19, 19)));
    case.leads[1].fields.retain(|it| it.0 != "useless");
    case.leads[1].fields.push(("useless".to_owned(), CaseValue::Flag(true)));
    assert!(of(&suggestion(&case).unwrap(), "useless").slope.is_some());
}

/// What is asked of every case, and the message that says so.
fn refused(case: &Case) -> (NoSuggestion, &'static str) {
    let simulation = run(&case.agreement(), &case.history());
    let message = (question("suggest").unwrap().answer)(&Asked::of(&simulation)).unwrap_err();
    (suggest(&simulation).unwrap_err(), message)
}

#[test]
fn too_little_evidence_is_refused() {
    let case = plain(2_000, 13);
    let changed = |change: &dyn Fn(&mut Case)| {
        let mut case = case.clone();
        change(&mut case);
        refused(&case)
    };
    let late = |n: usize| n >= 1_400;
    // Leaves so many of the early or late leads won or not won.
    let keep = |is_late: bool, what: Recorded, most: usize| {
        changed(&|case| {
            let other = if what == Recorded::Won { Recorded::Lost } else { Recorded::Won };
            let mut left = most;
            for (n, lead) in case.leads.iter_mut().enumerate() {
                if late(n) == is_late && !is_set(lead, "out") && lead.records[0].0 == what {
                    lead.records[0].0 = if left > 0 { what } else { other };
                    left = left.saturating_sub(1);
                }
            }
        })
    };
    let no_points = changed(&|case| case.criteria.retain(|it| it.points().is_none()));
    assert_eq!(no_points, (NoSuggestion::NoCriteria, "question-needs-criteria"));
    let grid = r#"(name: "", mql: (threshold: 0, grid: (fit: [10], engagement: [], accepted: [(fit: 1, engagement: 0)])),
        leads: [], expect: [])"#;
    let grid = changed(&|case| case.mql.grid = Case::read(grid).mql.grid);
    assert_eq!(grid, (NoSuggestion::HasGrid, "question-needs-threshold"));
    let no_times = changed(&|case| case.leads.iter_mut().for_each(|it| it.created = None));
    assert_eq!(no_times, (NoSuggestion::NoTimes, "question-needs-creation"));
    let nobody = changed(&|case| case.leads.clear());
    assert_eq!(nobody, (NoSuggestion::FewWinners, "question-needs-winners"));
    assert_eq!(keep(false, Recorded::Won, 49), (NoSuggestion::FewWinners, "question-needs-winners"));
    assert_eq!(keep(false, Recorded::Lost, 49), (NoSuggestion::FewOthers, "question-needs-losers"));
    let unreachable = changed(&|case| case.mql.threshold = 1_000);
    assert_eq!(unreachable, (NoSuggestion::NoMqls, "question-needs-mqls"));
    // More points for what speaks against a lead.
    let nothing = changed(&|case| {
        case.criteria.retain(|it| it.id.to_string() == "strong");
        for (n, lead) in case.leads.iter_mut().enumerate() {
            lead.records[0].0 =
                if !is_set(lead, "strong") && n % 2 == 0 { Recorded::Won } else { Recorded::Lost };
        }
        case.mql.threshold = 5;
    });
    assert_eq!(nothing, (NoSuggestion::NothingHelps, "question-needs-signal"));
}

#[test]
fn a_hold_out_needs_winners_and_others() {
    let case = plain(2_000, 14);
    let keep = |what: Recorded, most: usize| {
        let mut case = case.clone();
        let other = if what == Recorded::Won { Recorded::Lost } else { Recorded::Won };
        for lead in case.leads[1_400..].iter_mut().filter(|it| it.records[0].0 == what).skip(most) {
            lead.records[0].0 = other;
        }
        case
    };
    let messages = ["question-needs-late-winners", "question-needs-late-losers"];
    assert_eq!(refused(&keep(Recorded::Won, 19)), (NoSuggestion::FewWinnersHeldOut, messages[0]));
    assert_eq!(refused(&keep(Recorded::Lost, 19)), (NoSuggestion::FewOthersHeldOut, messages[1]));
    assert!(suggestion(&keep(Recorded::Won, 20)).is_ok());
    assert!(suggestion(&keep(Recorded::Lost, 20)).is_ok());
}
