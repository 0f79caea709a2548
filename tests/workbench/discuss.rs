//! What the people around the table say and do: who is here, comments, views, examples, positions, a hidden vote and minutes.

use accord::agreement::{Accord, Edit, ExampleLead, Member, Party, Place, Stage};
use accord::leads::LeadIndex;
use accord::simulation::{Progress, Reached, Simulation};
use accord::workbench::{Command, Screen};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use crate::stage::{Window, open};

fn member(party: Party, name: &str) -> Member {
    Member { party, name: name.to_owned() }
}

/// Lets somebody sit down at the keyboard.
fn seat(window: &mut Window, party: Party, name: &str) {
    window.run(Command::AddMember(member(party, name)));
}

#[test]
fn whoever_is_here_is_on_record_with_what_they_change() {
    let mut window = open();
    window.click("Who is here?");
    window.type_into("Name", "Kim");
    window.click("Add");
    assert_eq!(window.workbench().speaker(), Some(&member(Party::Marketing, "Kim")));
    window.click("Close");
    let before = window.workbench().agreement().mql.threshold;
    window.run(Command::Edit(Edit::SetThreshold(before + 5)));
    window.go(Screen::Discuss);
    window.click("Minutes");
    // In the minutes, and in the strip below.
    let text = format!("Threshold: {before} → {}", before + 5);
    assert_eq!(window.harness.get_all_by_label(&text).count(), 2);
    let log = &window.workbench().document().workshop.log;
    assert_eq!(log.len(), 1);
    assert_eq!(log[0].by, Some(member(Party::Marketing, "Kim")));
    window.click("Undo");
    assert!(window.workbench().document().workshop.log.is_empty(), "what does not stand is not on record");
}

#[test]
fn parties_agree_contest_and_comment() {
    let mut window = open();
    let criterion = window.workbench().agreement().criteria[0].clone();
    let place = Place::Criterion(criterion.id.clone());
    let accord = |window: &Window| window.workbench().document().accord(&place);
    seat(&mut window, Party::Marketing, "Kim");
    window.click("Decides: Open");
    window.click("Agree");
    assert_eq!(accord(&window), Accord::Open { agreed_by: vec![Party::Marketing] });
    window.type_into("Comment", "Only directors can sign.");
    window.leave();
    window.harness.get_by_label("Only directors can sign.");
    window.click("Close");
    window.harness.get_by_label("Decides: Agreed by Marketing only, 1 open comment");
    seat(&mut window, Party::Sales, "Lee");
    window.run(Command::TakeStance { on: place.clone(), agrees: Some(false) });
    assert_eq!(accord(&window), Accord::Contested { by: vec![Party::Sales] });
    window.run(Command::TakeStance { on: place.clone(), agrees: Some(true) });
    assert_eq!(accord(&window), Accord::Agreed);
    window.harness.get_by_label("Decides: Agreed by both, 1 open comment");
    let mut changed = criterion;
    changed.name = "Decides alone".to_owned();
    window.run(Command::Edit(Edit::SetCriterion(changed)));
    assert_eq!(
        accord(&window),
        Accord::Open { agreed_by: Vec::new() },
        "what was agreed to is not there any more"
    );
}

#[test]
fn without_a_name_nobody_says_anything() {
    let mut window = open();
    window.run(Command::TakeStance { on: Place::Mql, agrees: Some(true) });
    assert!(window.workbench().document().workshop.stances.is_empty());
    assert!(window.shows("Say first who sits at the keyboard"));
}

