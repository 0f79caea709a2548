use egui::{Align, Layout, RichText, vec2};

use crate::agreement::Stage;
use crate::language::Arg;
use crate::scoring::Verdict;
use crate::simulation::{Figure, Funnel};
use crate::ui::dialogs::Dialog;
use crate::ui::theme::{GAP, strong};
use crate::ui::widgets::{caption, link};
use crate::ui::{Desk, icons};
use crate::workbench::Command;

/// A number of the draft beside the same of what it is held against.
struct Cell {
    name: &'static str,
    now: i64,
    before: Option<i64>,
    is_money: bool,
    /// The leads behind it.
    figure: Option<Figure>,
    /// Whether more of it is better, where that can be said at all.
    more_is_better: Option<bool>,
}

/// The draft against what was agreed last, on every screen: what changed in words, and what that does to the numbers.
pub(super) fn strip_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    const CELL: f32 = 92.0;
    let cells = cells(desk);
    ui.horizontal(|ui| {
        ui.set_height(44.0);
        ui.spacing_mut().item_spacing.x = GAP;
        let room = ui.available_width() - cells.len() as f32 * (CELL + GAP);
        ui.allocate_ui_with_layout(vec2(room.max(120.0), 44.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(room.max(120.0));
            change_ui(ui, desk);
        });
        for cell in cells {
            ui.allocate_ui_with_layout(vec2(CELL, 44.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(CELL);
                cell_ui(ui, desk, cell);
            });
        }
    });
}

/// What changed, in words: the first change, how many more there are, and all of them under the pointer.
fn change_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    ui.spacing_mut().interact_size.y = 16.0;
    ui.spacing_mut().item_spacing.y = 3.0;
    ui.spacing_mut().button_padding.y = 0.0;
    let baseline = desk.workbench.baseline();
    let about = if baseline.is_agreed() { "strip-agreed" } else { "strip-file" };
    let all = desk.language().differences(baseline.agreement(), desk.workbench.agreement());
    ui.horizontal(|ui| {
        caption(ui, desk.theme, desk.text(about));
        proposals_ui(ui, desk, !all.is_empty());
    });
    let text = match all.as_slice() {
        [] => desk.text("strip-same"),
        [only] => only.clone(),
        [first, rest @ ..] => {
            let args = [("first", Arg::from(first.as_str())), ("n", rest.len().into())];
            desk.say("strip-changes", &args)
        }
    };
    let color = if all.is_empty() { desk.theme.text_weak } else { desk.theme.text };
    let label = egui::Label::new(RichText::new(text).color(color)).truncate();
    let response = ui.add(label);
    if !all.is_empty() {
        response.on_hover_ui(|ui| {
            ui.set_max_width(520.0);
            for difference in all.iter().take(20) {
                ui.label(format!("• {difference}"));
            }
        });
    }
}

/// The way to propose the draft, and to what was proposed.
fn proposals_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, has_changes: bool) {
    let small = |text: &str| RichText::new(text).small();
    if has_changes {
        let propose = desk.text("propose-open");
        if link(ui, small(&propose).color(desk.theme.accent), &propose).clicked() {
            let party = crate::agreement::Party::Marketing;
            desk.view.dialog = Some(Dialog::Propose { party, reason: String::new() });
        }
    }
    let proposals = &desk.workbench.document().proposals;
    if !proposals.is_empty() {
        let n_open = proposals.iter().filter(|it| it.answer.is_none()).count();
        let text = desk.say("proposals-open", &[("n", n_open.into())]);
        if link(ui, small(&text).color(desk.theme.accent), &text).clicked() {
            desk.view.dialog = Some(Dialog::Proposals { reason: String::new() });
        }
    }
}

