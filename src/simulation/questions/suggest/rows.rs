//! What is fitted to: for each lead, how often it had what each criterion asks for, at one age.

use rayon::prelude::*;

use super::card::Card;
use crate::fields::Timestamp;
use crate::leads::{LeadIndex, Leads, Recorded};
use crate::scoring::Rules;

/// A lead, and whether it was won.
#[derive(Clone, Copy)]
pub(super) struct Row {
    pub(super) lead: LeadIndex,
    pub(super) is_won: bool,
}

/// Rows as columns: one for each criterion of a card, with the rows where it is not 0.
pub(super) struct Rows {
    pub(super) is_won: Vec<bool>,
    /// By criterion: which row, and how many times the points of the criterion the lead had.
    pub(super) columns: Vec<Vec<(u32, f64)>>,
}

/// The leads that are at least so many seconds old at the end of observation: the earlier ones, those created from a
/// moment on, and that moment. `None` without creation times.
pub(super) fn split(leads: &Leads, age: i64, percent: usize) -> Option<(Timestamp, Vec<Row>, Vec<Row>)> {
    let end = leads.observed_until()?;
    let created = |lead: &LeadIndex| leads.created(*lead);
    let is_old = |lead: &LeadIndex| created(lead).is_some_and(|at| at.0 + age <= end.0);
    let old: Vec<LeadIndex> = leads.indices().filter(is_old).collect();
    // Leads stand in the order of their creation. Those of one moment stay together.
    let split = created(old.get(old.len() * percent / 100)?)?;
    let row = |lead: &LeadIndex| Row { lead: *lead, is_won: leads.won(*lead).is_some() };
    let n_earlier = old.partition_point(|lead| created(lead) < Some(split));
    Some((split, old[..n_earlier].iter().map(row).collect(), old[n_earlier..].iter().map(row).collect()))
}

impl Rows {
    /// The rows of some leads, each seen at one age, or just before it was won or lost.
    pub(super) fn of(rules: &Rules, card: &Card, rows: &[Row], age: i64) -> Self {
        let leads = rules.leads();
        let times = |row: &Row| -> Vec<f64> {
            let Some(created) = leads.created(row.lead) else { return vec![0.0; card.criteria.len()] };
            let closed = leads.stage_changes(row.lead).iter();
            let closed = closed.filter(|it| matches!(it.what, Recorded::Won | Recorded::Lost));
            let before = closed.filter_map(|it| it.at).min().map_or(i64::MAX, |at| at.0 - 1);
            card.times(rules, row.lead, Timestamp(created.0.saturating_add(age).min(before)))
        };
        let of_rows: Vec<Vec<f64>> = rows.par_iter().map(times).collect();
        let column = |n: usize| -> Vec<(u32, f64)> {
            let cells = (0..).zip(&of_rows).map(|(row, times)| (row, times[n]));
            cells.filter(|(_, times)| *times != 0.0).collect()
        };
        Self {
            is_won: rows.iter().map(|row| row.is_won).collect(),
            columns: (0..card.criteria.len()).map(column).collect(),
        }
    }

    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        self.is_won.len()
    }

    /// The first so many rows.
    pub(super) fn first(&self, n: usize) -> Self {
        let column = |column: &Vec<(u32, f64)>| {
            column.iter().copied().take_while(|(row, _)| (*row as usize) < n).collect()
        };
        Self { is_won: self.is_won[..n].to_vec(), columns: self.columns.iter().map(column).collect() }
    }

    /// What the weights of the columns add up to, row by row.
    pub(super) fn sums(&self, weights: &[f64]) -> Vec<f64> {
        let mut sums = vec![0.0; self.len()];
        for (column, weight) in self.columns.iter().zip(weights) {
            for (row, times) in column {
                sums[*row as usize] += weight * times;
            }
        }
        sums
    }
}
