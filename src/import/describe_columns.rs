//! What columns mean and why, in words.

use super::{Inspection, Proposal, Reason, Role};
use crate::language::{Arg, Language};

impl Language {
    /// What a file is like, and what it leaves open by itself.
    pub fn likeness(&self, inspection: &Inspection) -> String {
        let mut text = self.say("shape-is", &[("shape", self.shape(inspection.shape()).into())]);
        let gaps: Vec<String> = inspection.gaps().into_iter().map(|gap| self.gap(gap)).collect();
        if !gaps.is_empty() {
            text.push(' ');
            text.push_str(&self.say("shape-gaps", &[("gaps", gaps.join(", ").into())]));
        }
        text
    }

    /// Why a column is proposed to mean what it does, and how sure that is.
    pub fn proposal(&self, proposal: &Proposal) -> String {
        let sure = self.percent(f64::from(proposal.reason.confidence()));
        format!("{}\n{}", self.reason(proposal), self.say("reason-confidence", &[("share", sure.into())]))
    }

    /// Why a column is proposed to mean what it does.
    pub fn reason(&self, proposal: &Proposal) -> String {
        let known = match proposal.origin {
            Some(origin) if !origin.name().is_empty() => {
                self.say("known-from", &[("vendor", origin.name().into())])
            }
            Some(_) => self.text("known-widely"),
            None => self.text("known-not"),
        };
        match &proposal.reason {
            Reason::Named | Reason::Unknown => known,
            Reason::Resembles => format!("{known}. {}", self.text("reason-resembles")),
            Reason::EmailForId => self.text("reason-email-for-id"),
            Reason::Contested { header } => {
                format!("{known}. {}", self.say("reason-contested", &[("column", header.into())]))
            }
            Reason::CellsDiffer(role) => self.say("reason-cells-differ", &[("role", self.role(role).into())]),
            Reason::OtherColumn { role, header } => {
                let args = [("role", Arg::from(self.role(role))), ("column", header.into())];
                self.say("reason-other-column", &args)
            }
        }
    }

    /// What a column can be.
    pub fn role(&self, role: &Role) -> String {
        let id = match role {
            Role::Field { id, .. } => return self.field(id),
            Role::RecordedAt(what) => {
                return self.say("role-recorded-at", &[("what", self.recorded(*what).into())]);
            }
            Role::Recorded(what) => {
                return self.say("role-recorded", &[("what", self.recorded(*what).into())]);
            }
            Role::LeadId => "role-lead-id",
            Role::Account => "role-account",
            Role::CreatedAt => "role-created-at",
            Role::At => "role-at",
            Role::Activity => "role-activity",
            Role::Asset => "role-asset",
            Role::Campaign => "role-campaign",
            Role::Minutes => "role-minutes",
            Role::Stage => "role-stage",
            Role::Reason => "role-reason",
            Role::Amount => "role-amount",
            Role::Currency => "role-currency",
            Role::Property => "role-property",
            Role::OpenedAt => "role-opened-at",
            Role::ClosedAt => "role-closed-at",
            Role::IsWon => "role-is-won",
            Role::IsClosed => "role-is-closed",
            Role::Month => "role-month",
            Role::Cost => "role-cost",
            Role::Ignored => "role-ignored",
        };
        self.text(id)
    }
}
