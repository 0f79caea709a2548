//! Everything of an agreement is made and changed by widgets: what stands beside criteria and requirements.

use accord::agreement::{GridCell, Recycling};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use crate::stage::{Window, open_in};

fn window() -> Window {
    use accord::language::Tag;
    use accord::workbench::ThemeChoice;
    // High enough that everything is in sight.
    open_in(Tag::English, ThemeChoice::Light, [1280.0, 4_400.0])
}

fn tick(window: &mut Window, name: &str) {
    window.harness.get_by_role_and_label(Role::CheckBox, name).click();
    window.settle();
}

#[test]
fn a_grid_is_made_and_its_cells_are_clicked() {
    let mut window = window();
    tick(&mut window, "Fit and engagement decide together");
    let cell = |fit, engagement| GridCell { fit, engagement };
    let grid = |window: &Window| window.workbench().agreement().mql.grid.clone().unwrap();
    assert_eq!(grid(&window).accepted, [cell(1, 2), cell(2, 1), cell(2, 2)]);
    window.click("Fit 10 to 29, engagement 30 or more: qualifies");
    assert_eq!(grid(&window).accepted, [cell(2, 1), cell(2, 2)]);
    window.click("Fit below 10, engagement 30 or more: does not qualify");
    assert_eq!(grid(&window).accepted, [cell(0, 2), cell(2, 1), cell(2, 2)]);
    window.click("Remove bound 2 of Fit");
    assert_eq!((grid(&window).fit, grid(&window).accepted), (vec![10], vec![cell(0, 2)]));
    // The last one stays, so that somebody can qualify.
    window.click("Fit below 10, engagement 30 or more: qualifies");
    assert_eq!(grid(&window).accepted, [cell(0, 2)]);
    tick(&mut window, "Fit and engagement decide together");
    assert_eq!(window.workbench().agreement().mql.grid, None);
}

#[test]
fn segments_are_added_given_a_threshold_and_removed() {
    let mut window = window();
    let n = window.workbench().agreement().segments.len();
    window.click("Add a segment");
    let added = |window: &Window| window.workbench().agreement().segments.get(n).cloned();
    assert_eq!(added(&window).unwrap().threshold, None);
    let boxes = window.harness.query_all_by_role_and_label(Role::CheckBox, "Own threshold");
    boxes.last().unwrap().click();
    window.settle();
    let of_all = window.workbench().agreement().mql.threshold;
    assert_eq!(added(&window).unwrap().threshold, Some(of_all));
    window.click("Remove New segment");
    assert_eq!(added(&window), None);
}

#[test]
fn targets_and_the_way_back_are_set() {
    let mut window = window();
    for (name, of) in [("Sales can work", "capacity"), ("Sales has to sell", "quota")] {
        let is_set = |window: &Window| {
            let targets = window.workbench().agreement().targets;
            if of == "capacity" { targets.mqls_per_week.is_some() } else { targets.quota.is_some() }
        };
        let before = is_set(&window);
        tick(&mut window, name);
        assert_ne!(is_set(&window), before, "{name}");
    }
    let before = window.workbench().agreement().recycling;
    tick(&mut window, "Leads can come back");
    let after = window.workbench().agreement().recycling;
    assert_eq!(after, if before.is_none() { Some(Recycling { pause_days: 90 }) } else { None });
}
