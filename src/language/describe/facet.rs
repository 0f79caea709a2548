use super::super::{Arg, Language};
use crate::agreement::Agreement;
use crate::simulation::questions::{Facet, PartName};

impl Language {
    /// What leads are told apart by.
    pub fn facet(&self, facet: &Facet) -> String {
        match facet {
            Facet::Field(field) => self.field(field),
            Facet::Segment => self.text("facet-segment"),
            Facet::Campaign => self.text("facet-campaign"),
        }
    }

    /// What the leads of a part have in common. Segments are those of the agreement.
    pub fn facet_part(&self, agreement: &Agreement, name: &PartName) -> String {
        match name {
            PartName::Text(text) => text.clone(),
            PartName::Flag(true) => self.text("term-yes"),
            PartName::Flag(false) => self.text("term-no"),
            PartName::Segment(place) => {
                agreement.segments.get(*place).map(|it| it.name.clone()).unwrap_or_default()
            }
            PartName::NoSegment => self.text("part-no-segment"),
            PartName::Unknown => self.text("term-unknown"),
            PartName::Others(n) => self.say("part-others", &[("n", Arg::from(*n))]),
        }
    }
}
