use accord::agreement::{Agreement, Effect};
use accord::export::{Asked, question};
use accord::fields::{SECONDS_PER_DAY as DAY, Timestamp};
use accord::leads::Recorded;
use accord::simulation::questions::{Merit, NoSuggestion, SuggestedPoints, Suggestion};
use accord::simulation::{Progress, Simulation};
use serde_json::json;

use crate::case::{Case, CaseActivity, CaseLead, CaseValue};
use crate::run;

/// Wrong on purpose: the most points for what does not help.
const CASE: &str = r#"(
    name: "suggest",
    criteria: [
        (id: "strong", name: "Strong", category: Profile, effect: Points(5), evidence: Fields(Ask(field: "strong", question: Yes))),
        (id: "weak", name: "Weak", category: Profile, effect: Points(10), evidence: Fields(Ask(field: "weak", question: Yes))),
        (id: "useless", name: "Useless", category: Channel, effect: Points(30), evidence: Fields(Ask(field: "useless", question: Yes))),
        (id: "visit", name: "Visit", category: Action, effect: Points(4), cap: 8,
         evidence: Activity(kind: "visit", decay: [(until_days: 5, percent: 100), (until_days: 20, percent: 50)])),
        (id: "bad", name: "Bad", category: Undesirable, effect: Points(-2), evidence: Fields(Ask(field: "bad", question: Yes))),
        (id: "out", name: "Out", category: Undesirable, effect: Disqualifies, evidence: Fields(Ask(field: "out", question: Yes))),
    ],
    mql: (threshold: 32),
    leads: [],
    observed_until: "2027-06-30T00:00:00Z",
    expect: [],
)"#;

const FLAGS: [&str; 5] = ["strong", "weak", "useless", "bad", "out"];
/// By how much each flag raises the logarithm of the odds, and each visit.
pub(super) const TRUTH: [f64; 5] = [2.0, 1.0, 0.0, -1.5, 0.0];
pub(super) const TRUTH_OF_VISITS: f64 = 0.5;
const NOTHING: [f64; 5] = [0.0; 5];
const FIRST: i64 = 1_735_689_600;

/// Numbers that look random and are the same everywhere (G. L. Steele, D. Lea and C. H. Flood, `SplitMix64`, 2014).
struct Random(u64);

impl Random {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % n
    }

    fn says(&mut self, chance: f64) -> bool {
        (self.below(1 << 40) as f64) < chance * (1_u64 << 40) as f64
    }
}

/// Leads that come every four hours, each of which is won or lost 10 to 40 days later.
pub(super) fn case(n_leads: u64, seed: u64, truth: [f64; 5], of_visits: f64) -> Case {
    let mut case = Case::read(CASE);
    let mut random = Random(seed);
    for n in 0..n_leads {
        let created = FIRST + i64::try_from(n).unwrap() * 4 * 3_600;
        let flags = [0.4, 0.4, 0.4, 0.3, 0.05].map(|chance| random.says(chance));
        let visits = random.below(4);
        let known = truth.iter().zip(flags).map(|(slope, is_set)| if is_set { *slope } else { 0.0 });
        let z = -2.5 + known.sum::<f64>() + of_visits * visits as f64;
        let what = if random.says(1.0 / (1.0 + (-z).exp())) { Recorded::Won } else { Recorded::Lost };
        let mut after = |least: i64, most: u64| {
            let seconds = random.below(most * DAY.unsigned_abs());
            Timestamp(created + least * DAY + i64::try_from(seconds).unwrap())
        };
        let visit = |at| CaseActivity { at: Some(at), kind: "visit".to_owned(), ..CaseActivity::default() };
        case.leads.push(CaseLead {
            id: format!("{n:05}"),
            created: Some(Timestamp(created)),
            fields: FLAGS.iter().zip(flags).map(|(id, is)| ((*id).to_owned(), CaseValue::Flag(is))).collect(),
            activities: (0..visits).map(|_| visit(after(0, 9))).collect(),
            records: vec![(what, after(10, 30))],
            paid: Some(1_000),
            ..CaseLead::default()
        });
    }
    case
}

