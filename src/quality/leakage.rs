//! Columns that give the outcome away: they were filled in after the fact, and no rule may use them.
//!
//! Two signs are looked for, among the fields of leads:
//!
//! - **Filled later.** The column is filled for at most 5 % of the leads that sales never qualified, won or lost, and
//!   for at least ten times as large a share of the others (and of at least 20 of them): `Closed reason`, `Amount`.
//! - **A value decides.** Of the leads with one value, at least 95 % were won (or lost), that value stands behind at
//!   least a fifth of all wins (or losses), and no more than half of all leads were won (or lost): `Customer` in a
//!   column of lifecycle stages.
//!
//! The limits: both are signs, no proof. A column that is enriched for good leads before anybody calls them looks the
//! same, and a rare trait may honestly decide. Columns whose values differ little between the groups, scores that were
//! calculated afterwards and dates are not noticed. Without records of what sales did there is nothing to compare with.

use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};

use super::{Finding, Material, Problem, QualityReport, Unchecked};
use crate::leads::{Cells, Column, LeadIndex, Leads, Recorded};

/// Of fewer leads that are filled, won or lost, nothing follows.
const FEWEST: usize = 20;

/// What sales made of leads.
struct Fates {
    /// How many leads there are.
    n_leads: usize,
    /// Those that were qualified, won or lost.
    later: Vec<LeadIndex>,
    won: Vec<LeadIndex>,
    lost: Vec<LeadIndex>,
}

pub(super) fn find(material: &Material<'_>, report: &mut QualityReport) {
    let fates = Fates::of(material.leads);
    if fates.later.len() < FEWEST {
        report.unchecked.push(Unchecked::FewOutcomes);
        return;
    }
    let look = |column: &Column| {
        let mut found: Vec<Finding> = filled_later(column, &fates).into_iter().collect();
        if found.is_empty() {
            found.extend(value_decides(material, column, Recorded::Won, &fates.won));
            found.extend(value_decides(material, column, Recorded::Lost, &fates.lost));
        }
        let ignoring = material.ignoring(&column.field);
        found.into_iter().map(|it| it.with(ignoring.clone())).collect()
    };
    let found: Vec<Vec<Finding>> = material.leads.columns().par_iter().map(look).collect();
    report.findings.extend(found.into_iter().flatten());
}

impl Fates {
    fn of(leads: &Leads) -> Self {
        let with = |what: &[Recorded]| {
            let is_it =
                |lead: &LeadIndex| leads.stage_changes(*lead).iter().any(|it| what.contains(&it.what));
            leads.indices().filter(is_it).collect()
        };
        let later = [Recorded::Qualified, Recorded::Opportunity, Recorded::Won, Recorded::Lost];
        Self {
            n_leads: leads.len(),
            later: with(&later),
            won: with(&[Recorded::Won]),
            lost: with(&[Recorded::Lost]),
        }
    }
}

fn filled_later(column: &Column, fates: &Fates) -> Option<Finding> {
    let n_filled = n_known(column);
    let found: Vec<LeadIndex> = fates.later.iter().copied().filter(|lead| column.is_known(*lead)).collect();
    let n_others = fates.n_leads - fates.later.len();
    let n_filled_others = n_filled - found.len();
    // The shares are compared without dividing: of 5 %, and ten to one.
    let is_rare = n_filled_others * 20 <= n_others;
    let is_common_later =
        found.len() as u128 * n_others as u128 >= 10 * n_filled_others as u128 * fates.later.len() as u128;
    // Of few cells nothing follows.
    let is_enough = found.len() >= FEWEST && found.len() * 20 >= fates.later.len() && n_others >= FEWEST;
    let problem = Problem::FilledLater { header: column.header.clone() };
    (is_rare && is_common_later && is_enough).then(|| Finding::of_leads(problem, found, n_filled))
}

/// Of how many leads a column says something.
fn n_known(column: &Column) -> usize {
    match &column.cells {
        Cells::Texts { codes, .. } => codes.iter().filter(|code| **code != 0).count(),
        Cells::Numbers(numbers) => numbers.iter().flatten().count(),
        Cells::Dates(dates) => dates.iter().flatten().count(),
        Cells::Flags(flags) => flags.iter().flatten().count(),
        Cells::Lists { offsets, .. } => offsets.windows(2).filter(|pair| pair[0] != pair[1]).count(),
    }
}

/// The value that most of those with an outcome have, if it decides.
fn value_decides(
    material: &Material<'_>,
    column: &Column,
    outcome: Recorded,
    those: &[LeadIndex],
) -> Option<Finding> {
    if those.len() < FEWEST || those.len() * 2 > material.leads.len() {
        return None;
    }
    let mut codes: Vec<u32> =
        those.iter().map(|lead| code(column, *lead)).filter(|code| *code != 0).collect();
    codes.sort_unstable();
    let mut values: Vec<(usize, u32)> =
        codes.chunk_by(|a, b| a == b).map(|same| (same.len(), same[0])).collect();
    values.retain(|(n, _)| n * 5 >= those.len());
    values.sort_unstable_by(|a, b| b.cmp(a));
    let leads_with =
        |value| material.leads.indices().filter(move |lead| code(column, *lead) == value).count();
    let (value, n_all) = values.into_iter().find_map(|(n, value)| {
        let n_all = leads_with(value);
        (n_all >= FEWEST && n * 100 >= n_all * 95).then_some((value, n_all))
    })?;
    let found: Vec<LeadIndex> = those.iter().copied().filter(|lead| code(column, *lead) == value).collect();
    let (header, value) = (column.header.clone(), material.told(column, *found.first()?)?);
    Some(Finding::of_leads(Problem::ValueDecides { header, value, outcome }, found, n_all))
}

/// The value of a lead as a number, from 1; 0 if it is unknown, or the column has no values that can be counted.
fn code(column: &Column, lead: LeadIndex) -> u32 {
    match &column.cells {
        Cells::Texts { codes, .. } => codes.get(lead.at()).copied().unwrap_or(0),
        Cells::Flags(flags) => flags.get(lead.at()).copied().flatten().map_or(0, |flag| 1 + u32::from(flag)),
        Cells::Numbers(_) | Cells::Dates(_) | Cells::Lists { .. } => 0,
    }
}
