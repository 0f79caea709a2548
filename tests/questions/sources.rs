use std::sync::Arc;

use accord::import::{ImportProgress, Input, Mapping, Refusal, SourceKind, load};
use accord::leads::Leads;
use accord::simulation::questions::{Source, Sources};
use proptest::prelude::*;

use crate::run;
use crate::worked::{case, day, lead, visits, with, won};

const LEADS: &str = "lead id,created at,source,campaign,won date
a,2026-01-01,Web,Spring,2026-01-09
b,2026-01-01,Web,spring,
c,2026-01-01,Fair,Spring,
d,2026-01-01,Fair,,
";
/// "Winter" comes after the MQL time, "Autumn" at it.
const ACTIVITIES: &str = "lead id,at,activity,campaign,asset
a,2026-01-02,visit,,guide
b,2026-01-02,visit,,guide
d,2026-01-02,visit,Autumn,
d,2026-01-05,visit,Winter,guide
";
const COSTS: &str = "Campaign,Month,Spend
Spring,2026-01,100.00
SPRING,01/2026,0.01
Autumn,,50
Fair,2026-01-05,30
Nobody,January 2026,7
Spring,2026-02,1000
,2026-01,5
Spring,2026-01,much
Spring,soon,5
";

fn memory(name: &str, text: &str) -> Input {
    Input::Memory { name: name.to_owned(), bytes: text.as_bytes().into() }
}

fn history(costs: &str) -> Arc<Leads> {
    let sources = [
        (SourceKind::Leads, memory("leads.csv", LEADS)),
        (SourceKind::Activities, memory("activities.csv", ACTIVITIES)),
        (SourceKind::Campaigns, memory("costs.csv", costs)),
    ];
    let mapping = Mapping { currency: Some("EUR".to_owned()), ..Mapping::default() };
    let end = "2026-01-31T00:00:00Z".parse().unwrap();
    let loaded = load(&sources, &mapping, Some(end), &ImportProgress::default()).unwrap();
    let report = loaded.report.of(SourceKind::Campaigns).unwrap();
    let refused: Vec<_> = report.refused.iter().map(|row| (row.line, row.refusal.clone())).collect();
    let unreadable = Refusal::UnreadableTime("soon".to_owned());
    assert_eq!(refused, [(8, Refusal::NoCampaign), (9, Refusal::NoCost), (10, unreadable)]);
    loaded.leads
}

fn named<'s>(sources: &'s [Source], name: &str) -> &'s Source {
    sources.iter().find(|source| source.name.as_deref() == Some(name)).unwrap()
}

#[test]
fn what_was_spent_is_shared_by_those_who_came() {
    let leads = history(COSTS);
    // February is later than the end of observation.
    assert_eq!((leads.campaign_costs().len(), leads.left_out().n_campaign_costs), (5, 1));
    let sources = Sources::of(&run(&case(Vec::new()).agreement(), &leads));
    let costs = |sources: &[Source], names: &[&str]| -> Vec<Option<i64>> {
        names.iter().map(|name| named(sources, name).cost).collect()
    };
    assert_eq!(costs(&sources.first_campaigns, &["Spring", "Autumn"]), [Some(10_001), Some(5_000)]);
    // The campaign of an activity comes before the lead's own, unless it is later than the MQL time.
    assert!(sources.last_campaigns.iter().all(|it| it.name.as_deref() != Some("Winter")));
    // Of Spring's three leads one came by the fair: 3,333 of 10,001. The fair has 3,000 of its own, and all of Autumn.
    let channels = sources.channels.as_ref().unwrap();
    assert_eq!(costs(channels, &["Fair", "Web"]), [Some(3_333 + 3_000 + 5_000), Some(6_668)]);
    let spending = sources.spending.as_ref().unwrap();
    assert_eq!((spending.total, &spending.unplaced), (18_701, &vec![("Nobody".to_owned(), 700)]));
    assert_eq!(sources.contents.iter().filter_map(|it| it.cost).count(), 0);
}

