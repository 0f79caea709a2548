//! How the window looks: colours by meaning, spaces and type. The only place that makes colours.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use egui::{Color32, CornerRadius, FontFamily, FontId, Margin, Stroke, Style, TextStyle, Visuals};
use serde::Deserialize;

use super::fonts;
use crate::agreement::Stage;
use crate::charts::Ink;
use crate::scoring::Verdict;
use crate::workbench::ThemeChoice;

/// The colours of a theme, by what they mean.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    pub window: Hex,
    pub rail: Hex,
    pub card: Hex,
    pub field: Hex,
    pub hover: Hex,
    pub pressed: Hex,
    pub line: Hex,
    pub line_strong: Hex,
    pub text: Hex,
    pub text_weak: Hex,
    pub text_on_accent: Hex,
    pub accent: Hex,
    pub accent_weak: Hex,
    pub selection: Hex,
    pub good: Hex,
    pub good_weak: Hex,
    pub doubtful: Hex,
    pub doubtful_weak: Hex,
    pub bad: Hex,
    pub bad_weak: Hex,
    pub created: Hex,
    pub mql: Hex,
    pub sal: Hex,
    pub sql: Hex,
    pub won: Hex,
    pub leak: Hex,
    pub not_evidenced: Hex,
    pub immature: Hex,
    pub shadow: Hex,
}

/// A colour as theme files write it: `#RRGGBB` or `#RRGGBBAA`.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(try_from = "String")]
pub struct Hex(Color32);

impl TryFrom<String> for Hex {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Color32::from_hex(&text).map(Self).map_err(|error| format!("{text:?} is no colour: {error:?}"))
    }
}

impl From<Hex> for Color32 {
    fn from(hex: Hex) -> Self {
        hex.0
    }
}

static LIGHT: LazyLock<Theme> = LazyLock::new(|| read(include_str!("../../assets/themes/light.ron")));
static DARK: LazyLock<Theme> = LazyLock::new(|| read(include_str!("../../assets/themes/dark.ron")));
static CONTRAST: LazyLock<Theme> = LazyLock::new(|| read(include_str!("../../assets/themes/contrast.ron")));

fn read(text: &str) -> Theme {
    // The files are part of the program, and a test reads both.
    ron::from_str(text).unwrap_or_else(|error| unreachable!("{error}"))
}

/// The space between things that belong together.
pub const GAP: f32 = 8.0;
/// The space between things that do not.
pub const SPACE: i8 = 16;
/// The roundness of cards.
pub const RADIUS: u8 = 10;

/// The style of small headings.
pub fn subheading() -> TextStyle {
    TextStyle::Name("subheading".into())
}

/// The style of large numbers.
pub fn figure() -> TextStyle {
    TextStyle::Name("figure".into())
}

/// The style of names and of words that stand out a little.
pub fn strong() -> TextStyle {
    TextStyle::Name("strong".into())
}

