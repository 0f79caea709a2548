//! The window: reads the [`Workbench`], sends [`Command`]s. The only place that knows egui.

mod charts;
mod desk;
mod dialogs;
mod files;
mod fonts;
mod frame;
mod guide;
mod icons;
mod open;
mod screens;
mod shortcuts;
mod theme;
mod widgets;

pub use self::files::{Files, NativeFiles, Purpose};
pub use self::open::{NoWindow, open_window};
pub use self::theme::{install, waker};

use std::path::PathBuf;

use self::desk::{Desk, View};
use self::dialogs::Dialog;
use self::theme::Theme;
use crate::workbench::{Action, Command, Screen, ThemeChoice, Workbench};

/// The application as a window shows it.
pub struct App {
    /// Everything that is open.
    pub workbench: Workbench,
    view: View,
    files: Box<dyn Files>,
    chosen: std::sync::mpsc::Receiver<(Purpose, Vec<PathBuf>)>,
}

impl App {
    /// A window on a workbench. `files` asks for paths, and tests bring their own.
    pub fn new(workbench: Workbench, files: impl FnOnce(files::Reply) -> Box<dyn Files>) -> Self {
        let (reply, chosen) = std::sync::mpsc::channel();
        let view = View::new(&workbench);
        Self { workbench, view, files: files(reply), chosen }
    }

    /// Draws everything and does what was asked for.
    pub fn draw(&mut self, ui: &mut egui::Ui) {
        let mut commands = self.take_input(ui);
        let mut desk = Desk {
            workbench: &self.workbench,
            view: &mut self.view,
            commands: &mut commands,
            theme: Theme::of(ui.ctx()),
            files: &*self.files,
        };
        frame::frame_ui(ui, &mut desk);
        guide::guide_ui(ui, &mut desk);
        dialogs::dialog_ui(ui, &mut desk);
        if !is_interacting(ui.ctx()) {
            commands.push(Command::EndGesture);
        }
        for command in commands {
            self.workbench.run(command);
        }
        self.after_commands(ui.ctx());
    }

