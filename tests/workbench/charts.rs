//! Every chart is drawn in the window, says its figures in words, and opens exactly the leads behind a mark.

use accord::agreement::{Edit, Grid, GridCell};
use accord::charts::{CHARTS, Shape};
use accord::simulation::Figure;
use accord::workbench::{Command, Screen};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use crate::stage::{Window, open};

fn show(window: &mut Window, name: &str) {
    window.find_and_click(name);
    window.settle();
}

#[test]
fn every_chart_is_drawn_and_every_mark_counts_the_leads_behind_it() {
    let mut window = open();
    window.go(Screen::Simulate);
    let simulation = window.simulation();
    for chart in CHARTS {
        window.run(Command::ShowChart(Some((chart.key, 720))));
        let (picture, is_current) = window.workbench().picture().expect(chart.key);
        assert!(is_current, "{}", chart.key);
        // The sample has no costs and no quota that its deals could meet.
        let Ok(drawing) = picture else { continue };
        assert!(!drawing.title.is_empty() && !drawing.marks.is_empty(), "{}", chart.key);
        let figures =
            drawing.marks.iter().filter_map(|mark| Some((mark.figure.clone()?, mark.words.clone()?)));
        for (figure, words) in figures.collect::<Vec<_>>() {
            let n = simulation.leads_behind(&figure).len();
            let digits: String = words.chars().filter(|it| it.is_ascii_digit() || !it.is_ascii()).collect();
            assert!(digits.contains(&n.to_string()) || n == 0, "{}: {words} has {n} leads", chart.key);
        }
    }
}

#[test]
fn a_click_on_a_mark_lists_its_leads() {
    let mut window = open();
    window.go(Screen::Simulate);
    show(&mut window, "Where leads go");
    let drawing = window.workbench().picture().unwrap().0.unwrap().clone();
    let created = drawing.marks.iter().find(|mark| mark.figure == Some(Figure::Created)).unwrap();
    window.click(created.words.as_deref().unwrap());
    assert_eq!(window.workbench().selection().figure, Some(Figure::Created));
    let n_leads = window.simulation().leads().len();
    assert_eq!(window.workbench().listed().unwrap().leads.len(), n_leads);
}

#[test]
fn arrow_keys_tell_the_story_to_a_room() {
    let mut window = open();
    window.press(Modifiers::NONE, Key::F5);
    let mut told = Vec::new();
    for _ in 0..5 {
        window.press(Modifiers::NONE, Key::ArrowRight);
        assert_eq!(window.workbench().screen(), Screen::Simulate);
        told.push(window.workbench().chart().unwrap());
    }
    assert_eq!(told, ["funnel", "leakage", "changes", "movers", "blockers"]);
    window.press(Modifiers::NONE, Key::ArrowLeft);
    window.press(Modifiers::NONE, Key::ArrowLeft);
    window.harness.get_by_label("What we change");
}

#[test]
fn charts_and_the_report_are_written() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open();
    window.run(Command::ShowChart(Some(("funnel", 720))));
    for (name, begins) in [("c.svg", &b"<svg"[..]), ("c.png", b"\x89PNG")] {
        let path = folder.path().join(name);
        window.run(Command::ExportChart(path.clone()));
        assert!(std::fs::read(&path).unwrap().starts_with(begins), "{name}");
    }
    for (name, begins) in [("t.csv", &b"stage,"[..]), ("t.xlsx", b"PK")] {
        let path = folder.path().join(name);
        window.run(Command::ExportTables(path.clone()));
        assert!(std::fs::read(&path).unwrap().starts_with(begins), "{name}");
    }
    // A question that cannot be answered leaves no file.
    let path = folder.path().join("none.csv");
    window.run(Command::ShowChart(Some(("movers", 720))));
    window.run(Command::ExportTables(path.clone()));
    assert!(!path.exists());
    for (name, begins) in [("r.html", &b"<!"[..]), ("r.pdf", b"%PDF")] {
        let path = folder.path().join(name);
        window.run(Command::ExportReport(path.clone()));
        assert!(std::fs::read(&path).unwrap().starts_with(begins), "{name}");
    }
}

