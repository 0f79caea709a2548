//! An agreement and a history make numbers: one file per question that is asked.
//!
//! A [`Simulation`] walks along every lead once. What it keeps tells what becomes of each lead at any threshold, so
//! that every number is a sum, and behind each one stand exactly as many leads as it says. [`questions`] holds what is
//! asked less often than the figures that every screen shows.

mod again;
mod behind;
mod by_score;
mod examples;
mod figure;
mod findings;
mod funnel;
mod leakage;
mod outcomes;
mod progress;
pub mod questions;
mod reach;
mod scores;
mod share;
mod table;
mod what_if;

pub use self::examples::{Reached, explain_invented, failing, reached_by_invented};
pub use self::figure::{Among, Figure};
pub use self::findings::{asked_fields, findings, findings_of_fields};
pub use self::funnel::{Funnel, StageCounts, Tally};
pub use self::leakage::{Leak, LeakWay, Leakage, ListCount};
pub use self::progress::Progress;
pub use self::scores::{ScoreBand, Scores};
pub use self::share::Share;
pub use self::what_if::WhatIf;
pub use crate::scoring::CriterionUse;

use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use self::outcomes::Outcomes;
use self::questions::SweepPoint;
use self::table::Table;
use crate::agreement::Agreement;
use crate::leads::{LeadIndex, Leads};
use crate::scoring::{Judgement, Outcome, Rules, Standing, Trajectory, Walker, Ways};

/// How many leads are judged between two looks at whether the run is still wanted.
const CHUNK: u32 = 4_096;

/// What an agreement makes of a history.
pub struct Simulation {
    rules: Arc<Rules>,
    chunks: Arc<Vec<Chunk>>,
    table: Arc<Table>,
    /// How many leads come how far.
    pub funnel: Funnel,
    /// Where the others leave, and why.
    pub leakage: Leakage,
    /// How many leads have which highest score.
    pub scores: Scores,
    /// How many leads each criterion concerns, in the order of the agreement.
    pub criteria: Vec<CriterionUse>,
}

/// Leads that stand one after the other.
#[derive(Clone)]
struct Chunk {
    ways: Arc<Ways>,
    outcomes: Arc<Outcomes>,
}

impl Simulation {
    /// Walks along every lead and counts. Returns `None` if cancelled meanwhile.
    pub fn run(agreement: &Agreement, leads: &Arc<Leads>, progress: &Progress) -> Option<Self> {
        Self::walk(
            Rules::new(agreement, leads),
            Table::default(),
            progress,
            |walker, table, rules, leads, _| {
                let ways = rules.ways(walker, leads);
                let outcomes = Arc::new(Outcomes::of(rules, &ways));
                Chunk { ways: Arc::new(ways), outcomes }.counted(rules, table)
            },
        )
    }

