use accord::agreement::Stage;
use accord::charts::{Few, PaperRuler, Shape};
use accord::language::Tag;
use accord::report::{Block, html, pages, pdf};
use accord::scoring::Verdict;

use crate::charts::{message_ids, texts};
use crate::company::{company, english};

fn as_html(tag: Tag) -> String {
    let report = company().report(tag);
    company().with(tag, Few::Hidden, |subject| html(&report, subject.voice))
}

#[test]
fn the_report_tells_the_story_in_order_with_the_numbers_of_the_leads() {
    let company = company();
    let report = company.report(Tag::English);
    let titles: Vec<&str> = report.sections.iter().map(|it| it.title.as_str()).collect();
    let wanted = [
        "Where we stand",
        "Where it leaks",
        "What we change",
        "What it brings",
        "Where good leads come from",
        "What we agree",
        "What these numbers can carry",
    ];
    assert_eq!(titles, wanted);
    let Block::Figures(figures) = &report.sections[0].blocks[0] else { panic!("no figures") };
    for (stage, figure) in Stage::ALL.into_iter().zip(&figures[1..]) {
        let (n, _) = company.counted(stage, Verdict::Passed);
        assert_eq!(figure[..2], [english(n), stage.key().to_uppercase()]);
    }
    let (n_mqls, won) = company.counted(Stage::Mql, Verdict::Passed);
    let before = company.before.judgements().filter(|(_, it)| it.mql.verdict == Verdict::Passed).count();
    let Block::Table(rows) = &report.sections[3].blocks[0] else { panic!("no table") };
    let change = format!("\u{2212}{}", english(before - n_mqls));
    assert_eq!(rows[1], ["MQL".to_owned(), english(before), english(n_mqls), change]);
    assert_eq!(rows[4][2], english(won), "winners caught");
    let Block::List(changes) = &report.sections[2].blocks[0] else { panic!("no changes") };
    assert_eq!(changes, &["Threshold: 50 → 60"]);
}

#[test]
fn the_report_is_well_formed_and_says_every_word_of_it() {
    for tag in Tag::ALL {
        let (text, report) = (as_html(tag), company().report(tag));
        let said = texts(&text).join("\n");
        for word in report.words().into_iter().filter(|it| !it.trim().is_empty()) {
            assert!(said.contains(word.trim()), "{tag:?} lacks {word}");
        }
    }
}

/// Nothing is loaded and nothing runs: the file can be sent by mail.
#[test]
fn the_report_needs_nothing_beside_itself() {
    let text = as_html(Tag::English);
    for needs in ["<script", "<link", "@import", "src=", "url(http", "href="] {
        assert!(!text.contains(needs), "{needs}");
    }
    let addresses = text.matches("://").count();
    assert_eq!(addresses, text.matches("http://www.w3.org/2000/svg").count());
}

#[test]
fn no_language_shows_an_id() {
    let ids = message_ids();
    for tag in Tag::ALL {
        for word in company().report(tag).words() {
            assert!(!ids.contains(word.trim()), "{tag:?} says {word}");
        }
    }
}

#[test]
fn pages_hold_everything_and_nothing_lies_outside() {
    for tag in [Tag::English, Tag::German, Tag::Korean] {
        let report = company().report(tag);
        let pages = company().with(tag, Few::Hidden, |subject| pages(&report, subject.voice));
        let chapters: Vec<&str> = pages.iter().flat_map(|it| &it.chapters).map(|it| it.0.as_str()).collect();
        assert_eq!(chapters, report.sections.iter().map(|it| it.title.as_str()).collect::<Vec<_>>());
        for page in &pages {
            for mark in &page.drawing.marks {
                if let Shape::Text { at, text, .. } = &mark.shape {
                    let is_inside = (0.0..=595.0).contains(&at.x) && (40.0..=820.0).contains(&at.y);
                    assert!(is_inside, "{text} at {at:?} in {tag:?}");
                }
            }
        }
        let bytes = pdf(&report, &pages, &PaperRuler).unwrap();
        assert!(bytes.starts_with(b"%PDF-") && bytes.len() > 20_000);
    }
}
