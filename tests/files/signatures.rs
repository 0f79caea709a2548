//! Signatures hold for what they were given for, and for nothing else.

use accord::agreement::{
    Agreement, BuyingTeam, Category, CriterionId, DispositionLists, Document, Edit, Effect, List, ListId,
    Minimums, Party, Purpose, ReasonId, RejectionReason, RequirementId, Signature, Stage, Status,
};
use accord::export::{RulesExport, RulesStatus};
use accord::fields::{LocalTime, Timestamp};
use accord::project::{Project, read, write};
use accord::workbench::History;

use crate::agreement_file::FROZEN;

/// The frozen agreement, which both have signed.
fn signed() -> Document {
    read(FROZEN).unwrap().document
}

fn nobody() -> Status {
    Status::Draft { missing: vec![Party::Marketing, Party::Sales] }
}

fn reopened(document: &Document) -> Document {
    let project = Project { document: document.clone(), sources: None };
    read(&write(&project)).unwrap().document
}

fn list(id: &str) -> ListId {
    ListId::new(id).unwrap()
}

/// Edits of criteria, each of which changes something.
fn edits_of_criteria(agreement: &Agreement) -> Vec<Edit> {
    let id = |text| CriterionId::new(text).unwrap();
    let once = agreement.criterion(&id("once")).unwrap();
    let changed = |change: fn(&mut accord::agreement::Criterion)| {
        let mut criterion = once.clone();
        change(&mut criterion);
        criterion
    };
    vec![
        Edit::AddCriterion(changed(|it| it.id = CriterionId::new("new").unwrap())),
        Edit::SetCriterion(changed(|it| it.name.push('!'))),
        Edit::SetCriterion(changed(|it| it.effect = Effect::Points(9))),
        Edit::SetCriterion(changed(|it| it.cap = Some(8))),
        Edit::SetCriterion(changed(|it| {
            it.category = Category::Undesirable;
            it.effect = Effect::Disqualifies;
        })),
        Edit::RemoveCriterion(id("known")),
        Edit::MoveCriterion { id: id("once"), to: 0 },
    ]
}

/// Edits of what the stages ask for.
fn edits_of_stages(agreement: &Agreement) -> Vec<Edit> {
    let id = |text| RequirementId::new(text).unwrap();
    let (_, called) = agreement.requirement(&id("called")).unwrap();
    let mut added = called.clone();
    added.id = id("new");
    let mut needed = called.clone();
    needed.optional = false;
    let mut team = agreement.mql.buying_team.clone().unwrap();
    team.roles[0].name.push('!');
    let larger = BuyingTeam { people: 4, ..team.clone() };
    let mut fields = agreement.mql.required_fields.clone();
    fields.reverse();
    let mut limits = agreement.limits;
    limits.total.cap = None;
    vec![
        Edit::SetLimits(limits),
        Edit::SetThreshold(46),
        Edit::SetRequiredFields(fields),
        Edit::SetMinimums(Minimums::default()),
        Edit::SetBuyingTeam(None),
        Edit::SetBuyingTeam(Some(team)),
        Edit::SetBuyingTeam(Some(larger)),
        Edit::AddRequirement(Stage::Sql, added),
        Edit::SetRequirement(needed),
        Edit::RemoveRequirement(id("ever")),
        Edit::MoveRequirement { id: id("ever"), to: 0 },
        Edit::SetStageList(Stage::Mql, None),
        Edit::SetStageList(Stage::Sal, Some(list("gone"))),
        Edit::SetStageList(Stage::Sql, None),
        Edit::SetDisqualifiedList(None),
    ]
}

/// Edits of everything else.
fn edits_of_the_rest(agreement: &Agreement) -> Vec<Edit> {
    let mut calendar = agreement.calendar.clone();
    calendar.closes = LocalTime(23 * 60);
    let reason = |name: &str| RejectionReason {
        id: ReasonId::new("other").unwrap(),
        name: name.to_owned(),
        list: Some(list("low")),
    };
    let new = RejectionReason { id: ReasonId::new("new").unwrap(), ..reason("New") };
    vec![
        Edit::SetTitle("Another".to_owned()),
        Edit::SetPurpose(String::new()),
        Edit::SetCalendar(calendar),
        Edit::AddList(List { id: list("new"), name: "New".to_owned(), purpose: Purpose::Nurture }),
        Edit::SetList(List { id: list("low"), name: "Low".to_owned(), purpose: Purpose::Nurture }),
        Edit::RemoveList(list("gone")),
        Edit::SetDispositionLists(DispositionLists::default()),
        Edit::AddReason(new),
        Edit::SetReason(reason("Something else")),
        Edit::RemoveReason(ReasonId::new("other").unwrap()),
        Edit::Replace(Box::new(Agreement::empty(agreement.id.clone(), &agreement.title))),
    ]
}

