//! Points and a threshold fitted to what became of the leads.
//!
//! `sample.rs` says who is learnt from, `rows.rs` how often each criterion counts for them, `fit.rs` how much that says,
//! `scale.rs` makes whole points of it, `threshold.rs` finds the threshold, `trial.rs` tries both on other leads.

mod fit;
mod rows;
mod sample;
mod scale;
mod threshold;
mod trial;

pub use self::trial::{Change, HoldOut, Merit, Trial};

use self::fit::Model;
use self::rows::{Rows, features, is_against};
use self::sample::{Sample, won_and_others};
use crate::agreement::{Agreement, Criterion, CriterionId};
use crate::fields::Timestamp;
use crate::simulation::{Progress, Share, Simulation};

/// Other points and another threshold, fitted to what became of the leads: a proposal with its evidence. Nothing applies it.
///
/// How it is worked out is said in section 11 of docs/semantics.md.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// The agreement with the proposed points and thresholds; all else is as it was.
    pub agreement: Agreement,
    /// The criteria that give or take points, in the order of the agreement.
    pub points: Vec<SuggestedPoints>,
    /// The threshold of the MQL definition, then those of segments that have their own.
    pub thresholds: Vec<SuggestedThreshold>,
    /// What the points rest on.
    pub fit: Fit,
    /// Leads created before it are learnt from, the others are held out.
    pub split: Timestamp,
    /// At which age, in seconds, leads are looked at, if nothing became of them before; none in a history without activities,
    /// where they are looked at once, at the end.
    pub age: Option<i64>,
    /// Leads whose outcome is not known yet.
    pub n_undecided: usize,
    /// Leads whose outcome is known, but nothing of the time before; or who were won so quickly that no loser of their age
    /// could be known.
    pub n_left_out: usize,
    /// The present and the proposed agreement over the leads that were held out.
    pub held_out: HoldOut,
}

/// A regularised logistic regression over the training leads that have the required fields and that nothing disqualifies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// How many leads.
    pub n_leads: usize,
    /// How many of them were won.
    pub n_won: usize,
    /// How many decided leads were created before the split, with those that something else than points stops.
    pub n_training: usize,
    /// The logarithm of the odds to be won of a lead for which nothing counts.
    pub intercept: f64,
    /// The strength of the penalty: half of it times the sum of the squares of the slopes is added to the loss.
    pub strength: f64,
}

/// What is proposed for a criterion, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct SuggestedPoints {
    /// The criterion.
    pub criterion: CriterionId,
    /// Its points now.
    pub before: i32,
    /// Its proposed points; 0 if it does not help. The same as now if too few leads tell.
    pub after: i32,
    /// By how much the logarithm of the odds to be won rises each time it counts; none if too few leads tell.
    pub slope: Option<f64>,
    /// The winners among the leads of the fit for which it counts; none if it counts for nobody.
    pub with: Option<Share>,
    /// The winners among the others.
    pub without: Option<Share>,
}

/// What is proposed for a threshold, and how many of the training leads are MQLs by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SuggestedThreshold {
    /// The segment, by its place, if it is the threshold of one.
    pub segment: Option<usize>,
    /// The threshold now.
    pub before: i32,
    /// The proposed one.
    pub after: i32,
    /// The MQLs among the training leads now.
    pub n_before: usize,
    /// The MQLs among them by the proposed points and threshold.
    pub n_after: usize,
}

/// Why there is no proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoSuggestion {
    /// No criterion gives or takes points.
    NoCriteria,
    /// A grid stands in for the threshold.
    HasGrid,
    /// The history has no creation times.
    NoTimes,
    /// Fewer than [`Suggestion::LEAST_TRAINING`] winners are there to learn from.
    FewWinners,
    /// Fewer other leads than that.
    FewOthers,
    /// Fewer than [`Suggestion::LEAST_HELD_OUT`] winners are held out.
    FewWinnersHeldOut,
    /// Fewer other leads than that.
    FewOthersHeldOut,
    /// The present agreement makes no MQL of the leads before the split.
    NoMqls,
    /// No criterion tells winners from others, or what does so in one part of the training leads does not in the rest.
    NothingHelps,
}

