//! What a merge would come to, and what has left the figures that were signed: over leads that can be counted by hand.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use accord::agreement::{
    Agreement, AgreementId, Category, Condition, Criterion, CriterionId, Document, Edit, Effect, Evidence,
    Figures, Member, MemberKey, Party, Question, Signature,
};
use accord::fields::{FieldId, Timestamp};
use accord::project::{Over, Project, Sources, open as open_file, save};
use accord::signing::{Signer, SigningKey, Terms, sign};
use accord::workbench::{Command, Level, Screen};

use crate::stage::{Window, open};

/// So many points for leads of a country.
fn criterion(country: &str, points: i32) -> Criterion {
    let question = Question::Is(country.to_owned());
    Criterion {
        id: CriterionId::new(&country.to_lowercase()).unwrap(),
        name: country.to_owned(),
        category: Category::Profile,
        effect: Effect::Points(points),
        evidence: Evidence::Fields(Condition::Ask { field: FieldId::from_header("country"), question }),
        cap: None,
    }
}

/// 10 points for Germany, 5 for Austria, and a threshold of 10.
fn agreement() -> Agreement {
    let mut agreement = Agreement::empty(AgreementId::new("pilot").unwrap(), "Pilot");
    agreement.criteria = vec![criterion("Germany", 10), criterion("Austria", 5)];
    agreement.mql.threshold = 10;
    agreement
}

/// Writes leads: so many of Germany, of Austria, and of elsewhere.
fn leads(path: &Path, [germany, austria, elsewhere]: [usize; 3]) {
    let countries = [("Germany", germany), ("Austria", austria), ("Peru", elsewhere)];
    let all = countries.into_iter().flat_map(|(country, n)| std::iter::repeat_n(country, n));
    let mut text = "Lead ID,Created at,Country\n".to_owned();
    for (n, country) in all.enumerate() {
        writeln!(text, "L{n},2026-01-02,{country}").unwrap();
    }
    fs::write(path, text).unwrap();
}

/// A file with an agreement, and 6 leads of Germany, 5 of Austria and 9 of elsewhere beside it.
fn file(folder: &Path, document: Document) -> PathBuf {
    leads(&folder.join("leads.csv"), [6, 5, 9]);
    let path = folder.join("pilot.ron");
    let sources = Sources { leads: Some(vec!["leads.csv".to_owned()].into()), ..Sources::default() };
    save(&Project { document, sources: Some(sources) }, &path, Over::Anything).unwrap();
    path
}

/// The same file as somebody else left it: Austria is worth 3 points.
fn changed_by_somebody(path: &Path) -> Project {
    let mut theirs = open_file(path).unwrap();
    theirs.document.agreement.criteria[1] = criterion("Austria", 3);
    theirs
}

/// What mine (a threshold of 5), theirs (3 points for Austria) and both together make of the 20 leads.
fn assert_foreseen(window: &Window) {
    let foreseen = window.workbench().foreseen().unwrap();
    assert_eq!((foreseen.n_conflicts, foreseen.n_faults), (0, 0));
    assert_eq!(foreseen.merged.mql.threshold, 5);
    assert_eq!(foreseen.merged.criteria[1], criterion("Austria", 3));
    let effect = foreseen.effect.unwrap();
    // With 5 points, Austria meets a threshold of 5 as Germany does; with 3 points it does not.
    assert_eq!([effect.mine, effect.theirs, effect.merged].map(|it| it.mqls), [11, 6, 6]);
    assert_eq!((effect.n_leads, effect.n_changed_of_mine, effect.n_changed_of_theirs), (20, 5, 0));
    assert!(window.shows("Merging takes 5 of 20 leads to another stage compared with yours, and 0"));
}

#[test]
fn a_merge_with_a_changed_file_is_shown_in_leads_before_it_is_taken() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(folder.path(), Document::unsigned(agreement()));
    let mut window = open();
    window.run(Command::Open(path.clone()));
    save(&changed_by_somebody(&path), &path, Over::Anything).unwrap();
    window.run(Command::Edit(Edit::SetThreshold(5)));
    window.run(Command::Save);
    assert!(window.shows("Somebody else has changed the file"));
    assert_foreseen(&window);
    assert_eq!(window.workbench().agreement().criteria[1], criterion("Austria", 5));
    window.click("Merge both");
    assert_eq!(window.workbench().agreement().criteria[1], criterion("Austria", 3));
    assert_eq!(window.workbench().figures().unwrap().mqls, 6);
    assert!(window.workbench().foreseen().is_none());
}

