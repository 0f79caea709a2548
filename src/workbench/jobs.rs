//! Work off the drawing thread; of each sort of work the newest wins.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

use super::foreseeing::{Foreseen, Unforeseen};
use super::key_commands::{KeyProblem, Used};
use super::listing::{LeadList, ListWish};
use super::narrowing::Wanted;
use super::pictures::Wish;
use super::{Layouts, Picture};
use crate::agreement::{Agreement, Position, Version};
use crate::fields::Timestamp;
use crate::import::{
    ImportError, ImportProgress, Input, Inspection, Loaded, Mapping, Recognised, SourceKind, SourceMapping,
    inspect, load, recognise,
};
use crate::leads::{Census, LeadIndex, Leads};
use crate::project::SaveError;
use crate::quality::QualityReport;
use crate::sample;
use crate::scoring::{Explanation, Rules, explain};
use crate::simulation::questions::{CriterionEffect, Positions, Restated, restated};
use crate::simulation::{Progress, Simulation};

/// Asks the screen to draw again. The workbench does not know what a screen is.
pub type Waker = Arc<dyn Fn() + Send + Sync>;

/// What came of a job.
pub(super) enum Outcome {
    Simulated {
        simulation: Arc<Simulation>,
        leads: Arc<Leads>,
        agreement: Arc<Agreement>,
    },
    /// What the agreement that the draft is held against makes of the history.
    Baseline {
        agreement: Arc<Agreement>,
        simulation: Arc<Simulation>,
    },
    /// The leads that are to be looked at.
    Narrowed(Wanted, Arc<Leads>),
    /// The leads behind a figure.
    Listed(ListWish, LeadList),
    /// A chart.
    Drawn(Box<Picture>),
    /// What two drafts make of the history, and what lies between them.
    Positions(Box<Positions>),
    /// What every version makes of the history.
    Restated(Vec<Restated>),
    /// What a merge would come to.
    Foreseen(Box<Result<Foreseen, Unforeseen>>),
    /// What a key was used for.
    Key(Result<Used, KeyProblem>),
    /// What each criterion does.
    Effects(Arc<Simulation>, Vec<CriterionEffect>),
    Explained {
        lead: LeadIndex,
        explanation: Arc<Explanation>,
    },
    Imported(Box<Import>),
    Sampled(Vec<(SourceKind, Input)>),
    Recognised(Recognised),
    /// What may be wrong with the files of a history.
    Examined(Arc<Leads>, QualityReport, Box<Census>),
    /// A file was written, or not.
    Written(PathBuf, Result<(), SaveError>),
    /// The job broke. The program goes on.
    Failed(String),
}

/// What came of reading files.
pub(super) struct Import {
    pub(super) inputs: Vec<(SourceKind, Input)>,
    /// What a look at the new files told.
    pub(super) inspections: Vec<(SourceKind, Inspection)>,
    /// The mapping as asked for, with proposals for what it said nothing of.
    pub(super) mapping: Mapping,
    /// The kinds of files whose columns are taken to mean what they meant before.
    pub(super) remembered: Vec<SourceKind>,
    pub(super) observed_until: Option<Timestamp>,
    pub(super) result: Result<Loaded, ImportError>,
}

/// What is to be read.
pub(super) struct ImportRequest {
    pub(super) inputs: Vec<(SourceKind, Input)>,
    /// The kinds of files that were not looked at yet.
    pub(super) unseen: Vec<SourceKind>,
    pub(super) mapping: Mapping,
    pub(super) observed_until: Option<Timestamp>,
    /// What columns were taken to mean before.
    pub(super) layouts: Layouts,
}

/// Counts the jobs of a sort, so that only the newest is heard.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Ticket(u64);

/// The sorts of jobs.
#[derive(Clone, Copy)]
enum Sort {
    Narrowing,
    Listing,
    Simulation,
    Baseline,
    Effects,
    Positions,
    Drawing,
    Restating,
    Foreseeing,
    Key,
    Explanation,
    Import,
    Recognition,
    Examination,
    Writing,
}

/// How many sorts there are.
const N_SORTS: usize = 15;

