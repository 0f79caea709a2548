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
mod trend;
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
    /// The question whose tables hold its numbers, by its key.
    pub question: &'static str,
    /// Draws it; or the message that says what is missing to draw it.
    pub draw: fn(&Subject<'_>) -> Result<Drawing, &'static str>,
}

/// Every chart, in the order in which they are listed.
pub const CHARTS: &[Chart] = &[
    Chart { key: "funnel", question: "funnel", draw: |it| Ok(funnel::steps(it).draw(it.voice, it.width)) },
    Chart {
        key: "leakage",
        question: "leakage",
        draw: |it| Ok(leaks(it, Measure::Leads).draw(it.voice, (it.width, 420.0))),
    },
    Chart {
        key: "leakage-money",
        question: "leakage",
        draw: |it| Ok(leaks(it, Measure::Money).draw(it.voice, (it.width, 420.0))),
    },
    Chart {
        key: "reasons",
        question: "leakage",
        draw: |it| Ok(leakage::reasons(it).draw(it.voice, it.width)),
    },
    Chart {
        key: "blockers",
        question: "leakage",
        draw: |it| Ok(leakage::blockers(it).draw(it.voice, it.width)),
    },
    Chart {
        key: "movers",
        question: "compare",
        draw: |it| Ok(movers::movers(it)?.draw(it.voice, (it.width, 380.0))),
    },
    Chart {
        key: "scores",
        question: "scores",
        draw: |it| Ok(threshold::scores(it).draw(it.voice, it.width)),
    },
    Chart { key: "sweep", question: "sweep", draw: |it| Ok(threshold::sweep(it)?.draw(it.voice, it.width)) },
    Chart { key: "grid", question: "grid", draw: |it| Ok(grid::heat(it).draw(it.voice, it.width)) },
    Chart {
        key: "sensitivity",
        question: "sensitivity",
        draw: |it| Ok(sensitivity::tornado(it).draw(it.voice, it.width)),
    },
    Chart {
        key: "sensitivity-map",
        question: "sensitivity",
        draw: |it| Ok(sensitivity_map::map(it)?.draw(it.voice, it.width)),
    },
    Chart {
        key: "velocity",
        question: "velocity",
        draw: |it| Ok(velocity::curves(it)?.draw(it.voice, it.width)),
    },
    Chart {
        key: "response",
        question: "response",
        draw: |it| Ok(response::speeds(it)?.draw(it.voice, it.width)),
    },
    Chart {
        key: "promise",
        question: "response",
        draw: |it| Ok(response::promise(it)?.draw(it.voice, it.width)),
    },
    Chart { key: "cohorts", question: "cohorts", draw: |it| Ok(cohorts::heat(it)?.draw(it.voice, it.width)) },
    Chart { key: "trend", question: "cohorts", draw: |it| Ok(trend::by_month(it)?.draw(it.voice, it.width)) },
    Chart { key: "weeks", question: "weeks", draw: |it| Ok(trend::by_week(it)?.draw(it.voice, it.width)) },
    Chart {
        key: "channels",
        question: "sources",
        draw: |it| Ok(sources::channels(it)?.draw(it.voice, it.width)),
    },
    Chart { key: "costs", question: "sources", draw: |it| Ok(sources::costs(it)?.draw(it.voice, it.width)) },
    Chart {
        key: "accounts",
        question: "accounts",
        draw: |it| Ok(accounts::bars(it)?.draw(it.voice, it.width)),
    },
    Chart {
        key: "capacity",
        question: "capacity",
        draw: |it| Ok(capacity::weeks(it)?.draw(it.voice, it.width)),
    },
    Chart { key: "quota", question: "quota", draw: |it| Ok(quota::plan(it)?.draw(it.voice, it.width)) },
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