pub(super) fn suggest(simulation: &Simulation) -> Result<Suggestion, NoSuggestion> {
    Suggestion::of(simulation, &Progress::default()).map(Option::unwrap)
}

pub(super) fn suggestion(case: &Case) -> Result<Suggestion, NoSuggestion> {
    suggest(&run(&case.agreement(), &case.history()))
}

pub(super) fn of<'a>(suggestion: &'a Suggestion, id: &str) -> &'a SuggestedPoints {
    suggestion.points.iter().find(|it| it.criterion.to_string() == id).unwrap()
}

pub(super) fn is_set(lead: &CaseLead, id: &str) -> bool {
    lead.fields.iter().any(|(field, value)| field == id && matches!(value, CaseValue::Flag(true)))
}

pub(super) fn is_won(lead: &CaseLead) -> bool {
    lead.records.iter().any(|it| it.0 == Recorded::Won)
}

#[test]
fn a_known_truth_is_found() {
    let suggestion = suggestion(&case(6_000, 1, TRUTH, TRUTH_OF_VISITS)).unwrap();
    let slope = |id| of(&suggestion, id).slope.unwrap();
    // The standard errors are about 0.1.
    for (id, truth) in ["strong", "weak", "useless", "bad"].into_iter().zip(TRUTH) {
        assert!((slope(id) - truth).abs() < 0.35, "{id}: {} for {truth}", slope(id));
    }
    let points = |id| of(&suggestion, id).after;
    assert!(points("strong") > points("weak"), "{:?}", suggestion.points);
    assert!(
        points("weak") > points("visit") && points("visit") > points("useless"),
        "{:?}",
        suggestion.points
    );
    assert!(points("useless") * 10 <= points("strong"), "{:?}", suggestion.points);
    assert!(points("bad") < 0, "{:?}", suggestion.points);
    let held_out = &suggestion.held_out;
    assert_eq!(held_out.merit(), Merit::Better);
    assert!(held_out.proposed.area > held_out.present.area);
    assert!(held_out.proposed.mqls.n_won > held_out.present.mqls.n_won);
}

#[test]
fn only_points_and_the_threshold_change() {
    let case = case(3_000, 2, TRUTH, TRUTH_OF_VISITS);
    let suggestion = suggestion(&case).unwrap();
    assert_ne!(suggestion.agreement, case.agreement());
    assert_eq!(suggestion.agreement.malformations(), []);
    let mut back = suggestion.agreement.clone();
    back.mql.threshold = 32;
    for (criterion, present) in back.criteria.iter_mut().zip(case.agreement().criteria) {
        criterion.effect = present.effect;
    }
    assert_eq!(back, case.agreement());
}

#[test]
fn chance_is_never_better() {
    let mut n_found = 0;
    for seed in 0..20 {
        let found = suggestion(&case(2_000, 100 + seed, NOTHING, 0.0)).map(|it| it.held_out.merit());
        assert_ne!(found, Ok(Merit::Better), "seed {seed}");
        n_found += usize::from(found.is_ok());
    }
    assert!(n_found > 0, "nothing was held against anything");
}

/// The same points as the truth, so that nothing is left to find.
#[test]
fn a_good_agreement_is_not_beaten() {
    for seed in 0..6 {
        let mut case = case(3_000, 200 + seed, TRUTH, TRUTH_OF_VISITS);
        for (criterion, points) in case.criteria.iter_mut().zip([20, 10, 0, 5, -15]) {
            criterion.effect = Effect::Points(points);
            criterion.cap = None;
        }
        case.mql.threshold = 20;
        assert_ne!(suggestion(&case).unwrap().held_out.merit(), Merit::Better, "seed {seed}");
    }
}

