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
const FEWEST: u64 = 20;

/// What sales made of a lead.
#[derive(Clone, Copy, Default)]
struct Fate {
    later: bool,
    won: bool,
    lost: bool,
}

pub(super) fn find(material: &Material<'_>, report: &mut QualityReport) {
    let leads = material.leads;
    let fates: Vec<Fate> = leads.indices().map(|lead| fate(leads, lead)).collect();
    let all = Tally::of(fates.iter().copied());
    if all.later < FEWEST {
        report.unchecked.push(Unchecked::FewOutcomes);
    }
    let found: Vec<Vec<Finding>> = leads
        .columns()
        .par_iter()
        .map(|column| {
            let mut found: Vec<Finding> = filled_later(leads, column, &fates, all).into_iter().collect();
            if found.is_empty() {
                found.extend(value_decides(material, column, &fates, all));
            }
            let ignoring = material.ignoring(&column.field);
            found.into_iter().map(|it| it.with(ignoring.clone())).collect()
        })
        .collect();
    report.findings.extend(found.into_iter().flatten());
}

fn fate(leads: &Leads, lead: LeadIndex) -> Fate {
    let mut fate = Fate::default();
    for change in leads.stage_changes(lead) {
        match change.what {
            Recorded::Won => fate.won = true,
            Recorded::Lost => fate.lost = true,
            Recorded::Qualified | Recorded::Opportunity => fate.later = true,
            _ => {}
        }
    }
    fate.later |= fate.won | fate.lost;
    fate
}

impl Fate {
    /// Whether the lead was won, or lost.
    fn has(self, outcome: Recorded) -> bool {
        if outcome == Recorded::Won { self.won } else { self.lost }
    }
}

/// How many leads there are of each fate.
#[derive(Clone, Copy, Default)]
struct Tally {
    n: u64,
    later: u64,
    won: u64,
    lost: u64,
}

impl Tally {
    fn of(fates: impl Iterator<Item = Fate>) -> Self {
        let mut tally = Self::default();
        fates.for_each(|fate| tally.add(fate));
        tally
    }

    /// How many were won, or lost.
    fn with(self, outcome: Recorded) -> u64 {
        if outcome == Recorded::Won { self.won } else { self.lost }
    }

    fn add(&mut self, fate: Fate) {
        self.n += 1;
        self.later += u64::from(fate.later);
        self.won += u64::from(fate.won);
        self.lost += u64::from(fate.lost);
    }
}

fn filled_later(leads: &Leads, column: &Column, fates: &[Fate], all: Tally) -> Option<Finding> {
    let known = leads.indices().zip(fates).filter(|(lead, _)| column.is_known(*lead));
    let filled = Tally::of(known.map(|(_, fate)| *fate));
    let (others, filled_others) = (all.n - all.later, filled.n - filled.later);
    // The shares are compared without dividing: of 5 %, and ten to one.
    let is_rare = filled_others * 20 <= others;
    let is_common_later = u128::from(filled.later) * u128::from(others)
        >= 10 * u128::from(filled_others) * u128::from(all.later);
    // In a column of few cells nothing follows from that all are of later leads.
    let is_enough = filled.later >= FEWEST && filled.later * 20 >= all.later && others >= FEWEST;
    if !(is_rare && is_common_later && is_enough) {
        return None;
    }
    let is_filled = |(lead, fate): &(LeadIndex, &Fate)| fate.later && column.is_known(*lead);
    let found = leads.indices().zip(fates).filter(is_filled).map(|(lead, _)| lead).collect();
    let of = usize::try_from(filled.n).unwrap_or(usize::MAX);
    Some(Finding::of_leads(Problem::FilledLater { header: column.header.clone() }, found, of))
}

/// A value and the fates of the leads that have it.
type OfValue = (u32, Tally);

fn value_decides(material: &Material<'_>, column: &Column, fates: &[Fate], all: Tally) -> Vec<Finding> {
    let leads = material.leads;
    let values = by_value(column, fates);
    let told = |outcome: Recorded| {
        let of_all = all.with(outcome);
        let decides = |(_, it): &&OfValue| {
            let n = it.with(outcome);
            it.n >= FEWEST && n * 100 >= it.n * 95 && n * 5 >= of_all
        };
        let is_open = of_all >= FEWEST && of_all * 2 <= all.n;
        let decisive = values.iter().filter(|_| is_open).filter(decides);
        let (value, _) = decisive.max_by_key(|(_, it)| it.with(outcome))?;
        let with = || leads.indices().zip(fates).filter(|(lead, _)| code(column, *lead) == *value);
        let found: Vec<LeadIndex> =
            with().filter(|(_, fate)| fate.has(outcome)).map(|(lead, _)| lead).collect();
        let value = found.first().and_then(|lead| material.told(column, *lead))?;
        let header = column.header.clone();
        Some(Finding::of_leads(Problem::ValueDecides { header, value, outcome }, found, with().count()))
    };
    [Recorded::Won, Recorded::Lost].into_iter().filter_map(told).collect()
}

/// The value of a lead as a number, from 1; 0 if it is unknown, or the column has no values that can be counted.
fn code(column: &Column, lead: LeadIndex) -> u32 {
    match &column.cells {
        Cells::Texts { codes, .. } => codes.get(lead.at()).copied().unwrap_or(0),
        Cells::Flags(flags) => flags.get(lead.at()).copied().flatten().map_or(0, |flag| 1 + u32::from(flag)),
        Cells::Numbers(_) | Cells::Dates(_) | Cells::Lists { .. } => 0,
    }
}

fn by_value(column: &Column, fates: &[Fate]) -> Vec<OfValue> {
    let n_values = match &column.cells {
        Cells::Texts { dictionary, .. } => dictionary.len(),
        Cells::Flags(_) => 2,
        Cells::Numbers(_) | Cells::Dates(_) | Cells::Lists { .. } => return Vec::new(),
    };
    let mut tallies = vec![Tally::default(); n_values + 1];
    for (lead, fate) in (0..).map(LeadIndex).zip(fates) {
        tallies[code(column, lead) as usize].add(*fate);
    }
    (0..).zip(tallies).skip(1).collect()
}
