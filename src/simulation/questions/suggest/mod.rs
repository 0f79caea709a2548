//! A proposal: whole points and a threshold that fit what became of the leads, with the evidence. Nothing applies it.

mod card;
mod evidence;
mod fit;
mod rows;

pub use self::evidence::{Evidence, Finding};

use self::card::Card;
use self::rows::Rows;
use super::velocity::seconds_to_win;
use crate::agreement::Agreement;
use crate::fields::{SECONDS_PER_DAY, Timestamp};
use crate::simulation::Simulation;

/// Other points and another threshold for the criteria of an agreement, and how they do on leads that they were not fitted to.
///
/// Only leads are looked at whose creation is so long ago that nine of ten winners were won by then. The earlier ones of
/// them are fitted to; the later ones are held out. A lead is seen as it stood at one age: what it did later, and what
/// it did once it was won or lost, plays no part.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// The age in seconds at which leads are seen.
    pub age: i64,
    /// Leads created before it are fitted to; the others are held out.
    pub split: Timestamp,
    /// How many leads are fitted to, and how many of them were won.
    pub fitted: (usize, usize),
    /// How many leads are held out, and how many of them were won.
    pub held_out: (usize, usize),
    /// How strongly points are drawn towards nothing, chosen by leads that came last among those fitted to.
    pub penalty: f64,
    /// Every criterion that gives or takes points, in the order of the agreement.
    pub criteria: Vec<Proposed>,
    /// The threshold now and then. Then, as many of the leads fitted to are MQLs as now, as nearly as whole points allow.
    pub threshold: (i32, i32),
    /// How the agreement does on the leads held out.
    pub now: Evidence,
    /// How the proposal does.
    pub then: Evidence,
    /// Whether the proposal is better.
    pub finding: Finding,
    /// The agreement with the proposed points, caps and thresholds.
    pub agreement: Agreement,
}

/// What is proposed for a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proposed {
    /// Its place in the agreement.
    pub criterion: usize,
    /// Its points now.
    pub before: i32,
    /// The points that fit. 0: it does not tell winners from others.
    pub after: i32,
    /// The leads fitted to that have it, and how many of them were won.
    pub having: (usize, usize),
}

/// Why nothing can be proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoSuggestion {
    /// A grid decides, not a threshold.
    Grid,
    /// No criterion gives or takes points.
    NoPoints,
    /// Creations, or wins, have no times.
    NoTimes,
    /// There are too few winners or others, among those fitted to or those held out.
    TooFew,
    /// No criterion tells winners from others.
    NoSignal,
}

impl Suggestion {
    /// The least winners, and the least others, to fit to.
    pub const LEAST_FITTED: usize = 50;
    /// The least winners, and the least others, to hold out.
    pub const LEAST_HELD_OUT: usize = 20;
    /// Of more leads than these, every second, third … is fitted to.
    pub const MOST_FITTED: usize = 100_000;
    /// So many of a hundred leads are fitted to.
    const PERCENT_FITTED: usize = 70;

    /// Fits points to outcomes, and tries them.
    ///
    /// # Errors
    /// The agreement has nothing to fit, or the history does not tell enough.
    pub fn of(simulation: &Simulation) -> Result<Self, NoSuggestion> {
        let agreement = simulation.agreement();
        if agreement.mql.grid.is_some() {
            return Err(NoSuggestion::Grid);
        }
        let card = Card::of(agreement);
        if card.criteria.is_empty() {
            return Err(NoSuggestion::NoPoints);
        }
        let leads = simulation.leads();
        let (patience, usual) = (seconds_to_win(leads, 90), seconds_to_win(leads, 25));
        let (Some(patience), Some(usual)) = (patience, usual) else { return Err(NoSuggestion::NoTimes) };
        let age = usual.clamp(SECONDS_PER_DAY, 30 * SECONDS_PER_DAY);
        let (split, earlier, later) =
            rows::split(leads, patience, Self::PERCENT_FITTED).ok_or(NoSuggestion::NoTimes)?;
        let enough = |rows: &[rows::Row], least: usize| {
            let n_won = rows.iter().filter(|row| row.is_won).count();
            least <= n_won && least <= rows.len() - n_won
        };
        if !enough(&earlier, Self::LEAST_FITTED) || !enough(&later, Self::LEAST_HELD_OUT) {
            return Err(NoSuggestion::TooFew);
        }
        let step = earlier.len().div_ceil(Self::MOST_FITTED);
        let seen: Vec<rows::Row> = earlier.iter().step_by(step).copied().collect();
        let fitted = Rows::of(simulation.rules(), &card, &seen, age);
        let (penalty, weights) = fit::chosen(&fitted, &card.signs());
        let points = card.points(&fitted, &weights).ok_or(NoSuggestion::NoSignal)?;
        let mut proposal = card.applied(agreement, &points);
        let tried =
            evidence::with_same_load(simulation, &mut proposal, &earlier).ok_or(NoSuggestion::NoSignal)?;
        let rows = Rows::of(simulation.rules(), &card, &later, age);
        let (now, then, finding) =
            evidence::compare(simulation, &tried, &later, (&rows, &card.before(), &points));
        let count = |rows: &[rows::Row]| (rows.len(), rows.iter().filter(|row| row.is_won).count());
        Ok(Self {
            age,
            split,
            fitted: count(&earlier),
            held_out: count(&later),
            penalty,
            criteria: card.proposed(&fitted, &points),
            threshold: (agreement.mql.threshold, proposal.mql.threshold),
            now,
            then,
            finding,
            agreement: proposal,
        })
    }
}
