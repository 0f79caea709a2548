//! The application without a screen: commands go in, state comes out.
//!
//! Nothing here knows what a window is, and nothing waits: files are read and leads judged in [`Jobs`].

mod agreement_commands;
mod baseline;
mod checked;
mod command;
mod data;
mod data_commands;
mod drifting;
mod file_commands;
mod findings;
mod foreseeing;
mod history;
mod jobs;
mod keeper;
mod key_commands;
mod layouts;
mod listing;
mod merging;
mod narrowing;
mod notice;
mod pictures;
mod places;
mod positions;
mod preferences;
mod proposal_commands;
mod quality_commands;
mod recovery;
mod restating;
mod selection;
mod surroundings;
mod workshop_commands;

pub use self::baseline::Baseline;
pub use self::checked::{Checked, Standing};
pub use self::command::{ACTIONS, Action, ActionInfo, Command, Key, Screen, Shortcut};
pub use self::data::{Data, Repaired, Source};
pub use self::drifting::Drift;
pub use self::foreseeing::{Foreseen, MergeEffect};
pub use self::history::{History, Revision, Step};
pub use self::jobs::{Jobs, Waker};
pub use self::key_commands::Passphrase;
pub use self::layouts::Layouts;
pub use self::listing::{LeadColumn, LeadList, ListView, who};
pub use self::notice::{Level, Notice};
pub use self::pictures::{NumberTable, Picture};
pub use self::preferences::{Preferences, ThemeChoice};
pub use self::recovery::{ChangedOnDisk, Unsaved};
pub use self::selection::Selection;
pub use self::surroundings::Surroundings;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::agreement::{Agreement, CriterionId, Document, Fingerprint, Member, Status};
use crate::language::Language;
use crate::leads::Leads;
use crate::project::{FileState, LeftBehind, Sources};
use crate::signing::{LockedKey, sound_status};
use crate::simulation::Simulation;
use crate::simulation::questions::CriterionEffect;

use self::drifting::Drifting;
use self::findings::Findings;
use self::foreseeing::Foreseeing;
use self::jobs::Outcome;
use self::keeper::Keeper;
use self::listing::Listing;
use self::narrowing::Narrowing;
use self::pictures::Wish;
use self::places::Places;
use self::positions::Beside;
use self::restating::Past;

/// Everything that is open, and everything that can be done with it.
pub struct Workbench {
    language: Language,
    preferences: Preferences,
    surroundings: Surroundings,
    history: History,
    judged: Judged,
    file: OpenFile,
    keeper: Option<Keeper>,
    /// What was handed to the keeper last.
    kept: Option<(Revision, Option<FileState>, bool)>,
    /// What earlier windows left unsaved; the last one is offered first.
    left_behind: Vec<LeftBehind>,
    changed_on_disk: Option<ChangedOnDisk>,
    data: Data,
    narrowing: Narrowing,
    listing: Listing,
    jobs: Jobs,
    simulation: Option<Simulated>,
    baseline: Baseline,
    findings: Findings,
    places: Places,
    beside: Beside,
    /// The chart that was drawn last, and the one that is being drawn.
    picture: Option<Picture>,
    drawing: Option<Wish>,
    past: Past,
    checked: Option<Checked>,
    drifting: Drifting,
    /// The merge that somebody thinks of.
    foreseeing: Option<Foreseeing>,
    /// The keys on this machine.
    keys: Vec<LockedKey>,
    /// What was said last when a key could not be used.
    key_trouble: Option<String>,
    /// Who sits at the keyboard.
    speaker: Option<Member>,
    /// What each criterion does, and in which simulation.
    effects: Option<(Arc<Simulation>, Vec<CriterionEffect>)>,
    selection: Selection,
    screen: Screen,
    notices: Vec<Notice>,
    n_notices: u64,
}

/// The file that is open, and what was in it when it was opened or saved.
#[derive(Default)]
struct OpenFile {
    path: Option<PathBuf>,
    /// What the file held then.
    state: Option<FileState>,
    document: Option<Arc<Document>>,
    /// The same, if what is edited began with it: where a merge starts.
    base: Option<Arc<Document>>,
    sources: Option<Sources>,
}

/// A simulation and what it was made of.
struct Simulated {
    simulation: Arc<Simulation>,
    leads: Arc<Leads>,
    /// The agreement without its names, which change no number.
    agreement: Arc<Agreement>,
}

/// What signatures say of the agreement as it is; computed once per revision.
struct Judged {
    revision: Revision,
    fingerprint: Fingerprint,
    status: Status,
    /// The agreement without its names, which change no number.
    nameless: Arc<Agreement>,
}

