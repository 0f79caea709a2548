use accord::agreement::{Category, Condition, Effect, Evidence, Place, Question, Stage};
use accord::fields::FieldId;
use accord::simulation::{Funnel, Progress, Simulation};
use accord::workbench::Screen;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use crate::stage::{Window, open};

fn names(window: &Window, category: Category) -> Vec<String> {
    window.workbench().agreement().criteria_of(category).map(|it| it.name.clone()).collect()
}

#[test]
fn every_criterion_reads_as_a_sentence() {
    let window = open();
    for sentence in [
        "+20 points if Job level is “C-level”, “VP”, “Director” or “Head”",
        "+15 points if Employees is between 50 and 5,000",
    ] {
        assert!(window.shows(sentence), "{sentence}");
    }
}

#[test]
fn criteria_are_added_edited_and_removed() {
    let mut window = open();
    window.find_and_click("Add a criterion: Profile");
    assert_eq!(names(&window, Category::Profile).len(), 4);
    assert!(matches!(window.workbench().selection().editing, Some(Place::Criterion(_))));
    window.type_into("Name", "Speaks German");
    window.leave();
    assert_eq!(names(&window, Category::Profile)[3], "Speaks German");
    let points = window.harness.get_by_label("Points of Speaks German");
    points.click();
    window.settle();
    window.find_and_click("Remove Speaks German");
    assert_eq!(names(&window, Category::Profile).len(), 3);
    window.click("Undo");
    assert_eq!(names(&window, Category::Profile)[3], "Speaks German");
}

#[test]
fn criteria_are_put_in_another_order() {
    let mut window = open();
    let before = names(&window, Category::Profile);
    window.click("Move Decides down");
    let after = names(&window, Category::Profile);
    assert_eq!(after, [&before[1], &before[0], &before[2]].map(Clone::clone));
    window.click("Move Decides up");
    assert_eq!(names(&window, Category::Profile), before);
}

#[test]
fn a_criterion_is_dragged_to_another_place() {
    let mut window = open();
    let from = window.harness.get_by_label("Drag Right size").rect().center();
    let to = window.harness.get_by_label("Drag Decides").rect();
    window.harness.drag_at(from);
    window.harness.step();
    window.harness.hover_at(from - egui::vec2(0.0, 30.0));
    window.harness.step();
    let target = egui::pos2(from.x, to.top());
    window.harness.hover_at(target);
    window.harness.step();
    window.harness.step();
    window.harness.drop_at(target);
    window.settle();
    assert_eq!(names(&window, Category::Profile)[0], "Right size");
}

#[test]
fn points_are_set_by_widget_and_the_charts_follow() {
    let mut window = open();
    let before = window.simulation().funnel;
    window.harness.get_by_label("Points of Decides").focus();
    window.harness.step();
    let widget = window.harness.get_by_role_and_label(egui::Role::SpinButton, "Points of Decides");
    widget.set_value_accesskit(0.0);
    window.leave();
    let decides = window.workbench().agreement().criteria[0].clone();
    assert_eq!(decides.effect, Effect::Points(0));
    assert!(
        window.simulation().funnel.stage(Stage::Mql).passed.n_leads < before.stage(Stage::Mql).passed.n_leads
    );
}

#[test]
fn a_condition_is_edited_by_widgets() {
    let mut window = open();
    window.click("Edit Right size");
    window.click_first("Question");
    window.click("is at least");
    let evidence = &window.workbench().agreement().criteria[2].evidence;
    let fifty = "50".parse().unwrap();
    let expected = Condition::Ask {
        field: "employees".to_owned().try_into().unwrap(),
        question: Question::AtLeast(fifty),
    };
    assert_eq!(*evidence, Evidence::Fields(expected), "what was typed is carried over");
    assert!(window.shows("+15 points if Employees is at least 50"));
}

#[test]
fn requirements_are_added_and_moved() {
    let mut window = open();
    let n = window.workbench().agreement().sal.requirements.len();
    window.harness.get_all_by_label("Add a requirement").next().unwrap().scroll_to_me();
    window.settle();
    window.click_first("Add a requirement");
    assert_eq!(window.workbench().agreement().sal.requirements.len(), n + 1);
    window.find_and_click("Move New requirement up");
    assert_eq!(window.workbench().agreement().sal.requirements[n - 1].name, "New requirement");
}

