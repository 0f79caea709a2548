//! The agreement that other engines are measured with, and variants of it.

use std::path::Path;

use accord::agreement::{
    Agreement, BuyingTeam, Category, Condition, Counting, Criterion, DecayStep, Effect, Evidence, Grid,
    Limit, Minimums, Question, Recycling, RequirementTest, Segment, SegmentId, TimeUnit, Window,
};
use accord::fields::{FieldId, Number};
use accord::project::open;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;

use super::qualifying::cells;
use super::random::Pool;

/// The agreement of `benches/peers`.
pub fn usual() -> Agreement {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peers/agreement.ron");
    open(&path).unwrap_or_else(|error| panic!("{error}")).document.agreement
}

/// The agreement of `benches/peers`, with other points, thresholds, windows and ways of counting.
pub fn variants() -> Vec<Agreement> {
    let usual = usual();
    let mut variants = vec![usual.clone()];
    let mut add = |title: &str, change: &dyn Fn(&mut Agreement)| {
        let mut variant = usual.clone();
        variant.title = format!("{}, {title}", usual.title);
        change(&mut variant);
        assert_eq!(variant.malformations(), [], "{}", variant.title);
        variants.push(variant);
    };
    for threshold in [20, 35, 45, 70] {
        add(&format!("threshold {threshold}"), &|it| it.mql.threshold = threshold);
    }
    for percent in [60, 150, 230] {
        add(&format!("{percent} % of the points"), &|it| weigh(it, percent));
    }
    add("half as long", &|it| stretch(it, 1, 2));
    add("three times as long", &|it| stretch(it, 3, 1));
    for counting in [Counting::Once, Counting::OncePerAsset, Counting::AtMostOnceInDays(10)] {
        add(&format!("{counting:?}"), &|it| count(it, counting));
    }
    add("everything waits five days", &|it| wait(it, 5));
    for (amount, unit) in
        [(2, TimeUnit::Hours), (1, TimeUnit::Days), (1, TimeUnit::WorkingHours), (3, TimeUnit::WorkingDays)]
    {
        add(&format!("within {amount} {unit:?}"), &|it| within(it, Window { amount, unit }));
    }
    variants
}

fn weigh(agreement: &mut Agreement, percent: i32) {
    for criterion in &mut agreement.criteria {
        if let Effect::Points(points) = &mut criterion.effect {
            *points = *points * percent / 100;
        }
    }
}

fn stretch(agreement: &mut Agreement, times: u32, per: u32) {
    for criterion in &mut agreement.criteria {
        if let Evidence::Activity { decay, .. } = &mut criterion.evidence {
            for step in decay {
                step.until_days = step.until_days * times / per;
            }
        }
    }
}

fn count(agreement: &mut Agreement, how: Counting) {
    for criterion in &mut agreement.criteria {
        if let Evidence::Activity { counting, .. } = &mut criterion.evidence {
            *counting = how;
        }
    }
}

fn wait(agreement: &mut Agreement, days: u32) {
    for criterion in &mut agreement.criteria {
        if let Evidence::Activity { wait_days, .. } = &mut criterion.evidence {
            *wait_days = days;
        }
    }
}

fn within(agreement: &mut Agreement, window: Window) {
    for requirement in &mut agreement.sal.requirements {
        if let RequirementTest::Act { within, .. } = &mut requirement.test {
            *within = Some(window);
        }
    }
}

/// The same agreement with everything in it drawn by lot: many activities, and much to do with them.
pub fn drawn(pool: &mut Pool) -> Agreement {
    let mut agreement = usual();
    for criterion in &mut agreement.criteria {
        draw_criterion(pool, criterion);
    }
    let limit = |caps: Vec<i32>| {
        let floor = weighted(0.3, select(vec![0, -10, -30]));
        (weighted(0.4, select(caps)), floor).prop_map(|(cap, floor)| Limit { cap, floor })
    };
    for category in Category::ALL {
        *agreement.limits.of_mut(category) = pool.draw(&limit(vec![10, 25, 60]));
    }
    agreement.limits.total = pool.draw(&limit(vec![70, 100]));
    agreement.mql.threshold = pool.draw(&(10..70_i32));
    agreement.mql.minimums = Minimums {
        engagement: pool.draw(&weighted(0.3, select(vec![1, 10, 25]))),
        fit: pool.draw(&weighted(0.3, select(vec![5, 20]))),
        ..Minimums::default()
    };
    agreement.mql.grid = pool.draw(&weighted(0.2, Just(()))).map(|()| grid(pool));
    let people = weighted(0.2, (1..3_u32, select(vec![7, 30, 90])));
    agreement.mql.buying_team = pool.draw(&people).map(|(people, within_days)| BuyingTeam {
        people,
        within_days,
        roles: Vec::new(),
        roles_needed: 0,
    });
    let pause = weighted(0.3, select(vec![0, 10, 45]));
    agreement.recycling = pool.draw(&pause).map(|pause_days| Recycling { pause_days });
    agreement.segments = pool.draw(&weighted(0.4, 10..70_i32)).map(large).into_iter().collect();
    let units = vec![TimeUnit::Hours, TimeUnit::Days, TimeUnit::WorkingHours, TimeUnit::WorkingDays];
    for requirement in &mut agreement.sal.requirements {
        if let RequirementTest::Act { within, .. } = &mut requirement.test {
            let window = (1..9_u32, select(units.clone())).prop_map(|(amount, unit)| Window { amount, unit });
            *within = pool.draw(&weighted(0.8, window));
        }
    }
    assert_eq!(agreement.malformations(), []);
    agreement
}

fn draw_criterion(pool: &mut Pool, criterion: &mut Criterion) {
    if let Effect::Points(points) = &mut criterion.effect {
        *points = pool.draw(&(0..31_i32)) * points.signum();
        criterion.cap = pool.draw(&weighted(0.5, select(vec![0, 7, 20, 45])));
    }
    if let Evidence::Activity { counting, decay, wait_days, .. } = &mut criterion.evidence {
        *counting = pool.draw(&prop_oneof![
            2 => Just(Counting::EveryTime),
            1 => Just(Counting::Once),
            1 => Just(Counting::OncePerAsset),
            1 => Just(Counting::OncePerCampaign),
            2 => (1..40_u32).prop_map(Counting::AtMostOnceInDays),
        ]);
        let steps = prop::collection::vec((1..60_u32, select(vec![100, 75, 50, 33, 10, 0])), 0..5);
        let mut until_days = 0;
        let step = |(more, percent)| {
            until_days += more;
            DecayStep { until_days, percent }
        };
        *decay = pool.draw(&steps).into_iter().map(step).collect();
        *wait_days = pool.draw(&select(vec![0, 0, 0, 0, 1, 7, 30]));
    }
}

fn grid(pool: &mut Pool) -> Grid {
    let (fit, engagement) = (vec![1, 10, 20], vec![5, 20, 45]);
    let cells = cells(&fit, &engagement);
    let most = cells.len();
    Grid { fit, engagement, accepted: pool.draw(&prop::sample::subsequence(cells, 1..most)) }
}

/// Large companies have a threshold of their own.
fn large(threshold: i32) -> Segment {
    let employees = FieldId::from_header("employees");
    Segment {
        id: SegmentId::new("large").unwrap(),
        name: "Large".to_owned(),
        condition: Condition::ask(employees, Question::AtLeast(Number::from_millionths(500_000_000))),
        threshold: Some(threshold),
    }
}