impl Theme {
    /// The theme of a user interface.
    pub fn of(ctx: &egui::Context) -> &'static Self {
        match ctx.theme() {
            egui::Theme::Light => &LIGHT,
            egui::Theme::Dark if ctx.data(|data| data.get_temp(contrast_id())).unwrap_or(false) => &CONTRAST,
            egui::Theme::Dark => &DARK,
        }
    }

    /// The colour of a stage.
    pub fn stage(&self, stage: Stage) -> Color32 {
        match stage {
            Stage::Mql => self.mql.0,
            Stage::Sal => self.sal.0,
            Stage::Sql => self.sql.0,
        }
    }

    /// The colour of what a stage makes of leads; passed leads have the colour of the stage.
    pub fn verdict(&self, stage: Stage, verdict: Verdict) -> Color32 {
        match verdict {
            Verdict::Passed => self.stage(stage),
            Verdict::Failed => self.leak.0,
            Verdict::NotEvidenced => self.not_evidenced.0,
            Verdict::Immature => self.immature.0,
        }
    }

    /// The colour of what a chart draws.
    pub fn ink(&self, ink: Ink) -> Color32 {
        let hex = match ink {
            Ink::Text => self.text,
            Ink::TextWeak => self.text_weak,
            Ink::TextOnAccent => self.text_on_accent,
            Ink::Card => self.card,
            Ink::Field => self.field,
            Ink::Line => self.line,
            Ink::LineStrong => self.line_strong,
            Ink::Accent => self.accent,
            Ink::Created => self.created,
            Ink::Mql => self.mql,
            Ink::Sal => self.sal,
            Ink::Sql => self.sql,
            Ink::Won => self.won,
            Ink::Leak => self.leak,
            Ink::NotEvidenced => self.not_evidenced,
            Ink::Immature => self.immature,
            Ink::Good => self.good,
            Ink::Doubtful => self.doubtful,
            Ink::Bad => self.bad,
        };
        hex.0
    }

    /// The ground of a card.
    pub fn card(&self) -> egui::Frame {
        egui::Frame::new()
            .fill(self.card.0)
            .stroke(Stroke::new(1.0, self.line.0))
            .corner_radius(RADIUS)
            .inner_margin(Margin::same(14))
    }

    fn visuals(&self, base: Visuals) -> Visuals {
        let mut visuals = base;
        visuals.override_text_color = None;
        visuals.weak_text_color = Some(self.text_weak.0);
        visuals.hyperlink_color = self.accent.0;
        visuals.panel_fill = self.window.0;
        visuals.window_fill = self.card.0;
        visuals.window_stroke = Stroke::new(1.0, self.line.0);
        visuals.window_corner_radius = CornerRadius::same(RADIUS);
        visuals.menu_corner_radius = CornerRadius::same(8);
        visuals.faint_bg_color = self.field.0;
        visuals.extreme_bg_color = self.field.0;
        visuals.text_edit_bg_color = Some(self.field.0);
        visuals.code_bg_color = self.field.0;
        visuals.warn_fg_color = self.doubtful.0;
        visuals.error_fg_color = self.bad.0;
        visuals.selection.bg_fill = self.selection.0;
        visuals.selection.stroke = Stroke::new(1.0, self.text.0);
        visuals.slider_trailing_fill = true;
        visuals.window_shadow.color = self.shadow.0;
        visuals.popup_shadow.color = self.shadow.0;
        let widget = |fill: Hex, line: Hex, text: Hex| egui::style::WidgetVisuals {
            bg_fill: fill.0,
            weak_bg_fill: fill.0,
            bg_stroke: Stroke::new(1.0, line.0),
            corner_radius: CornerRadius::same(6),
            fg_stroke: Stroke::new(1.0, text.0),
            expansion: 0.0,
        };
        let widgets = &mut visuals.widgets;
        widgets.noninteractive = widget(self.card, self.line, self.text);
        widgets.inactive = widget(self.field, self.line, self.text);
        widgets.hovered = widget(self.hover, self.line_strong, self.text);
        widgets.active = widget(self.pressed, self.accent, self.text);
        widgets.open = widget(self.hover, self.line_strong, self.text);
        visuals
    }
}

/// Gives a context our fonts, type scale, spaces and colours, light and dark.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(fonts::definitions());
    for (kind, theme, visuals) in
        [(egui::Theme::Light, &*LIGHT, Visuals::light()), (egui::Theme::Dark, &*DARK, Visuals::dark())]
    {
        ctx.style_mut_of(kind, |style| {
            style.text_styles = text_styles();
            style.visuals = theme.visuals(visuals);
            spaces(style);
        });
    }
}

/// Whether what is dark has the highest contrast.
fn contrast_id() -> egui::Id {
    egui::Id::unique("contrast")
}

/// Uses the theme that somebody chose.
pub fn choose(ctx: &egui::Context, choice: ThemeChoice) {
    let wanted = match choice {
        ThemeChoice::System => egui::ThemePreference::System,
        ThemeChoice::Light => egui::ThemePreference::Light,
        ThemeChoice::Dark | ThemeChoice::HighContrast => egui::ThemePreference::Dark,
    };
    if ctx.options(|options| options.theme_preference) != wanted {
        ctx.set_theme(wanted);
    }
    let high = choice == ThemeChoice::HighContrast;
    if ctx.data_mut(|data| std::mem::replace(data.get_temp_mut_or(contrast_id(), false), high)) != high {
        let theme = if high { &*CONTRAST } else { &*DARK };
        ctx.style_mut_of(egui::Theme::Dark, |style| style.visuals = theme.visuals(Visuals::dark()));
        ctx.request_repaint();
    }
}