/// The work that goes on in the background.
pub struct Jobs {
    waker: Waker,
    report: Sender<(Sort, Ticket, Outcome)>,
    done: Receiver<(Sort, Ticket, Outcome)>,
    newest: [Ticket; N_SORTS],
    running: [bool; N_SORTS],
    effects: Option<Arc<Progress>>,
    simulating: Option<(Arc<Agreement>, Arc<Leads>, Arc<Progress>)>,
    importing: Option<Arc<ImportProgress>>,
}

impl Jobs {
    pub(super) fn new(waker: Waker) -> Self {
        let (report, done) = channel();
        Self {
            waker,
            report,
            done,
            newest: [Ticket::default(); N_SORTS],
            running: [false; N_SORTS],
            effects: None,
            simulating: None,
            importing: None,
        }
    }

    /// Whether any job runs whose result is wanted.
    pub fn is_busy(&self) -> bool {
        self.running.contains(&true)
    }

    /// Whether files are being read, and how far: bytes read, bytes in all.
    pub fn import_progress(&self) -> Option<(u64, u64)> {
        self.importing.as_ref().map(|progress| progress.bytes())
    }

    /// How fast files are being read, in bytes per second, and how long it will take.
    pub fn import_pace(&self) -> Option<(u64, Duration)> {
        let progress = self.importing.as_ref()?;
        Some((progress.rate()?, progress.time_left()?))
    }

    /// Whether just this simulation is under way.
    pub(super) fn is_simulating(&self, agreement: &Agreement, leads: &Arc<Leads>) -> bool {
        self.simulating
            .as_ref()
            .is_some_and(|(under_way, of, _)| **under_way == *agreement && Arc::ptr_eq(of, leads))
    }

    /// Judges every lead; a simulation that is under way is not wanted any more.
    ///
    /// Of the last one, what a change of the agreement did not touch is kept.
    pub(super) fn simulate(
        &mut self,
        agreement: Arc<Agreement>,
        leads: Arc<Leads>,
        last: Option<Arc<Simulation>>,
    ) {
        self.stop_simulating();
        self.stop_effects();
        let progress = Arc::new(Progress::default());
        self.simulating = Some((Arc::clone(&agreement), Arc::clone(&leads), Arc::clone(&progress)));
        self.start(Sort::Simulation, "simulate", move || {
            let simulation = match last.filter(|last| Arc::ptr_eq(last.leads(), &leads)) {
                Some(last) => last.again(&agreement, &progress)?,
                None => Simulation::run(&agreement, &leads, &progress)?,
            };
            Some(Outcome::Simulated { simulation: Arc::new(simulation), leads, agreement })
        });
    }

    /// Runs the agreement that the draft is held against over the history.
    pub(super) fn simulate_baseline(&mut self, agreement: Arc<Agreement>, leads: Arc<Leads>) {
        self.start(Sort::Baseline, "baseline", move || {
            let simulation = Simulation::run(&agreement, &leads, &Progress::default())?;
            Some(Outcome::Baseline { agreement, simulation: Arc::new(simulation) })
        });
    }

    /// Finds the leads that are to be looked at.
    pub(super) fn narrow(&mut self, wanted: Wanted) {
        self.start(Sort::Narrowing, "narrow", move || {
            let part = Arc::new(wanted.part());
            Some(Outcome::Narrowed(wanted, part))
        });
    }

    /// Finds the leads behind a figure, and puts them in order.
    pub(super) fn list(&mut self, wish: ListWish, behind: Option<Arc<Vec<LeadIndex>>>) {
        self.start(Sort::Listing, "list", move || {
            let list = wish.list(behind);
            Some(Outcome::Listed(wish, list))
        });
    }

    /// Draws a chart.
    pub(super) fn draw(&mut self, wish: Wish) {
        self.start(Sort::Drawing, "draw", move || Some(Outcome::Drawn(Box::new(wish.draw()))));
    }

