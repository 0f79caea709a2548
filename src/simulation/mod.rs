//! An agreement and a history make numbers: one file per question that is asked.
//!
//! A [`Simulation`] judges every lead once; every number is then counted from the judgements, so that behind each
//! one stand exactly as many leads as it says.

mod coverage;
mod figure;
mod funnel;
mod leakage;
pub mod questions;
mod scores;
mod share;

pub use self::coverage::CriterionUse;
pub use self::figure::Figure;
pub use self::funnel::{Funnel, StageCounts, Tally};
pub use self::leakage::{Leak, Leakage, ListCount};
pub use self::scores::{ScoreBand, Scores};
pub use self::share::Share;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;

use crate::agreement::Agreement;
use crate::leads::{LeadIndex, Leads};
use crate::scoring::{Judgement, Rules, Walker};

/// How many leads are judged between two looks at whether the run is still wanted.
const CHUNK: usize = 1_024;

/// What an agreement makes of a history.
pub struct Simulation {
    rules: Arc<Rules>,
    /// The judgement of every lead, in the order of the history.
    judgements: Vec<Judgement>,
    /// How many leads come how far.
    pub funnel: Funnel,
    /// Where the others leave, and why.
    pub leakage: Leakage,
    /// How many leads have which highest score.
    pub scores: Scores,
    /// How many leads each criterion touches, in the order of the agreement.
    pub criteria: Vec<CriterionUse>,
}

/// Whether a run is still wanted, and how far it is. Shared with whoever waits for it.
#[derive(Debug, Default)]
pub struct Progress {
    cancelled: AtomicBool,
    n_judged: std::sync::atomic::AtomicUsize,
}

impl Progress {
    /// Says that nobody wants the result any more.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether nobody wants the result any more.
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// How many leads are judged so far.
    pub fn n_judged(&self) -> usize {
        self.n_judged.load(Ordering::Relaxed)
    }
}

impl Simulation {
    /// Judges every lead and counts. Returns `None` if cancelled meanwhile.
    pub fn run(agreement: &Agreement, leads: &Arc<Leads>, progress: &Progress) -> Option<Self> {
        let rules = Arc::new(Rules::new(agreement, leads));
        let indices: Vec<LeadIndex> = leads.indices().collect();
        let chunks: Option<Vec<(Vec<Judgement>, Vec<CriterionUse>)>> = indices
            .par_chunks(CHUNK)
            .map(|chunk| {
                if progress.is_cancelled() {
                    return None;
                }
                let mut walker = Walker::new(&rules);
                let judgements: Vec<Judgement> =
                    chunk.iter().map(|lead| rules.judge_with(&mut walker, *lead)).collect();
                let mut uses = CriterionUse::none(agreement);
                for (lead, judgement) in chunk.iter().zip(&judgements) {
                    coverage::count(&rules, *lead, judgement, &mut uses);
                }
                progress.n_judged.fetch_add(chunk.len(), Ordering::Relaxed);
                Some((judgements, uses))
            })
            .collect();
        let mut criteria = CriterionUse::none(agreement);
        let mut judgements = Vec::with_capacity(leads.len());
        for (of_chunk, uses) in chunks? {
            judgements.extend(of_chunk);
            for (sum, part) in criteria.iter_mut().zip(uses) {
                sum.add(part);
            }
        }
        let funnel = Funnel::count(leads, &judgements);
        let leakage = Leakage::count(&rules, &judgements);
        let scores = Scores::count(leads, &judgements);
        Some(Self { rules, judgements, funnel, leakage, scores, criteria })
    }

    /// The rules that the leads were judged by.
    pub fn rules(&self) -> &Arc<Rules> {
        &self.rules
    }

    /// The agreement.
    pub fn agreement(&self) -> &Agreement {
        self.rules.agreement()
    }

    /// The history.
    pub fn leads(&self) -> &Arc<Leads> {
        self.rules.shared_leads()
    }

    /// What became of a lead in its first pass.
    pub fn judgement(&self, lead: LeadIndex) -> Judgement {
        self.judgements[lead.at()]
    }

    /// What became of every lead, in the order of the history.
    pub fn judgements(&self) -> impl Iterator<Item = (LeadIndex, Judgement)> {
        self.leads().indices().map(|lead| (lead, self.judgement(lead)))
    }

    /// The same history by another agreement. Returns `None` if cancelled meanwhile.
    pub fn again(&self, agreement: &Agreement, progress: &Progress) -> Option<Self> {
        Self::run(agreement, self.leads(), progress)
    }

    /// The leads behind a figure, in the order of the history. The figure is of the simulation's own agreement.
    pub fn leads_behind(&self, figure: &Figure) -> Vec<LeadIndex> {
        let (agreement, leads) = (self.agreement(), self.leads());
        let behind =
            self.judgements().filter(|(lead, judgement)| figure.includes(agreement, leads, *lead, judgement));
        behind.map(|(lead, _)| lead).collect()
    }
}
