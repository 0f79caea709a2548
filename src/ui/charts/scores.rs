use egui_plot::{Bar, BarChart, HoverPosition, Plot, VLine};

use crate::agreement::Edit;
use crate::language::Arg;
use crate::simulation::{ScoreBand, Simulation};
use crate::ui::Desk;
use crate::ui::widgets::caption;
use crate::workbench::Command;

/// How many points a bar has.
const WIDTH: i64 = 5;

/// How many leads have which highest score, the winners among them, and the threshold.
/// The threshold is dragged in the picture itself.
pub(crate) fn scores_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, simulation: &Simulation, height: f32) {
    let theme = desk.theme;
    let bands = simulation.scores.bands(WIDTH);
    let width = WIDTH as f64;
    let bar =
        |band: &ScoreBand, n: usize| Bar::new(band.from as f64 + width / 2.0, n as f64).width(width * 0.82);
    let filled = |bar: Bar, color: egui::Color32| bar.fill(color).stroke(egui::Stroke::NONE);
    let others = bands.iter().map(|band| filled(bar(band, band.n_leads - band.n_won), theme.created.into()));
    let winners = bands.iter().map(|band| filled(bar(band, band.n_won), theme.won.into()));
    let others = BarChart::new(desk.text("scores-others"), others.collect()).color(theme.created);
    let winners =
        BarChart::new(desk.text("table-won"), winners.collect()).color(theme.won).stack_on(&[&others]);
    let threshold = f64::from(desk.workbench.agreement().mql.threshold);
    let line = VLine::new(desk.text("threshold"), threshold).color(theme.accent).width(2.0);
    let tips: Vec<(i64, String)> = bands.iter().map(|band| (band.from, tip(desk, band))).collect();
    let language = desk.language();
    #[expect(clippy::cast_possible_truncation, reason = "grid marks are whole points")]
    let whole = |value: f64| language.number(value.round() as i64);
    let shown = Plot::new("scores")
        .sense(egui::Sense::click_and_drag())
        .height(height)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .show_axes([true, false])
        .show_grid([false, false])
        .show_x(false)
        .show_y(false)
        .include_y(0.0)
        .set_margin_fraction(egui::vec2(0.01, 0.05))
        .x_axis_formatter(move |mark, _| whole(mark.value))
        .label_formatter(move |at| match at {
            HoverPosition::NearDataPoint { position, .. } | HoverPosition::Elsewhere { position } => {
                #[expect(clippy::cast_possible_truncation, reason = "scores are whole points")]
                let band = (position.x / width).floor() as i64 * WIDTH;
                tips.iter().find(|(from, _)| *from == band).map(|(_, tip)| tip.clone())
            }
        })
        .show(ui, |plot| {
            plot.bar_chart(others);
            plot.bar_chart(winners);
            plot.vline(line);
        });
    if shown.response.dragged() || shown.response.clicked() {
        let at = shown.response.interact_pointer_pos();
        drag_to(desk, at.map(|at| shown.transform.value_from_position(at).x));
    }
    shown.response.on_hover_cursor(egui::CursorIcon::ResizeHorizontal);
    caption(ui, theme, words(desk, simulation));
}

/// Sets the threshold where the pointer is, unless a grid stands in for it.
fn drag_to(desk: &mut Desk<'_>, score: Option<f64>) {
    let mql = &desk.workbench.agreement().mql;
    let Some(score) = score.filter(|_| mql.grid.is_none()) else { return };
    #[expect(clippy::cast_possible_truncation, reason = "scores that are shown are far smaller")]
    let threshold = score.round().clamp(-100_000.0, 100_000.0) as i32;
    if threshold != mql.threshold {
        desk.send(Command::Edit(Edit::SetThreshold(threshold)));
    }
}

fn tip(desk: &Desk<'_>, band: &ScoreBand) -> String {
    let args = [
        ("from", Arg::from(band.from)),
        ("to", (band.from + WIDTH - 1).into()),
        ("leads", band.n_leads.into()),
        ("won", band.n_won.into()),
    ];
    desk.say("scores-tip", &args)
}

/// What the picture says, in words: how many leads just miss the threshold.
fn words(desk: &Desk<'_>, simulation: &Simulation) -> String {
    let threshold = i64::from(desk.workbench.agreement().mql.threshold);
    let near = simulation.scores.between(threshold - 10, threshold);
    desk.say("scores-near", &[("n", near.n_leads.into()), ("won", near.n_won.into())])
}
