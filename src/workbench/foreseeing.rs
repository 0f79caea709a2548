//! What a merge would come to, worked out in the background before it is taken.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::checked::figures;
use super::merging::{nothing_in_common, shared_base};
use super::{Command, Level, Workbench};
use crate::agreement::{Agreement, Document, Figures};
use crate::fields::Timestamp;
use crate::leads::Leads;
use crate::project::{Project, SaveError, merge_projects, open_as_it_is};
use crate::signing::verify;
use crate::simulation::{Progress, Simulation};

/// What a merge would come to.
#[derive(Clone, Debug, PartialEq)]
pub struct Foreseen {
    /// What both copies began with, if that is known.
    pub base: Option<Agreement>,
    /// What the other copy says.
    pub theirs: Agreement,
    /// What the merged copy would say.
    pub merged: Agreement,
    /// How many parts both changed in different ways.
    pub n_conflicts: usize,
    /// How much in the other copy is not as it was signed.
    pub n_faults: usize,
    /// What it does to the history that is open, if one is.
    pub effect: Option<MergeEffect>,
}

/// What two copies and their merge make of a history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MergeEffect {
    /// How many leads there are.
    pub n_leads: u64,
    /// What the open copy makes of them.
    pub mine: Figures,
    /// What the other one makes of them.
    pub theirs: Figures,
    /// What both together make of them.
    pub merged: Figures,
    /// How many leads come to another stage by the merged copy than by the open one.
    pub n_changed_of_mine: u64,
    /// How many than by the other.
    pub n_changed_of_theirs: u64,
}

/// A merge that somebody thinks of.
pub(super) struct Foreseeing {
    path: PathBuf,
    /// Whether it is of a file that somebody else has changed, and not of another copy.
    is_of_changed: bool,
    /// What it was worked out for.
    of: Option<(Arc<Document>, Option<Arc<Leads>>)>,
    progress: Arc<Progress>,
    found: Option<Arc<Foreseen>>,
}

/// Why nothing can be foreseen.
pub(super) enum Unforeseen {
    /// The copy cannot be read.
    File(SaveError),
    /// It is no copy of the agreement that is open.
    OtherAgreement,
}

/// Everything that it takes to foresee a merge.
struct Plan {
    path: PathBuf,
    mine: Arc<Document>,
    /// What both began with; the last version that they share if it is not known.
    base: Option<Document>,
    leads: Option<Arc<Leads>>,
    /// What the open copy makes of the leads, if that is known.
    known: Option<Arc<Simulation>>,
    now: Timestamp,
    progress: Arc<Progress>,
}

impl Workbench {
    /// Runs a command on what a merge would come to, or hands it back.
    pub(super) fn run_on_foreseen(&mut self, command: Command) -> Option<Command> {
        match command {
            Command::ForeseeMerge(path) => self.foresee_merge(&path, false),
            Command::LeaveMerge => self.leave_merge(),
            other => return Some(other),
        }
        None
    }

    /// The copy that somebody thinks of merging with, if it is not the open file itself.
    pub fn copy_to_merge(&self) -> Option<&Path> {
        self.foreseeing.as_ref().filter(|it| !it.is_of_changed).map(|it| it.path.as_path())
    }

    /// What the merge that somebody thinks of would come to, once that is known.
    pub fn foreseen(&self) -> Option<&Arc<Foreseen>> {
        self.foreseeing.as_ref()?.found.as_ref()
    }

    /// Begins to work out what a merge would come to.
    pub(super) fn foresee_merge(&mut self, path: &Path, is_of_changed: bool) {
        self.leave_merge();
        self.foreseeing = Some(Foreseeing {
            path: path.to_owned(),
            is_of_changed,
            of: None,
            progress: Arc::new(Progress::default()),
            found: None,
        });
    }

    /// Nobody thinks of merging any more.
    pub(super) fn leave_merge(&mut self) {
        if let Some(foreseeing) = self.foreseeing.take() {
            foreseeing.progress.cancel();
            self.jobs.stop_foreseeing();
        }
    }

