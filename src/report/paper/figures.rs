use super::{Block, Paper, Section};
use crate::agreement::{Figures, Stage};
use crate::language::Arg;
use crate::signing::{Statement, statements};

impl Paper<'_> {
    /// What was on the screen when the last version was signed.
    pub(super) fn figures(&self) -> Section {
        let mut blocks = Vec::new();
        let mut told: Vec<Statement> = Vec::new();
        if let Some(version) = self.document.versions.last() {
            for statement in statements(version) {
                let is_told = told
                    .iter()
                    .any(|it| (it.figures, &it.history) == (statement.figures, &statement.history));
                if let (Some(figures), false) = (statement.figures, is_told) {
                    blocks.push(Block::Text(self.seen(&statement)));
                    blocks.push(Block::Figures(self.numbers(figures)));
                    told.push(statement);
                }
            }
            let has_changed = version.fingerprint != self.document.agreement.fingerprint();
            if has_changed && !blocks.is_empty() {
                blocks.push(Block::Note(self.text("document-figures-older")));
            }
        }
        if blocks.is_empty() {
            blocks.push(Block::Text(self.text("document-no-figures")));
        }
        self.section("document-figures", blocks)
    }

    fn seen(&self, statement: &Statement) -> String {
        let n = self.document.versions.len();
        let date = self.day(statement.signed_at);
        let args = [("n", Arg::from(n)), ("date", date.into())];
        match &statement.history {
            None => self.say("document-seen", &args),
            Some(history) => {
                let [n, date] = args;
                self.say("document-seen-over", &[n, date, ("history", short(history).into())])
            }
        }
    }

    fn numbers(&self, figures: Figures) -> Vec<[String; 3]> {
        let stages = Stage::ALL.map(|it| self.language.stage_short(it));
        let counts = [figures.mqls, figures.sals, figures.sqls].map(|n| self.language.number(n));
        let one = |value: String, name: String| [value, name, String::new()];
        let mut all: Vec<[String; 3]> = counts.into_iter().zip(stages).map(|(n, it)| one(n, it)).collect();
        all.push(one(self.language.number(figures.won), self.text("column-caught")));
        all.push(one(self.language.money(figures.money, self.currency), self.text("strip-money")));
        all
    }
}

/// The beginning of the fingerprint of a history, in groups as people read it to each other.
fn short(history: &str) -> String {
    let Some(digits) = history.strip_prefix("sha256:") else { return history.to_owned() };
    let digits: Vec<char> = digits.chars().take(16).collect();
    digits.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}
