use super::Tally;

/// How many leads have which highest score, point by point from the lowest to the highest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scores {
    /// One band of one point after another, without gaps.
    points: Vec<ScoreBand>,
}

/// The leads whose highest score lies in a band.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ScoreBand {
    /// The lowest score of the band.
    pub from: i64,
    /// How many leads.
    pub n_leads: usize,
    /// How many of them were won.
    pub n_won: usize,
}

impl Scores {
    /// Scores beyond so many points either way are counted at the last.
    const FURTHEST: i64 = 1_000;

    /// Gathers the leads of every score.
    pub(super) fn gather(highest: impl Iterator<Item = (i32, Tally)>) -> Self {
        let mut points: Vec<ScoreBand> = Vec::new();
        for (score, tally) in highest {
            let from = Self::counted(score);
            while points.last().is_some_and(|last| last.from < from) {
                let next = points.last().map_or(from, |last| last.from + 1);
                points.push(ScoreBand { from: next, ..ScoreBand::default() });
            }
            if points.is_empty() {
                points.push(ScoreBand { from, ..ScoreBand::default() });
            }
            if let Some(band) = points.last_mut() {
                band.n_leads += tally.n_leads;
                band.n_won += tally.n_won;
            }
        }
        Self { points }
    }

    /// The score under which a highest score is counted.
    pub(super) fn counted(score: i32) -> i64 {
        i64::from(score).clamp(-Self::FURTHEST, Self::FURTHEST)
    }

    /// The leads in bands of so many points; the bands begin at multiples of it.
    pub fn bands(&self, width: i64) -> Vec<ScoreBand> {
        let mut bands: Vec<ScoreBand> = Vec::new();
        for point in &self.points {
            let from = point.from.div_euclid(width.max(1)) * width.max(1);
            match bands.last_mut().filter(|band| band.from == from) {
                Some(band) => {
                    band.n_leads += point.n_leads;
                    band.n_won += point.n_won;
                }
                None => bands.push(ScoreBand { from, ..*point }),
            }
        }
        bands
    }

    /// The leads whose highest score is at least `low` and below `high`, as one band.
    pub fn between(&self, low: i64, high: i64) -> ScoreBand {
        let inside = self.points.iter().filter(|point| (low..high).contains(&point.from));
        inside.fold(ScoreBand { from: low, ..ScoreBand::default() }, |sum, point| ScoreBand {
            from: low,
            n_leads: sum.n_leads + point.n_leads,
            n_won: sum.n_won + point.n_won,
        })
    }
}
