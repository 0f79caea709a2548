use super::{FieldId, FieldKind};

/// A field that many lead files have, and that Accord has a translated name for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// The id as it stands in agreements.
    pub id: &'static str,
    /// What it usually holds; the mapping of a file can say otherwise.
    pub kind: FieldKind,
    /// Whether it says who a person is. Such values are shown only in the window, never in exports.
    pub personal: bool,
}

const fn field(id: &'static str, kind: FieldKind) -> Field {
    Field { id, kind, personal: false }
}

const fn personal(id: &'static str) -> Field {
    Field { id, kind: FieldKind::Text, personal: true }
}

/// The standard fields, in the order in which menus show them.
pub const CATALOGUE: &[Field] = &[
    personal("email"),
    personal("first_name"),
    personal("last_name"),
    personal("full_name"),
    personal("phone"),
    personal("profile_link"),
    field("job_title", FieldKind::Text),
    field("job_level", FieldKind::Choice),
    field("job_function", FieldKind::Choice),
    field("persona", FieldKind::Choice),
    field("company", FieldKind::Text),
    field("company_domain", FieldKind::Text),
    field("industry", FieldKind::Choice),
    field("employees", FieldKind::Number),
    field("company_size", FieldKind::Choice),
    field("annual_revenue", FieldKind::Money),
    field("country", FieldKind::Choice),
    field("region", FieldKind::Choice),
    field("city", FieldKind::Text),
    field("language", FieldKind::Choice),
    field("source", FieldKind::Choice),
    field("source_detail", FieldKind::Choice),
    field("campaign", FieldKind::Choice),
    field("landing_page", FieldKind::Text),
    field("owner", FieldKind::Choice),
    field("lead_status", FieldKind::Choice),
    field("lifecycle_stage", FieldKind::Choice),
    field("crm_score", FieldKind::Number),
    field("free_mail", FieldKind::Flag),
    field("opted_out", FieldKind::Flag),
    field("competitor", FieldKind::Flag),
    field("permission", FieldKind::Flag),
    field("budget", FieldKind::Money),
    field("authority", FieldKind::Choice),
    field("need", FieldKind::Choice),
    field("time_frame", FieldKind::Choice),
    field("buying_cycle", FieldKind::Choice),
    field("influencer", FieldKind::Flag),
    field("visits", FieldKind::Number),
];

/// The standard field of that id, if it is one.
pub fn standard(id: &FieldId) -> Option<&'static Field> {
    CATALOGUE.iter().find(|field| field.id == id.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_standard_id_is_a_field_id_and_stands_once() {
        for (n, field) in CATALOGUE.iter().enumerate() {
            assert!(FieldId::new(field.id).is_ok(), "{}", field.id);
            assert!(CATALOGUE[..n].iter().all(|other| other.id != field.id), "{}", field.id);
        }
    }
}