#[test]
fn a_merge_with_a_copy_is_shown_in_leads_and_can_be_left() {
    let folder = tempfile::tempdir().unwrap();
    let mut document = Document::unsigned(agreement());
    both_sign(&mut document, None);
    let path = file(folder.path(), document);
    let copy = folder.path().join("by-mail.ron");
    save(&changed_by_somebody(&path), &copy, Over::Anything).unwrap();
    let mut window = open();
    window.run(Command::Open(path));
    window.run(Command::Edit(Edit::SetThreshold(5)));
    window.run(Command::ForeseeMerge(copy.clone()));
    assert_foreseen(&window);
    window.click("Cancel");
    assert!(window.workbench().copy_to_merge().is_none());
    assert_eq!(window.workbench().agreement().criteria[1], criterion("Austria", 5));

    window.run(Command::ForeseeMerge(copy));
    window.click("Merge both");
    assert_eq!(window.workbench().agreement().criteria[1], criterion("Austria", 3));
    assert!(window.shows("Merged; nothing contradicts."));
}

#[test]
fn what_can_not_be_merged_is_told_and_nothing_is_asked() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(folder.path(), Document::unsigned(agreement()));
    let mut window = open();
    // The sample is another agreement.
    window.run(Command::ForeseeMerge(path));
    assert!(window.shows("That file holds another agreement"));
    assert!(!window.shows("Merge both"));
    window.run(Command::ForeseeMerge(folder.path().join("gone.ron")));
    assert!(window.shows("gone.ron"));
    assert!(!window.shows("Merge both"));
}

/// Both sign; sales with a key and with those figures on the screen, if there are any.
fn both_sign(document: &mut Document, figures: Option<Figures>) {
    if figures.is_some() {
        let (member, key) =
            (Member { party: Party::Sales, name: "Lee".to_owned() }, SigningKey::of_seed([3; 32]));
        let of_member = MemberKey { party: member.party, name: member.name.clone(), key: key.public() };
        document.agreement.signing.keys.push(of_member);
        let signer = Signer { member: &member, key: &key, now: Timestamp(9) };
        let terms = Terms { figures, history: Some("of last year".to_owned()), ..Terms::default() };
        let signature = sign(document, signer, terms).unwrap();
        Edit::Sign(signature).apply(document).unwrap();
    }
    let by_name = if figures.is_some() { &[Party::Marketing][..] } else { &Party::SIGNING };
    for party in by_name {
        let fingerprint = document.agreement.fingerprint();
        Edit::Sign(Signature::by_name(*party, "Kim", Timestamp(9), fingerprint)).apply(document).unwrap();
    }
}

/// What the window says of figures that have moved, each with its level.
fn told(window: &Window) -> Vec<(Level, String)> {
    let all = window.workbench().notices().iter();
    all.filter(|it| it.text.contains("when it was signed")).map(|it| (it.level, it.text.clone())).collect()
}

#[test]
fn figures_that_have_moved_are_told_once_for_each_history() {
    let folder = tempfile::tempdir().unwrap();
    let mut document = Document::unsigned(agreement());
    // 10 of Germany. Nothing more is asked of them, so that all come to the end.
    both_sign(&mut document, Some(Figures { mqls: 10, sals: 10, sqls: 10, ..Figures::default() }));
    let path = file(folder.path(), document);
    let mut window = open();
    window.run(Command::Open(path.clone()));
    // The file names 6 of them: 4 less are more than a tenth of 10.
    let [(level, text)] = &told(&window)[..] else { panic!("one notice: {:?}", told(&window)) };
    assert_eq!(*level, Level::Reminder);
    let lines: Vec<&str> = text.lines().skip(1).collect();
    assert_eq!(lines, ["MQL", "SAL", "SQL"].map(|stage| format!("{stage}: 10 when it was signed, 6 now")));

    window.click("Put away");
    window.run(Command::Edit(Edit::SetThreshold(5)));
    window.run(Command::Undo);
    assert_eq!(told(&window), [], "it was told already");

    // 9 are a tenth less, no more.
    leads(&folder.path().join("leads.csv"), [9, 5, 9]);
    window.run(Command::Open(path.clone()));
    assert_eq!(told(&window), []);

    // 12 are two tenths more, whatever the draft is by now.
    leads(&folder.path().join("leads.csv"), [12, 5, 9]);
    window.run(Command::Open(path));
    let [(_, text)] = &told(&window)[..] else { panic!("one notice: {:?}", told(&window)) };
    assert!(text.contains("MQL: 10 when it was signed, 12 now"), "{text}");
    window.click("Go to: Sign");
    assert_eq!(window.workbench().screen(), Screen::Sign);
    assert!(window.shows("The figures have moved"));
    assert_eq!(window.workbench().drift().unwrap().len(), 3);
    assert_eq!(told(&window), []);
}

#[test]
fn the_sample_is_not_held_against_figures_of_another_history() {
    let folder = tempfile::tempdir().unwrap();
    let mut document = Document::unsigned(agreement());
    both_sign(&mut document, Some(Figures { mqls: 1_000_000, ..Figures::default() }));
    let path = folder.path().join("pilot.ron");
    save(&Project { document, sources: None }, &path, Over::Anything).unwrap();
    let mut window = open();
    window.run(Command::Open(path));
    assert_eq!(told(&window), []);
    assert_eq!(window.workbench().drift(), None);
}
