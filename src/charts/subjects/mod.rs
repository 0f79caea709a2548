//! What each chart is about: a subject gathers the numbers, and says in words what they show.

mod accounts;
mod capacity;
mod cohorts;
mod funnel;
mod grid;
mod leakage;
mod movers;
mod quota;
mod response;
mod sensitivity;
mod sensitivity_map;
mod sources;
mod threshold;
mod velocity;

pub use self::leakage::{Measure, leaks};

use super::{Drawing, Voice};
use crate::export::Asked;

/// What a chart is made of.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The simulation, what was agreed last (`against`), and what else is asked.
    pub asked: Asked<'a>,
    /// In which voice the chart speaks.
    pub voice: Voice<'a>,
    /// How wide it is, in points.
    pub width: f32,
}

/// A chart that can be drawn of a simulation.
#[derive(Clone, Copy)]
pub struct Chart {
    /// A stable name, as used in command-line options.
    pub key: &'static str,
    /// Draws it; or the message that says what is missing to draw it.
    pub draw: fn(&Subject<'_>) -> Result<Drawing, &'static str>,
}

/// Every chart, in the order in which they are listed.
pub const CHARTS: &[Chart] = &[
    Chart { key: "funnel", draw: |it| Ok(funnel::steps(it).draw(it.voice, it.width)) },
    Chart { key: "leakage", draw: |it| Ok(leaks(it, Measure::Leads).draw(it.voice, (it.width, 420.0))) },
    Chart {
        key: "leakage-money",
        draw: |it| Ok(leaks(it, Measure::Money).draw(it.voice, (it.width, 420.0))),
    },
    Chart { key: "reasons", draw: |it| Ok(leakage::reasons(it).draw(it.voice, it.width)) },
    Chart { key: "blockers", draw: |it| Ok(leakage::blockers(it).draw(it.voice, it.width)) },
    Chart { key: "movers", draw: |it| Ok(movers::movers(it)?.draw(it.voice, (it.width, 380.0))) },
    Chart { key: "scores", draw: |it| Ok(threshold::scores(it).draw(it.voice, it.width)) },
    Chart { key: "sweep", draw: |it| Ok(threshold::sweep(it)?.draw(it.voice, it.width)) },
    Chart { key: "grid", draw: |it| Ok(grid::heat(it).draw(it.voice, it.width)) },
    Chart { key: "sensitivity", draw: |it| Ok(sensitivity::tornado(it).draw(it.voice, it.width)) },
    Chart { key: "sensitivity-map", draw: |it| Ok(sensitivity_map::map(it)?.draw(it.voice, it.width)) },
    Chart { key: "velocity", draw: |it| Ok(velocity::curves(it)?.draw(it.voice, it.width)) },
    Chart { key: "response", draw: |it| Ok(response::speeds(it)?.draw(it.voice, it.width)) },
    Chart { key: "promise", draw: |it| Ok(response::promise(it)?.draw(it.voice, it.width)) },
    Chart { key: "cohorts", draw: |it| Ok(cohorts::heat(it)?.draw(it.voice, it.width)) },
    Chart { key: "trend", draw: |it| Ok(cohorts::trend(it)?.draw(it.voice, it.width)) },
    Chart { key: "channels", draw: |it| Ok(sources::channels(it)?.draw(it.voice, it.width)) },
    Chart { key: "costs", draw: |it| Ok(sources::costs(it)?.draw(it.voice, it.width)) },
    Chart { key: "accounts", draw: |it| Ok(accounts::bars(it)?.draw(it.voice, it.width)) },
    Chart { key: "capacity", draw: |it| Ok(capacity::weeks(it)?.draw(it.voice, it.width)) },
    Chart { key: "quota", draw: |it| Ok(quota::plan(it)?.draw(it.voice, it.width)) },
];

/// The chart of that key.
pub fn chart(key: &str) -> Option<&'static Chart> {
    CHARTS.iter().find(|chart| chart.key == key)
}

impl<'a> Subject<'a> {
    /// A simulation in a voice, on paper.
    pub fn on_paper(asked: Asked<'a>, voice: Voice<'a>) -> Self {
        Self { asked, voice, width: 720.0 }
    }
}