/// Winners come back to the site, and that they did so tells nothing of leads that are still open.
#[test]
fn what_comes_after_the_deal_changes_nothing() {
    let before = case(3_000, 3, TRUTH, TRUTH_OF_VISITS);
    let mut after = before.clone();
    for lead in after.leads.iter_mut().filter(|it| is_won(it)) {
        let won = lead.records[0].1;
        let visit = |seconds| CaseActivity {
            at: Some(Timestamp(won.0 + seconds)),
            kind: "visit".to_owned(),
            ..CaseActivity::default()
        };
        lead.activities.extend([0, 1, DAY, 2 * DAY].map(visit));
    }
    // Without points for it, two visits are not enough.
    let [before, after] = [before, after].map(|mut case| {
        case.mql.threshold = 8;
        case
    });
    let simulations = [&before, &after].map(|case| run(&case.agreement(), &case.history()));
    assert_ne!(simulations[0].funnel, simulations[1].funnel, "the visits count elsewhere");
    assert_eq!(suggest(&simulations[0]).unwrap(), suggest(&simulations[1]).unwrap());
}

#[test]
fn the_order_of_leads_changes_nothing() {
    let case = case(2_000, 4, TRUTH, TRUTH_OF_VISITS);
    let mut turned = case.clone();
    turned.leads.reverse();
    turned.leads.rotate_left(777);
    assert_eq!(suggestion(&case), suggestion(&turned));
}

/// The training leads as the text of the question says, without the code: how often each criterion counts, and who was won.
fn features(case: &Case, suggestion: &Suggestion) -> Vec<([f64; 5], bool)> {
    let mut taken: Vec<i64> = Vec::new();
    let training: Vec<&CaseLead> =
        case.leads.iter().filter(|it| it.created.unwrap() < suggestion.split).collect();
    for lead in training.iter().filter(|it| is_won(it)) {
        taken.push(lead.records[0].1.0 - lead.created.unwrap().0);
    }
    taken.sort_unstable();
    let half = taken[taken.len().div_ceil(2) - 1].min(30 * DAY);
    assert_eq!(suggestion.age, Some(half));
    let observe = |lead: &&CaseLead| {
        let at = (lead.created.unwrap().0 + half).min(lead.records[0].1.0 - 1);
        let worth = |it: &CaseActivity| match at - it.at.unwrap().0 {
            ..0 => 0.0,
            age if age <= 5 * DAY => 1.0,
            age if age <= 20 * DAY => 0.5,
            _ => 0.0,
        };
        let flag = |id| f64::from(u8::from(is_set(lead, id)));
        // Eight points are two visits.
        let visits = lead.activities.iter().map(worth).sum::<f64>().min(2.0);
        ([flag("strong"), flag("weak"), flag("useless"), visits, flag("bad")], is_won(lead))
    };
    training.iter().filter(|it| !is_set(it, "out")).map(observe).collect()
}

/// Larger points would be cut off by caps that stay as they are, smaller ones would be coarse.
#[test]
fn points_are_as_large_as_now() {
    for (seed, of_useless) in [(16, 30), (17, 4), (18, 100)] {
        let mut case = case(2_000, seed, TRUTH, TRUTH_OF_VISITS);
        case.criteria[2].effect = Effect::Points(of_useless);
        case.mql.threshold = 12;
        let suggestion = suggestion(&case).unwrap();
        let leads = features(&case, &suggestion);
        let spread = |points: [f64; 5]| {
            let scores =
                leads.iter().map(|it| it.0.iter().zip(points).map(|(times, points)| times * points).sum());
            let scores: Vec<f64> = scores.collect();
            let mean = scores.iter().sum::<f64>() / scores.len() as f64;
            (scores.iter().map(|it| (it - mean).powi(2)).sum::<f64>() / scores.len() as f64).sqrt()
        };
        let now = [5.0, 10.0, f64::from(of_useless), 4.0, -2.0];
        let mut then = [0.0; 5];
        then.iter_mut().zip(&suggestion.points).for_each(|(points, it)| *points = f64::from(it.after));
        let sum = |points: [f64; 5]| points.iter().map(|it| it.abs()).sum::<f64>();
        let larger = (sum(then) / sum(now)).max(spread(then) / spread(now));
        // Each of the five is rounded by at most a half.
        assert!((larger - 1.0).abs() < 2.5 / sum(then), "{of_useless}: {larger} {then:?}");
    }
}

