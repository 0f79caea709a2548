//! A window on the sample company, and ways to use it.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use accord::language::Tag;
use accord::simulation::Simulation;
use accord::ui::{App, Files, Purpose};
use accord::workbench::{Command, Preferences, Screen, Surroundings, ThemeChoice, Workbench};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};

use crate::painter::Painter;

/// The window of a test.
pub struct Window {
    pub harness: Harness<'static, App>,
    /// What files were asked for.
    pub asked: Rc<RefCell<Vec<Purpose>>>,
}

/// Notes what is asked for and never answers, as a desktop without dialogs.
struct NoDialogs(Rc<RefCell<Vec<Purpose>>>);

impl Files for NoDialogs {
    fn ask(&self, _: &egui::Context, purpose: Purpose, _: &str) {
        self.0.borrow_mut().push(purpose);
    }
}

/// Opens the window on the sample company, in English, light, at 1280x800.
pub fn open() -> Window {
    open_in(Tag::English, ThemeChoice::Light, [1280.0, 800.0])
}

pub fn open_in(language: Tag, theme: ThemeChoice, size: [f32; 2]) -> Window {
    open_on(language, theme, size, Surroundings::of_a_test())
}

/// Opens the window with the work that earlier ones left in a folder.
pub fn open_with_journals(folder: &Path) -> Window {
    let surroundings = Surroundings { journals: Some(folder.to_owned()), ..Surroundings::of_a_test() };
    open_on(Tag::English, ThemeChoice::Light, [1280.0, 800.0], surroundings)
}

/// Opens the window of somebody who keeps their keys in a folder.
pub fn open_with_keys(folder: &Path) -> Window {
    let surroundings = Surroundings { keys: Some(folder.to_owned()), ..Surroundings::of_a_test() };
    open_on(Tag::English, ThemeChoice::Light, [1280.0, 1400.0], surroundings)
}

/// Opens the window for somebody with those preferences.
pub fn open_as(preferences: Preferences) -> Window {
    build(preferences, [1280.0, 800.0], Surroundings::of_a_test())
}

fn open_on(language: Tag, theme: ThemeChoice, size: [f32; 2], surroundings: Surroundings) -> Window {
    build(Preferences { language, theme, is_guided: true, ..Preferences::default() }, size, surroundings)
}

fn build(preferences: Preferences, size: [f32; 2], surroundings: Surroundings) -> Window {
    let asked = Rc::new(RefCell::new(Vec::new()));
    let files = Rc::clone(&asked);
    let harness = Harness::builder()
        .with_size(size)
        .with_max_steps(60)
        .renderer(Painter::default())
        .with_context_setup(accord::ui::install)
        .build_eframe(move |_| {
            let workbench = Workbench::new(preferences, surroundings);
            App::new(workbench, move |_| Box::new(NoDialogs(files)))
        });
    let mut window = Window { harness, asked };
    window.settle();
    window
}

impl Window {
    /// Steps until nothing is going on in the background any more.
    pub fn settle(&mut self) {
        for _ in 0..2_000 {
            self.harness.step();
            if !self.workbench().is_busy() {
                self.harness.run_steps(4);
                if !self.workbench().is_busy() {
                    return;
                }
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        panic!("the background work never ended");
    }

    pub fn workbench(&self) -> &Workbench {
        &self.harness.state().workbench
    }

    /// The simulation of the agreement as it is.
    pub fn simulation(&self) -> Arc<Simulation> {
        let (simulation, _, current) = self.workbench().simulation().unwrap();
        assert!(current, "the simulation is stale");
        Arc::clone(simulation)
    }

    /// Runs a command, and waits for what comes of it.
    pub fn run(&mut self, command: Command) {
        self.harness.state_mut().workbench.run(command);
        self.settle();
    }

    pub fn go(&mut self, screen: Screen) {
        self.run(Command::Go(screen));
    }

    /// Clicks what has that name; of several, the button.
    pub fn click(&mut self, name: &str) {
        let mut all: Vec<_> = self.harness.get_all_by_label(name).collect();
        if all.len() > 1 {
            all.retain(|node| node.accesskit_node().role() == egui::Role::Button);
        }
        assert_eq!(all.len(), 1, "{} things are called {name:?}", all.len());
        all[0].click();
        self.settle();
    }

    /// Scrolls the first of those that have that name into sight, then clicks it.
    pub fn click_first(&mut self, name: &str) {
        let first = self.harness.get_all_by_label(name).next();
        first.unwrap_or_else(|| panic!("nothing is called {name:?}")).scroll_to_me();
        self.settle();
        let first = self.harness.get_all_by_label(name).next();
        first.unwrap_or_else(|| panic!("nothing is called {name:?}")).click();
        self.settle();
    }

    /// Scrolls what has that name into sight, then clicks it.
    pub fn find_and_click(&mut self, name: &str) {
        self.harness.get_by_label(name).scroll_to_me();
        self.settle();
        self.click(name);
    }

    /// Types into what has that name, in place of what is there.
    pub fn type_into(&mut self, name: &str, text: &str) {
        self.input(name).focus();
        self.harness.step();
        self.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
        self.harness.step();
        self.input(name).type_text(text);
        self.harness.step();
    }

    /// The text input that has that name: of one line, of several, or for a passphrase.
    fn input<'a>(&'a self, name: &'a str) -> Node<'a> {
        let of = |role| self.harness.query_by_role_and_label(role, name);
        let text = of(Role::TextInput).or_else(|| of(Role::MultilineTextInput));
        text.unwrap_or_else(|| self.harness.get_by_role_and_label(Role::PasswordInput, name))
    }

    pub fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    /// Ends typing: nothing has the focus any more.
    pub fn leave(&mut self) {
        self.harness.key_press(Key::Enter);
        self.settle();
    }

    pub fn shows(&self, text: &str) -> bool {
        self.harness.query_all_by_label_contains(text).next().is_some()
    }

    pub fn drop_file(&mut self, path: &Path) {
        let file = std::sync::Arc::new(Dropped(path.to_owned()));
        self.harness.input_mut().dropped_files.push(file);
        self.settle();
    }
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}
