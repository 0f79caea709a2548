use std::collections::BTreeSet;

use accord::agreement::Stage;
use accord::charts::{CHARTS, Drawing, Few, Shape, chart};
use accord::language::Tag;
use accord::report::{Heading, png, svg};
use accord::scoring::Verdict;
use accord::simulation::Figure;

use crate::company::{company, english};

/// All that an XML text says: titles, descriptions and what is written.
pub fn texts(xml: &str) -> Vec<String> {
    let mut reader = quick_xml::Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let (mut found, mut text) = (Vec::new(), String::new());
    loop {
        use quick_xml::events::Event;
        match reader.read_event().unwrap() {
            Event::Eof => break,
            Event::Text(more) => text.push_str(more.as_ref()),
            Event::GeneralRef(name) => {
                let name: &str = name.as_ref();
                text.push_str(quick_xml::escape::resolve_predefined_entity(name).unwrap());
            }
            _ => found.push(std::mem::take(&mut text)),
        }
    }
    found.retain(|it| !it.trim().is_empty());
    found
}

fn drawn(key: &str) -> (Drawing, String) {
    company().with(Tag::English, Few::Told, |subject| {
        let drawing = (chart(key).unwrap().draw)(subject).unwrap();
        let text = svg(&drawing, subject.voice, Heading::Above);
        (drawing, text)
    })
}

#[test]
fn the_funnel_says_what_was_counted_lead_by_lead() {
    let company = company();
    let (_, text) = drawn("funnel");
    let said = texts(&text);
    for stage in Stage::ALL {
        let name = stage.key().to_uppercase();
        for (verdict, word) in [
            (Verdict::Passed, "Passed"),
            (Verdict::Failed, "Failed"),
            (Verdict::NotEvidenced, "Not evidenced"),
            (Verdict::Immature, "Immature"),
        ] {
            let (n, _) = company.counted(stage, verdict);
            if n > 0 {
                let wanted = format!("{name}: {word} {}", english(n));
                assert!(said.contains(&wanted), "{wanted} is not in {said:?}");
            }
        }
    }
    let recorded = company.loaded.leads.indices();
    let won = recorded.filter(|it| company.loaded.leads.won_amount(*it).is_some()).count();
    assert!(said.contains(&format!("recorded in the CRM: {}", english(won))));
    let before = company.before.judgements().filter(|(_, it)| it.mql.verdict == Verdict::Passed).count();
    assert!(said.contains(&format!("agreed before: {}", english(before))));
}

#[test]
fn reasons_are_ranked_by_the_winners_they_cost() {
    let company = company();
    let (drawing, _) = drawn("reasons");
    let lost = |figure: &Figure| company.simulation.leads_behind(figure).len();
    let lost: Vec<usize> = drawing.marks.iter().filter_map(|it| it.figure.as_ref()).map(lost).collect();
    assert!(lost.len() > 1 && lost.is_sorted_by(|a, b| a >= b), "{lost:?}");
}

#[test]
fn every_chart_is_drawn_in_every_language_with_words_and_no_ids() {
    let ids: BTreeSet<String> = message_ids();
    for tag in Tag::ALL {
        company().with(tag, Few::Told, |subject| {
            for chart in CHARTS {
                let drawing = (chart.draw)(subject).unwrap();
                assert!(!drawing.title.is_empty() && drawing.height > 20.0, "{}", chart.key);
                for word in texts(&svg(&drawing, subject.voice, Heading::Above)) {
                    assert!(!ids.contains(word.trim()), "{} says {word} in {tag:?}", chart.key);
                }
                for mark in drawing.marks.iter().filter(|it| it.words.is_some()) {
                    if let Shape::Bar { area, .. } = mark.shape {
                        assert!(
                            area.left >= -0.5 && area.right() <= drawing.width + 0.5,
                            "{}: {mark:?}",
                            chart.key
                        );
                        assert!(
                            area.top >= -0.5 && area.bottom() <= drawing.height + 0.5,
                            "{}: {mark:?}",
                            chart.key
                        );
                    }
                }
            }
        });
    }
}

/// The ids of all messages.
pub fn message_ids() -> BTreeSet<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/languages/en");
    let files =
        std::fs::read_dir(folder).unwrap().map(|it| std::fs::read_to_string(it.unwrap().path()).unwrap());
    let id = |line: &str| line.split_once(" =").map(|it| it.0.to_owned()).filter(|it| it.contains('-'));
    files.flat_map(|text| text.lines().filter_map(id).collect::<Vec<_>>()).collect()
}

#[test]
fn a_picture_has_the_size_of_its_chart_and_something_on_it() {
    let (drawing, text) = drawn("leakage");
    let picture = image::load_from_memory(&png(&text, 1.5).unwrap()).unwrap().to_rgb8();
    assert!(picture.width() as f32 >= drawing.width * 1.5);
    let colors: BTreeSet<[u8; 3]> = picture.pixels().map(|it| it.0).collect();
    assert!(colors.len() > 50, "{}", colors.len());
}

#[test]
fn every_chart_has_a_question_behind_it() {
    for chart in CHARTS {
        let question = accord::export::question(chart.question).unwrap_or_else(|| panic!("{}", chart.key));
        assert!((question.answer)(&company().asked()).is_ok_and(|it| !it.is_empty()), "{}", chart.key);
    }
}

/// The same picture on every machine and at every run.
#[test]
fn a_chart_is_drawn_the_same_twice() {
    assert_eq!(drawn("leakage").1, drawn("leakage").1);
}
