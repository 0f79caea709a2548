use egui::{Key, Modifiers, RichText};

use super::Answer;
use crate::agreement::{Category, Stage};
use crate::fields::text::comparison_key;
use crate::language::Tag;
use crate::ui::widgets::call;
use crate::ui::{Desk, shortcuts};
use crate::workbench::{ACTIONS, Action, Command, Screen, ThemeChoice};

/// Something that can be done.
struct Entry {
    name: String,
    keys: String,
    does: Does,
}

enum Does {
    Act(Action),
    Run(Command),
}

/// Finds what can be done by its name.
pub(super) fn palette_ui(
    ui: &mut egui::Ui,
    desk: &mut Desk<'_>,
    text: &mut String,
    chosen: &mut usize,
) -> Answer {
    let step = ui.input_mut(|input| {
        let down = input.count_and_consume_key(Modifiers::NONE, Key::ArrowDown);
        let up = input.count_and_consume_key(Modifiers::NONE, Key::ArrowUp);
        (down, up)
    });
    let name = desk.text("palette");
    let input = egui::TextEdit::singleline(text).hint_text(&name).desired_width(f32::INFINITY);
    let response = ui.add(input);
    response.request_focus();
    if response.changed() {
        *chosen = 0;
    }
    call(ui, response, &name);
    let found = found(ui.ctx(), desk, text);
    *chosen = (*chosen + step.0).saturating_sub(step.1).min(found.len().saturating_sub(1));
    if found.is_empty() {
        ui.label(RichText::new(desk.text("palette-nothing")).color(desk.theme.text_weak));
    }
    let picked = entries_ui(ui, desk, &found, *chosen, step != (0, 0));
    match picked.and_then(|n| found.into_iter().nth(n)) {
        None => Answer::Waiting,
        Some(Entry { does: Does::Act(action), .. }) => {
            desk.view.actions.push(action);
            Answer::Close
        }
        Some(Entry { does: Does::Run(command), .. }) => {
            if !matches!(command, Command::SetTheme(_) | Command::SetLanguage(_)) {
                // What is added is shown.
                desk.send(Command::Go(Screen::Define));
            }
            desk.send(command);
            Answer::Close
        }
    }
}

/// What was found, one below the other. Returns the place of what was picked.
fn entries_ui(
    ui: &mut egui::Ui,
    desk: &Desk<'_>,
    found: &[Entry],
    chosen: usize,
    has_moved: bool,
) -> Option<usize> {
    let mut picked = ui.input(|input| input.key_pressed(Key::Enter)).then_some(chosen);
    egui::ScrollArea::vertical().id_salt("found").max_height(340.0).auto_shrink([false, true]).show(
        ui,
        |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for (n, entry) in found.iter().enumerate() {
                let fill = if n == chosen { desk.theme.selection } else { desk.theme.card };
                let button = egui::Button::new(&entry.name)
                    .fill(fill)
                    .shortcut_text(&entry.keys)
                    .min_size(egui::vec2(ui.available_width(), 30.0));
                let response = crate::ui::widgets::named(ui.add(button), &entry.name);
                if n == chosen && has_moved {
                    response.scroll_to_me(None);
                }
                if response.clicked() {
                    picked = Some(n);
                }
            }
        },
    );
    picked
}

/// What can be done and has all the words in its name.
fn found(ctx: &egui::Context, desk: &Desk<'_>, text: &str) -> Vec<Entry> {
    let wanted = comparison_key(text);
    let fits = |entry: &Entry| {
        let name = comparison_key(&entry.name);
        wanted.split_whitespace().all(|word| name.contains(word))
    };
    all(ctx, desk).into_iter().filter(fits).collect()
}

fn all(ctx: &egui::Context, desk: &Desk<'_>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for info in ACTIONS.iter().filter(|info| info.action != Action::Palette) {
        let is_there = |entry: &Entry| matches!(entry.does, Does::Act(action) if action == info.action);
        if !entries.iter().any(is_there) {
            let keys = shortcuts::written(ctx, info.shortcut);
            entries.push(Entry { name: desk.text(info.name), keys, does: Does::Act(info.action) });
        }
    }
    let merge = Does::Act(Action::Merge);
    entries.push(Entry { name: desk.text("action-merge"), keys: String::new(), does: merge });
    let mut run = |name: String, command| {
        entries.push(Entry { name, keys: String::new(), does: Does::Run(command) });
    };
    for category in Category::ALL {
        let name = desk.language().category(category);
        let name = desk.say("criterion-add", &[("category", name.into())]);
        run(name, Command::AddCriterion(category));
    }
    for stage in [Stage::Sal, Stage::Sql] {
        let name = format!("{} – {}", desk.text("requirement-add"), desk.language().stage_short(stage));
        run(name, Command::AddRequirement(stage));
    }
    run(desk.text("segment-add"), Command::AddSegment);
    run(desk.text("list-add"), Command::AddList);
    run(desk.text("reason-add"), Command::AddReason);
    run(desk.text("position-take-about"), Command::TakePosition);
    for (theme, name) in
        ThemeChoice::ALL.into_iter().zip(["theme-system", "theme-light", "theme-dark", "theme-contrast"])
    {
        run(desk.text(name), Command::SetTheme(theme));
    }
    for tag in Tag::ALL {
        run(format!("{}: {}", desk.text("choose-language"), tag.name()), Command::SetLanguage(tag));
    }
    entries
}
