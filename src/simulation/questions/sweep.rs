use crate::agreement::Stage;
use crate::fields::SECONDS_PER_DAY;
use crate::simulation::{Share, Simulation, Tally};

/// What every threshold would make of the history. Segments with a threshold of their own keep it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sweep {
    /// One point for each threshold at which something changes, from the lowest to the highest. A threshold between two of
    /// them makes the same of the history as the higher one.
    pub points: Vec<SweepPoint>,
    /// All winners of the history.
    pub n_won: usize,
    /// How many weeks the history has, from the first creation to the end of observation; none without creation times.
    pub weeks: Option<f64>,
}

/// What one threshold makes of the history.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SweepPoint {
    /// The threshold.
    pub threshold: i32,
    /// The leads that pass each stage, in the order of [`Stage::ALL`].
    pub passed: [Tally; 3],
}

impl SweepPoint {
    /// The leads that pass a stage.
    pub fn passed(&self, stage: Stage) -> Tally {
        self.passed[stage.index()]
    }

    /// Of the MQLs, those that were won.
    pub fn precision(&self) -> Option<Share> {
        let mql = self.passed(Stage::Mql);
        Share::of(mql.n_won, mql.n_leads)
    }
}

impl Sweep {
    /// Tries every threshold. No point where a grid stands in for the threshold.
    pub fn of(simulation: &Simulation) -> Self {
        let leads = simulation.leads();
        let first = leads.indices().next().and_then(|lead| leads.created(lead));
        let seconds = first.zip(leads.observed_until()).map(|(first, end)| end.0 - first.0);
        let points = if simulation.agreement().mql.grid.is_some() { Vec::new() } else { simulation.sweep() };
        Self {
            points,
            n_won: simulation.funnel.created.n_won,
            weeks: seconds.filter(|it| *it > 0).map(|it| it as f64 / (7 * SECONDS_PER_DAY) as f64),
        }
    }

    /// What a threshold makes of the history; nothing passes above the highest score.
    pub fn at(&self, threshold: i64) -> SweepPoint {
        let place = self.points.partition_point(|point| i64::from(point.threshold) < threshold);
        self.points.get(place).copied().unwrap_or_default()
    }
}
