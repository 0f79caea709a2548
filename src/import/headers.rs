//! What headers usually mean: dictionaries of the common CRMs, as data in `assets/headers`.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::{Role, SourceKind};
use crate::fields::text::bare_key;
use crate::fields::{FieldId, standard};

/// Where a meaning is known from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Origin {
    /// Many systems call it so, in English.
    General,
    /// `HubSpot` calls it so.
    HubSpot,
    /// `Salesforce` calls it so.
    Salesforce,
    /// `Marketo` calls it so.
    Marketo,
    /// `Pipedrive` calls it so.
    Pipedrive,
    /// `Pardot` calls it so.
    Pardot,
    /// `Dynamics 365` calls it so.
    Dynamics,
    /// `Zoho CRM` calls it so.
    Zoho,
    /// `Mautic` calls it so.
    Mautic,
    /// `Odoo` calls it so.
    Odoo,
    /// Many call it so in German.
    German,
    /// Many call it so in Polish.
    Polish,
    /// Many call it so in Japanese.
    Japanese,
    /// Many call it so in Korean.
    Korean,
}

impl Origin {
    /// Every origin, the one that decides first at the beginning.
    pub const ALL: [Self; 14] = [
        Self::General,
        Self::HubSpot,
        Self::Salesforce,
        Self::Marketo,
        Self::Pipedrive,
        Self::Pardot,
        Self::Dynamics,
        Self::Zoho,
        Self::Mautic,
        Self::Odoo,
        Self::German,
        Self::Polish,
        Self::Japanese,
        Self::Korean,
    ];

    /// What the vendor calls itself; nothing for words that many use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::General | Self::German | Self::Polish | Self::Japanese | Self::Korean => "",
            Self::HubSpot => "HubSpot",
            Self::Salesforce => "Salesforce",
            Self::Marketo => "Marketo",
            Self::Pipedrive => "Pipedrive",
            Self::Pardot => "Pardot",
            Self::Dynamics => "Dynamics 365",
            Self::Zoho => "Zoho CRM",
            Self::Mautic => "Mautic",
            Self::Odoo => "Odoo",
        }
    }

    const fn text(self) -> &'static str {
        match self {
            Self::General => include_str!("../../assets/headers/general.ron"),
            Self::HubSpot => include_str!("../../assets/headers/hubspot.ron"),
            Self::Salesforce => include_str!("../../assets/headers/salesforce.ron"),
            Self::Marketo => include_str!("../../assets/headers/marketo.ron"),
            Self::Pipedrive => include_str!("../../assets/headers/pipedrive.ron"),
            Self::Pardot => include_str!("../../assets/headers/pardot.ron"),
            Self::Dynamics => include_str!("../../assets/headers/dynamics.ron"),
            Self::Zoho => include_str!("../../assets/headers/zoho.ron"),
            Self::Mautic => include_str!("../../assets/headers/mautic.ron"),
            Self::Odoo => include_str!("../../assets/headers/odoo.ron"),
            Self::German => include_str!("../../assets/headers/german.ron"),
            Self::Polish => include_str!("../../assets/headers/polish.ron"),
            Self::Japanese => include_str!("../../assets/headers/japanese.ron"),
            Self::Korean => include_str!("../../assets/headers/korean.ron"),
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
                    known.entry((kind, bare_key(header))).or_insert(meaning);
                }
            }
        }
    }
    known
});

/// What a header of a kind of file usually means, where that is known from, and how sure it is (0 is surest).
pub fn proposal_of(kind: SourceKind, header: &str) -> Option<(Role, Origin, usize)> {
    if let Some(found) = KNOWN.get(&(kind, bare_key(header))) {
        return Some((found.role.clone(), found.origin, found.rank));
    }
    for (bare, object) in without_additions(header) {
        if let Some(found) = KNOWN.get(&(kind, bare_key(&bare)))
            && object.is_none_or(|object| can_be_of(kind, &object, &found.role))
        {
            return Some((found.role.clone(), found.origin, found.rank + RESEMBLING));
        }
    }
    let field = standard(&FieldId::from_header(header)).filter(|_| kind.has_fields())?;
    let id = FieldId::from_header(field.id);
    Some((Role::Field { id, kind: field.kind }, Origin::General, LEAST_SURE))
}

