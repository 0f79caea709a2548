use std::path::Path;

use egui::{Align, Layout, RichText};

use super::{Answer, differences_ui, title_ui};
use crate::agreement::{Agreement, Figures};
use crate::language::Arg;
use crate::ui::theme::strong;
use crate::ui::widgets::{caption, main_button};
use crate::ui::{Desk, icons};
use crate::workbench::{Command, MergeEffect};

/// Asks whether to merge with another copy, and says what that would come to.
pub(super) fn foreseen_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) -> Answer {
    title_ui(ui, desk, "merge-title");
    let Some(path) = desk.workbench.copy_to_merge().map(Path::to_owned) else { return Answer::Close };
    caption(ui, desk.theme, path.display().to_string());
    if let Some(foreseen) = desk.workbench.foreseen().cloned() {
        let yours = desk.workbench.agreement().clone();
        match &foreseen.base {
            Some(base) => sides_ui(ui, desk, base, Some(&foreseen.theirs), &yours),
            // Whatever stands in both copies is as good as the other.
            None => side_ui(ui, desk, "foreseen-theirs-else", &yours, &foreseen.theirs),
        }
    }
    what_comes_of_it_ui(ui, desk);
    let mut answer = Answer::Waiting;
    ui.horizontal(|ui| {
        let is_known = desk.workbench.foreseen().is_some();
        if main_button(ui, desk.theme, "", &desk.text("changed-merge"), is_known).clicked() {
            desk.send(Command::MergeWith(path));
            answer = Answer::Close;
        }
        if ui.button(desk.text("cancel")).clicked() {
            desk.send(Command::LeaveMerge);
            answer = Answer::Close;
        }
    });
    answer
}

/// What was done to two copies since they were the same.
pub(super) fn sides_ui(
    ui: &mut egui::Ui,
    desk: &Desk<'_>,
    base: &Agreement,
    theirs: Option<&Agreement>,
    yours: &Agreement,
) {
    match theirs {
        Some(theirs) => side_ui(ui, desk, "changed-theirs", base, theirs),
        None => {
            ui.label(desk.text("changed-no-agreement"));
        }
    }
    side_ui(ui, desk, "changed-yours", base, yours);
}

fn side_ui(ui: &mut egui::Ui, desk: &Desk<'_>, id: &str, before: &Agreement, after: &Agreement) {
    ui.label(RichText::new(desk.text(id)).text_style(strong()));
    differences_ui(ui, desk, id, before, after);
}

/// What the merge would make of the leads, beside what both copies make of them. It takes the same room before that is known.
pub(super) fn what_comes_of_it_ui(ui: &mut egui::Ui, desk: &Desk<'_>) {
    let foreseen = desk.workbench.foreseen();
    caption(ui, desk.theme, desk.text("changed-merge-about"));
    ui.label(RichText::new(desk.text("foreseen-leads")).text_style(strong()));
    if desk.workbench.data().leads().is_none() {
        caption(ui, desk.theme, desk.text("impact-empty"));
    } else {
        effect_ui(ui, desk, foreseen.and_then(|it| it.effect.as_ref()));
    }
    let Some(foreseen) = foreseen else { return };
    if foreseen.n_conflicts > 0 {
        let text = desk.say("foreseen-conflicts", &[("n", foreseen.n_conflicts.into())]);
        let text = RichText::new(format!("{}  {text}", icons::WARNING)).color(desk.theme.doubtful);
        ui.add(egui::Label::new(text).wrap());
    }
    if foreseen.n_faults > 0 {
        let text = desk.say("foreseen-faults", &[("n", foreseen.n_faults.into())]);
        let text = RichText::new(format!("{}  {text}", icons::X_CIRCLE)).color(desk.theme.bad);
        ui.add(egui::Label::new(text).wrap());
    }
}

/// The name of a figure, and how it is read.
type Row = (&'static str, fn(&Figures) -> u64);

const ROWS: [Row; 4] = [
    ("stage-mql-short", |it| it.mqls),
    ("stage-sal-short", |it| it.sals),
    ("stage-sql-short", |it| it.sqls),
    ("strip-caught", |it| it.won),
];

fn effect_ui(ui: &mut egui::Ui, desk: &Desk<'_>, effect: Option<&MergeEffect>) {
    let number = |n: Option<u64>| match n {
        Some(n) => desk.language().number(n),
        None => "…".to_owned(),
    };
    egui::Grid::new("foreseen").min_col_width(104.0).min_row_height(20.0).spacing([12.0, 4.0]).show(
        ui,
        |ui| {
            ui.label("");
            for id in ["foreseen-yours", "foreseen-theirs", "foreseen-merged"] {
                right_ui(ui, RichText::new(desk.text(id)).small().color(desk.theme.text_weak));
            }
            ui.end_row();
            for (name, of) in ROWS {
                ui.label(desk.text(name));
                let sides = effect.map(|it| [it.mine, it.theirs, it.merged].map(|side| of(&side)));
                for side in 0..3 {
                    let text = RichText::new(number(sides.map(|it| it[side])));
                    right_ui(ui, if side == 2 { text.text_style(strong()) } else { text });
                }
                ui.end_row();
            }
        },
    );
    let text = match effect {
        Some(effect) => {
            let args = [
                ("yours", Arg::from(number(Some(effect.n_changed_of_mine)))),
                ("theirs", number(Some(effect.n_changed_of_theirs)).into()),
                ("of", number(Some(effect.n_leads)).into()),
            ];
            desk.say("foreseen-changed", &args)
        }
        None => desk.text("working-out"),
    };
    caption(ui, desk.theme, text);
}

fn right_ui(ui: &mut egui::Ui, text: RichText) {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(text));
}