fn cells(desk: &Desk<'_>) -> Vec<Cell> {
    let Some((simulation, leads, _)) = desk.workbench.simulation() else { return Vec::new() };
    let (now, before) = (&simulation.funnel, desk.workbench.baseline().funnel(leads));
    let cell = |name, of: &dyn Fn(&Funnel) -> i64| Cell {
        name,
        now: of(now),
        before: before.map(of),
        is_money: false,
        figure: None,
        more_is_better: None,
    };
    let stage = |name, stage: Stage| Cell {
        figure: Some(Figure::With(stage, Verdict::Passed)),
        ..cell(name, &|funnel| whole(funnel.stage(stage).passed.n_leads))
    };
    let caught = |funnel: &Funnel| funnel.stage(Stage::Mql).passed.n_won;
    let mql = Figure::With(Stage::Mql, Verdict::Passed);
    let mut cells = vec![
        stage("stage-mql-short", Stage::Mql),
        stage("stage-sal-short", Stage::Sal),
        stage("stage-sql-short", Stage::Sql),
        Cell {
            more_is_better: Some(true),
            figure: Some(Figure::Winners(Box::new(mql))),
            ..cell("strip-caught", &|funnel| whole(caught(funnel)))
        },
        Cell {
            more_is_better: Some(false),
            ..cell("strip-missed", &|funnel| whole(funnel.created.n_won.saturating_sub(caught(funnel))))
        },
    ];
    if now.created.money != 0 {
        let money = |funnel: &Funnel| funnel.stage(Stage::Mql).passed.money;
        cells.push(Cell { is_money: true, more_is_better: Some(true), ..cell("strip-money", &money) });
    }
    if let Some(seconds) = leads.n_seconds() {
        const WEEK: u64 = 7 * 24 * 3_600;
        let load = |funnel: &Funnel| {
            let of_weeks = funnel.stage(Stage::Mql).passed.n_leads as u64 * WEEK;
            i64::try_from((of_weeks + seconds / 2) / seconds).unwrap_or(i64::MAX)
        };
        cells.push(cell("strip-load", &load));
    }
    cells
}

fn whole(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn cell_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, cell: Cell) {
    ui.spacing_mut().item_spacing.y = 0.0;
    // Numbers stand in one line, whether they can be clicked or not.
    ui.spacing_mut().interact_size.y = 16.0;
    ui.spacing_mut().button_padding.y = 0.0;
    let name = desk.text(cell.name);
    ui.add(egui::Label::new(RichText::new(&name).small().color(desk.theme.text_weak)).truncate());
    let written = |desk: &Desk<'_>, number: i64| {
        if cell.is_money {
            desk.language().money(number, desk.workbench.data().currency())
        } else {
            desk.language().number(number)
        }
    };
    let now = written(desk, cell.now);
    let words = match cell.before {
        Some(before) => {
            let args = [
                ("name", Arg::from(name.as_str())),
                ("now", now.as_str().into()),
                ("before", written(desk, before).into()),
            ];
            desk.say("strip-cell", &args)
        }
        None => format!("{name}: {now}"),
    };
    let text = RichText::new(&now).text_style(strong());
    let response = match cell.figure {
        Some(figure) => {
            let response = link(ui, text, &words);
            if response.clicked() {
                desk.send(Command::ShowFigure(figure));
            }
            response
        }
        None => ui.add(egui::Label::new(text).truncate()),
    };
    response.on_hover_text(&words);
    let change = cell.before.map_or(0, |before| cell.now - before);
    let (icon, color) = match (change.signum(), cell.more_is_better) {
        (0, _) => return,
        (sign, better) => (
            if sign > 0 { icons::ARROW_UP } else { icons::ARROW_DOWN },
            match better.map(|more| more == (sign > 0)) {
                Some(true) => desk.theme.good,
                Some(false) => desk.theme.bad,
                None => desk.theme.text_weak,
            },
        ),
    };
    let change = written(desk, change.saturating_abs());
    let text = RichText::new(format!("{icon} {change}")).small().color(color);
    ui.add(egui::Label::new(text).truncate());
}