impl Judged {
    fn of(history: &History) -> Self {
        let document = history.current();
        Self {
            revision: history.revision(),
            fingerprint: document.agreement.fingerprint(),
            status: sound_status(document),
            nameless: Arc::new(document.agreement.without_names()),
        }
    }
}

impl Workbench {
    /// A workbench with the ready sample in it, which is read in the background.
    pub fn new(preferences: Preferences, surroundings: Surroundings) -> Self {
        let history = History::new(sample_document());
        let mut workbench = Self {
            language: Language::load(preferences.language),
            judged: Judged::of(&history),
            file: OpenFile { document: Some(history.shared()), ..OpenFile::default() },
            keeper: None,
            kept: None,
            left_behind: Vec::new(),
            changed_on_disk: None,
            data: Data::default(),
            narrowing: Narrowing::default(),
            listing: Listing::default(),
            jobs: Jobs::new(Arc::clone(&surroundings.waker)),
            simulation: None,
            effects: None,
            baseline: Baseline::opened(history.shared()),
            findings: Findings::default(),
            places: Places::default(),
            beside: Beside::default(),
            picture: None,
            drawing: None,
            past: Past::default(),
            checked: None,
            drifting: Drifting::default(),
            foreseeing: None,
            keys: Vec::new(),
            key_trouble: None,
            speaker: None,
            selection: Selection::default(),
            screen: Screen::Define,
            notices: Vec::new(),
            n_notices: 0,
            preferences,
            surroundings,
            history,
        };
        workbench.begin_keeping();
        workbench.find_keys();
        workbench.load_sample();
        workbench
    }

    /// The words to speak.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// What the user prefers.
    pub fn preferences(&self) -> &Preferences {
        &self.preferences
    }

    /// The agreement as it is, with its signatures.
    pub fn document(&self) -> &Document {
        self.history.current()
    }

    /// The agreement as it is.
    pub fn agreement(&self) -> &Agreement {
        &self.history.current().agreement
    }

    /// What can be undone and redone.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// Whether both parties have signed the agreement as it is.
    pub fn status(&self) -> &Status {
        &self.judged.status
    }

    /// The fingerprint of the agreement as it is.
    pub fn fingerprint(&self) -> &Fingerprint {
        &self.judged.fingerprint
    }

    /// The lead files.
    pub fn data(&self) -> &Data {
        &self.data
    }

    /// The last simulation with its leads, and whether it is of the agreement and the leads as they are now.
    pub fn simulation(&self) -> Option<(&Arc<Simulation>, &Arc<Leads>, bool)> {
        let simulated = self.simulation.as_ref()?;
        Some((&simulated.simulation, &simulated.leads, self.is_current(simulated)))
    }

    /// What a criterion does in the last simulation, once that is worked out.
    pub fn effect_of(&self, criterion: &CriterionId) -> Option<&CriterionEffect> {
        let (of, effects) = self.effects.as_ref()?;
        let (last, _, is_current) = self.simulation()?;
        let known = effects.iter().find(|effect| effect.criterion == *criterion);
        known.filter(|_| is_current && Arc::ptr_eq(of, last))
    }

    fn is_current(&self, simulated: &Simulated) -> bool {
        self.leads_in_view().is_some_and(|leads| Arc::ptr_eq(leads, &simulated.leads))
            && simulated.agreement == self.judged.nameless
    }

    /// What is selected.
    pub fn selection(&self) -> &Selection {
        &self.selection
    }

    /// The screen that is shown.
    pub fn screen(&self) -> Screen {
        self.screen
    }

    /// What the user should hear about, oldest first.
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// The file that is open, if the agreement was opened from one or saved to one.
    pub fn path(&self) -> Option<&Path> {
        self.file.path.as_deref()
    }

    /// Whether there is something that is not saved.
    pub fn is_modified(&self) -> bool {
        let saved = self.file.document.as_deref();
        saved.is_none_or(|saved| saved != self.document()) || self.file.sources != self.sources_to_save()
    }

    /// Whether something is read, judged or explained in the background.
    pub fn is_busy(&self) -> bool {
        self.jobs.is_busy()
    }

    /// Does what the user wants.
    pub fn run(&mut self, command: Command) {
        match command {
            Command::Edit(edit) => self.edit(edit),
            Command::EndGesture => self.end_gesture(),
            Command::Undo => self.undo(),
            Command::Redo => self.redo(),
            Command::Go(screen) => self.screen = screen,
            Command::DismissNotice(n) => {
                if n < self.notices.len() {
                    self.notices.remove(n);
                }
            }
            Command::SetLanguage(tag) => {
                self.preferences.language = tag;
                self.language = Language::load(tag);
            }
            Command::SetTheme(theme) => self.preferences.theme = theme,
            Command::EndGuide => self.preferences.is_guided = true,
            Command::ShowFigure(figure) => self.show_figure(figure),
            Command::ShowLead(lead) => self.show_lead(lead),
            Command::HideLead => self.selection.hide_lead(),
            Command::HideLeads => self.selection.hide_leads(),
            command => self.run_by_subject(command),
        }
        self.after_change();
        self.keep();
    }

