//! Which leads are looked at is chosen in the window, and everything in it tells of these.

use accord::agreement::Stage;
use accord::fields::{FieldId, Value};
use accord::leads::{Filter, LeadIndex};
use accord::simulation::Figure;
use accord::simulation::questions::Facet;
use accord::workbench::{Command, Screen};
use egui_kittest::kittest::Queryable as _;

use crate::stage::{Window, open};

fn source(window: &Window, lead: LeadIndex) -> Option<String> {
    let leads = window.workbench().data().leads().unwrap();
    match leads.value(lead, &FieldId::from_header("source")) {
        Some(Value::Text(text)) => Some(text.trim().to_lowercase()),
        _ => None,
    }
}

/// The leads of a source, and how many of them the agreement passes, counted one by one among all leads.
fn counted(window: &Window, of: &str) -> (usize, usize) {
    let simulation = window.simulation();
    let all = simulation.leads().indices().filter(|it| source(window, *it).as_deref() == Some(of));
    let all: Vec<LeadIndex> = all.collect();
    let passed = all.iter().filter(|it| simulation.outcome(**it).reached() >= Some(Stage::Mql)).count();
    (all.len(), passed)
}

fn only(value: &str) -> Filter {
    let mut filter = Filter::default();
    filter.toggle(&FieldId::from_header("source"), Some(value));
    filter
}

#[test]
fn a_filter_is_chosen_at_the_bottom_and_put_away_there() {
    let mut window = open();
    let (n, passed) = counted(&window, "webinar");
    window.click("Choose which leads are looked at");
    window.click("Source");
    window.click("Webinar");
    assert_eq!(window.simulation().leads().len(), n);
    assert_eq!(window.simulation().funnel.stage(Stage::Mql).passed.n_leads, passed);
    let all = window.workbench().data().leads().unwrap().len();
    let english = |n: usize| window.workbench().language().count(n);
    window.harness.get_by_label(&format!("{} of {} leads", english(n), english(all)));
    window.click("Show all leads");
    assert!(!window.workbench().is_narrowed());
    assert_eq!(window.simulation().leads().len(), all);
}

#[test]
fn a_month_is_chosen_by_a_click() {
    let mut window = open();
    let leads = window.workbench().data().leads().unwrap().clone();
    let zone = window.workbench().agreement().calendar.zone_or_utc();
    let month = |lead: LeadIndex| {
        zone.to_datetime(leads.created(lead).unwrap().to_jiff()).date().strftime("%Y-%m").to_string()
    };
    let of_march = leads.indices().filter(|it| month(*it) == "2026-03").count();
    assert!(of_march > 0);
    window.click("Choose which leads are looked at");
    window.click("2026-03");
    assert_eq!(window.simulation().leads().len(), of_march);
    let parts = [window.workbench().filter().from, window.workbench().filter().until];
    assert_eq!(parts.map(|it| it.unwrap().to_string()), ["2026-03-01", "2026-03-31"]);
}

#[test]
fn figures_of_some_leads_are_never_signed_nor_put_on_record() {
    let mut window = open();
    window.run(Command::Narrow(only("Webinar")));
    let member =
        accord::agreement::Member { party: accord::agreement::Party::Marketing, name: "Mara".to_owned() };
    window.run(Command::SignAs {
        member,
        meaning: accord::agreement::Meaning::Approved,
        reason: String::new(),
        passphrase: None,
    });
    assert!(window.workbench().document().signatures.is_empty());
    assert!(window.workbench().notices().last().unwrap().text.starts_with("Only some leads"));
}

#[test]
fn every_chart_is_broken_down_into_parts_that_open_their_own_leads() {
    let mut window = open();
    let (n, passed) = counted(&window, "webinar");
    window.go(Screen::Simulate);
    window.run(Command::BreakDown(Some(Facet::Field(FieldId::from_header("source")))));
    window.run(Command::ShowChart(Some(("funnel", 720))));
    let drawing = window.workbench().picture().unwrap().0.unwrap().clone();
    assert!(drawing.words().contains(&"Webinar"));
    let among = |figure: &Figure| match figure {
        Figure::Among(among, _) => among.name == "Webinar",
        _ => false,
    };
    let figures: Vec<Figure> = drawing.marks.iter().filter_map(|it| it.figure.clone()).collect();
    assert!(figures.iter().all(|it| matches!(it, Figure::Among(..))));
    let of_webinar: Vec<&Figure> = figures.iter().filter(|it| among(it)).collect();
    let behind = |wanted: &Figure| {
        let of = |it: &&&Figure| matches!(it, Figure::Among(_, inner) if **inner == *wanted);
        let found = of_webinar.iter().find(of).unwrap();
        window.simulation().leads_behind(found)
    };
    assert_eq!(behind(&Figure::Created).len(), n);
    let mql = Figure::With(Stage::Mql, accord::scoring::Verdict::Passed);
    let leads = behind(&mql);
    assert_eq!(leads.len(), passed);
    assert!(leads.iter().all(|it| source(&window, *it).as_deref() == Some("webinar")));
    window.run(Command::BreakDown(None));
    let drawing = window.workbench().picture().unwrap().0.unwrap().clone();
    assert!(!drawing.words().contains(&"Webinar"));
}

#[test]
fn an_example_that_is_not_looked_at_still_counts() {
    let mut window = open();
    let leads = window.workbench().data().leads().unwrap().clone();
    let lead = leads.indices().find(|it| source(&window, *it).as_deref() == Some("event")).unwrap();
    window.run(Command::ShowLead(lead));
    window.run(Command::AddKnownExample(lead));
    let before = window.workbench().reached_by_examples().to_vec();
    window.run(Command::Narrow(only("Webinar")));
    assert_eq!(window.workbench().reached_by_examples(), before);
}
