use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use accord::charts::{CHARTS, Drawing, Few, PaperRuler};
use accord::export::Asked;
use accord::language::{Language, Tag};
use accord::leads::Filter;
use accord::report::{Caveats, PictureFormat, Report, Told, html, picture};
use accord::simulation::{Progress, Simulation};

use crate::charts::texts;
use crate::company::{Company, company};

/// Every id, address and name of the lead files.
fn personal(company: &Company) -> Vec<String> {
    let leads = &company.loaded.leads;
    let fields: Vec<_> = ["email", "first_name", "last_name", "name", "phone"]
        .iter()
        .filter_map(|it| accord::fields::FieldId::new(it).ok())
        .collect();
    let mut found: Vec<String> = leads.indices().map(|it| leads.id(it).to_owned()).collect();
    for field in &fields {
        for lead in leads.indices() {
            if let Some(accord::fields::Value::Text(text)) = leads.value(lead, field) {
                found.push(text);
            }
        }
    }
    // Some names are words that every report has.
    let messages = every_message();
    let words = pieces(&messages);
    found.retain(|it| it.chars().count() > 4 && !words.contains(it.as_str()));
    assert!(found.len() > leads.len(), "the test knows of no names");
    found
}

/// Ids, addresses and single names in a text.
fn pieces(text: &str) -> BTreeSet<&str> {
    let ends = |it: char| !it.is_alphanumeric() && !"@._+-".contains(it);
    text.split(ends).map(|it| it.trim_matches('.')).collect()
}

/// Everything that Accord says in any language.
fn every_message() -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/languages");
    let mut words = String::new();
    for tag in Tag::ALL {
        for entry in std::fs::read_dir(format!("{folder}/{}", tag.code())).unwrap() {
            words.push_str(&std::fs::read_to_string(entry.unwrap().path()).unwrap());
        }
    }
    words
}

#[test]
fn no_lead_is_in_the_report() {
    let personal = personal(company());
    for tag in Tag::ALL {
        let report = company().report(tag);
        let text = company().with(tag, Few::Hidden, |subject| html(&report, subject.voice));
        let said = pieces(&text);
        for it in &personal {
            assert!(!said.contains(it.as_str()), "{it} is in the report in {tag:?}");
            // Whole names, with what is between their words.
            let is_name = tag == Tag::English && it.contains(' ');
            assert!(!is_name || !text.contains(it), "{it} is in the report");
        }
    }
}

/// Whether a text is a number from 1 to 4 that stands for itself.
fn is_few(text: &str) -> bool {
    ["1", "2", "3", "4"].contains(&text.trim())
}

/// In a company of sixty leads, nearly every group is small.
#[test]
fn small_groups_are_not_told() {
    let company = Company::of(60);
    let few =
        company.simulation.funnel.stages.iter().map(|it| it.passed.n_leads).find(|n| (1..5).contains(n));
    assert!(few.is_some(), "the test needs a small group: {:?}", company.simulation.funnel);
    let report = company.report(Tag::English);
    let words = report.words();
    assert!(words.contains(&"< 5"));
    for block in report.sections.iter().flat_map(|it| &it.blocks) {
        if let accord::report::Block::Figures(figures) = block {
            assert!(figures.iter().flatten().all(|it| !is_few(it)), "{figures:?}");
        }
    }
    company.with(Tag::English, Few::Hidden, |subject| {
        let told = ["funnel", "leakage", "reasons", "blockers", "movers", "accounts", "sensitivity-map"];
        for chart in CHARTS.iter().filter(|it| told.contains(&it.key)) {
            let drawing = (chart.draw)(subject).unwrap();
            for word in drawing.words() {
                assert!(!is_few(word), "{} says {word}", chart.key);
                for n in 1..5 {
                    for end in [" won", " leads"] {
                        let told = format!(" {n}{end}");
                        assert!(
                            !word.contains(&told) && !word.starts_with(told.trim()),
                            "{}: {word}",
                            chart.key
                        );
                    }
                }
            }
        }
    });
}

#[test]
fn what_is_hidden_is_drawn_like_the_least_that_is_told() {
    assert_eq!([0, 1, 4, 5, 900].map(|n| Few::Hidden.drawn(n)), [0, 5, 5, 5, 900]);
    assert_eq!([0, 1, 4, 5, 900].map(|n| Few::Told.drawn(n)), [0, 1, 4, 5, 900]);
}

#[test]
fn the_test_reads_what_xml_says() {
    let said = texts("<svg><title>A &amp; B</title><text>&lt; 5</text></svg>");
    assert_eq!(said, ["A & B", "< 5"]);
}

#[test]
fn a_report_of_some_leads_says_so_and_hides_how_many_if_they_are_few() {
    let company = company();
    let leads = &company.loaded.leads;
    let zone = company.document.agreement.calendar.zone_or_utc();
    let mut by_day = BTreeMap::new();
    for lead in leads.indices() {
        let day = zone.to_datetime(leads.created(lead).unwrap().to_jiff()).date().to_string();
        *by_day.entry(day).or_insert(0) += 1;
    }
    let few = by_day.iter().find(|it| *it.1 < 5).unwrap();
    let many = by_day.iter().max_by_key(|it| *it.1).unwrap();
    assert!(*many.1 >= 5, "the busiest day has {}", many.1);
    for ((day, n), is_hidden) in [(few, true), (many, false)] {
        let day = day.parse().ok();
        let filter = Filter { from: day, until: day, ..Filter::default() };
        let part = Arc::new(filter.part_of(leads, &zone));
        assert_eq!(part.len(), *n);
        let simulation = Simulation::run(&company.document.agreement, &part, &Progress::default()).unwrap();
        let report = Report::of(&Told {
            document: &company.document,
            asked: Asked::of(&simulation),
            only: Some(&filter),
            language: &Language::load(Tag::English),
            ruler: &PaperRuler,
            width: 640.0,
            caveats: Caveats { rows: &company.loaded.report, quality: &company.quality },
        });
        let told = if is_hidden { "< 5".to_owned() } else { n.to_string() };
        assert!(report.about.contains(&format!("({told} of 1,2")), "{}", report.about);
        let svg = company.with(Tag::English, Few::Hidden, |subject| {
            picture(Drawing::default(), (&filter, &part), subject.voice, PictureFormat::Svg).unwrap()
        });
        let words = texts(&String::from_utf8(svg).unwrap()).join(" ");
        assert!(words.contains(&format!("({told} of 1,2")), "{words}");
    }
}