/// How wide a window is in points while it is presented: everything is so large that it can be read from six metres.
const PRESENTED_WIDTH: f32 = 1_060.0;

/// Scales everything for a room, or back.
pub fn present(ctx: &egui::Context, is_presenting: bool) {
    let width = ctx.content_rect().width() * ctx.zoom_factor();
    let wanted = if is_presenting { (width / PRESENTED_WIDTH).clamp(1.0, 4.0) } else { 1.0 };
    if (ctx.zoom_factor() - wanted).abs() > 0.01 {
        ctx.set_zoom_factor(wanted);
    }
}

fn text_styles() -> BTreeMap<TextStyle, FontId> {
    let font = |size, family| FontId { size, family };
    [
        (TextStyle::Small, font(12.0, FontFamily::Proportional)),
        (TextStyle::Body, font(13.5, FontFamily::Proportional)),
        (TextStyle::Button, font(13.5, fonts::medium())),
        (TextStyle::Monospace, font(12.5, FontFamily::Monospace)),
        (TextStyle::Heading, font(19.0, fonts::bold())),
        (subheading(), font(14.5, fonts::bold())),
        (strong(), font(13.5, fonts::medium())),
        (figure(), font(22.0, fonts::bold())),
    ]
    .into()
}

fn spaces(style: &mut Style) {
    let spacing = &mut style.spacing;
    spacing.item_spacing = egui::vec2(GAP, 6.0);
    spacing.button_padding = egui::vec2(9.0, 4.0);
    spacing.interact_size = egui::vec2(36.0, 26.0);
    spacing.slider_width = 220.0;
    spacing.slider_rail_height = 6.0;
    spacing.combo_width = 90.0;
    spacing.menu_margin = Margin::same(6);
    spacing.window_margin = Margin::same(16);
    spacing.scroll = egui::style::ScrollStyle::floating();
    spacing.tooltip_width = 340.0;
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.35;
    style.animation_time = 0.08;
}

/// Shares one waker: asks a context to draw again.
pub fn waker(ctx: &egui::Context) -> Arc<dyn Fn() + Send + Sync> {
    let ctx = ctx.clone();
    Arc::new(move || ctx.request_repaint())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance and contrast after WCAG 2.2.
    fn contrast(a: Hex, b: Hex) -> f64 {
        let luminance = |Hex(color): Hex| {
            let linear = |channel: u8| {
                let c = f64::from(channel) / 255.0;
                if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
            };
            0.2126 * linear(color.r()) + 0.7152 * linear(color.g()) + 0.0722 * linear(color.b())
        };
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_can_be_read_on_every_ground_it_stands_on() {
        for (name, theme) in [("light", &*LIGHT), ("dark", &*DARK), ("contrast", &*CONTRAST)] {
            for (text, ground) in [
                (theme.text, theme.window),
                (theme.text, theme.card),
                (theme.text, theme.rail),
                (theme.text, theme.field),
                (theme.text, theme.hover),
                (theme.text, theme.pressed),
                (theme.text, theme.selection),
                (theme.text_weak, theme.window),
                (theme.text_weak, theme.card),
                (theme.text_weak, theme.field),
                (theme.good, theme.good_weak),
                (theme.doubtful, theme.doubtful_weak),
                (theme.bad, theme.bad_weak),
                (theme.bad, theme.card),
                (theme.accent, theme.card),
            ] {
                let found = contrast(text, ground);
                let least = if text == theme.accent { 4.0 } else { 4.5 };
                assert!(found >= least, "{name}: {text:?} on {ground:?} has {found:.2}");
            }
            for mark in [theme.created, theme.mql, theme.sal, theme.sql, theme.won, theme.leak] {
                assert!(contrast(mark, theme.card) >= 2.5, "{name}: {mark:?} {}", contrast(mark, theme.card));
            }
        }
    }
}
