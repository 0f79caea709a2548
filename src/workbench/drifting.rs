//! Whether reality has left the figures that were signed: looked at for each history and each version, told once.

use std::sync::Arc;

use super::checked::figures;
use super::{Level, Screen, Workbench};
use crate::agreement::{Figures, Fingerprint, Version};
use crate::language::Arg;
use crate::leads::Leads;
use crate::signing::statements;

/// A figure that has moved since it was signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drift {
    /// The id of its name.
    pub name: &'static str,
    /// What was signed.
    pub signed: u64,
    /// What the same rules make of the history that is open.
    pub now: u64,
}

/// What was looked at so far.
#[derive(Default)]
pub(super) struct Drifting {
    /// The version that was agreed last, and what was signed with it.
    signed: Option<(Arc<Version>, Option<Signed>)>,
    /// The history that is open, and the versions that were held against it, by their seals.
    told: Option<(Arc<Leads>, Vec<Fingerprint>)>,
}

/// What signers had on the screen. Signatures by name only say nothing of that.
struct Signed {
    figures: Figures,
    history: Option<String>,
}

impl Workbench {
    /// Where what was agreed last has left the figures that were signed with it, by more than a tenth. `None` if nobody can tell.
    pub fn drift(&self) -> Option<Vec<Drift>> {
        let (_, signed) = self.drifting.signed.as_ref()?;
        let signed = signed.as_ref()?;
        let leads = self.data.leads()?;
        // The sample says nothing of a company that signed on leads of its own.
        let identity = self.data.census().identity()?;
        if self.data.is_sample && signed.history.as_deref().is_some_and(|it| it != identity) {
            return None;
        }
        let now = figures(self.baseline.funnel(leads).filter(|_| self.baseline.is_agreed())?);
        let signed = signed.figures;
        let all = [
            ("stage-mql-short", signed.mqls, now.mqls),
            ("stage-sal-short", signed.sals, now.sals),
            ("stage-sql-short", signed.sqls, now.sqls),
            ("strip-caught", signed.won, now.won),
        ];
        let has_moved = |(_, signed, now): &(&str, u64, u64)| signed.abs_diff(*now) * 10 > *signed;
        let moved = all.into_iter().filter(has_moved);
        Some(moved.map(|(name, signed, now)| Drift { name, signed, now }).collect())
    }

    /// Holds what was agreed last against the history that is open, and says so if they have parted.
    pub(super) fn update_drift(&mut self) {
        let Some(last) = self.document().versions.last().map(Arc::clone) else {
            self.drifting.signed = None;
            return;
        };
        if self.drifting.signed.as_ref().is_none_or(|(of, _)| !Arc::ptr_eq(of, &last)) {
            let signed = statements(&last).into_iter().find_map(|it| {
                let figures = it.figures?;
                Some(Signed { figures, history: it.history })
            });
            self.drifting.signed = Some((Arc::clone(&last), signed));
        }
        let Some(leads) = self.data.leads().map(Arc::clone) else { return };
        let is_told = self
            .drifting
            .told
            .as_ref()
            .is_some_and(|(on, seals)| Arc::ptr_eq(on, &leads) && seals.contains(&last.seal));
        if is_told {
            return;
        }
        let Some(drifts) = self.drift() else { return };
        match &mut self.drifting.told {
            Some((on, seals)) if Arc::ptr_eq(on, &leads) => seals.push(last.seal),
            told => *told = Some((leads, vec![last.seal])),
        }
        if !drifts.is_empty() {
            let figures = drifts.iter().map(|it| self.drift_in_words(it));
            let lines: Vec<String> =
                [self.language.text("notice-drift")].into_iter().chain(figures).collect();
            self.notify_of(Level::Reminder, lines.join("\n"), Screen::Sign);
        }
    }

    /// A figure that has moved, with what it was and what it is.
    pub fn drift_in_words(&self, drift: &Drift) -> String {
        let args = [
            ("name", Arg::from(self.language.text(drift.name))),
            ("signed", self.language.number(drift.signed).into()),
            ("now", self.language.number(drift.now).into()),
        ];
        self.language.say("drift-figure", &args)
    }
}
