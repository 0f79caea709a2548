use super::effect::Shift;
use super::parameter::Parameter;
use crate::agreement::{Agreement, Stage};
use crate::simulation::{Progress, Simulation, WhatIf};

/// What one number of the agreement does if it is somewhat smaller or larger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sensitivity {
    /// Which number.
    pub parameter: Parameter,
    /// What it is.
    pub value: i64,
    /// What other values do, from the smallest to the largest.
    pub tries: Vec<Try>,
}

/// What another value does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Try {
    /// The other value.
    pub value: i64,
    /// What changes.
    pub shift: Shift,
    /// A cliff lies between it and its neighbour on the side of the present value: the MQLs change by at least a tenth of
    /// the present ones, and by at least [`Sensitivity::LEAST`].
    pub is_cliff: bool,
}

/// The other values, in tenths of the present one.
const TENTHS: [i64; 4] = [-2, -1, 1, 2];

impl Sensitivity {
    /// Fewer MQLs than that are no cliff, however few there are.
    pub const LEAST: i64 = 5;

    /// Tries every number, in the order of [`Parameter::of`]. Each result is told as it comes; `None` if cancelled.
    pub fn of_all(
        simulation: &Simulation,
        progress: &Progress,
        mut tell: impl FnMut(&Self),
    ) -> Option<Vec<Self>> {
        let what_if = WhatIf::new(simulation, progress)?;
        let mut all = Vec::new();
        for parameter in Parameter::of(simulation.agreement()) {
            let sensitivity = Self::of(simulation, &what_if, parameter, progress)?;
            tell(&sensitivity);
            all.push(sensitivity);
        }
        Some(all)
    }

    /// Tries a tenth and two tenths less and more, at least one and two.
    fn of(
        simulation: &Simulation,
        what_if: &WhatIf<'_>,
        parameter: Parameter,
        progress: &Progress,
    ) -> Option<Self> {
        let agreement = simulation.agreement();
        let value = parameter.value(agreement);
        let mut tries = Vec::new();
        for tenths in TENTHS {
            let step = (value.abs() * tenths.abs() + 5) / 10;
            let other = value + tenths.signum() * step.max(tenths.abs());
            let changed = parameter.set(agreement, other);
            if is_possible(agreement, &changed) && parameter.value(&changed) == other {
                let after = what_if.funnel(&changed, progress)?;
                tries.push(Try {
                    value: other,
                    shift: Shift::between(&simulation.funnel, &after),
                    is_cliff: false,
                });
            }
        }
        let n_mqls = simulation.funnel.stage(Stage::Mql).passed.n_leads;
        mark_cliffs(&mut tries, value, i64::try_from(n_mqls).unwrap_or(i64::MAX));
        Some(Self { parameter, value, tries })
    }

    /// Whether any step is a cliff.
    pub fn has_cliff(&self) -> bool {
        self.tries.iter().any(|it| it.is_cliff)
    }

    /// The first cliff between the present value and another.
    pub fn cliff_towards(&self, tried: &Try) -> Option<&Try> {
        let (low, high) = (tried.value.min(self.value), tried.value.max(self.value));
        let between = |it: &&Try| (low..=high).contains(&it.value);
        let on_the_way = self.tries.iter().filter(|it| it.is_cliff).filter(between);
        on_the_way.min_by_key(|it| it.value.abs_diff(self.value))
    }

    /// The largest change of MQLs, either way.
    pub fn widest(&self) -> i64 {
        self.tries.iter().map(|it| it.shift.passed[0].abs()).max().unwrap_or(0)
    }
}

/// Whether the agreement, as far as it was well-formed, still is.
fn is_possible(before: &Agreement, changed: &Agreement) -> bool {
    changed.malformations().len() <= before.malformations().len()
}

fn mark_cliffs(tries: &mut [Try], value: i64, n_mqls: i64) {
    let (smaller, larger) = tries.split_at_mut(tries.partition_point(|it| it.value < value));
    for side in [smaller.iter_mut().rev().collect::<Vec<_>>(), larger.iter_mut().collect()] {
        let mut neighbour = 0;
        for it in side {
            let step = (it.shift.passed[0] - neighbour).abs();
            it.is_cliff = step >= Sensitivity::LEAST && step.saturating_mul(10) >= n_mqls;
            neighbour = it.shift.passed[0];
        }
    }
}