    /// Makes every chunk, and counts into a table what has changed since it was made.
    fn walk(
        rules: Rules,
        before: Table,
        progress: &Progress,
        chunk: impl Fn(&mut Walker<'_>, &mut Table, &Rules, Range<LeadIndex>, usize) -> Chunk + Sync,
    ) -> Option<Self> {
        let n_leads = u32::try_from(rules.leads().len()).unwrap_or(u32::MAX);
        let n_chunks = n_leads.div_ceil(CHUNK);
        let join = |(mut chunks, table): (Vec<Chunk>, Table), (more, other): (Vec<Chunk>, Table)| {
            chunks.extend(more);
            (chunks, table.join(other))
        };
        let (chunks, table) = (0..n_chunks)
            .into_par_iter()
            .fold(
                || (Walker::new(&rules), Vec::new(), Table::default()),
                |(mut walker, mut chunks, mut table), n| {
                    if !progress.is_cancelled() {
                        let leads =
                            LeadIndex(n * CHUNK)..LeadIndex(n_leads.min((n + 1).saturating_mul(CHUNK)));
                        let made = chunk(&mut walker, &mut table, &rules, leads, n as usize);
                        progress.add(made.ways.len());
                        chunks.push(made);
                    }
                    (walker, chunks, table)
                },
            )
            .map(|(_, chunks, table)| (chunks, table))
            .reduce(|| (Vec::new(), Table::default()), join);
        let table = before.join(table);
        (!progress.is_cancelled()).then(|| Self::of(Arc::new(rules), Arc::new(chunks), Arc::new(table)))
    }

    /// Sums up what is known of every lead.
    fn of(rules: Arc<Rules>, chunks: Arc<Vec<Chunk>>, table: Arc<Table>) -> Self {
        let outcomes = table.outcomes(&rules);
        let mut criteria = vec![CriterionUse::default(); rules.agreement().criteria.len()];
        for chunk in chunks.iter() {
            for (sum, part) in criteria.iter_mut().zip(chunk.ways.uses()) {
                sum.n_touched += part.n_touched;
                sum.n_unknown += part.n_unknown;
            }
        }
        Self {
            funnel: Funnel::count(table.created(), &outcomes),
            leakage: Leakage::count(&rules, &outcomes),
            scores: Scores::gather(table.highest()),
            criteria,
            rules,
            chunks,
            table,
        }
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

    /// What became of a lead in its first pass, with times.
    pub fn judgement(&self, lead: LeadIndex) -> Judgement {
        let way = self.way(lead);
        let has_times = self.leads().has_activities();
        let mql = way.judge(self.rules.threshold(way.segment), self.rules.threshold_test(), has_times);
        self.rules.judge_on(lead, mql)
    }

    /// How a lead went through its moments: what every threshold can be asked of.
    fn way(&self, lead: LeadIndex) -> Trajectory<'_> {
        self.chunks[(lead.0 / CHUNK) as usize].ways.trajectory((lead.0 % CHUNK) as usize)
    }

    /// What became of every lead, in the order of the history.
    pub fn judgements(&self) -> impl Iterator<Item = (LeadIndex, Judgement)> {
        self.leads().indices().map(|lead| (lead, self.judgement(lead)))
    }

    /// What became of a lead in its first pass, without times.
    pub fn outcome(&self, lead: LeadIndex) -> Outcome {
        self.chunks[(lead.0 / CHUNK) as usize].outcome(&self.rules, (lead.0 % CHUNK) as usize)
    }

    /// The leads that pass each stage at every threshold at which something changes, from the lowest up, and above all.
    fn sweep(&self) -> (Vec<SweepPoint>, [Tally; 3]) {
        let segments = &self.agreement().segments;
        let (points, above) = self.table.sweep(|segment| segments[segment?].threshold);
        (points.into_iter().map(|(threshold, passed)| SweepPoint { threshold, passed }).collect(), above)
    }

    /// The leads behind a figure, in the order of the history. The figure is of the simulation's own agreement.
    pub fn leads_behind(&self, figure: &Figure) -> Vec<LeadIndex> {
        self.leads_behind_beside(figure, None)
    }

    /// The same of a figure that may tell of another agreement over the same history, too.
    pub fn leads_behind_beside(&self, figure: &Figure, against: Option<&Self>) -> Vec<LeadIndex> {
        if let Figure::Among(among, figure) = figure {
            return self.leads_among(&among.leads, figure, against);
        }
        let is_behind = behind::test(figure, self, against);
        let n_leads = u32::try_from(self.leads().len()).unwrap_or(u32::MAX);
        let leads = (0..n_leads).into_par_iter().with_min_len(CHUNK as usize).map(LeadIndex);
        leads.filter(|lead| is_behind(*lead)).collect()
    }

    /// The leads behind a figure of some of them: just as it was counted, with nobody else in sight.
    fn leads_among(&self, some: &[LeadIndex], figure: &Figure, against: Option<&Self>) -> Vec<LeadIndex> {
        let part = Arc::new(self.leads().only(some));
        let run = |of: &Self| Self::run(of.agreement(), &part, &Progress::default());
        let Some(own) = run(self) else { return Vec::new() };
        let behind = own.leads_behind_beside(figure, against.and_then(run).as_ref());
        behind.into_iter().filter_map(|lead| some.get(lead.at()).copied()).collect()
    }

    /// The score under which a lead is counted in [`Self::scores`].
    fn counted_score(&self, lead: LeadIndex) -> i64 {
        Scores::counted(self.way(lead).highest_score)
    }

    /// Whether a lead passes the MQL stage at another threshold. Segments with a threshold of their own keep it.
    fn passes_at(&self, threshold: i32, lead: LeadIndex) -> bool {
        let way = self.way(lead);
        let own = way.segment.and_then(|place| self.agreement().segments[place].threshold);
        let asked = i64::from(own.unwrap_or(threshold));
        matches!(way.at(Some(asked), self.rules.threshold_test()), Standing::Passed(_))
    }
}

impl Chunk {
    /// Itself, after all its leads were counted.
    fn counted(self, rules: &Rules, table: &mut Table) -> Self {
        table.count(1, rules, (&self.ways, &self.outcomes), 0..self.ways.len());
        self
    }

    fn outcome(&self, rules: &Rules, place: usize) -> Outcome {
        let way = self.ways.trajectory(place);
        match way.at(rules.threshold(way.segment), rules.threshold_test()) {
            Standing::Passed(record) => self.outcomes.distinct[self.outcomes.code(place, record)],
            Standing::Failed { decided_by, sole_blocker, .. } => {
                rules.outcome_of_failed(decided_by, sole_blocker)
            }
        }
    }
}