    /// Works out what the merge would come to, again if the agreement or the history is another one.
    pub(super) fn update_foreseen(&mut self) {
        if self.changed_on_disk.is_none() && self.foreseeing.as_ref().is_some_and(|it| it.is_of_changed) {
            self.leave_merge();
        }
        let Some(foreseeing) = &self.foreseeing else { return };
        let leads = self.leads_in_view();
        let same = |a: Option<&Arc<Leads>>| match (a, leads) {
            (Some(a), Some(b)) => Arc::ptr_eq(a, b),
            (a, b) => a.is_none() && b.is_none(),
        };
        let mine = self.history.shared();
        if foreseeing.of.as_ref().is_some_and(|(of, on)| Arc::ptr_eq(of, &mine) && same(on.as_ref())) {
            return;
        }
        let progress = Arc::new(Progress::default());
        let current = self.simulation().filter(|(.., is_current)| *is_current);
        let base = || match self.file.base.as_deref() {
            Some(base) => base.clone(),
            None => nothing_in_common(self.agreement()),
        };
        let plan = Plan {
            path: foreseeing.path.clone(),
            base: foreseeing.is_of_changed.then(base),
            leads: leads.map(Arc::clone),
            known: current.map(|(simulation, ..)| Arc::clone(simulation)),
            now: (self.surroundings.now)(),
            progress: Arc::clone(&progress),
            mine,
        };
        if let Some(foreseeing) = &mut self.foreseeing {
            foreseeing.progress.cancel();
            foreseeing.progress = progress;
            foreseeing.of = Some((Arc::clone(&plan.mine), plan.leads.clone()));
            foreseeing.found = None;
        }
        self.jobs.foresee(move || plan.foresee().transpose());
    }

    pub(super) fn take_foreseen(&mut self, foreseen: Result<Foreseen, Unforeseen>) {
        match foreseen {
            Ok(foreseen) => {
                if let Some(foreseeing) = &mut self.foreseeing {
                    foreseeing.found = Some(Arc::new(foreseen));
                }
            }
            Err(why) => {
                let is_of_changed = self.foreseeing.as_ref().is_some_and(|it| it.is_of_changed);
                self.leave_merge();
                // The dialog about a changed file says itself that it is no agreement any more.
                if !is_of_changed {
                    let text = match why {
                        Unforeseen::File(error) => self.language.save_error(&error),
                        Unforeseen::OtherAgreement => self.language.text("merge-other-agreement"),
                    };
                    self.notify(Level::Error, text);
                }
            }
        }
    }
}

impl Plan {
    /// What the merge would come to; `None` if nobody wants to know any more.
    fn foresee(self) -> Result<Option<Foreseen>, Unforeseen> {
        let theirs = open_as_it_is(&self.path).map_err(Unforeseen::File)?.0.document;
        if theirs.agreement.id != self.mine.agreement.id {
            return Err(Unforeseen::OtherAgreement);
        }
        let shared = self.base.or_else(|| shared_base(&self.mine, &theirs));
        let base = shared.clone().unwrap_or_else(|| nothing_in_common(&self.mine.agreement));
        let project = |document: &Document| Project { document: document.clone(), sources: None };
        let merged =
            merge_projects(&project(&base), &project(&self.mine), &project(&theirs), self.now).merged;
        let (agreement, n_conflicts) = (merged.document.agreement, merged.conflicts.len());
        let effect = match &self.leads {
            Some(leads) => {
                let sides = [&self.mine.agreement, &theirs.agreement, &agreement];
                let Some(effect) = MergeEffect::of(sides, leads, self.known, &self.progress) else {
                    return Ok(None);
                };
                Some(effect)
            }
            None => None,
        };
        Ok(Some(Foreseen {
            base: shared.map(|it| it.agreement),
            n_faults: verify(&theirs).len(),
            theirs: theirs.agreement,
            merged: agreement,
            n_conflicts,
            effect,
        }))
    }
}

impl MergeEffect {
    /// Runs the open copy, the other one and the merged one over a history. `None` if cancelled meanwhile.
    fn of(
        [mine, theirs, merged]: [&Agreement; 3],
        leads: &Arc<Leads>,
        known: Option<Arc<Simulation>>,
        progress: &Progress,
    ) -> Option<Self> {
        let mine = match known {
            Some(known) => known,
            None => Arc::new(Simulation::run(mine, leads, progress)?),
        };
        let [theirs, merged] = [theirs, merged].map(|it| mine.again(it, progress));
        let (theirs, merged) = (theirs?, merged?);
        let n_changed = |side: &Simulation| {
            let is_other = |lead| side.outcome(lead).reached() != merged.outcome(lead).reached();
            leads.indices().filter(|lead| is_other(*lead)).count() as u64
        };
        Some(Self {
            n_leads: leads.len() as u64,
            n_changed_of_mine: n_changed(&mine),
            n_changed_of_theirs: n_changed(&theirs),
            mine: figures(&mine.funnel),
            theirs: figures(&theirs.funnel),
            merged: figures(&merged.funnel),
        })
    }
}