#[test]
fn a_real_lead_becomes_an_example_that_every_edit_is_checked_against() {
    let mut window = open();
    let simulation = window.simulation();
    let is_mql = |lead: &LeadIndex| simulation.outcome(*lead).reached() >= Some(Stage::Mql);
    let lead = simulation.leads().indices().find(is_mql).unwrap();
    let reached = simulation.outcome(lead).reached();
    window.run(Command::AddKnownExample(lead));
    let example = window.workbench().agreement().examples[0].clone();
    assert_eq!(example.lead, ExampleLead::Known(simulation.leads().id(lead).to_owned()));
    assert_eq!(example.expected, reached);
    assert_eq!(window.workbench().reached_by_examples(), [Reached::Stage(reached)]);
    let n_blocking = |window: &Window| {
        use accord::agreement::checks::Severity;
        window.workbench().findings().iter().filter(|it| it.severity() == Severity::Blocking).count()
    };
    assert_eq!(n_blocking(&window), 0);
    window.run(Command::Edit(Edit::SetThreshold(100_000)));
    assert_eq!(window.workbench().reached_by_examples(), [Reached::Stage(None)]);
    // The threshold cannot be reached either.
    assert_eq!(n_blocking(&window), 2);
    window.go(Screen::Discuss);
    window.harness.get_by_label_contains("Reaches no MQL instead");
}

/// The preset gives 30 points for a demo and 20 for who decides; the threshold is lowered to 50.
#[test]
fn an_invented_lead_is_described_by_widgets() {
    let mut window = open();
    window.run(Command::Edit(Edit::SetThreshold(50)));
    window.run(Command::Edit(Edit::SetRequiredFields(Vec::new())));
    window.go(Screen::Discuss);
    window.click("Invent a lead");
    window.type_into("Name", "The director");
    window.leave();
    assert!(window.shows("The draft gives 0 points: no MQL."));
    window.click("Add a field");
    let example = |window: &Window| window.workbench().agreement().examples[0].clone();
    let ExampleLead::Invented { fields, .. } = example(&window).lead else { panic!("it was invented") };
    assert_eq!((example(&window).name.as_str(), fields.len()), ("The director", 1));
    window.click("Add an activity");
    window.click("Add a record");
    let ExampleLead::Invented { fields, activities, acts } = example(&window).lead else { unreachable!() };
    assert_eq!((fields.len(), activities.len(), acts.len()), (1, 1, 1));
}

#[test]
fn two_positions_are_compared() {
    let mut window = open();
    let points = window.workbench().agreement().mql.threshold;
    seat(&mut window, Party::Marketing, "Kim");
    window.run(Command::TakePosition);
    let first = window.workbench().agreement().clone();
    seat(&mut window, Party::Sales, "Lee");
    window.run(Command::Edit(Edit::SetThreshold(points + 20)));
    window.run(Command::EndGesture);
    window.run(Command::TakePosition);
    let second = window.workbench().agreement().clone();
    window.go(Screen::Discuss);
    window.click("Positions");
    window.settle();
    window.harness.get_by_label("How Marketing and Sales differ");
    window.harness.get_by_label(&format!("• Threshold: {points} → {}", points + 20));
    // Once more by two whole runs.
    let leads = window.workbench().data().leads().unwrap();
    let [one, other] = [first, second].map(|it| Simulation::run(&it, leads, &Progress::default()).unwrap());
    let n = leads.indices().filter(|it| one.outcome(*it).reached() != other.outcome(*it).reached()).count();
    assert!(n > 1);
    window.harness.get_by_label(&format!("They disagree on {n} leads"));
    let positions = window.workbench().positions().unwrap();
    assert_eq!(positions.points.first().unwrap().funnel, one.funnel);
    assert_eq!(positions.points.last().unwrap().funnel, other.funnel);
    let middle = positions.points.iter().find(|it| it.threshold == Some(points + 10)).unwrap();
    let mut agreement = one.agreement().clone();
    agreement.mql.threshold = points + 10;
    let between = Simulation::run(&agreement, leads, &Progress::default()).unwrap();
    assert_eq!(middle.funnel, between.funnel);
}