    /// Shortcuts, dropped files and chosen files.
    fn take_input(&mut self, ui: &egui::Ui) -> Vec<Command> {
        let mut commands = Vec::new();
        // A dialog wants an answer first.
        if self.view.dialog.is_none() {
            for action in shortcuts::pressed(ui.ctx()) {
                self.act(ui.ctx(), action, &mut commands);
            }
        }
        if self.view.is_presenting && self.view.dialog.is_none() {
            self.tell_story(ui.ctx(), &mut commands);
        }
        for action in std::mem::take(&mut self.view.actions) {
            self.act(ui.ctx(), action, &mut commands);
        }
        let dropped: Vec<PathBuf> =
            ui.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect());
        if !dropped.is_empty() {
            self.unless_modified(Command::OpenAny(dropped), &mut commands);
        }
        while let Ok((purpose, mut paths)) = self.chosen.try_recv() {
            if let Purpose::Source(kind) = purpose {
                commands.push(Command::ChooseSource(kind, paths));
                continue;
            }
            if purpose == Purpose::Folder {
                commands.push(Command::OpenAny(paths));
                continue;
            }
            let Some(path) = paths.pop() else { continue };
            match purpose {
                Purpose::Source(_) | Purpose::Folder => {}
                Purpose::Open => self.unless_modified(Command::Open(path), &mut commands),
                Purpose::Merge => commands.push(Command::ForeseeMerge(path)),
                Purpose::SaveAs => commands.push(Command::SaveTo(path)),
                Purpose::Export(format) => commands.push(Command::Export { format, path }),
                Purpose::Listing => {
                    if let Some(Dialog::SaveListing { listing, .. }) = self.view.dialog.take() {
                        commands.push(listing.to(path));
                    }
                }
                Purpose::Mapping => commands.push(Command::ExportMapping(path)),
            }
            self.view.dialog = None;
        }
        commands
    }

    /// Arrow keys lead through the story while it is presented, unless something that is edited wants them.
    fn tell_story(&self, ctx: &egui::Context, commands: &mut Vec<Command>) {
        use screens::simulate::gallery::STORY;
        if ctx.memory(egui::Memory::focused).is_some() {
            return;
        }
        let pressed = |key| ctx.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
        let (on, back) = (pressed(egui::Key::ArrowRight), pressed(egui::Key::ArrowLeft));
        if !on && !back {
            return;
        }
        let is_there = self.workbench.screen() == Screen::Simulate;
        let shown = self.workbench.chart().filter(|_| is_there);
        let place = shown.and_then(|key| STORY.iter().position(|it| *it == key));
        let next = match place {
            None => 0,
            Some(place) if on => (place + 1).min(STORY.len() - 1),
            Some(place) => place.saturating_sub(1),
        };
        commands.push(Command::Go(Screen::Simulate));
        commands.push(Command::ShowChart(Some((STORY[next], 720))));
    }

    /// Does what a menu or a shortcut asks for; some of it needs a question first.
    fn act(&mut self, ctx: &egui::Context, action: Action, commands: &mut Vec<Command>) {
        match action {
            Action::New => self.view.dialog = Some(Dialog::New),
            Action::Open => self.view.dialog = Some(Dialog::open(&self.workbench)),
            Action::Save if self.workbench.path().is_some() => commands.push(Command::Save),
            Action::Save | Action::SaveAs => self.view.dialog = Some(Dialog::save_as(&self.workbench)),
            Action::Merge => self.view.dialog = Some(Dialog::merge(&self.workbench)),
            Action::Undo => commands.extend([Command::EndGesture, Command::Undo]),
            Action::Redo => commands.extend([Command::EndGesture, Command::Redo]),
            Action::Go(screen) => commands.push(Command::Go(screen)),
            Action::ToggleTheme => {
                let dark = ctx.theme() == egui::Theme::Dark;
                let theme = if dark { ThemeChoice::Light } else { ThemeChoice::Dark };
                commands.push(Command::SetTheme(theme));
            }
            Action::FullScreen => {
                let full = ctx.input(|input| input.viewport().fullscreen.unwrap_or(false));
                ctx.send_viewport_cmd(egui::ViewportCommand::Fullscreen(!full));
            }
            Action::Present => {
                self.view.is_presenting = !self.view.is_presenting;
                ctx.send_viewport_cmd(egui::ViewportCommand::Fullscreen(self.view.is_presenting));
            }
            Action::Guide => self.view.guide = Some(0),
            Action::Palette => {
                self.view.dialog = Some(Dialog::Palette { text: String::new(), chosen: 0 });
            }
            Action::Shortcuts => self.view.dialog = Some(Dialog::Shortcuts),
            Action::Quit => ctx.send_viewport_cmd(egui::ViewportCommand::Close),
        }
    }

    /// Runs a command that puts another agreement in place, after asking about unsaved changes.
    fn unless_modified(&mut self, command: Command, commands: &mut Vec<Command>) {
        if self.workbench.would_lose_changes(&command) {
            self.view.dialog = Some(Dialog::Unsaved { then: dialogs::Then::Run(command) });
        } else {
            commands.push(command);
        }
    }

    /// Brings the window up to date with what the commands changed.
    fn after_commands(&mut self, ctx: &egui::Context) {
        theme::choose(ctx, self.workbench.preferences().theme);
        theme::present(ctx, self.view.is_presenting);
        let title = frame::window_title(&self.workbench);
        if title != self.view.window_title {
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.view.window_title = title;
        }
        let wants_to_close = ctx.input(|input| input.viewport().close_requested());
        if wants_to_close && self.workbench.is_modified() && !self.view.may_close {
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            self.view.dialog = Some(Dialog::Unsaved { then: dialogs::Then::Quit });
        }
        if self.view.may_close && !wants_to_close {
            ctx.send_viewport_cmd(egui::ViewportCommand::Close);
        }
        self.ask_about_files();
        if self.workbench.is_busy() {
            ctx.request_repaint_after(std::time::Duration::from_millis(100));
        }
    }

    /// Asks about what was left unsaved, once, and about a file that somebody else has changed.
    fn ask_about_files(&mut self) {
        if self.view.dialog.is_some() {
            return;
        }
        if let Some(changed) = self.workbench.changed_on_disk() {
            self.view.dialog = Some(Dialog::Changed { changed: Box::new(changed.clone()) });
        } else if self.workbench.copy_to_merge().is_some() {
            self.view.dialog = Some(Dialog::Foreseen);
        } else if !std::mem::replace(&mut self.view.has_asked_about_unsaved, true) {
            let unsaved = self.workbench.unsaved().map(Box::new);
            self.view.dialog = unsaved.map(|unsaved| Dialog::Recovered { unsaved });
        }
    }
}

/// Whether the user is in the middle of a drag, a press or a text.
fn is_interacting(ctx: &egui::Context) -> bool {
    ctx.egui_wants_keyboard_input()
        || ctx.input(|input| input.pointer.any_down() || !input.keys_down.is_empty())
}

impl eframe::App for App {
    fn logic(&mut self, _ctx: &egui::Context, _frame: &mut eframe::Frame) {
        self.workbench.poll();
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.draw(ui);
    }

    /// Whoever sits before it was asked about what is not saved.
    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        if self.view.may_close || !self.workbench.is_modified() {
            self.workbench.close();
        }
    }

    /// Every session begins at the top: a list scrolled half-way down last week would only confuse.
    fn persist_egui_memory(&self) -> bool {
        false
    }

    fn save(&mut self, storage: &mut dyn eframe::Storage) {
        eframe::set_value(storage, open::PREFERENCES, self.workbench.preferences());
    }
}

/// The screen that is shown, for the frame around it.
fn screen_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    match desk.workbench.screen() {
        Screen::Define => screens::define::define_ui(ui, desk),
        Screen::Data => screens::data::data_ui(ui, desk),
        Screen::Simulate => screens::simulate::simulate_ui(ui, desk),
        Screen::Discuss => screens::discuss::discuss_ui(ui, desk),
        Screen::Sign => screens::sign::sign_ui(ui, desk),
        Screen::Export => screens::export::export_ui(ui, desk),
    }
}
