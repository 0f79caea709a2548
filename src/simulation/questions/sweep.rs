use crate::agreement::Stage;
use crate::fields::SECONDS_PER_DAY;
use crate::simulation::{Share, Simulation, Tally};

/// What every threshold would make of the history. Segments with a threshold of their own keep it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sweep {
    /// One point for each threshold at which something changes, from the lowest to the highest. A threshold between two of
    /// them makes the same of the history as the higher one.
    pub points: Vec<SweepPoint>,
    /// What passes each stage at thresholds above all of them: leads of segments with a threshold of their own.
    pub above: [Tally; 3],
    /// All winners of the history.
    pub n_won: usize,
    /// What all of them paid, in minor units.
    pub money: i64,
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
        let (points, above) = match simulation.agreement().mql.grid {
            Some(_) => (Vec::new(), [Tally::default(); 3]),
            None => simulation.sweep(),
        };
        Self {
            points,
            above,
            n_won: simulation.funnel.created.n_won,
            money: simulation.funnel.created.money,
            weeks: simulation.leads().n_seconds().map(|it| it as f64 / (7 * SECONDS_PER_DAY) as f64),
        }
    }

    /// The lowest threshold that brings no more than so many MQLs a week; none if none does, or without creation times.
    pub fn lowest_within(&self, per_week: u32) -> Option<i32> {
        let room = f64::from(per_week) * self.weeks?;
        let fits = |it: &&SweepPoint| it.passed(Stage::Mql).n_leads as f64 <= room;
        // The higher the threshold, the fewer.
        self.points.iter().find(fits).map(|it| it.threshold)
    }

    /// What a threshold makes of the history.
    pub fn at(&self, threshold: i64) -> SweepPoint {
        let place = self.points.partition_point(|point| i64::from(point.threshold) < threshold);
        let above =
            SweepPoint { threshold: i32::try_from(threshold).unwrap_or(i32::MAX), passed: self.above };
        self.points.get(place).copied().unwrap_or(above)
    }
}
