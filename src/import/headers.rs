//! What headers usually mean: dictionaries of the common CRMs, as data in `assets/headers`.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::{Role, SourceKind};
use crate::fields::text::comparison_key;
use crate::fields::{FieldId, standard};

/// Where a meaning is known from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Origin {
    /// Many systems call it so.
    General,
    /// `HubSpot` calls it so.
    HubSpot,
    /// Salesforce calls it so.
    Salesforce,
    /// Marketo calls it so.
    Marketo,
    /// Pipedrive calls it so.
    Pipedrive,
}

impl Origin {
    /// Every origin, the one that decides first at the beginning.
    pub const ALL: [Self; 5] =
        [Self::General, Self::HubSpot, Self::Salesforce, Self::Marketo, Self::Pipedrive];

    /// What the vendor calls itself; nothing for general words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::General => "",
            Self::HubSpot => "HubSpot",
            Self::Salesforce => "Salesforce",
            Self::Marketo => "Marketo",
            Self::Pipedrive => "Pipedrive",
        }
    }

    const fn text(self) -> &'static str {
        match self {
            Self::General => include_str!("../../assets/headers/general.ron"),
            Self::HubSpot => include_str!("../../assets/headers/hubspot.ron"),
            Self::Salesforce => include_str!("../../assets/headers/salesforce.ron"),
            Self::Marketo => include_str!("../../assets/headers/marketo.ron"),
            Self::Pipedrive => include_str!("../../assets/headers/pipedrive.ron"),
        }
    }
}

/// One file of `assets/headers`: for each kind of file, what headers mean.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Dictionary {
    leads: Vec<(Role, Vec<String>)>,
    activities: Vec<(Role, Vec<String>)>,
    stage_changes: Vec<(Role, Vec<String>)>,
    deals: Vec<(Role, Vec<String>)>,
    #[serde(default)]
    campaigns: Vec<(Role, Vec<String>)>,
    #[serde(default)]
    accounts: Vec<(Role, Vec<String>)>,
}

/// A known meaning; the smaller the rank, the surer when two columns claim the same role.
struct Meaning {
    role: Role,
    origin: Origin,
    rank: usize,
}

type Meanings = HashMap<(SourceKind, String), Meaning>;

static KNOWN: LazyLock<Meanings> = LazyLock::new(|| {
    let mut known = Meanings::new();
    for origin in Origin::ALL {
        let dictionary: Dictionary = ron::from_str(origin.text()).unwrap_or_default();
        for (kind, entries) in [
            (SourceKind::Leads, dictionary.leads),
            (SourceKind::Activities, dictionary.activities),
            (SourceKind::StageChanges, dictionary.stage_changes),
            (SourceKind::Deals, dictionary.deals),
            (SourceKind::Campaigns, dictionary.campaigns),
            (SourceKind::Accounts, dictionary.accounts),
        ] {
            for (role, headers) in entries {
                for (rank, header) in headers.iter().enumerate() {
                    let meaning = Meaning { role: role.clone(), origin, rank };
                    known.entry((kind, key(header))).or_insert(meaning);
                }
            }
        }
    }
    known
});

/// What a header of a kind of file usually means, where that is known from, and how sure it is (0 is surest).
pub fn proposal_of(kind: SourceKind, header: &str) -> Option<(Role, Origin, usize)> {
    if let Some(found) = KNOWN.get(&(kind, key(header))) {
        return Some((found.role.clone(), found.origin, found.rank));
    }
    let field = standard(&FieldId::from_header(header)).filter(|_| kind.has_fields())?;
    let id = FieldId::from_header(field.id);
    Some((Role::Field { id, kind: field.kind }, Origin::General, LEAST_SURE))
}

/// The rank of a header that has a standard field's own name, which no dictionary lists.
const LEAST_SURE: usize = 100;

/// The header without case, spaces and signs: `Lead ID`, `lead_id` and `LeadId` are the same.
fn key(header: &str) -> String {
    comparison_key(header).chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dictionary_can_be_read() {
        for origin in Origin::ALL {
            let read = ron::from_str::<Dictionary>(origin.text());
            assert!(read.is_ok(), "{origin:?}: {:?}", read.err());
        }
    }

    #[test]
    fn vendors_headers_are_known() {
        use SourceKind::{Activities, Deals, Leads, StageChanges};
        for (kind, header, role) in [
            (Leads, "Record ID", Role::LeadId),
            (Leads, "CreatedDate", Role::CreatedAt),
            (Leads, "Create Date", Role::CreatedAt),
            (
                Leads,
                "Person - Name",
                Role::Field {
                    id: "full_name".to_owned().try_into().unwrap(),
                    kind: crate::fields::FieldKind::Text,
                },
            ),
            (Activities, "Activity Type", Role::Activity),
            (Activities, "activityDate", Role::At),
            (StageChanges, "NewValue", Role::Stage),
            (Deals, "Deal - Value", Role::Amount),
            (Deals, "IsWon", Role::IsWon),
            (Deals, "closedate", Role::ClosedAt),
        ] {
            assert_eq!(proposal_of(kind, header).map(|it| it.0), Some(role), "{kind:?} {header}");
        }
        assert_eq!(proposal_of(Leads, "Total Time Spent on Website"), None);
    }
}