    fn run_by_subject(&mut self, command: Command) {
        if let Some(command) = self.run_on_agreement(command)
            && let Some(command) = self.run_on_proposals(command)
            && let Some(command) = self.run_on_workshop(command)
            && let Some(command) = self.run_on_pictures(command)
            && let Some(command) = self.run_on_filter(command)
            && let Some(command) = self.run_on_lists(command)
            && let Some(command) = self.run_on_keys(command)
            && let Some(command) = self.run_on_copies(command)
            && let Some(command) = self.run_on_foreseen(command)
            && let Some(command) = self.run_on_unsaved(command)
            && let Some(command) = self.run_on_files(command)
        {
            self.run_on_data(command);
        }
    }

    /// Takes in what finished in the background. Called once a frame, before drawing.
    pub fn poll(&mut self) {
        self.poll_keeper();
        while let Some(outcome) = self.jobs.poll() {
            match outcome {
                Outcome::Simulated { simulation, leads, agreement } => {
                    self.jobs.work_out_effects(Arc::clone(&simulation));
                    if self.simulation.as_ref().is_none_or(|it| !Arc::ptr_eq(&it.leads, &leads)) {
                        self.selection.hide_leads();
                    }
                    self.simulation = Some(Simulated { simulation, leads, agreement });
                    self.explain();
                }
                Outcome::Effects(simulation, effects) => self.effects = Some((simulation, effects)),
                Outcome::Baseline { agreement, simulation } => self.take_baseline(&agreement, simulation),
                Outcome::Listed(wish, list) => self.take_list(wish, list),
                Outcome::Narrowed(of, leads) => self.take_part(of, leads),
                Outcome::Drawn(picture) => self.take_picture(*picture),
                Outcome::Positions(positions) => self.take_positions(*positions),
                Outcome::Restated(restated) => self.take_restated(restated),
                Outcome::Foreseen(foreseen) => self.take_foreseen(*foreseen),
                Outcome::Key(used) => self.take_used(used),
                Outcome::Explained { lead, explanation } => self.selection.explain(lead, explanation),
                Outcome::Imported(import) => self.take_import(*import),
                Outcome::Sampled(sources) => self.take_sample(sources),
                Outcome::Recognised(found) => self.take_recognised(found),
                Outcome::Examined(leads, report, census) => self.take_examined(&leads, report, *census),
                Outcome::Written(path, written) => self.report_written(&path, written),
                Outcome::Failed(message) => {
                    let text = self.language.say("notice-job-failed", &[("error", message.into())]);
                    self.notify(Level::Error, text);
                }
            }
        }
        self.after_change();
    }

    /// Brings everything up to date that follows from the agreement and the data.
    fn after_change(&mut self) {
        if self.judged.revision != self.history.revision() {
            self.judged = Judged::of(&self.history);
        }
        self.update_narrowing();
        self.update_baseline();
        self.update_places();
        self.update_findings();
        self.update_positions();
        self.update_picture();
        self.update_listing();
        self.update_checked();
        self.update_drift();
        self.update_foreseen();
        self.update_past();
        let Some(leads) = self.leads_in_view().map(Arc::clone) else { return };
        if self.simulation.as_ref().is_some_and(|simulated| self.is_current(simulated)) {
            self.jobs.stop_simulating();
        } else if !self.jobs.is_simulating(&self.judged.nameless, &leads) {
            let last = self.simulation.as_ref().map(|simulated| Arc::clone(&simulated.simulation));
            self.jobs.simulate(Arc::clone(&self.judged.nameless), leads, last);
        }
    }

    /// Tells the user something.
    fn notify(&mut self, level: Level, text: String) {
        self.put_up(Notice { id: 0, level, text, screen: None });
    }

    /// Tells the user something that a screen tells more of.
    fn notify_of(&mut self, level: Level, text: String, screen: Screen) {
        self.put_up(Notice { id: 0, level, text, screen: Some(screen) });
    }

    fn put_up(&mut self, notice: Notice) {
        self.notices.retain(|it| it.text != notice.text);
        self.n_notices += 1;
        self.notices.push(Notice { id: self.n_notices, ..notice });
    }
}

/// The agreement that the window opens on.
fn sample_document() -> Document {
    let project = crate::project::preset("inbound-saas").and_then(crate::project::Preset::open);
    // A test opens every preset, so the other way is never taken.
    project.map_or_else(|| Document::unsigned(Agreement::nameless()), |project| project.document)
}
