use accord::agreement::Stage;
use accord::export::{Asked, question};
use accord::simulation::Tally;
use accord::simulation::questions::{Comparison, Mover};

use crate::run;
use crate::worked::{case, day, lead, visits, won};

fn tally(n_leads: usize, n_won: usize, money: i64) -> Tally {
    Tally { n_leads, n_won, money }
}

/// One visit is enough by the first agreement; the second asks for two, and for nothing of sales.
#[test]
fn movers_are_counted_from_the_first_to_the_second() {
    let case = case(vec![
        won(visits(lead("once"), &[day(2)]), 9, 500),
        visits(lead("twice"), &[day(2), day(4)]),
        visits(lead("at once"), &[day(3), day(3)]),
        lead("never"),
    ]);
    let history = case.history();
    let first = run(&case.agreement(), &history);
    let mut stricter = case.agreement();
    stricter.mql.threshold = 20;
    (stricter.sal.requirements, stricter.sql.requirements) = (Vec::new(), Vec::new());
    let comparison = Comparison::of(&first, &run(&stricter, &history));

    // Winning implies accepting and qualifying: by the first, "once" is a SQL. Nobody handed the others over.
    assert_eq!(comparison.reached[0], [tally(1, 0, 0), tally(0, 0, 0), tally(0, 0, 0), tally(0, 0, 0)]);
    assert_eq!(comparison.reached[1], [tally(0, 0, 0), tally(0, 0, 0), tally(0, 0, 0), tally(2, 0, 0)]);
    assert_eq!(comparison.reached[3], [tally(1, 1, 500), tally(0, 0, 0), tally(0, 0, 0), tally(0, 0, 0)]);
    assert_eq!(comparison.gained, [tally(0, 0, 0), tally(2, 0, 0), tally(2, 0, 0)]);
    assert_eq!(comparison.lost, [tally(1, 1, 500), tally(1, 1, 500), tally(1, 1, 500)]);
    // "at once" has both visits at one moment; "twice" qualifies two days later.
    assert_eq!((comparison.times, comparison.median_shift), ([0, 1, 1], Some(2 * 86_400)));
    let once = history.indices().find(|lead| history.id(*lead) == "once").unwrap();
    let mover = Mover { lead: once, before: Some(Stage::Sql), after: None, money: 500 };
    assert_eq!((comparison.won_movers, comparison.n_won_movers), (vec![mover], 1));
}

#[test]
fn an_agreement_does_not_differ_from_itself() {
    let case = case(vec![won(visits(lead("a"), &[day(2)]), 9, 500), lead("b")]);
    let run = run(&case.agreement(), &case.history());
    let comparison = Comparison::of(&run, &run);
    assert_eq!((comparison.gained, comparison.lost), Default::default());
    assert_eq!((comparison.times, comparison.n_won_movers), ([0, 1, 0], 0));
}

#[test]
fn without_another_agreement_there_is_nothing_to_compare() {
    let case = case(vec![lead("a")]);
    let run = run(&case.agreement(), &case.history());
    assert_eq!((question("compare").unwrap().answer)(&Asked::of(&run)), Err("question-needs-against"));
    let asked = Asked { against: Some(&run), ..Asked::of(&run) };
    assert!((question("compare").unwrap().answer)(&asked).is_ok());
}
