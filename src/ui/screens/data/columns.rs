use egui::RichText;
use egui_extras::{Column, TableBuilder};

use super::profile;
use crate::fields::{CATALOGUE, FieldId, FieldKind};
use crate::import::{
    ColumnMapping, DateFormat, Inspection, NumberFormat, Proposal, Reason, Role, SourceKind,
};
use crate::language::Arg;
use crate::ui::Desk;
use crate::ui::theme::strong;
use crate::ui::widgets::choice;
use crate::workbench::Command;

/// The columns of a file: what they are called, what is in them, and what they mean.
pub(super) fn columns_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, inspection: &Inspection, height: f32) {
    let kind = inspection.kind;
    let heads = [
        "column-header",
        "column-examples",
        "column-commonest",
        "column-filled",
        "column-meaning",
        "column-holds",
    ];
    TableBuilder::new(ui)
        .id_salt(("columns", kind))
        .striped(true)
        .min_scrolled_height(0.0)
        .max_scroll_height(height)
        .auto_shrink([false, false])
        .cell_layout(egui::Layout::left_to_right(egui::Align::Center))
        .column(Column::exact(160.0).clip(true))
        .column(Column::remainder().at_least(120.0).clip(true))
        .column(Column::exact(104.0))
        .column(Column::exact(56.0))
        .column(Column::exact(226.0))
        .column(Column::exact(196.0))
        .header(24.0, |mut header| {
            for head in heads {
                header.col(|ui| {
                    ui.label(RichText::new(desk.text(head)).small().color(desk.theme.text_weak));
                });
            }
        })
        .body(|body| {
            body.rows(32.0, inspection.columns.len(), |mut row| {
                let proposal = &inspection.columns[row.index()];
                let mapping = mapping_of(desk, kind, proposal);
                row.col(|ui| {
                    let header = RichText::new(&proposal.mapping.header).text_style(strong());
                    ui.add(egui::Label::new(header).truncate());
                });
                row.col(|ui| profile::examples_ui(ui, desk, &proposal.profile));
                row.col(|ui| profile::commonest_ui(ui, desk, &proposal.profile));
                row.col(|ui| profile::filled_ui(ui, desk, &proposal.profile));
                row.col(|ui| {
                    ui.push_id(&proposal.mapping.header, |ui| role_ui(ui, desk, kind, proposal, &mapping));
                });
                row.col(|ui| {
                    ui.push_id(("holds", &proposal.mapping.header), |ui| {
                        format_ui(ui, desk, kind, proposal, &mapping);
                    });
                });
            });
        });
}

/// What a column is mapped to; ignored if the mapping does not list it.
fn mapping_of(desk: &Desk<'_>, kind: SourceKind, proposal: &Proposal) -> ColumnMapping {
    let header = &proposal.mapping.header;
    let listed = desk.workbench.data().mapping().column(kind, header);
    listed.cloned().unwrap_or_else(|| ColumnMapping::new(header, Role::Ignored))
}

/// Chooses what a column is.
fn role_ui(
    ui: &mut egui::Ui,
    desk: &mut Desk<'_>,
    kind: SourceKind,
    proposal: &Proposal,
    mapping: &ColumnMapping,
) {
    let header = &mapping.header;
    let name = desk.say("meaning-of", &[("column", header.into())]);
    let mut chosen = None;
    let ignored = mapping.role == Role::Ignored;
    let color = if ignored { desk.theme.text_weak } else { desk.theme.text };
    let shown = RichText::new(desk.language().role(&mapping.role)).color(color);
    let is_doubtful = doubt_ui(ui, desk, proposal, mapping);
    let width = if is_doubtful { 186.0 } else { 210.0 };
    let response = ui.name_inputs(name, |ui| {
        let combo = egui::ComboBox::from_id_salt("role").width(width).height(380.0).selected_text(shown);
        combo.show_ui(ui, |ui| {
            ui.set_min_width(240.0);
            roles_menu(ui, desk, mapping, Role::of(kind), &mut chosen);
            if kind.has_fields() {
                ui.separator();
                fields_menu(ui, desk, proposal, mapping, &mut chosen);
            }
            let records = Role::records_of(kind);
            if !records.is_empty() {
                ui.separator();
                roles_menu(ui, desk, mapping, records, &mut chosen);
            }
        })
    });
    response.response.on_hover_text(desk.language().proposal(proposal));
    if let Some(role) = chosen {
        let mut changed =
            ColumnMapping { unknown: mapping.unknown.clone(), ..ColumnMapping::new(header, role) };
        changed.decide_formats(&proposal.profile);
        desk.send(Command::SetColumn(kind, changed));
    }
}

/// A sign beside a proposal that somebody should look at, unless it was changed. Returns whether it is there.
fn doubt_ui(ui: &mut egui::Ui, desk: &Desk<'_>, proposal: &Proposal, mapping: &ColumnMapping) -> bool {
    const SURE: f32 = 0.75;
    let is_doubtful = proposal.reason != Reason::Unknown
        && proposal.reason.confidence() < SURE
        && proposal.mapping.role == mapping.role;
    if is_doubtful {
        let sign = RichText::new(crate::ui::icons::QUESTION).color(desk.theme.doubtful);
        ui.label(sign).on_hover_text(desk.language().proposal(proposal));
    }
    is_doubtful
}

