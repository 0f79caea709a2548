//! Where leads that fail go, looked up once.

use super::StageTest;
use super::acts::PassRecords;
use crate::agreement::{Act, Agreement, Disposition, ListId, RequirementTest, Stage};
use crate::fields::text::comparison_key;
use crate::leads::Leads;

/// The list of every test that a lead can fail, by its place in the agreement.
pub(super) struct Lists {
    tests: [Vec<OfTest>; 3],
    dispositions: [Option<u16>; Disposition::ALL.len()],
    /// For each code of a recorded reason, where it leads.
    reasons: Vec<Reason>,
}

/// Where leads go that fail a test.
#[derive(Clone, Copy)]
struct OfTest {
    list: Option<u16>,
    /// What may be recorded and lead elsewhere.
    recorded: Recorded,
}

/// Where a recorded reason leads.
#[derive(Clone, Copy)]
enum Reason {
    /// The agreement does not know it.
    Unknown,
    /// To the list at a place, if to any.
    Known(Option<u16>),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Recorded {
    Nothing,
    Rejection,
    CallOrRejection,
}

impl Lists {
    pub(super) fn new(agreement: &Agreement, leads: &Leads, tests: &[Vec<StageTest>; 3]) -> Self {
        let place = |id: Option<&ListId>| {
            let found = agreement.lists.iter().position(|list| Some(&list.id) == id)?;
            u16::try_from(found).ok()
        };
        let of_test = |test: &StageTest| match test {
            StageTest::Requirement(id) => {
                let (stage, requirement) = agreement.requirement(id)?;
                let of_stage = if stage == Stage::Sal { &agreement.sal.list } else { &agreement.sql.list };
                let recorded = match &requirement.test {
                    RequirementTest::Fields(_) => Recorded::Nothing,
                    RequirementTest::Act { act: Act::Disposition(_), .. } => Recorded::CallOrRejection,
                    RequirementTest::Act { .. } => Recorded::Rejection,
                };
                Some(OfTest { list: place(requirement.list.as_ref().or(of_stage.as_ref())), recorded })
            }
            StageTest::Disqualifier(_) => {
                let list = agreement.mql.disqualified_list.as_ref().or(agreement.mql.list.as_ref());
                Some(OfTest { list: place(list), recorded: Recorded::Nothing })
            }
            _ => Some(OfTest { list: place(agreement.mql.list.as_ref()), recorded: Recorded::Nothing }),
        };
        let nowhere = OfTest { list: None, recorded: Recorded::Nothing };
        let known: Vec<(String, Option<u16>)> = agreement
            .rejection_reasons
            .iter()
            .map(|reason| (comparison_key(&reason.name), place(reason.list.as_ref())))
            .collect();
        let of_reason = |text: &str| {
            let key = comparison_key(text);
            let found = known.iter().find(|(name, _)| *name == key);
            found.map_or(Reason::Unknown, |(_, list)| Reason::Known(*list))
        };
        Self {
            tests: tests
                .each_ref()
                .map(|tests| tests.iter().map(|it| of_test(it).unwrap_or(nowhere)).collect()),
            dispositions: Disposition::ALL.map(|it| place(agreement.disposition_lists.of(it))),
            reasons: [Reason::Unknown].into_iter().chain(leads.reasons().texts().map(of_reason)).collect(),
        }
    }

    /// The list of leads that fail a test, by its place, in a pass with such records: that of the recorded disposition or
    /// rejection where those made it fail, else that of the requirement, else that of the stage.
    pub(super) fn list(&self, stage: Stage, test: u16, records: &PassRecords<'_>) -> Option<u16> {
        let of_test = self.tests[stage.index()].get(usize::from(test))?;
        let recorded = match of_test.recorded {
            Recorded::Nothing => None,
            Recorded::Rejection => self.of_rejection(records),
            Recorded::CallOrRejection => match records.call() {
                Some(disposition) => self.dispositions[disposition as usize],
                None => self.of_rejection(records),
            },
        };
        recorded.or(of_test.list)
    }

    /// The list of the first recorded reason that the agreement knows.
    fn of_rejection(&self, records: &PassRecords<'_>) -> Option<u16> {
        records.rejections().find_map(|change| match self.reasons[change.reason as usize] {
            Reason::Unknown => None,
            Reason::Known(list) => Some(list),
        })?
    }
}
