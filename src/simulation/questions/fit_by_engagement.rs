use rayon::prelude::*;

use crate::agreement::{Grid, SubScore};
use crate::leads::LeadIndex;
use crate::scoring::Verdict;
use crate::simulation::{Simulation, Tally};

/// The leads by their points of fit and of engagement at the moment that decided about them: when they qualified, else
/// when they came closest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FitByEngagement {
    /// The fit points at which each row after the first begins, rising.
    pub fit: Vec<i32>,
    /// The engagement points at which each column after the first begins, rising.
    pub engagement: Vec<i32>,
    /// The cells, row by row, the poorest first.
    pub cells: Vec<Vec<FitCell>>,
    /// Whether the agreement decides by these cells. If not, they are bands of equal width.
    pub decides: bool,
}

/// The leads of one cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FitCell {
    /// All of them.
    pub leads: Tally,
    /// How many are marketing qualified.
    pub n_mqls: usize,
    /// Whether the agreement accepts the cell; no without a grid.
    pub is_accepted: bool,
}

/// So many bands each way without a grid of the agreement.
const BANDS: i64 = 5;

impl FitByEngagement {
    /// Counts every lead in the cells of the agreement's grid, else in five bands each way.
    pub fn of(simulation: &Simulation) -> Self {
        let points: Vec<(i64, i64)> = (0..u32::try_from(simulation.leads().len()).unwrap_or(u32::MAX))
            .into_par_iter()
            .with_min_len(1_024)
            .map(LeadIndex)
            .map(|lead| points_of(simulation, lead))
            .collect();
        let agreed = simulation.agreement().mql.grid.as_ref();
        let grid = agreed.cloned().unwrap_or_else(|| Grid {
            fit: bounds(points.iter().map(|it| it.0)),
            engagement: bounds(points.iter().map(|it| it.1)),
            accepted: Vec::new(),
        });
        let mut cells = vec![vec![FitCell::default(); grid.engagement.len() + 1]; grid.fit.len() + 1];
        for accepted in &grid.accepted {
            let cell = cells
                .get_mut(accepted.fit as usize)
                .and_then(|row| row.get_mut(accepted.engagement as usize));
            if let Some(cell) = cell {
                cell.is_accepted = true;
            }
        }
        for (lead, (fit, engagement)) in simulation.leads().indices().zip(points) {
            let place = grid.cell(fit, engagement);
            let cell = &mut cells[place.fit as usize][place.engagement as usize];
            cell.leads.add_lead(simulation.leads(), lead);
            cell.n_mqls += usize::from(simulation.judgement(lead).mql.verdict == Verdict::Passed);
        }
        Self { fit: grid.fit, engagement: grid.engagement, cells, decides: agreed.is_some() }
    }
}

/// The points of fit and of engagement of a lead at the moment that decided about it.
pub(in crate::simulation) fn points_of(simulation: &Simulation, lead: LeadIndex) -> (i64, i64) {
    let score = simulation.rules().score(lead, simulation.judgement(lead).mql.moment);
    (score.of(SubScore::Fit), score.of(SubScore::Engagement))
}

/// The bounds between bands of equal, round width that hold all but a hundredth of the points at either end.
fn bounds(points: impl Iterator<Item = i64>) -> Vec<i32> {
    let mut sorted: Vec<i64> = points.collect();
    sorted.par_sort_unstable();
    let at = |percent: usize| sorted.get((sorted.len() * percent / 100).min(sorted.len().saturating_sub(1)));
    let (Some(low), Some(high)) = (at(1), at(99)) else { return Vec::new() };
    let low = (*low).max(0);
    let width = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1_000]
        .into_iter()
        .find(|width| (high - low) <= width * BANDS)
        .unwrap_or(2_000);
    let first = low.div_euclid(width) * width;
    (1..BANDS).filter_map(|n| i32::try_from(first + n * width).ok()).collect()
}
