//! A proposal changes what it is about, whatever else was changed meanwhile.

use accord::agreement::{
    Agreement, Answer, Category, Document, Edit, Member, Part, Party, Place, Proposal, ProposalId, Stage,
    differences,
};
use accord::fields::Timestamp;
use accord::project::PRESETS;

fn proposal(before: &Agreement, after: &Agreement) -> Proposal {
    Proposal {
        id: ProposalId::new("p").unwrap(),
        by: Member { party: Party::Marketing, name: "Kim".to_owned() },
        reason: "more".to_owned(),
        made_at: Timestamp(0),
        before: before.clone(),
        after: after.clone(),
        effect: None,
        answer: None,
        counters: None,
        from_merge: false,
    }
}

/// A document after a proposal was made and accepted.
fn accepted(before: &Agreement, after: &Agreement, meanwhile: &[Edit]) -> Document {
    let mut document = Document::unsigned(after.clone());
    let id = ProposalId::new("p").unwrap();
    Edit::Propose(Box::new(proposal(before, after))).apply(&mut document).unwrap();
    assert_eq!(document.agreement, *before, "the draft goes back");
    for edit in meanwhile {
        edit.clone().apply(&mut document).unwrap();
    }
    let by = Member { party: Party::Sales, name: "Lee".to_owned() };
    let answer = Answer { accepted: true, by, reason: "fine".to_owned(), at: Timestamp(1) };
    Edit::AnswerProposal { id, answer: answer.clone() }.apply(&mut document).unwrap();
    assert_eq!(document.proposals[0].answer, Some(answer));
    document
}

fn presets() -> Vec<Agreement> {
    PRESETS.iter().map(|preset| preset.open().unwrap().document.agreement).collect()
}

#[test]
fn any_agreement_becomes_any_other_by_a_proposal() {
    let all = presets();
    for before in &all {
        for after in &all {
            let found = accepted(before, after, &[]).agreement;
            let left = differences(&found, after);
            assert!(left.is_empty(), "{} to {}: {left:?}", before.id, after.id);
            for category in Category::ALL {
                assert!(found.criteria_of(category).eq(after.criteria_of(category)));
            }
            for stage in [Stage::Sal, Stage::Sql] {
                assert_eq!(found.requirements(stage), after.requirements(stage));
            }
        }
    }
}

#[test]
fn what_was_changed_meanwhile_stays() {
    let before = &presets()[0];
    let mut after = before.clone();
    after.mql.threshold += 5;
    after.criteria[0].name = "Renamed".to_owned();
    let meanwhile =
        [Edit::SetTitle("Another title".to_owned()), Edit::RemoveCriterion(before.criteria[1].id.clone())];
    let found = accepted(before, &after, &meanwhile).agreement;
    assert_eq!(found.title, "Another title");
    assert_eq!(found.mql.threshold, before.mql.threshold + 5);
    assert_eq!(found.criterion(&before.criteria[0].id).unwrap().name, "Renamed");
    assert!(found.criterion(&before.criteria[1].id).is_none());
}

#[test]
fn what_is_gone_meanwhile_comes_back_as_proposed() {
    let before = &presets()[0];
    let mut after = before.clone();
    after.criteria[0].name = "Renamed".to_owned();
    let meanwhile = [Edit::RemoveCriterion(before.criteria[0].id.clone())];
    let found = accepted(before, &after, &meanwhile).agreement;
    assert_eq!(found.criterion(&before.criteria[0].id), Some(&after.criteria[0]));
    assert_eq!(proposal(before, &after).differences().len(), 1);
    assert!(matches!(proposal(before, &after).differences()[0].part, Part::Criterion(_)));
}

#[test]
fn a_rejected_proposal_changes_nothing_and_an_unknown_one_is_refused() {
    let before = &presets()[0];
    let after = Agreement { title: "Other".to_owned(), ..before.clone() };
    let mut document = Document::unsigned(after.clone());
    Edit::Propose(Box::new(proposal(before, &after))).apply(&mut document).unwrap();
    let by = Member { party: Party::Sales, name: "Lee".to_owned() };
    let answer = Answer { accepted: false, by, reason: "no".to_owned(), at: Timestamp(1) };
    let unknown = ProposalId::new("q").unwrap();
    let refused = Edit::AnswerProposal { id: unknown, answer: answer.clone() }.apply(&mut document.clone());
    assert_eq!(refused, Err(accord::agreement::EditError::Gone(Place::Agreement)));
    let id = ProposalId::new("p").unwrap();
    Edit::AnswerProposal { id, answer }.apply(&mut document).unwrap();
    assert_eq!(document.agreement, *before);
    assert!(!document.proposals[0].answer.as_ref().unwrap().accepted);
}