    /// Runs two drafts over the history, and what lies between them.
    pub(super) fn compare_positions(&mut self, sides: [Arc<Position>; 2], leads: Arc<Leads>) {
        self.start(Sort::Positions, "positions", move || {
            let [first, second] = &sides;
            let progress = Progress::default();
            let found = Positions::of(&first.agreement, &second.agreement, &leads, &progress)?;
            Some(Outcome::Positions(Box::new(found)))
        });
    }

    /// Judges a history by every version.
    pub(super) fn restate(&mut self, versions: Vec<Arc<Version>>, leads: Arc<Leads>) {
        self.start(Sort::Restating, "restate", move || {
            restated(&versions, &leads, &Progress::default()).map(Outcome::Restated)
        });
    }

    /// Works out what a merge would come to.
    pub(super) fn foresee(
        &mut self,
        work: impl FnOnce() -> Option<Result<Foreseen, Unforeseen>> + Send + 'static,
    ) {
        self.start(Sort::Foreseeing, "foresee", move || work().map(|it| Outcome::Foreseen(Box::new(it))));
    }

    /// Nobody wants to know any more what a merge would come to.
    pub(super) fn stop_foreseeing(&mut self) {
        self.forget(Sort::Foreseeing);
    }

    /// Makes or opens a key.
    pub(super) fn use_key(&mut self, work: impl FnOnce() -> Result<Used, KeyProblem> + Send + 'static) {
        self.start(Sort::Key, "key", move || Some(Outcome::Key(work())));
    }

    /// Whether a key is being made or opened.
    pub fn is_using_key(&self) -> bool {
        self.running[Sort::Key as usize]
    }

    /// Works out what each criterion does; of an earlier simulation that is not wanted any more.
    pub(super) fn work_out_effects(&mut self, simulation: Arc<Simulation>) {
        self.stop_effects();
        let progress = Arc::new(Progress::default());
        self.effects = Some(Arc::clone(&progress));
        self.start(Sort::Effects, "effects", move || {
            let effects = CriterionEffect::of_all(&simulation, &progress, |_| {})?;
            Some(Outcome::Effects(simulation, effects))
        });
    }

    /// Stops working out what criteria do.
    pub(super) fn stop_effects(&mut self) {
        if let Some(progress) = self.effects.take() {
            progress.cancel();
            self.forget(Sort::Effects);
        }
    }

    /// Stops the simulation that is under way.
    pub(super) fn stop_simulating(&mut self) {
        if let Some((_, _, progress)) = self.simulating.take() {
            progress.cancel();
            self.forget(Sort::Simulation);
        }
    }

    /// Says everything about a lead.
    pub(super) fn explain(&mut self, agreement: Arc<Agreement>, leads: Arc<Leads>, lead: LeadIndex) {
        self.start(Sort::Explanation, "explain", move || {
            let explanation = Arc::new(explain(&Rules::new(&agreement, &leads), lead));
            Some(Outcome::Explained { lead, explanation })
        });
    }

    /// Reads files; files that are being read are not wanted any more.
    pub(super) fn import(&mut self, request: ImportRequest) {
        self.stop_importing();
        let progress = Arc::new(ImportProgress::default());
        self.importing = Some(Arc::clone(&progress));
        self.start(Sort::Import, "import", move || {
            Some(Outcome::Imported(Box::new(import(request, &progress))))
        });
    }

    /// Finds out what files are about.
    pub(super) fn recognise(&mut self, paths: Vec<PathBuf>) {
        self.start(Sort::Recognition, "recognise", move || Some(Outcome::Recognised(recognise(&paths))));
    }

    /// Looks for what may be wrong with the files of a history.
    pub(super) fn examine(
        &mut self,
        leads: Arc<Leads>,
        work: impl FnOnce(&Leads) -> QualityReport + Send + 'static,
    ) {
        self.start(Sort::Examination, "examine", move || {
            let report = work(&leads);
            let census = Box::new(Census::of(&leads));
            Some(Outcome::Examined(leads, report, census))
        });
    }

    /// Writes a file.
    pub(super) fn write(
        &mut self,
        path: PathBuf,
        work: impl FnOnce(&Path) -> Result<(), SaveError> + Send + 'static,
    ) {
        self.start(Sort::Writing, "write", move || {
            let written = work(&path);
            Some(Outcome::Written(path, written))
        });
    }