#[test]
fn the_leads_of_a_figure_are_sorted_and_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("leads.csv");
    let mut window = open();
    window.go(Screen::Simulate);
    let figure = Figure::With(accord::agreement::Stage::Sal, accord::scoring::Verdict::Passed);
    window.run(Command::ShowFigure(figure.clone()));
    let n_leads = window.simulation().leads_behind(&figure).len();
    window.run(Command::ExportLeads(path.clone()));
    let rows = csv::Reader::from_path(&path).unwrap().into_records().count();
    assert_eq!(rows, n_leads);
    window.click("Sort by Score");
    window.click("Sort by Score");
    let simulation = window.simulation();
    let score = |lead: &accord::leads::LeadIndex| simulation.judgement(*lead).mql.score;
    let best = window.workbench().listed().unwrap().leads.iter().map(score).max().unwrap();
    let rows = window.harness.query_all_by_label_contains("Show lead ");
    let top = rows.min_by(|a, b| a.rect().top().total_cmp(&b.rect().top())).unwrap();
    let name = egui_kittest::kittest::NodeT::accesskit_node(&top).label().unwrap();
    let id = name.trim_start_matches("Show lead ").to_owned();
    let lead = simulation.leads().indices().find(|lead| simulation.leads().id(*lead) == id).unwrap();
    assert_eq!(score(&lead), best);
}

#[test]
fn cells_are_accepted_in_the_chart_and_undone() {
    let mut window = open();
    window.go(Screen::Simulate);
    let accepted = vec![GridCell { fit: 1, engagement: 1 }];
    let grid = Grid { fit: vec![20], engagement: vec![15], accepted };
    window.run(Command::Edit(Edit::SetGrid(Some(grid.clone()))));
    window.run(Command::EndGesture);
    show(&mut window, "Fit × engagement");
    window.click("Fit below 20, engagement 15 or more: does not qualify");
    let cells = [GridCell { fit: 0, engagement: 1 }, GridCell { fit: 1, engagement: 1 }];
    assert_eq!(window.workbench().agreement().mql.grid.as_ref().unwrap().accepted, cells);
    window.run(Command::Undo);
    assert_eq!(window.workbench().agreement().mql.grid, Some(grid.clone()));
    // The only accepted cell stays accepted; a click beside its box lists its leads.
    window.click("Fit 20 or more, engagement 15 or more: qualifies");
    assert_eq!(window.workbench().agreement().mql.grid, Some(grid));
    assert_eq!(window.workbench().selection().figure, None);
    let drawing = window.workbench().picture().unwrap().0.unwrap().clone();
    let is_best = |it: &&accord::charts::Mark| matches!(&it.figure, Some(Figure::Cell(_, cell)) if (cell.fit, cell.engagement) == (1, 1));
    let words = drawing.marks.iter().find(is_best).unwrap().words.clone().unwrap();
    window.click(&words);
    let n_leads = window.workbench().listed().unwrap().leads.len();
    assert!(words.contains(&format!("{n_leads} leads")), "{words}: {n_leads}");
}

/// The rectangles around streams lie over each other; their shapes decide which one a click means.
#[test]
fn a_click_on_a_stream_opens_that_stream() {
    let mut window = open();
    window.go(Screen::Simulate);
    show(&mut window, "Where leads go");
    let drawing = window.workbench().picture().unwrap().0.unwrap().clone();
    let streams = drawing.marks.iter().filter_map(|it| match it.shape {
        Shape::Stream { from, .. } if from.bottom - from.top > 4.0 => {
            Some((it.words.clone()?, it.figure.clone()?))
        }
        _ => None,
    });
    let (mut n_streams, mut n_opened) = (0, 0);
    // Those that only go on are called as what they come to.
    for (words, figure) in streams.filter(|it| it.0.contains('→')) {
        window.run(Command::HideLeads);
        window.click(&words);
        n_streams += 1;
        n_opened += usize::from(window.workbench().selection().figure == Some(figure));
    }
    // Where two streams cross, the one in front is meant.
    assert!(n_streams > 3 && n_opened * 4 >= n_streams * 3, "{n_opened} of {n_streams}");
}

#[test]
fn the_numbers_behind_a_chart_are_shown_below_it() {
    let mut window = open();
    window.go(Screen::Simulate);
    show(&mut window, "Trend");
    assert!(window.workbench().numbers().is_none());
    window.click("Numbers");
    let tables = window.workbench().numbers().unwrap().clone();
    let simulation = window.simulation();
    let by_month = &tables[0];
    assert_eq!(by_month.header[..2], ["Month", "Leads"]);
    let counts = by_month.rows.iter().map(|row| row[1].replace(',', "").parse::<usize>().unwrap());
    assert_eq!(counts.sum::<usize>(), simulation.leads().len());
    window.harness.get_by_label(&by_month.title);
    // Of each part, if the chart is broken down.
    let country = accord::fields::FieldId::from_header("country");
    window.run(Command::BreakDown(Some(accord::simulation::questions::Facet::Field(country))));
    let n_parts = window.workbench().numbers().unwrap().len() / tables.len();
    assert!(n_parts > 2, "{n_parts} parts");
    window.click("Numbers");
    assert!(window.workbench().numbers().is_none());
}