impl Suggestion {
    /// So many winners and so many others must be there to learn from.
    pub const LEAST_TRAINING: usize = 50;
    /// So many winners and so many others must be held out.
    pub const LEAST_HELD_OUT: usize = 20;
    /// A criterion must count for so many leads, and not count for as many, to tell anything.
    pub const LEAST_TOLD: usize = 20;

    /// Fits points and thresholds to the history of a simulation, and tries them on its later leads. `None` if cancelled.
    ///
    /// # Errors
    /// The history or the agreement does not tell enough.
    pub fn of(simulation: &Simulation, progress: &Progress) -> Result<Option<Self>, NoSuggestion> {
        let agreement = simulation.agreement();
        let features = features(agreement);
        if features.is_empty() {
            return Err(NoSuggestion::NoCriteria);
        }
        if agreement.mql.grid.is_some() {
            return Err(NoSuggestion::HasGrid);
        }
        let sample = Sample::of(simulation.leads())?;
        let (rows, learnt_from) = Rows::of(simulation.rules(), &sample);
        let (n_won, n_others) = won_and_others(&learnt_from);
        check((n_won, n_others), won_and_others(&sample.held_out))?;
        let shares = rows.shares();
        let free: Vec<bool> = shares.iter().map(tells).collect();
        let helps = |model: &Model| model.slopes.iter().any(|slope| *slope > 0.0);
        let model = Model::best(&rows, &free).filter(helps).ok_or(NoSuggestion::NothingHelps)?;
        let mut proposal = scale::with_points(agreement, &features, &free, &rows, &model);
        let Some(after) = simulation.again(&proposal, progress) else { return Ok(None) };
        let thresholds = threshold::thresholds(simulation, &after, &sample.training);
        if thresholds.iter().all(|it| it.n_before == 0) {
            return Err(NoSuggestion::NoMqls);
        }
        for it in &thresholds {
            *threshold::slot(&mut proposal, it.segment) = it.after;
        }
        let Some(after) = after.again(&proposal, progress) else { return Ok(None) };
        let slope = |place: usize| free[place].then(|| model.slopes[place]);
        let points = features.iter().enumerate().map(|(place, n)| {
            SuggestedPoints::of(
                (&agreement.criteria[*n], &proposal.criteria[*n]),
                slope(place),
                shares[place],
            )
        });
        Ok(Some(Self {
            points: points.collect(),
            thresholds,
            fit: Fit {
                n_leads: learnt_from.len(),
                n_won,
                n_training: sample.training.len(),
                intercept: model.intercept,
                strength: model.strength,
            },
            split: sample.split,
            age: sample.age,
            n_undecided: sample.n_undecided,
            n_left_out: sample.n_left_out,
            held_out: HoldOut::of(simulation, &after, &sample),
            agreement: proposal,
        }))
    }
}

impl SuggestedPoints {
    fn of(
        (old, new): (&Criterion, &Criterion),
        slope: Option<f64>,
        [with, without]: [Option<Share>; 2],
    ) -> Self {
        let sign = if is_against(old) { -1.0 } else { 1.0 };
        Self {
            criterion: old.id.clone(),
            before: old.points().unwrap_or(0),
            after: new.points().unwrap_or(0),
            slope: slope.map(|slope| sign * slope),
            with,
            without,
        }
    }
}

/// Whether enough leads have something, and enough have it not.
fn tells(shares: &[Option<Share>; 2]) -> bool {
    shares.iter().all(|it| it.is_some_and(|share| share.n_of >= Suggestion::LEAST_TOLD))
}

/// Whether there are enough winners and others.
fn check(training: (usize, usize), held_out: (usize, usize)) -> Result<(), NoSuggestion> {
    let (most, least) = (Suggestion::LEAST_TRAINING, Suggestion::LEAST_HELD_OUT);
    match (training, held_out) {
        ((n_won, _), _) if n_won < most => Err(NoSuggestion::FewWinners),
        ((_, n_others), _) if n_others < most => Err(NoSuggestion::FewOthers),
        (_, (n_won, _)) if n_won < least => Err(NoSuggestion::FewWinnersHeldOut),
        (_, (_, n_others)) if n_others < least => Err(NoSuggestion::FewOthersHeldOut),
        _ => Ok(()),
    }
}