#[test]
fn any_edit_re_opens_the_agreement_and_undo_closes_it_again() {
    let signed = signed();
    assert_eq!(signed.status(), Status::Agreed);
    let agreement = &signed.agreement;
    let mut edits = edits_of_criteria(agreement);
    edits.extend(edits_of_stages(agreement));
    edits.extend(edits_of_the_rest(agreement));
    for edit in edits {
        let mut history = History::new(signed.clone());
        history.apply(edit.clone()).unwrap();
        history.end_gesture();
        let draft = history.current().clone();
        assert_eq!(draft.status(), nobody(), "{edit:?}");
        assert_eq!(draft.lapsed(Party::Sales), signed.holding(Party::Sales), "{edit:?}");
        assert_eq!(reopened(&draft), draft, "{edit:?}");
        let export = RulesExport::of(&draft);
        assert_eq!((export.status, export.signatures.len()), (RulesStatus::Draft, 0), "{edit:?}");
        history.undo();
        assert_eq!(*history.current(), signed, "{edit:?}");
        assert_eq!(reopened(history.current()).status(), Status::Agreed, "{edit:?}");
        history.redo();
        assert_eq!(history.current().status(), nobody(), "{edit:?}");
    }
}

#[test]
fn the_same_content_by_another_way_is_still_signed() {
    let mut history = History::new(signed());
    for edit in [Edit::SetThreshold(99), Edit::SetTitle("x".to_owned()), Edit::SetThreshold(45)] {
        history.apply(edit).unwrap();
        history.end_gesture();
        assert_eq!(history.current().status(), nobody());
    }
    let title = signed().agreement.title;
    history.apply(Edit::SetTitle(format!(" {title}\n"))).unwrap();
    history.end_gesture();
    assert_eq!(history.current().status(), Status::Agreed);
}

#[test]
fn a_signature_counts_for_its_party_only() {
    let mut document = signed();
    Edit::Withdraw(Party::Sales).apply(&mut document).unwrap();
    assert_eq!(document.status(), Status::Draft { missing: vec![Party::Sales] });
    let fingerprint = document.agreement.fingerprint();
    let for_marketing = Signature::by_name(Party::Marketing, "김민수", Timestamp(0), fingerprint);
    Edit::Sign(for_marketing.clone()).apply(&mut document).unwrap();
    assert_eq!(document.status(), Status::Draft { missing: vec![Party::Sales] });
    // A new signature stands in place of the old ones.
    assert_eq!(document.signatures, std::slice::from_ref(&for_marketing));
    Edit::Sign(Signature { party: Party::Sales, ..for_marketing }).apply(&mut document).unwrap();
    assert_eq!(reopened(&document).status(), Status::Agreed);
}

#[test]
fn a_fingerprint_of_something_else_in_the_file_is_no_signature() {
    let fingerprint = signed().agreement.fingerprint().to_string();
    let last = fingerprint.len() - 1;
    let digit = if fingerprint.ends_with('0') { '1' } else { '0' };
    let other = format!("{}{digit}", &fingerprint[..last]);
    assert_eq!(read(&FROZEN.replace(&fingerprint, &other)).unwrap().document.status(), nobody());
    let edited = FROZEN.replacen("threshold: 45", "threshold: 44", 1);
    assert_eq!(read(&edited).unwrap().document.status(), nobody());
    for wrong in [&fingerprint[7..], &fingerprint.to_uppercase(), &format!("{fingerprint}0"), "sha256:", ""] {
        assert!(read(&FROZEN.replacen(&fingerprint, wrong, 1)).is_err(), "{wrong}");
    }
}
