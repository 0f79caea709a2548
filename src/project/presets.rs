use super::{Project, read};

/// An agreement to start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preset {
    /// A stable name; language files have a title and a description for it.
    pub key: &'static str,
    /// The file.
    pub text: &'static str,
}

/// Every preset, in the order in which they are offered.
pub const PRESETS: &[Preset] = &[
    Preset { key: "inbound-saas", text: include_str!("../../presets/inbound_saas.ron") },
    Preset { key: "four-categories", text: include_str!("../../presets/four_categories.ron") },
    Preset { key: "event-driven", text: include_str!("../../presets/event_driven.ron") },
    Preset { key: "buying-teams", text: include_str!("../../presets/buying_teams.ron") },
    Preset { key: "short-cycle", text: include_str!("../../presets/short_cycle.ron") },
];

/// The preset of that key.
pub fn preset(key: &str) -> Option<&'static Preset> {
    PRESETS.iter().find(|preset| preset.key == key)
}

impl Preset {
    /// The preset, ready to be edited. A test opens every one.
    pub fn open(&self) -> Option<Project> {
        read(self.text).ok()
    }
}