/// Where the penalised loss is least, its slopes are 0, or it would only fall beyond the bound (W. Karush 1939, H. W. Kuhn
/// and A. W. Tucker 1951). The loss has one such point, for it is convex.
#[test]
fn the_fit_is_the_best_within_its_bounds() {
    let mut case = case(3_000, 5, [1.0, -0.8, 0.1, -1.0, 0.0], 0.4);
    case.criteria[0].effect = Effect::Points(7);
    let suggestion = suggestion(&case).unwrap();
    let leads = features(&case, &suggestion);
    let n_won = leads.iter().filter(|it| it.1).count();
    let fit = suggestion.fit;
    assert_eq!((fit.n_leads, fit.n_won, fit.n_training), (leads.len(), n_won, 2_100));
    let slopes: Vec<f64> = suggestion.points.iter().map(|it| it.slope.unwrap()).collect();
    let mut gradient = [0.0; 5];
    let mut of_intercept = 0.0;
    for (times, is_won) in &leads {
        let z: f64 =
            fit.intercept + times.iter().zip(&slopes).map(|(times, slope)| times * slope).sum::<f64>();
        let off = 1.0 / (1.0 + (-z).exp()) - f64::from(u8::from(*is_won));
        of_intercept += off;
        gradient.iter_mut().zip(times).for_each(|(sum, times)| *sum += off * times);
    }
    assert!(of_intercept.abs() < 1e-4, "{of_intercept}");
    let mut n_bound = 0;
    for (it, (sum, slope)) in suggestion.points.iter().zip(gradient.into_iter().zip(&slopes)) {
        let pull = sum + fit.strength * slope;
        let sign = if it.criterion.to_string() == "bad" { -1.0 } else { 1.0 };
        assert!(slope * sign >= 0.0, "{it:?}");
        if *slope == 0.0 {
            n_bound += 1;
            assert!(pull * sign >= -1e-4, "{it:?} {pull}");
        } else {
            assert!(pull.abs() < 1e-4, "{it:?} {pull}");
        }
    }
    assert_eq!(n_bound, 1, "that which speaks against a lead has no points");
    assert_eq!(of(&suggestion, "weak").after, 0);
}

/// Seven tenths of the leads that come at equal times come before the split, the first of the others at it.
#[test]
fn leads_are_split_at_a_moment() {
    let mut case = case(2_000, 6, TRUTH, TRUTH_OF_VISITS);
    let split = Timestamp(FIRST + 1_400 * 4 * 3_600);
    assert_eq!(suggestion(&case).unwrap().split, split);
    // Those that come at the same time stay together.
    for lead in &mut case.leads[1_300..1_500] {
        lead.created = Some(Timestamp(FIRST + 1_300 * 4 * 3_600));
    }
    let suggestion = suggestion(&case).unwrap();
    assert_eq!(suggestion.split, Timestamp(FIRST + 1_300 * 4 * 3_600));
    assert_eq!((suggestion.fit.n_training, suggestion.held_out.all.n_leads), (1_300, 700));
}

/// Without activities, decay and caps, so that everything can be added up here.
pub(super) fn plain(n_leads: u64, seed: u64) -> Case {
    let mut case = case(n_leads, seed, TRUTH, 0.0);
    case.criteria.retain(|it| it.id.to_string() != "visit");
    case.leads.iter_mut().for_each(|lead| lead.activities.clear());
    case
}

fn is_mql(agreement: &Agreement, lead: &CaseLead, threshold: i32) -> bool {
    let points = agreement.criteria.iter().filter(|it| is_set(lead, it.id.as_str()));
    !is_set(lead, "out") && points.filter_map(accord::agreement::Criterion::points).sum::<i32>() >= threshold
}