/// How much less sure a header is that only resembles a known one.
pub(super) const RESEMBLING: usize = 50;

/// Whether what is said of an object is said of what the rows are about: a company is older than its leads, and is no deal.
fn can_be_of(kind: SourceKind, object: &str, role: &Role) -> bool {
    if !role.is_date() && !matches!(role, Role::Recorded(_) | Role::IsWon | Role::IsClosed | Role::Stage) {
        return true;
    }
    let objects: &[&str] = match kind {
        SourceKind::Leads => &["lead", "contact", "person", "people", "prospect", "customer", "user"],
        SourceKind::Activities => &["activity"],
        SourceKind::StageChanges => &["lead", "contact", "person", "prospect", "deal", "opportunit"],
        SourceKind::Deals => &["deal", "opportunit"],
        SourceKind::Campaigns => &["campaign"],
        SourceKind::Accounts => &["account", "compan"],
    };
    let is_no_object = object == "custom" || ["propert", "attribute"].iter().any(|it| object.starts_with(it));
    is_no_object || objects.iter().any(|it| object.starts_with(it))
}

/// The header without what systems add, with the object that it names: the object before it (`Lead - Email`, `Leads_Email`, `Contact: Email`, `properties.email`), a
/// currency or a unit behind it, the sign of a custom field, and its own repetition.
fn without_additions(header: &str) -> Vec<(String, Option<String>)> {
    const OBJECTS: [&str; 23] = [
        "lead",
        "leads",
        "contact",
        "contacts",
        "person",
        "people",
        "prospect",
        "deal",
        "deals",
        "opportunity",
        "opportunities",
        "account",
        "accounts",
        "company",
        "companies",
        "property",
        "properties",
        "user",
        "customer",
        "activity",
        "campaign",
        "attributes",
        "custom",
    ];
    let mut bare = header.trim().trim_end_matches("__c").trim().to_owned();
    if let Some((before, rest)) = bare.split_once(['(', '['])
        && rest.ends_with([')', ']'])
        && !before.trim().is_empty()
    {
        bare = before.trim().to_owned();
    }
    let mut found = vec![(bare.clone(), None)];
    for separator in [" - ", ": ", ":", ".", "_", "/"] {
        let Some((object, rest)) = bare.split_once(separator) else { continue };
        let object = object.trim().to_lowercase();
        // A title of a lead is no job title, and the id of an account none of a lead.
        let word = bare_key(rest);
        let is_of_person =
            ["lead", "leads", "contact", "contacts", "person", "prospect"].contains(&object.as_str());
        let says_enough = match word.as_str() {
            "id" | "name" => is_of_person,
            word => !["title", "type", "value", "number", "label", ""].contains(&word),
        };
        if OBJECTS.contains(&object.as_str()) && says_enough {
            found.push((rest.trim().to_owned(), Some(object)));
        }
    }
    let half = bare.split_at_checked(bare.len() / 2).map(|(a, b)| (a.trim(), b.trim()));
    found.extend(half.filter(|(a, b)| a == b && !a.is_empty()).map(|(a, _)| (a.to_owned(), None)));
    found
}

/// The rank of a header that has a standard field's own name, which no dictionary lists.
const LEAST_SURE: usize = 100;

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
        // What is said of a company or of a deal is not said of the lead.
        let created = |header| proposal_of(Leads, header).map(|it| it.0);
        assert_eq!(created("Lead - Created at"), Some(Role::CreatedAt));
        assert_eq!(created("Company: Create Date"), None);
        assert_eq!(created("Opportunity - Created Date"), None);
        assert_eq!(proposal_of(Deals, "Contact: Create Date"), None);
        assert_eq!(proposal_of(Deals, "Deal: Create Date").map(|it| it.0), Some(Role::OpenedAt));
    }
}
