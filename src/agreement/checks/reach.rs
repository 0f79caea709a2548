//! How many points a criterion, a category and a score can come to at most and at least.

use crate::agreement::{Agreement, Category, Counting, Criterion, DecayStep, Effect, Evidence, SubScore};

/// A sum that is so large that only a cap can bound it.
const BOUNDLESS: i64 = i64::MAX / 1_000;

/// The furthest from zero that a criterion alone can come, with its sign.
pub(super) fn of_criterion(criterion: &Criterion) -> i64 {
    let Effect::Points(points) = criterion.effect else { return 0 };
    let once = i64::from(points);
    let reach = match &criterion.evidence {
        Evidence::Fields(_) => once,
        Evidence::Amount { .. } => once.signum() * BOUNDLESS,
        Evidence::Activity { counting, decay, .. } => {
            let best = once * i64::from(best_percent(decay)) / 100;
            match counting {
                Counting::Once => best,
                _ => best.signum() * BOUNDLESS,
            }
        }
    };
    let cap = criterion.cap.map_or(BOUNDLESS, i64::from);
    reach.clamp(-cap, cap)
}

/// The largest share that decay leaves at some age.
pub(super) fn best_percent(decay: &[DecayStep]) -> u32 {
    if decay.is_empty() { 100 } else { decay.iter().map(|step| step.percent).max().unwrap_or(0) }
}

/// The most and the least that the points of a category can come to.
fn of_category(agreement: &Agreement, category: Category) -> (i64, i64) {
    let reaches: Vec<i64> = agreement.criteria_of(category).map(of_criterion).collect();
    let most: i64 = reaches.iter().filter(|reach| **reach > 0).sum();
    let least: i64 = reaches.iter().filter(|reach| **reach < 0).sum();
    let limit = agreement.limits.of(category);
    let within = |sum: i64| {
        sum.min(limit.cap.map_or(i64::MAX, i64::from)).max(limit.floor.map_or(i64::MIN, i64::from))
    };
    (within(most), within(least))
}

/// The most that a sub-score can come to.
pub(super) fn most_of(agreement: &Agreement, score: SubScore) -> i64 {
    let most = |category| of_category(agreement, category).0;
    match score {
        SubScore::Category(category) => most(category),
        SubScore::Fit => most(Category::Profile) + most(Category::Channel),
        SubScore::Engagement => most(Category::Action),
    }
}

/// The most and the least that a score can come to.
pub(super) fn of_score(agreement: &Agreement) -> (i64, i64) {
    let sums = Category::ALL.map(|category| of_category(agreement, category));
    let limit = agreement.limits.total;
    let within = |sum: i64| {
        sum.min(limit.cap.map_or(i64::MAX, i64::from)).max(limit.floor.map_or(i64::MIN, i64::from))
    };
    (within(sums.iter().map(|sum| sum.0).sum()), within(sums.iter().map(|sum| sum.1).sum()))
}