#[test]
fn a_vote_is_hidden_until_all_are_in() {
    let mut window = open();
    window.go(Screen::Discuss);
    window.click("Hidden vote");
    window.click("Draw 12 leads and begin");
    let leads = window.workbench().document().workshop.vote.clone().unwrap().leads;
    assert_eq!(leads.len(), 12);
    let mut distinct = leads.clone();
    distinct.sort();
    distinct.dedup();
    assert_eq!(distinct.len(), 12);
    seat(&mut window, Party::Marketing, "Kim");
    for _ in 0..12 {
        window.click("Worth it");
    }
    let vote = window.workbench().document().workshop.vote.clone().unwrap();
    assert!(window.workbench().has_voted(Party::Marketing), "{vote:?}");
    window.run(Command::OpenVote);
    assert!(
        !window.workbench().document().workshop.vote.as_ref().unwrap().is_open,
        "sales was not asked yet"
    );
    seat(&mut window, Party::Sales, "Lee");
    assert!(!window.shows("Open the ballots"));
    // Sales says no to the first three.
    for place in 0..12 {
        window.run(Command::Judge { place, worth_it: Some(place >= 3) });
    }
    window.click("Open the ballots");
    assert!(window.shows("Both said the same of 9 of 12 leads (75.0%)."));
    // Marketing says yes to all, so chance explains 9 of 12 as well.
    assert!(window.shows("Cohen’s kappa is 0: slight agreement."));
    window.harness.get_by_label("They differ on 3 leads");
    assert!(window.shows(&leads[0]) && window.shows(&leads[2]));
}

#[test]
fn a_proposal_is_countered() {
    let mut window = open();
    let points = window.workbench().agreement().mql.threshold;
    window.run(Command::Edit(Edit::SetThreshold(points + 20)));
    let reason = "better".to_owned();
    window.run(Command::Propose { by: member(Party::Marketing, "Kim"), reason: reason.clone() });
    window.click("1 open proposal");
    window.click("Counter…");
    assert_eq!(window.workbench().agreement().mql.threshold, points + 20);
    window.run(Command::Edit(Edit::SetThreshold(points + 10)));
    window.run(Command::Propose { by: member(Party::Sales, "Lee"), reason });
    let proposals = &window.workbench().document().proposals;
    assert_eq!(proposals.len(), 2);
    assert_eq!(proposals[1].counters.as_ref(), Some(&proposals[0].id));
    assert_eq!(proposals[1].after.mql.threshold, points + 10);
    window.click("2 open proposals");
    window.harness.get_by_label("Counter-proposal to Kim (Marketing)");
}

#[test]
fn minutes_are_written_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("minutes.csv");
    let mut window = open();
    seat(&mut window, Party::Leadership, "=Pat");
    window.run(Command::Comment { on: Place::Mql, text: "Sixty, please".to_owned() });
    window.run(Command::Edit(Edit::SetThreshold(61)));
    window.run(Command::EndGesture);
    window.run(Command::ExportMinutes(path.clone()));
    let mut reader = csv::Reader::from_path(&path).unwrap();
    let rows: Vec<Vec<String>> =
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
    assert_eq!(rows.len(), 2);
    let said = rows.iter().find(|row| row[3] == "said").unwrap();
    assert_eq!(said[1..], ["'=Pat", "leadership", "said", "MQL: Sixty, please"]);
    assert!(rows.iter().any(|row| row[3] == "changed" && row[4].ends_with("→ 61")));
}

#[test]
fn a_click_on_a_word_of_a_sentence_edits_it() {
    let mut window = open();
    window.find_and_click("Employees is between 50 and 5,000");
    window.harness.get_by_role_and_label(Role::ComboBox, "Question");
    window.click("Done");
    assert!(window.harness.query_by_role_and_label(Role::ComboBox, "Question").is_none());
    assert_eq!(window.workbench().selection().editing, None, "the whole editor stays closed");
}

#[test]
fn a_field_that_the_history_knows_of_nobody_is_found() {
    use accord::agreement::checks::FindingKind;
    use accord::fields::FieldId;
    let mut window = open();
    let found = |window: &Window, field: &FieldId| {
        let kind = FindingKind::EmptyField { field: field.clone() };
        window.workbench().findings().iter().filter(|it| it.kind == kind).count()
    };
    let (known, nowhere) = (FieldId::from_header("email"), FieldId::from_header("shoe size"));
    window.run(Command::Edit(Edit::SetRequiredFields(vec![known.clone(), nowhere.clone()])));
    assert_eq!((found(&window, &known), found(&window, &nowhere)), (0, 1));
}