    /// Makes the sample company.
    pub(super) fn sample(&mut self, n_leads: u64, seed: u64) {
        self.stop_importing();
        self.start(Sort::Import, "sample", move || {
            let made = sample::in_memory(n_leads, seed);
            Some(match made {
                Ok((sources, _)) => Outcome::Sampled(sources),
                Err(error) => Outcome::Failed(error.to_string()),
            })
        });
    }

    /// Stops reading files.
    pub(super) fn stop_importing(&mut self) {
        if let Some(progress) = self.importing.take() {
            progress.cancel();
            self.forget(Sort::Import);
        }
    }

    fn forget(&mut self, sort: Sort) {
        self.newest[sort as usize].0 += 1;
        self.running[sort as usize] = false;
    }

    fn start(&mut self, sort: Sort, name: &str, work: impl FnOnce() -> Option<Outcome> + Send + 'static) {
        self.forget(sort);
        self.running[sort as usize] = true;
        let ticket = self.newest[sort as usize];
        let (report, waker) = (self.report.clone(), Arc::clone(&self.waker));
        let spawned = thread::Builder::new().name(name.to_owned()).spawn(move || {
            let outcome = catch_unwind(AssertUnwindSafe(work));
            let outcome = outcome.unwrap_or_else(|panic| Some(Outcome::Failed(panic_text(&*panic))));
            if let Some(outcome) = outcome {
                // The receiver is gone only when the program ends.
                report.send((sort, ticket, outcome)).ok();
                waker();
            }
        });
        if let Err(error) = spawned {
            self.report.send((sort, ticket, Outcome::Failed(error.to_string()))).ok();
        }
    }

    /// What one of the newest jobs came to since the last time. What is done with it can make others unwanted, so that they are
    /// asked for one by one.
    pub(super) fn poll(&mut self) -> Option<Outcome> {
        loop {
            let (sort, ticket, outcome) = self.done.try_recv().ok()?;
            if self.newest[sort as usize] != ticket {
                continue;
            }
            self.running[sort as usize] = false;
            match sort {
                Sort::Simulation => self.simulating = None,
                Sort::Import => self.importing = None,
                Sort::Effects => self.effects = None,
                Sort::Narrowing
                | Sort::Listing
                | Sort::Baseline
                | Sort::Positions
                | Sort::Drawing
                | Sort::Restating
                | Sort::Foreseeing
                | Sort::Key
                | Sort::Explanation
                | Sort::Recognition
                | Sort::Examination
                | Sort::Writing => {}
            }
            return Some(outcome);
        }
    }
}

fn panic_text(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
}

/// Looks at the files that are new, then reads all.
fn import(request: ImportRequest, progress: &ImportProgress) -> Import {
    let ImportRequest { inputs, unseen, mut mapping, observed_until, layouts } = request;
    let mut inspections = Vec::new();
    let mut remembered = Vec::new();
    let mut failed = None;
    for (kind, input) in inputs.iter().filter(|(kind, _)| unseen.contains(kind)) {
        match inspect(*kind, input, mapping.of(*kind), progress) {
            Ok(inspection) => {
                let slot = mapping.of_mut(*kind);
                if slot.as_ref().is_none_or(|mapping| mapping.columns.is_empty()) {
                    let known = layouts.of(*kind, &inspection.headers()).filter(|_| slot.is_none());
                    remembered.extend(known.map(|_| *kind));
                    let columns = known.cloned().unwrap_or_else(|| inspection.mapping());
                    let written = slot.take().unwrap_or_else(|| columns.clone());
                    *slot = Some(SourceMapping { columns: columns.columns, ..written });
                }
                inspections.push((*kind, inspection));
            }
            Err(error) => failed = Some(error),
        }
    }
    let result = match failed {
        Some(error) => Err(error),
        None => load(&inputs, &mapping, observed_until, progress),
    };
    Import { inputs, inspections, mapping, remembered, observed_until, result }
}
