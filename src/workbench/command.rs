use std::path::PathBuf;

use crate::agreement::{
    Agreement, Category, CommentId, Edit, Meaning, Member, Party, Place, ProposalId, Stage,
};
use crate::fields::Timestamp;
use crate::import::{ColumnMapping, SourceKind, SourceMapping};
use crate::language::Tag;
use crate::leads::{Filter, LeadIndex};
use crate::quality::{Problem, Repair};
use crate::simulation::Figure;
use crate::simulation::questions::Facet;

use super::{LeadColumn, Passphrase, ThemeChoice};

/// Everything that can be done, from a menu, a shortcut, a widget or a test.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Changes the agreement.
    Edit(Edit),
    /// The pointer is up and nothing is being typed: the next edit is a new step of undo.
    EndGesture,
    /// Takes back the last step.
    Undo,
    /// Does again what was taken back.
    Redo,
    /// Adds a criterion and opens it for editing.
    AddCriterion(Category),
    /// Adds a requirement and opens it for editing.
    AddRequirement(Stage),
    /// Adds a list.
    AddList,
    /// Adds a rejection reason.
    AddReason,
    /// Adds a segment.
    AddSegment,
    /// Adds a role to the buying team.
    AddRole,
    /// Opens a part of the agreement for editing, or closes all.
    EditPlace(Option<Place>),
    /// Makes a key for somebody, keeps it on this machine, and lists it in the agreement.
    MakeKey {
        /// For whom.
        member: Member,
        /// What locks it.
        passphrase: Passphrase,
    },
    /// Lists a key that is on this machine in the agreement.
    ListKey(Member),
    /// Signs the agreement as it is, by name or with a key.
    SignAs {
        /// By whom.
        member: Member,
        /// With which meaning.
        meaning: Meaning,
        /// Why.
        reason: String,
        /// What opens the key; none to sign by name only.
        passphrase: Option<Passphrase>,
    },
    /// Puts on record that somebody does not stand by their signature any more.
    TakeBack {
        /// Who.
        member: Member,
        /// Why.
        reason: String,
        /// What opens the key; none if the signature is by name only.
        passphrase: Option<Passphrase>,
    },
    /// Approves the agreement as it is by name only.
    Sign {
        /// For whom.
        party: Party,
        /// By whom.
        name: String,
    },
    /// Puts the draft on record as a proposal, and goes back to what it is held against.
    Propose {
        /// By whom.
        by: Member,
        /// Why.
        reason: String,
    },
    /// Changes the draft as proposed.
    TryProposal(ProposalId),
    /// Changes the draft as proposed, to put something else up against it.
    Counter(ProposalId),
    /// Accepts or rejects a proposal of the other party.
    AnswerProposal {
        /// Which.
        id: ProposalId,
        /// Whether it is taken.
        accepted: bool,
        /// By whom.
        by: Member,
        /// Why.
        reason: String,
    },
    /// Writes what was proposed and decided.
    ExportDecisions(PathBuf),
    /// Says who sits at the keyboard.
    Speak(Option<Member>),
    /// Somebody joins the table, and sits down at the keyboard.
    AddMember(Member),
    /// Somebody leaves the table.
    RemoveMember(Member),
    /// Says something about a part of the agreement.
    Comment {
        /// The part.
        on: Place,
        /// What.
        text: String,
    },
    /// Says whether a comment is dealt with.
    SettleComment(CommentId, bool),
    /// Says how the party at the keyboard stands to a part; with none, takes that back.
    TakeStance {
        /// The part.
        on: Place,
        /// Whether it agrees.
        agrees: Option<bool>,
    },
    /// Makes the draft the position of the party at the keyboard.
    TakePosition,
    /// Takes a position away.
    DropPosition(Party),
    /// Puts an agreement that was worked out in place of the draft.
    TryAgreement(Box<Agreement>),
    /// Draws so many leads for a hidden vote.
    BeginVote(usize),
    /// Says for the party at the keyboard whether a lead of the vote is worth the time of sales.
    Judge {
        /// The place of the lead.
        place: usize,
        /// Whether it is; none takes it back.
        worth_it: Option<bool>,
    },
    /// Shows what everybody said, once all have.
    OpenVote,
    /// Puts the vote away.
    EndVote,
    /// Adds an invented golden example and opens it for editing.
    AddExample,
    /// Makes a lead of the history a golden example.
    AddKnownExample(LeadIndex),
    /// Writes everything that was changed, said and decided, in order.
    ExportMinutes(PathBuf),
    /// Puts the first steps away.
    EndGuide,
    /// Starts from a preset, by its key.
    NewFromPreset(&'static str),
    /// Starts from nothing.
    NewEmpty,
    /// Opens an agreement.
    Open(PathBuf),
    /// Saves the agreement where it came from.
    Save,
    /// Saves the agreement to a file.
    SaveTo(PathBuf),
    /// Brings what is edited together with what somebody else has written in the meantime, and saves that.
    MergeChanged,
    /// Works out what bringing another copy of the agreement into the one that is open would come to.
    ForeseeMerge(PathBuf),
    /// Brings another copy of the agreement into the one that is open.
    MergeWith(PathBuf),
    /// Leaves the other copy alone.
    LeaveMerge,
    /// Saves over what somebody else has written in the meantime; their version is kept beside it.
    SaveOver,
    /// Saves beside what somebody else has written in the meantime, and goes on there.
    SaveBeside,
    /// Leaves both as they are for now.
    LeaveChanged,
    /// Goes on with what an earlier window left unsaved.
    Restore,
    /// Forgets what an earlier window left unsaved.
    ForgetUnsaved,
    /// Writes the rules in a format, by its key.
    Export {
        /// The key of the format.
        format: &'static str,
        /// The file to write.
        path: PathBuf,
    },
    /// Writes what the columns are taken to mean.
    ExportMapping(PathBuf),
    /// Opens whatever files and folders are: an agreement, a mapping or lead files.
    OpenAny(Vec<PathBuf>),
    /// Reads a file, or several with the same columns, as a kind of source.
    ChooseSource(SourceKind, Vec<PathBuf>),
    /// Leaves a source out.
    RemoveSource(SourceKind),
    /// Says how a source is written and what its columns mean.
    SetSource(SourceKind, SourceMapping),
    /// Forgets what the columns of a source were taken to mean, and proposes it anew.
    ProposeAnew(SourceKind),
    /// Says what a column is.
    SetColumn(SourceKind, ColumnMapping),
    /// Does what a finding about the files proposes.
    Repair(Repair),
    /// Takes a repair back, by its place.
    TakeBackRepair(usize),
    /// Writes the rows of a source that were refused.
    ExportRefused(SourceKind, PathBuf),
    /// Writes the leads that a finding about the files is about.
    ExportAffected(Problem, PathBuf),
    /// Says that every lead of the lead file was handed to sales when it was created, or that this isn't so.
    SetHandedOverWhenCreated(bool),
    /// Says in which currency amounts are.
    SetCurrency(Option<String>),
    /// Sets the end of observation, or lets the files say it.
    SetObservedUntil(Option<Timestamp>),
    /// Goes back to the sample company.
    UseSample,
    /// Stops reading files.
    CancelImport,
    /// Shows a screen.
    Go(Screen),
    /// Looks at the leads for which a filter holds, and at no others.
    Narrow(Filter),
    /// Shows the leads behind a figure.
    ShowFigure(Figure),
    /// Sorts the leads that are listed by a column, and says whether the largest come first; or not at all.
    SortLeads(Option<(LeadColumn, bool)>),
    /// Lists only leads in whose id or name a text is found.
    SearchLeads(String),
    /// Shows a chart, by its key and in so many points of width, or none.
    ShowChart(Option<(&'static str, u16)>),
    /// Draws charts for each part of the leads that something tells apart, or for all of them together.
    BreakDown(Option<Facet>),
    /// Shows the numbers behind the chart, or hides them.
    ShowNumbers(bool),
    /// Writes the chart that is shown.
    ExportChart(PathBuf),
    /// Writes the tables behind the chart that is shown.
    ExportTables(PathBuf),
    /// Writes the report for leadership.
    ExportReport(PathBuf),
    /// Writes the leads behind the figure that is shown.
    ExportLeads(PathBuf),
    /// Shows everything about a lead.
    ShowLead(LeadIndex),
    /// Goes back from a lead to the list.
    HideLead,
    /// Closes the list of leads.
    HideLeads,
    /// Forgets a notice, by its place.
    DismissNotice(usize),
    /// Speaks a language.
    SetLanguage(Tag),
    /// Uses a theme.
    SetTheme(ThemeChoice),
}

/// A screen of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    /// What makes a good lead.
    #[default]
    Define,
    /// The lead files.
    Data,
    /// What the agreement makes of them.
    Simulate,
    /// What the parties say to it.
    Discuss,
    /// Who agrees.
    Sign,
    /// Rules for other systems.
    Export,
}

impl Screen {
    /// Every screen, in the order of work.
    pub const ALL: [Self; 6] =
        [Self::Define, Self::Data, Self::Simulate, Self::Discuss, Self::Sign, Self::Export];
}

/// What a user can ask for by a menu or a shortcut. Some ask for more before they become a [`Command`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Action {
    New,
    Open,
    Save,
    SaveAs,
    Merge,
    Undo,
    Redo,
    Go(Screen),
    ToggleTheme,
    FullScreen,
    Present,
    Guide,
    Palette,
    Shortcuts,
    Quit,
}