/// Roles that a column can have.
fn roles_menu(
    ui: &mut egui::Ui,
    desk: &Desk<'_>,
    mapping: &ColumnMapping,
    roles: Vec<Role>,
    chosen: &mut Option<Role>,
) {
    for role in roles {
        if ui.selectable_label(role == mapping.role, desk.language().role(&role)).clicked() {
            *chosen = Some(role);
        }
    }
}

/// The fields that a column of the lead file can be.
fn fields_menu(
    ui: &mut egui::Ui,
    desk: &Desk<'_>,
    proposal: &Proposal,
    mapping: &ColumnMapping,
    chosen: &mut Option<Role>,
) {
    let own = FieldId::from_header(&mapping.header);
    let kind = proposal.profile.kind();
    let standard = CATALOGUE.iter().map(|field| (FieldId::from_header(field.id), field.kind));
    let own = (!own.as_str().is_empty()).then_some((own, kind));
    for (id, usual) in own.into_iter().chain(standard) {
        let role = Role::Field { id: id.clone(), kind: usual };
        let selected = matches!(&mapping.role, Role::Field { id: current, .. } if *current == id);
        if ui.selectable_label(selected, desk.language().role(&role)).clicked() {
            *chosen = Some(role);
        }
    }
}

/// What a field holds, or how the dates or numbers of a column are written.
fn format_ui(
    ui: &mut egui::Ui,
    desk: &mut Desk<'_>,
    kind: SourceKind,
    proposal: &Proposal,
    mapping: &ColumnMapping,
) {
    let mut changed = mapping.clone();
    if let Role::Field { kind: held, .. } = &mut changed.role {
        let text = |kind| kind_name(desk, kind);
        let name = desk.say("holds-of", &[("column", (&mapping.header).into())]);
        if let Some(chosen) = choice(ui, "kind", &name, *held, &FieldKind::ALL, text) {
            *held = chosen;
            changed.decide_formats(&proposal.profile);
        }
    }
    if changed.role.is_date() {
        let formats: Vec<Option<DateFormat>> = DateFormat::ALL.into_iter().map(Some).collect();
        let text = |format: Option<DateFormat>| date_name(desk, format);
        let name = desk.say("dates-of", &[("column", (&mapping.header).into())]);
        if let Some(chosen) = choice(ui, "dates", &name, changed.dates, &formats, text) {
            changed.dates = chosen;
        }
    } else if changed.role.is_number() {
        let formats: Vec<Option<NumberFormat>> = NumberFormat::ALL.into_iter().map(Some).collect();
        let open = if proposal.profile.has_plain_numbers() { "format-either" } else { "format-ask" };
        let text = |format: Option<NumberFormat>| number_name(desk, format, open);
        let name = desk.say("numbers-of", &[("column", (&mapping.header).into())]);
        if let Some(chosen) = choice(ui, "numbers", &name, changed.numbers, &formats, text) {
            changed.numbers = chosen;
        }
    }
    unreadable_ui(ui, desk, kind, mapping);
    if changed != *mapping {
        desk.send(Command::SetColumn(kind, changed));
    }
}

/// How many cells cannot be read as what the column is taken to be.
fn unreadable_ui(ui: &mut egui::Ui, desk: &Desk<'_>, kind: SourceKind, mapping: &ColumnMapping) {
    let report = desk.workbench.data().report(kind);
    let column = report.and_then(|it| it.columns.iter().find(|it| it.header == mapping.header));
    let Some(column) = column.filter(|column| column.n_unreadable > 0) else { return };
    let example = column.unreadable_example.clone().unwrap_or_default();
    let tip =
        desk.say("unreadable-tip", &[("n", column.n_unreadable.into()), ("example", Arg::from(example))]);
    ui.label(RichText::new(crate::ui::icons::WARNING).color(desk.theme.doubtful)).on_hover_text(tip);
}

fn kind_name(desk: &Desk<'_>, kind: FieldKind) -> String {
    desk.text(match kind {
        FieldKind::Text => "kind-text",
        FieldKind::Choice => "kind-choice",
        FieldKind::Number => "kind-number",
        FieldKind::Money => "kind-money",
        FieldKind::Date => "kind-date",
        FieldKind::Flag => "kind-flag",
        FieldKind::List => "kind-list",
    })
}

fn date_name(desk: &Desk<'_>, format: Option<DateFormat>) -> String {
    format.map_or_else(|| desk.text("format-ask"), |format| desk.language().date_format(format))
}

/// How numbers are written; `open` names that nobody has said so.
fn number_name(desk: &Desk<'_>, format: Option<NumberFormat>, open: &str) -> String {
    desk.text(match format {
        None => open,
        Some(NumberFormat::Point) => "format-point",
        Some(NumberFormat::Comma) => "format-comma",
    })
}
