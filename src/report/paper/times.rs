use super::{Block, Paper, Section};
use crate::agreement::{Requirement, RequirementTest, Stage};
use crate::language::Arg;

impl Paper<'_> {
    /// Who answers how fast, and when the clock runs.
    pub(super) fn service(&self) -> Section {
        let windows = self.windows();
        let mut blocks = if windows.is_empty() {
            vec![Block::Text(self.text("document-no-windows"))]
        } else {
            vec![Block::Text(self.text("document-service-about")), Block::Entries(windows)]
        };
        blocks.push(Block::Heading(self.text("document-clock")));
        blocks.push(Block::Entries(self.calendar()));
        self.section("document-service", blocks)
    }

    /// Everything that has a time: what it is called, and what it says.
    pub(super) fn windows(&self) -> Vec<[String; 2]> {
        let has_window = |it: &&Requirement| matches!(it.test, RequirementTest::Act { within: Some(_), .. });
        let requirements =
            [Stage::Sal, Stage::Sql].into_iter().flat_map(|it| self.document.agreement.requirements(it));
        requirements.filter(has_window).map(|it| [it.name.clone(), self.language.requirement(it)]).collect()
    }

    fn calendar(&self) -> Vec<[String; 2]> {
        let calendar = &self.document.agreement.calendar;
        let days = self.in_a_row(calendar.working_days.iter().map(|it| self.language.weekday(*it)));
        let args = [
            ("days", Arg::from(days)),
            ("opens", calendar.opens.to_string().into()),
            ("closes", calendar.closes.to_string().into()),
            ("zone", calendar.time_zone.replace('_', " ").into()),
        ];
        let region = calendar.holidays.as_ref().map(|it| self.language.region(it));
        let mut entries = vec![
            [self.text("calendar"), self.say("document-hours", &args)],
            [self.text("holidays"), region.unwrap_or_else(|| self.text("holidays-none"))],
        ];
        if !calendar.days_off.is_empty() {
            let days = self.in_a_row(calendar.days_off.iter().map(|it| self.language.date(*it)));
            entries.push([self.text("days-off"), days]);
        }
        entries
    }
}
