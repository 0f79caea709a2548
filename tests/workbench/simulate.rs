use accord::agreement::{Edit, Stage};
use accord::scoring::Verdict;
use accord::workbench::{Command, Screen};
use egui_kittest::kittest::Queryable as _;

use crate::stage::open;

#[test]
fn the_window_opens_on_a_sample_with_a_funnel() {
    let window = open();
    let created = window.simulation().funnel.created;
    assert_eq!(created.n_leads, 1_000);
    assert!(created.n_won > 20);
    assert!(window.shows("Inbound leads"));
    assert!(window.shows("1,000"));
}

#[test]
fn raising_the_threshold_moves_the_funnel_and_undo_moves_it_back() {
    let mut window = open();
    window.go(Screen::Simulate);
    let before = window.simulation().funnel;
    let slider = |window: &crate::stage::Window, to: f64| {
        window.harness.get_by_role_and_label(egui::Role::Slider, "Threshold").set_value_accesskit(to);
    };
    slider(&window, 80.0);
    window.settle();
    assert_eq!(window.workbench().agreement().mql.threshold, 80);
    let after = window.simulation().funnel;
    assert!(after.stage(Stage::Mql).passed.n_leads < before.stage(Stage::Mql).passed.n_leads);
    window.click("Undo");
    assert_eq!(window.simulation().funnel, before);
    window.click("Redo");
    assert_eq!(window.simulation().funnel, after);
}

#[test]
fn dragging_the_threshold_is_one_step_of_undo() {
    let mut window = open();
    let slider = window.harness.get_by_role_and_label(egui::Role::Slider, "Threshold").rect();
    window.harness.drag_at(slider.center());
    for step in 1..=20_i16 {
        window.harness.hover_at(slider.center() + egui::vec2(f32::from(step) * 3.0, 0.0));
        window.harness.step();
    }
    window.harness.drop_at(slider.center() + egui::vec2(60.0, 0.0));
    window.settle();
    assert_ne!(window.workbench().agreement().mql.threshold, 60);
    window.click("Undo");
    assert_eq!(window.workbench().agreement().mql.threshold, 60);
    assert!(window.workbench().history().next_undo().is_none());
}

#[test]
fn behind_every_number_stand_as_many_leads_as_it_says() {
    let mut window = open();
    window.go(Screen::Simulate);
    let funnel = window.simulation().funnel;
    for (stage, name) in [(Stage::Mql, "MQL"), (Stage::Sal, "SAL"), (Stage::Sql, "SQL")] {
        let n = funnel.stage(stage).passed.n_leads;
        window.click(&format!("{name}: {n}"));
        assert_eq!(window.workbench().listed().unwrap().leads.len(), n);
        assert!(window.shows(&format!("{n} leads · passed {name}")), "the list says how many it has");
    }
    let failed = funnel.stage(Stage::Sal).with(Verdict::Failed).n_leads;
    window.click(&format!("{failed} leads · failed SAL"));
    assert_eq!(window.workbench().listed().unwrap().leads.len(), failed);
    window.click("Close the list");
    assert!(window.workbench().selection().figure.is_none());
}

#[test]
fn the_ledger_of_a_lead_adds_up_to_its_score() {
    let mut window = open();
    window.go(Screen::Simulate);
    let n = window.simulation().funnel.stage(Stage::Mql).passed.n_leads;
    window.click(&format!("MQL: {n}"));
    let lead = window.workbench().listed().unwrap().leads[0];
    let id = window.workbench().simulation().unwrap().1.id(lead).to_owned();
    window.click(&format!("Show lead {id}"));
    let explanation = window.workbench().selection().explanation.clone().unwrap();
    let sum: i64 = explanation.ledger.lines.iter().map(|line| line.points).sum();
    assert_eq!(sum, explanation.ledger.score.total);
    assert_eq!(sum, window.simulation().judgement(lead).mql.score);
    assert!(!explanation.ledger.lines.is_empty());
    assert!(window.shows("Points on"));
    window.click("Close the lead");
    assert!(window.workbench().selection().lead.is_none());
}

#[test]
fn the_list_can_be_searched() {
    let mut window = open();
    window.go(Screen::Simulate);
    window.click("Created: 1,000");
    window.type_into("Find", "L0000007");
    window.settle();
    assert!(window.shows("Show lead L0000007"));
    assert!(!window.shows("Show lead L0000008"));
}

#[test]
fn a_rename_does_not_start_a_new_simulation() {
    let mut window = open();
    let before = std::sync::Arc::clone(window.workbench().simulation().unwrap().0);
    window.harness.state_mut().workbench.run(Command::Edit(Edit::SetTitle("Other".to_owned())));
    window.settle();
    let (after, _, current) = window.workbench().simulation().unwrap();
    assert!(current && std::sync::Arc::ptr_eq(&before, after));
}
