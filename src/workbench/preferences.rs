use serde::{Deserialize, Serialize};

use super::Layouts;
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
    /// The names that signed last, for marketing and sales.
    pub signers: [String; 2],
    /// What the columns of files were taken to mean.
    pub layouts: Layouts,
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
}

impl ThemeChoice {
    /// Every choice.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];
}
