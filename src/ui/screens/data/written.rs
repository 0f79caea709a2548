use egui::RichText;

use crate::import::{Inspection, SourceMapping};
use crate::language::Arg;
use crate::ui::widgets::{caption, choice, text_input};
use crate::ui::{Desk, icons};
use crate::workbench::Command;

/// The encodings that are offered, as the web names them.
const ENCODINGS: [&str; 9] = [
    "utf-8",
    "utf-16le",
    "utf-16be",
    "windows-1252",
    "windows-1250",
    "iso-8859-2",
    "ibm852",
    "euc-kr",
    "shift_jis",
];

/// The signs between cells that are offered.
const DELIMITERS: [char; 5] = [',', ';', '\t', '|', ' '];

/// How a file is written and what is odd about it, to be corrected.
pub(super) fn written_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, inspection: &Inspection) {
    let kind = inspection.kind;
    let mapping = desk.workbench.data().mapping().of(kind).cloned().unwrap_or_default();
    let mut changed = mapping.clone();
    ui.horizontal_wrapped(|ui| {
        ui.menu_button(RichText::new(summary(desk, inspection, &mapping)).small(), |ui| {
            ui.set_min_width(280.0);
            editor_ui(ui, desk, inspection, &mut changed);
        })
        .response
        .on_hover_text(desk.text("written-tip"));
        if desk.workbench.data().is_remembered(kind) {
            caption(ui, desk.theme, desk.text("layout-remembered"));
            if ui.small_button(desk.text("propose-anew")).clicked() {
                desk.send(Command::ProposeAnew(kind));
            }
        }
    });
    shape_ui(ui, desk, inspection);
    warnings_ui(ui, desk, inspection);
    if changed != mapping {
        desk.send(Command::SetSource(kind, changed));
    }
}

/// What the file is like, and what it leaves open by itself.
fn shape_ui(ui: &mut egui::Ui, desk: &Desk<'_>, inspection: &Inspection) {
    caption(ui, desk.theme, desk.language().likeness(inspection));
}

/// How the file is written, in a line: `CSV · UTF-8 · comma · Europe/Berlin`.
fn summary(desk: &Desk<'_>, inspection: &Inspection, mapping: &SourceMapping) -> String {
    let writing = &inspection.writing;
    let mut parts = vec![writing.format.to_uppercase()];
    parts.extend(writing.sheet.clone());
    parts.extend(writing.encoding.map(str::to_owned));
    parts.extend(writing.delimiter.map(|sign| delimiter_name(desk, Some(sign))));
    parts.push(mapping.time_zone.clone().unwrap_or_else(|| "UTC".to_owned()));
    format!("{}  {}", parts.join(" · "), icons::CARET_DOWN)
}

fn editor_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, inspection: &Inspection, mapping: &mut SourceMapping) {
    egui::Grid::new("written").num_columns(2).spacing([12.0, 8.0]).show(ui, |ui| {
        let writing = &inspection.writing;
        if writing.sheets.len() > 1 {
            sheet_ui(ui, desk, inspection, mapping);
        }
        if let Some(found) = writing.encoding {
            encoding_ui(ui, desk, found, mapping);
        }
        if let Some(found) = writing.delimiter {
            delimiter_ui(ui, desk, found, mapping);
        }
        if !matches!(writing.format, "parquet" | "json" | "jsonl") {
            header_row_ui(ui, desk, mapping);
        }
        zone_ui(ui, desk, mapping);
        ui.end_row();
    });
}

fn sheet_ui(ui: &mut egui::Ui, desk: &Desk<'_>, inspection: &Inspection, mapping: &mut SourceMapping) {
    let name = desk.text("written-sheet");
    ui.label(&name);
    let sheets: Vec<&str> = inspection.writing.sheets.iter().map(String::as_str).collect();
    let current = inspection.writing.sheet.as_deref().unwrap_or_default();
    if let Some(chosen) = choice(ui, "sheet", &name, current, &sheets, str::to_owned) {
        mapping.sheet = Some(chosen.to_owned());
    }
    ui.end_row();
}

