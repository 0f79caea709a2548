use super::dialogs::Dialog;
use super::files::Files;
use super::screens::data::{DataPage, DataTab};
use super::screens::discuss::DiscussPage;
use super::screens::sign::SignView;
use super::theme::Theme;
use crate::agreement::{Party, Place};
use crate::import::SourceKind;
use crate::language::{Arg, Language, Spot};
use crate::workbench::{Action, Command, Workbench};

/// What a screen may look at and say: the workbench to read, commands to send, and what only the window remembers.
pub(super) struct Desk<'a> {
    pub(super) workbench: &'a Workbench,
    pub(super) view: &'a mut View,
    pub(super) commands: &'a mut Vec<Command>,
    pub(super) theme: &'static Theme,
    pub(super) files: &'a dyn Files,
}

/// What only the window remembers: nothing of it is saved or undone.
pub(super) struct View {
    /// The dialog that is open.
    pub(super) dialog: Option<Dialog>,
    /// Actions asked for by buttons and menus; done before the next frame is drawn.
    pub(super) actions: Vec<Action>,
    /// Whether the user has agreed to lose what is not saved.
    pub(super) may_close: bool,
    /// Whether the work of an earlier window was offered already.
    pub(super) has_asked_about_unsaved: bool,
    pub(super) window_title: String,
    /// The kind of file whose columns are shown.
    pub(super) source: SourceKind,
    /// Whether the files are shown, or what may be wrong with them.
    pub(super) data_page: DataPage,
    /// Which finding about the files is shown.
    pub(super) finding: usize,
    /// What of that file is shown.
    pub(super) data_tab: DataTab,
    /// The line of a header being typed.
    pub(super) header_row: Option<String>,
    /// The time zone of a source being typed.
    pub(super) time_zone: Option<String>,
    /// Paths being typed, for each kind of file.
    pub(super) source_paths: [String; SourceKind::ALL.len()],
    /// The end of observation being typed, until it is a day.
    pub(super) observed_until: Option<String>,
    /// A day off that is being typed.
    pub(super) day_off: String,
    /// The names being typed, for each party.
    pub(super) signers: [String; Party::ALL.len()],
    /// What the screen of signatures remembers.
    pub(super) sign: SignView,
    /// The format that is previewed.
    pub(super) format: &'static str,
    /// The path being typed for an export.
    pub(super) export_path: String,
    /// The part of the agreement that is to be scrolled into sight.
    pub(super) show: Option<Place>,
    /// The words of a sentence that are being edited.
    pub(super) word: Option<(Place, Spot)>,
    /// What is shown of what the parties say.
    pub(super) discuss_page: DiscussPage,
    /// The lead of a vote that is judged, by its place.
    pub(super) ballot_place: usize,
    /// Whether everything is large enough for a room.
    pub(super) is_presenting: bool,
    /// The step of the guide that is shown.
    pub(super) guide: Option<usize>,
}

impl View {
    pub(super) fn new(workbench: &Workbench) -> Self {
        Self {
            dialog: None,
            actions: Vec::new(),
            may_close: false,
            has_asked_about_unsaved: false,
            window_title: String::new(),
            source: SourceKind::Leads,
            data_page: DataPage::default(),
            finding: 0,
            data_tab: DataTab::default(),
            header_row: None,
            time_zone: None,
            source_paths: Default::default(),
            observed_until: None,
            day_off: String::new(),
            signers: Party::ALL.map(|party| workbench.preferences().name_of(party)),
            sign: SignView::default(),
            format: "json",
            export_path: String::new(),
            show: None,
            word: None,
            discuss_page: DiscussPage::default(),
            ballot_place: 0,
            is_presenting: false,
            guide: (!workbench.preferences().is_guided).then_some(0),
        }
    }
}

impl<'a> Desk<'a> {
    /// The words to speak.
    pub(super) fn language(&self) -> &'a Language {
        self.workbench.language()
    }

    /// The message of an id.
    pub(super) fn text(&self, id: &str) -> String {
        self.workbench.language().text(id)
    }

    /// The message of an id with its placeholders filled.
    pub(super) fn say(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.workbench.language().say(id, args)
    }

    /// Scrolls a part of the agreement into sight, if that was asked for. `rect` is where it stands.
    pub(super) fn show_if_asked(&mut self, ui: &egui::Ui, place: &Place, rect: egui::Rect) {
        if self.view.show.take_if(|it| it == place).is_some() {
            ui.scroll_to_rect(rect, Some(egui::Align::Center));
        }
    }

    /// Asks for something to be done after drawing.
    pub(super) fn send(&mut self, command: Command) {
        self.commands.push(command);
    }
}
