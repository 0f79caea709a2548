//! Colours by meaning. What they look like, the theme files say.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::agreement::Stage;
use crate::scoring::Verdict;

/// What a colour means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of the theme files")]
pub enum Ink {
    #[default]
    Text,
    TextWeak,
    TextOnAccent,
    Card,
    Field,
    Line,
    LineStrong,
    Accent,
    Created,
    Mql,
    Sal,
    Sql,
    Won,
    Leak,
    NotEvidenced,
    Immature,
    Good,
    Doubtful,
    Bad,
}

/// The colours of paper are those of the light theme.
static LIGHT: LazyLock<BTreeMap<&str, &str>> = LazyLock::new(|| {
    let color = |line: &'static str| {
        let (name, rest) = line.trim().split_once(": \"")?;
        Some((name, rest.split_once('"')?.0))
    };
    include_str!("../../assets/themes/light.ron").lines().filter_map(color).collect()
});

impl Ink {
    /// Every colour.
    pub const ALL: [Self; 19] = [
        Self::Text,
        Self::TextWeak,
        Self::TextOnAccent,
        Self::Card,
        Self::Field,
        Self::Line,
        Self::LineStrong,
        Self::Accent,
        Self::Created,
        Self::Mql,
        Self::Sal,
        Self::Sql,
        Self::Won,
        Self::Leak,
        Self::NotEvidenced,
        Self::Immature,
        Self::Good,
        Self::Doubtful,
        Self::Bad,
    ];

    /// The name of the colour in theme files.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::TextWeak => "text_weak",
            Self::TextOnAccent => "text_on_accent",
            Self::Card => "card",
            Self::Field => "field",
            Self::Line => "line",
            Self::LineStrong => "line_strong",
            Self::Accent => "accent",
            Self::Created => "created",
            Self::Mql => "mql",
            Self::Sal => "sal",
            Self::Sql => "sql",
            Self::Won => "won",
            Self::Leak => "leak",
            Self::NotEvidenced => "not_evidenced",
            Self::Immature => "immature",
            Self::Good => "good",
            Self::Doubtful => "doubtful",
            Self::Bad => "bad",
        }
    }

    /// The colour on paper, as `#RRGGBB`.
    pub fn on_paper(self) -> &'static str {
        LIGHT.get(self.key()).copied().unwrap_or("currentColor")
    }

    /// The colour of a stage.
    pub const fn stage(stage: Stage) -> Self {
        match stage {
            Stage::Mql => Self::Mql,
            Stage::Sal => Self::Sal,
            Stage::Sql => Self::Sql,
        }
    }

    /// The colour of what a stage makes of leads; passed leads have the colour of the stage.
    pub const fn verdict(stage: Stage, verdict: Verdict) -> Self {
        match verdict {
            Verdict::Passed => Self::stage(stage),
            Verdict::Failed => Self::Leak,
            Verdict::NotEvidenced => Self::NotEvidenced,
            Verdict::Immature => Self::Immature,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_theme_has_every_colour() {
        for ink in Ink::ALL {
            let color = ink.on_paper();
            assert!(color.len() == 7 && color.starts_with('#'), "{ink:?} is {color}");
        }
    }
}