fn encoding_ui(ui: &mut egui::Ui, desk: &Desk<'_>, found: &str, mapping: &mut SourceMapping) {
    let name = desk.text("written-encoding");
    ui.label(&name);
    let current = mapping.encoding.as_deref().and_then(|it| ENCODINGS.into_iter().find(|e| *e == it));
    let all: Vec<Option<&str>> = std::iter::once(None).chain(ENCODINGS.map(Some)).collect();
    let text = |it: Option<&str>| match it {
        None => desk.say("written-found", &[("what", found.into())]),
        Some(encoding) => encoding.to_uppercase(),
    };
    if let Some(chosen) = choice(ui, "encoding", &name, current, &all, text) {
        mapping.encoding = chosen.map(str::to_owned);
    }
    ui.end_row();
}

fn delimiter_ui(ui: &mut egui::Ui, desk: &Desk<'_>, found: char, mapping: &mut SourceMapping) {
    let name = desk.text("written-delimiter");
    ui.label(&name);
    let all: Vec<Option<char>> = std::iter::once(None).chain(DELIMITERS.map(Some)).collect();
    let text = |it: Option<char>| match it {
        None => desk.say("written-found", &[("what", delimiter_name(desk, Some(found)).into())]),
        some => delimiter_name(desk, some),
    };
    if let Some(chosen) = choice(ui, "delimiter", &name, mapping.delimiter, &all, text) {
        mapping.delimiter = chosen;
    }
    ui.end_row();
}

/// The line of the header, if it is not the one that was found; 0 if there is none.
fn header_row_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, mapping: &mut SourceMapping) {
    let name = desk.text("written-header");
    ui.label(&name).on_hover_text(desk.text("written-header-tip"));
    let set = mapping.header_row.map(|line| line.to_string()).unwrap_or_default();
    let mut line = desk.view.header_row.clone().unwrap_or(set);
    let response = text_input(ui, &name, &mut line, 60.0).on_hover_text(desk.text("written-header-tip"));
    if response.changed() {
        desk.view.header_row = Some(line.clone());
    }
    if response.lost_focus() {
        desk.view.header_row = None;
        match line.trim() {
            "" => mapping.header_row = None,
            line => mapping.header_row = line.parse().ok().or(mapping.header_row),
        }
    }
    ui.end_row();
}

/// The time zone of times that name none.
fn zone_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, mapping: &mut SourceMapping) {
    let name = desk.text("written-zone");
    ui.label(&name).on_hover_text(desk.text("written-zone-tip"));
    let set = mapping.time_zone.clone().unwrap_or_default();
    let mut zone = desk.view.time_zone.clone().unwrap_or_else(|| set.clone());
    let response = text_input(ui, &name, &mut zone, 160.0).on_hover_text(desk.text("written-zone-tip"));
    if response.changed() {
        desk.view.time_zone = Some(zone.clone());
    }
    if response.lost_focus() {
        desk.view.time_zone = None;
        let zone = zone.trim();
        mapping.time_zone = (!zone.is_empty()).then(|| zone.to_owned());
    }
}

fn delimiter_name(desk: &Desk<'_>, delimiter: Option<char>) -> String {
    desk.text(match delimiter {
        Some(',') => "delimiter-comma",
        Some(';') => "delimiter-semicolon",
        Some('\t') => "delimiter-tab",
        Some('|') => "delimiter-pipe",
        Some(' ') => "delimiter-space",
        Some(other) => return other.to_string(),
        None => "delimiter-none",
    })
}

/// How many warnings are shown; the others are in the tip.
const SHOWN: usize = 2;

fn warnings_ui(ui: &mut egui::Ui, desk: &Desk<'_>, inspection: &Inspection) {
    let Some(report) = desk.workbench.data().report(inspection.kind) else { return };
    let texts: Vec<String> = report.warnings.iter().map(|it| desk.language().warning(it)).collect();
    for text in texts.iter().take(SHOWN) {
        let text = RichText::new(format!("{}  {text}", icons::WARNING)).small().color(desk.theme.doubtful);
        ui.add(egui::Label::new(text).truncate());
    }
    if texts.len() > SHOWN {
        let more = desk.say("warnings-more", &[("n", Arg::from(texts.len() - SHOWN))]);
        caption(ui, desk.theme, more).on_hover_ui(|ui| {
            for text in texts.iter().skip(SHOWN).take(40) {
                ui.label(text);
            }
        });
    }
}
