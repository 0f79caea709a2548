use egui::RichText;

use crate::fields::{CATALOGUE, FieldId, FieldKind};
use crate::ui::Desk;

/// Whose fields a condition asks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Subject {
    /// A lead.
    Lead,
    /// An activity.
    Activity,
}

/// The fields of activities.
pub(super) const ACTIVITY_FIELDS: [&str; 3] = ["asset", "campaign", "minutes"];

/// What a field holds: as the loaded history has it, else as the catalogue says; `None` if nobody knows.
pub(crate) fn kind_of(desk: &Desk<'_>, subject: Subject, field: &FieldId) -> Option<FieldKind> {
    if subject == Subject::Activity {
        return Some(if field.as_str() == "minutes" { FieldKind::Number } else { FieldKind::Text });
    }
    let column = desk.workbench.data().leads().and_then(|leads| leads.column(field));
    column.map(|column| column.kind).or_else(|| crate::fields::standard(field).map(|field| field.kind))
}

/// Chooses a field: first those of the loaded history, then the other standard ones.
pub(crate) fn field_ui(ui: &mut egui::Ui, desk: &Desk<'_>, subject: Subject, field: &mut FieldId) {
    let name = desk.text("field");
    let shown = desk.language().field(field);
    let mut chosen = None;
    ui.name_inputs(name, |ui| {
        egui::ComboBox::from_id_salt("field").selected_text(shown).height(340.0).show_ui(ui, |ui| {
            let mut offer = |ui: &mut egui::Ui, id: FieldId| {
                let name = desk.language().field(&id);
                let n = desk.workbench.data().census().field(&id);
                if super::offer(ui, desk, &name, n, id == *field) {
                    chosen = Some(id);
                }
            };
            if subject == Subject::Activity {
                for id in ACTIVITY_FIELDS {
                    offer(ui, FieldId::from_header(id));
                }
                return;
            }
            let leads = desk.workbench.data().leads();
            let columns = leads.map(|leads| leads.columns()).unwrap_or_default();
            for column in columns {
                offer(ui, column.field.clone());
            }
            let others: Vec<FieldId> = CATALOGUE
                .iter()
                .map(|field| FieldId::from_header(field.id))
                .filter(|id| columns.iter().all(|column| column.field != *id))
                .collect();
            if !columns.is_empty() && !others.is_empty() {
                ui.separator();
                ui.label(RichText::new(desk.text("fields-not-in-data")).small().color(desk.theme.text_weak));
            }
            for id in others {
                offer(ui, id);
            }
        });
    });
    if let Some(chosen) = chosen {
        *field = chosen;
    }
}

/// Chooses a kind of activity: those of the loaded history, or one that is typed.
pub(crate) fn activity_kind_ui(ui: &mut egui::Ui, desk: &Desk<'_>, kind: &mut String) {
    let label = desk.text("activity-kind");
    let kinds: Vec<String> = match desk.workbench.data().leads() {
        Some(leads) if leads.has_activities() => {
            leads.activities().kinds().texts().map(str::to_owned).collect()
        }
        _ => Vec::new(),
    };
    if kinds.is_empty() {
        super::text_input(ui, &label, kind, 180.0);
        return;
    }
    ui.name_inputs(label, |ui| {
        egui::ComboBox::from_id_salt("kind")
            .selected_text(desk.language().activity(kind))
            .height(340.0)
            .show_ui(ui, |ui| {
                for known in &kinds {
                    let name = desk.language().activity(known);
                    let n = desk.workbench.data().census().kind(known);
                    if super::offer(ui, desk, &name, n, known == kind) {
                        kind.clone_from(known);
                    }
                }
            });
    });
}