/// An action with its name and its shortcut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActionInfo {
    /// What it does.
    pub action: Action,
    /// The id of its name.
    pub name: &'static str,
    /// The keys that ask for it.
    pub shortcut: Shortcut,
}

/// Keys that are pressed together. Command is Ctrl, or Cmd on a Mac.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Shortcut {
    /// With Ctrl or Cmd.
    pub command: bool,
    /// With Shift.
    pub shift: bool,
    /// The key.
    pub key: Key,
}

/// A key that a shortcut can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// A letter or digit, in upper case.
    Char(char),
    /// A function key.
    F(u8),
}

const fn command(key: char) -> Shortcut {
    Shortcut { command: true, shift: false, key: Key::Char(key) }
}

const fn command_shift(key: char) -> Shortcut {
    Shortcut { command: true, shift: true, key: Key::Char(key) }
}

const fn function(n: u8) -> Shortcut {
    Shortcut { command: false, shift: false, key: Key::F(n) }
}

const fn info(action: Action, name: &'static str, shortcut: Shortcut) -> ActionInfo {
    ActionInfo { action, name, shortcut }
}

/// Every action that has a shortcut, in the order in which they are shown.
pub const ACTIONS: &[ActionInfo] = &[
    info(Action::New, "action-new", command('N')),
    info(Action::Open, "action-open", command('O')),
    info(Action::Save, "action-save", command('S')),
    info(Action::SaveAs, "action-save-as", command_shift('S')),
    info(Action::Undo, "action-undo", command('Z')),
    info(Action::Redo, "action-redo", command_shift('Z')),
    info(Action::Redo, "action-redo", command('Y')),
    info(Action::Go(Screen::Define), "screen-define", command('1')),
    info(Action::Go(Screen::Data), "screen-data", command('2')),
    info(Action::Go(Screen::Simulate), "screen-simulate", command('3')),
    info(Action::Go(Screen::Discuss), "screen-discuss", command('4')),
    info(Action::Go(Screen::Sign), "screen-sign", command('5')),
    info(Action::Go(Screen::Export), "screen-export", command('6')),
    info(Action::Present, "action-present", function(5)),
    info(Action::ToggleTheme, "action-toggle-theme", command_shift('L')),
    info(Action::FullScreen, "action-full-screen", function(11)),
    info(Action::Palette, "action-palette", command('K')),
    info(Action::Shortcuts, "action-shortcuts", function(1)),
    info(Action::Guide, "action-guide", function(2)),
    info(Action::Quit, "action-quit", command('Q')),
];

impl Action {
    /// The first shortcut of the action.
    pub fn shortcut(self) -> Option<Shortcut> {
        ACTIONS.iter().find(|info| info.action == self).map(|info| info.shortcut)
    }
}
