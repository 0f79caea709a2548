//! Which leads are looked at: every screen, chart and list tells of these.

use std::sync::Arc;

use jiff::tz::TimeZone;

use super::{Command, Workbench};
use crate::leads::{Filter, Leads};

/// Which leads are looked at.
#[derive(Default)]
pub(super) struct Narrowing {
    filter: Filter,
    /// The part of the history that was found last.
    made: Option<Made>,
    /// The part that is being looked for.
    asked: Option<Wanted>,
}

/// A part of a history.
struct Made {
    of: Wanted,
    leads: Arc<Leads>,
}

/// What a part is found by.
#[derive(Clone)]
pub(super) struct Wanted {
    filter: Filter,
    whole: Arc<Leads>,
    zone: TimeZone,
}

impl Wanted {
    fn is(&self, other: &Self) -> bool {
        self.filter == other.filter && Arc::ptr_eq(&self.whole, &other.whole) && self.zone == other.zone
    }

    /// Finds the part.
    pub(super) fn part(&self) -> Leads {
        self.filter.part_of(&self.whole, &self.zone)
    }
}

impl Workbench {
    /// Which leads are looked at.
    pub fn filter(&self) -> &Filter {
        &self.narrowing.filter
    }

    /// Whether only some leads are looked at.
    pub fn is_narrowed(&self) -> bool {
        !self.narrowing.filter.is_empty()
    }

    /// The leads that are looked at; `None` while they are looked for, or if no history was read.
    pub fn leads_in_view(&self) -> Option<&Arc<Leads>> {
        let whole = self.data.leads()?;
        if !self.is_narrowed() {
            return Some(whole);
        }
        let wanted = self.wanted()?;
        self.narrowing.made.as_ref().filter(|it| it.of.is(&wanted)).map(|it| &it.leads)
    }

    fn wanted(&self) -> Option<Wanted> {
        Some(Wanted {
            filter: self.narrowing.filter.clone(),
            whole: Arc::clone(self.data.leads()?),
            zone: self.agreement().calendar.zone_or_utc(),
        })
    }

    /// Runs a command on which leads are looked at, or hands it back.
    pub(super) fn run_on_filter(&mut self, command: Command) -> Option<Command> {
        match command {
            Command::Narrow(filter) => self.narrow(filter),
            other => return Some(other),
        }
        None
    }

    fn narrow(&mut self, filter: Filter) {
        if filter != self.narrowing.filter {
            // A lead has another place in another part.
            self.selection.hide_leads();
            self.narrowing.filter = filter;
        }
    }

    /// Looks for the leads that are to be looked at, if that is not done yet.
    pub(super) fn update_narrowing(&mut self) {
        if !self.is_narrowed() {
            self.narrowing.made = None;
            self.narrowing.asked = None;
            return;
        }
        let Some(wanted) = self.wanted() else { return };
        let is_it = |it: &Wanted| it.is(&wanted);
        let is_made = self.narrowing.made.as_ref().is_some_and(|it| is_it(&it.of));
        if !is_made && !self.narrowing.asked.as_ref().is_some_and(is_it) {
            self.narrowing.asked = Some(wanted.clone());
            self.jobs.narrow(wanted);
        }
    }

    pub(super) fn take_part(&mut self, of: Wanted, leads: Arc<Leads>) {
        self.selection.hide_leads();
        self.narrowing.asked = None;
        self.narrowing.made = Some(Made { of, leads });
    }

    /// Forgets what is asked of fields that a new history has not.
    pub(super) fn keep_filter_to_data(&mut self) {
        if let Some(leads) = self.data.leads() {
            self.narrowing.filter.keep_to(leads);
        }
    }
}