#[test]
fn required_fields_are_added_and_removed() {
    let mut window = open();
    window.click("Company need not be known any more");
    assert_eq!(window.workbench().agreement().mql.required_fields.len(), 1);
    window.click("Add a field that must be known");
    window.click("Phone");
    let fields = &window.workbench().agreement().mql.required_fields;
    assert_eq!(fields.iter().map(FieldId::as_str).collect::<Vec<_>>(), ["email", "phone"]);
}

#[test]
fn typing_a_name_is_one_step_of_undo() {
    let mut window = open();
    window.harness.get_by_label("Title").focus();
    window.harness.step();
    for text in [" in", "", " 20", "26"] {
        window.harness.get_by_label("Title").type_text(text);
        window.harness.step();
    }
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(window.workbench().agreement().title, "Inbound leads in 2026");
    window.click("Undo");
    assert_eq!(window.workbench().agreement().title, "Inbound leads");
    assert!(window.workbench().history().next_undo().is_none());
}

#[test]
fn composing_korean_is_one_step_of_undo_and_ends_in_its_normal_form() {
    let mut window = open();
    window.harness.get_by_label("Title").focus();
    window.harness.step();
    window.press(Modifiers::COMMAND, Key::A);
    for text in ["ㄷ", "데", "뎀", "데모"] {
        let preedit = egui::ImeEvent::Preedit { text: text.to_owned(), active_range_chars: None };
        window.harness.event(egui::Event::Ime(preedit));
        window.harness.step();
    }
    window.harness.event(egui::Event::Ime(egui::ImeEvent::Commit("데모".to_owned())));
    window.harness.run_steps(2);
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(window.workbench().agreement().title, "데모");
    window.click("Undo");
    assert_eq!(window.workbench().agreement().title, "Inbound leads");
}

#[test]
fn shortcuts_lead_to_every_screen() {
    let mut window = open();
    for (key, screen) in [
        (Key::Num2, Screen::Data),
        (Key::Num3, Screen::Simulate),
        (Key::Num4, Screen::Discuss),
        (Key::Num5, Screen::Sign),
        (Key::Num6, Screen::Export),
        (Key::Num1, Screen::Define),
    ] {
        window.press(Modifiers::COMMAND, key);
        assert_eq!(window.workbench().screen(), screen);
    }
}

#[test]
fn an_open_editor_keeps_to_its_card() {
    let mut window = open();
    window.click("Edit Decides");
    let edge = window.harness.get_by_label("Remove Decides").rect().right();
    let values: Vec<f32> = window.harness.get_all_by_label("Value").map(|it| it.rect().right()).collect();
    assert_eq!(values.len(), 4);
    assert!(values.iter().all(|right| *right <= edge), "{values:?} beyond {edge}");
}

#[test]
fn beside_each_criterion_stands_what_it_adds_and_what_it_costs() {
    let window = open();
    let criterion = window.workbench().agreement().criteria[0].clone();
    let effect = window.workbench().effect_of(&criterion.id).unwrap();
    // Once more without it, by a whole run.
    let mut without = window.workbench().agreement().clone();
    without.criteria.remove(0);
    let leads = window.workbench().data().leads().unwrap();
    let run = |agreement| Simulation::run(agreement, leads, &Progress::default()).unwrap().funnel;
    let (with, without) = (run(window.workbench().agreement()), run(&without));
    let passed = |funnel: &Funnel| funnel.stage(Stage::Mql).passed;
    let (n, fewer) = (passed(&with).n_leads, passed(&without).n_leads);
    assert_eq!(effect.without.passed[0], i64::try_from(fewer).unwrap() - i64::try_from(n).unwrap());
    let won = passed(&with).n_won - passed(&without).n_won;
    assert!(n > fewer && won > 0, "the criterion brings somebody");
    window.harness.get_by_label(&format!("MQL +{}, won +{won}", n - fewer));
}
