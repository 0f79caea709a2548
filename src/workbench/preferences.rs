use serde::{Deserialize, Serialize};

use super::Layouts;
use crate::agreement::{Member, Party};
use crate::language::Tag;
use crate::project::Recent;

/// What the user prefers; kept per user, not in agreements.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// The language.
    pub language: Tag,
    /// Light or dark.
    pub theme: ThemeChoice,
    /// The files opened last.
    pub recent: Recent,
    /// The names that signed or spoke last, by party.
    pub names: Vec<Member>,
    /// Whether the first steps were shown, or put away.
    pub is_guided: bool,
    /// What the columns of files were taken to mean.
    pub layouts: Layouts,
}

impl Preferences {
    /// Who spoke for a party last; empty if nobody did.
    pub fn name_of(&self, party: Party) -> String {
        self.names.iter().find(|it| it.party == party).map(|it| it.name.clone()).unwrap_or_default()
    }

    /// Keeps who spoke for a party.
    pub(super) fn remember_name(&mut self, member: &Member) {
        self.names.retain(|it| it.party != member.party);
        self.names.push(member.clone());
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ThemeChoice {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// White on black, with strong lines.
    HighContrast,
}

impl ThemeChoice {
    /// Every choice.
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::HighContrast];
}