#[test]
fn the_held_out_leads_are_counted() {
    let case = plain(2_000, 7);
    let suggestion = suggestion(&case).unwrap();
    assert_eq!((suggestion.age, suggestion.n_undecided, suggestion.n_left_out), (None, 0, 0));
    let held_out: Vec<&CaseLead> =
        case.leads.iter().filter(|it| it.created.unwrap() >= suggestion.split).collect();
    let counts = |is_in: &dyn Fn(&CaseLead) -> bool| {
        let found: Vec<_> = held_out.iter().filter(|it| is_in(it)).collect();
        (found.len(), found.iter().filter(|it| is_won(it)).count())
    };
    let present = |it: &CaseLead| is_mql(&case.agreement(), it, 32);
    let proposed = |it: &CaseLead| is_mql(&suggestion.agreement, it, suggestion.thresholds[0].after);
    let found = &suggestion.held_out;
    let tally = |it: accord::simulation::Tally| (it.n_leads, it.n_won);
    assert_eq!(tally(found.all), counts(&|_| true));
    assert_eq!(tally(found.present.mqls), counts(&present));
    assert_eq!(tally(found.proposed.mqls), counts(&proposed));
    assert_eq!(tally(found.only_present), counts(&|it| present(it) && !proposed(it)));
    assert_eq!(tally(found.only_proposed), counts(&|it| !present(it) && proposed(it)));
    assert_eq!(found.all.money, i64::try_from(found.all.n_won).unwrap() * 1_000);
}

/// No other threshold comes nearer to as many MQLs as there are now.
#[test]
fn sales_has_as_much_to_do() {
    let mut case = plain(2_000, 8);
    let own = r#"(name: "", mql: (threshold: 0), leads: [], expect: [],
        segments: [(id: "s", name: "S", condition: Ask(field: "useless", question: Yes), threshold: 45)])"#;
    case.segments = Case::read(own).segments;
    let suggestion = suggestion(&case).unwrap();
    let training: Vec<&CaseLead> =
        case.leads.iter().filter(|it| it.created.unwrap() < suggestion.split).collect();
    assert_eq!(suggestion.thresholds.iter().map(|it| it.segment).collect::<Vec<_>>(), [None, Some(0)]);
    for it in &suggestion.thresholds {
        let in_group = |lead: &&&CaseLead| is_set(lead, "useless") == it.segment.is_some();
        let n = |agreement: &Agreement, threshold| {
            training.iter().filter(in_group).filter(|lead| is_mql(agreement, lead, threshold)).count()
        };
        assert_eq!(it.n_before, n(&case.agreement(), it.before));
        assert_eq!(it.n_after, n(&suggestion.agreement, it.after));
        let best = (-200..200).map(|other| n(&suggestion.agreement, other).abs_diff(it.n_before)).min();
        assert_eq!(best, Some(it.n_after.abs_diff(it.n_before)));
    }
    assert_eq!(suggestion.agreement.segments[0].threshold, Some(suggestion.thresholds[1].after));
}

#[test]
fn without_activities_it_does_not_matter_when_deals_were_closed() {
    let case = plain(2_000, 9);
    let mut undated = case.clone();
    for lead in &mut undated.leads {
        lead.undated = lead.records.drain(..).map(|it| it.0).collect();
        lead.paid = None;
    }
    let (dated, undated) = (suggestion(&case).unwrap(), suggestion(&undated).unwrap());
    assert_eq!(
        (dated.points, dated.thresholds, dated.fit),
        (undated.points, undated.thresholds, undated.fit)
    );
}

#[test]
fn the_sheets_say_what_the_suggestion_says() {
    let case = case(3_000, 15, TRUTH, TRUTH_OF_VISITS);
    let simulation = run(&case.agreement(), &case.history());
    let found = suggest(&simulation).unwrap();
    let sheets = (question("suggest").unwrap().answer)(&Asked::of(&simulation)).unwrap();
    assert_eq!(sheets[0].plain()[0], json!({ "figure": "suggest-verdict", "value": "better" }));
    assert!(sheets[0].notes.contains(&"note-suggest-never-applied"));
    let strong = &sheets[1].plain()[0];
    assert_eq!((&strong["criterion"], &strong["present"]), (&json!("strong"), &json!(5)));
    assert_eq!(strong["suggested"], json!(of(&found, "strong").after));
    assert_eq!(sheets[2].plain()[0]["suggested"], json!(found.agreement.mql.threshold));
    let (now, then) = (&sheets[3].plain()[0], &sheets[3].plain()[1]);
    assert_eq!(
        (&now["agreement"], &now["mql"]),
        (&json!("present"), &json!(found.held_out.present.mqls.n_leads))
    );
    assert_eq!(then["won"], json!(found.held_out.proposed.mqls.n_won));
}