#[test]
fn a_stage_costs_what_was_spent_by_those_that_pass_it() {
    let sources = Sources::of(&run(&case(Vec::new()).agreement(), &history(COSTS)));
    let spring = named(&sources.first_campaigns, "Spring");
    // a and b visited; a was won, which implies that it was accepted and qualified.
    assert_eq!(spring.leads.n_leads, 3);
    assert_eq!(spring.passed.map(|it| it.n_leads), [2, 1, 1]);
    // 10,001 / 3 = 3,333.67; 10,001 / 2 = 5,000.5.
    assert_eq!([3, 2, 1, 0].map(|n| spring.cost_of_each(n)), [Some(3_334), Some(5_001), Some(10_001), None]);
    // Autumn has a cost and no win.
    assert!(named(&sources.first_campaigns, "Autumn").is_dearest && !spring.is_dearest);
}

#[test]
fn the_campaign_before_the_mql_time_is_not_that_after_it() {
    let sources = Sources::of(&run(&case(Vec::new()).agreement(), &history(COSTS)));
    let names = |sources: &[Source]| -> Vec<(Option<String>, usize)> {
        sources.iter().map(|it| (it.name.clone(), it.leads.n_leads)).collect()
    };
    let expected = [(Some("Spring".to_owned()), 3), (Some("Autumn".to_owned()), 1)];
    assert_eq!(names(&sources.first_campaigns), expected);
    assert_eq!(names(&sources.last_campaigns), expected);
    // d used the guide three days after it qualified.
    assert_eq!(names(&sources.contents), [(Some("guide".to_owned()), 2)]);
}

/// Sources of `n_leads` leads each, of which so many are won.
fn of_sizes(sizes: &[(&str, usize, usize)]) -> Vec<Source> {
    let mut leads = Vec::new();
    for (source, n_leads, n_won) in sizes {
        for n in 0..*n_leads {
            let lead = with(visits(lead(&format!("{source} {n}")), &[day(2)]), "source", source);
            leads.push(if n < *n_won { won(lead, 9, 100) } else { lead });
        }
    }
    let case = case(leads);
    Sources::of(&run(&case.agreement(), &case.history())).channels.unwrap()
}

#[test]
fn what_certainly_closes_stands_on_top_and_the_worst_is_large() {
    let sources =
        of_sizes(&[("Good", 40, 20), ("Lucky", 1, 1), ("Fair", 40, 8), ("Bad", 40, 1), ("Small", 19, 0)]);
    let names: Vec<_> = sources.iter().map(|it| it.name.as_deref().unwrap()).collect();
    // Wilson's 90 % intervals begin at 0.37 (20 of 40), 0.27 (1 of 1), 0.12 (8 of 40), 0.006 (1 of 40) and 0 (0 of 19).
    assert_eq!(names, ["Good", "Lucky", "Fair", "Bad", "Small"]);
    let worst: Vec<_> =
        sources.iter().filter(|it| it.is_worst).map(|it| it.name.as_deref().unwrap()).collect();
    assert_eq!(worst, ["Bad"], "19 leads are too few to call a source bad");
}

#[test]
fn a_single_source_is_not_worse_than_others() {
    assert!(!of_sizes(&[("Only", 40, 0)])[0].is_worst);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 50, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is spent, what sources have and what nobody came by is all of it.
    #[test]
    fn nothing_that_was_spent_is_lost(cents in prop::collection::vec(-5_000_i64..1_000_000, 4)) {
        let names = ["Spring", "Autumn", "Fair", "Nobody"];
        let rows = names.iter().zip(&cents).map(|(name, cents)| {
            let sign = if *cents < 0 { "-" } else { "" };
            format!("{name},2026-01,{sign}{}.{:02}\n", cents.abs() / 100, cents.abs() % 100)
        });
        let bad = ",2026-01,5\nSpring,2026-01,much\nSpring,soon,5\n";
        let padding = "Spring,2026-01,0\nSpring,2026-01,0\n";
        let text = format!("Campaign,Month,Spend\n{}{padding}{bad}", rows.collect::<String>());
        let leads = history(&text);
        let sources = Sources::of(&run(&case(Vec::new()).agreement(), &leads));
        let channels: i64 = sources.channels.iter().flatten().filter_map(|it| it.cost).sum();
        let spending = sources.spending.unwrap();
        let unplaced: i64 = spending.unplaced.iter().map(|it| it.1).sum();
        prop_assert_eq!(spending.total, cents.iter().sum::<i64>());
        prop_assert_eq!(channels + unplaced, spending.total);
    }
}
