use accord::agreement::{Agreement, Document};
use accord::charts::Shape;
use accord::language::{Language, Tag};
use accord::report::{Block, PAPERS, Paper, PaperContent, Report, markdown, paper_format};
use regex::Regex;

use crate::agreed::{ID, agreed, draft};
use crate::charts::{message_ids, texts};

fn report(document: &Document, tag: Tag, content: PaperContent) -> Report {
    Paper { document, language: &Language::load(tag), currency: Some("EUR") }.report(content)
}

fn words(document: &Document, tag: Tag) -> String {
    report(document, tag, PaperContent::Agreement).words().join("\n")
}

fn written(document: &Document, tag: Tag, key: &str) -> Vec<u8> {
    let paper = Paper { document, language: &Language::load(tag), currency: Some("EUR") };
    paper_format(key).unwrap().write(&paper).unwrap()
}

/// What the teams call things, and every number of the rules.
fn everything_typed(agreement: &Agreement) -> Vec<String> {
    let mut all: Vec<String> = vec![agreement.purpose.clone()];
    all.extend(agreement.criteria.iter().map(|it| it.name.clone()));
    all.extend(agreement.criteria.iter().filter_map(|it| Some(it.points()?.abs().to_string())));
    all.extend(agreement.criteria.iter().filter_map(|it| Some(it.cap?.to_string())));
    all.extend(agreement.segments.iter().map(|it| it.name.clone()));
    all.extend(agreement.lists.iter().map(|it| it.name.clone()));
    all.extend(agreement.rejection_reasons.iter().map(|it| it.name.clone()));
    all.extend(
        agreement.sal.requirements.iter().chain(&agreement.sql.requirements).map(|it| it.name.clone()),
    );
    all.extend(agreement.examples.iter().map(|it| it.name.clone()));
    all.extend(agreement.signing.keys.iter().flat_map(|it| [it.name.clone(), it.key.to_string()]));
    let others = [
        "60",
        "80",
        "50",
        "117",
        "43",
        "11",
        "Hospitality",
        "Signs the order",
        "29",
        "97",
        "31",
        "91",
        "Head of demand",
        "Bayern",
        "Europe/Berlin",
        "09:00",
        "17:00",
        "2027",
        "L-00417",
        "Nobody Ltd",
        "320",
        "Hotels",
        "8",
        "10",
    ];
    all.extend(others.map(str::to_owned));
    all
}

#[test]
fn everything_in_the_agreement_is_said_in_every_language() {
    let document = agreed();
    for tag in Tag::ALL {
        let said = words(&document, tag);
        for typed in everything_typed(&document.agreement) {
            assert!(said.contains(&typed), "{tag:?} lacks {typed}");
        }
        let beside =
            ["Too many calls for nothing", "More volume in summer", "A middle way", "round 2", "Ada Chief"];
        for typed in beside.into_iter().chain(["only until the fair", "history-88", "41", "52"]) {
            assert!(said.contains(typed), "{tag:?} lacks {typed}");
        }
        let language = Language::load(tag);
        for figure in [4_127_u64, 1_803, 619, 207] {
            assert!(said.contains(&language.number(figure)), "{tag:?} lacks {figure}");
        }
    }
}

#[test]
fn nobody_reads_an_id_and_nobody_is_named_who_does_not_sign() {
    let (document, ids) = (agreed(), message_ids());
    for tag in Tag::ALL {
        for content in [PaperContent::Agreement, PaperContent::Checklist] {
            for word in report(&document, tag, content).words() {
                assert!(!word.contains(ID), "{tag:?}: {word}");
                assert!(!ids.contains(word.trim()), "{tag:?}: {word}");
                assert!(!word.contains("Hidden"), "{tag:?}: {word}");
            }
        }
    }
}

#[test]
fn a_signature_by_name_only_is_marked_as_such() {
    let Some(Block::Entries(signatures)) = report(&agreed(), Tag::English, PaperContent::Agreement)
        .sections
        .iter()
        .find(|it| it.title == "Signatures")
        .and_then(|it| it.blocks.first().cloned())
    else {
        panic!("no signatures")
    };
    let by_name: Vec<&str> =
        signatures.iter().filter(|it| it[1].contains("BY NAME ONLY")).map(|it| it[0].as_str()).collect();
    assert_eq!((signatures.len(), by_name), (3, vec!["Ada Chief (Leadership)"]));
}

/// The points of an invented example, worked out by hand: a director (20) of a company of 320 (15) asked for a demo two days
/// before (30) and looked at prices 40 days before (half of 10).
#[test]
fn an_invented_example_shows_its_points_one_by_one() {
    let document = agreed();
    let report = report(&document, Tag::English, PaperContent::Agreement);
    let blocks = &report.sections.iter().find(|it| it.title == "Golden examples").unwrap().blocks;
    let lines = blocks.iter().find_map(|it| match it {
        Block::Entries(all) if all.last().is_some_and(|it| it[1] == "Score") => Some(all),
        _ => None,
    });
    let points: Vec<&str> = lines.unwrap().iter().map(|it| it[0].as_str()).collect();
    assert_eq!(points, ["+20", "+15", "+30", "+5", "70"]);
}

type Change = fn(&mut Agreement);

/// One change of every kind of rule.
const CHANGES: [Change; 22] = [
    |it| it.title.push('!'),
    |it| it.purpose.push('!'),
    |it| it.mql.threshold += 1,
    |it| it.mql.required_fields.truncate(1),
    |it| it.mql.minimums.fit = Some(12),
    |it| it.mql.buying_team.as_mut().unwrap().within_days += 1,
    |it| it.mql.list = None,
    |it| it.mql.disqualified_list = None,
    |it| it.criteria[5].cap = Some(31),
    |it| it.criteria.truncate(3),
    |it| it.limits.undesirable.floor = Some(-51),
    |it| it.segments[0].threshold = Some(44),
    |it| it.sal.requirements.truncate(1),
    |it| it.sql.requirements[0].list = None,
    |it| it.sql.list = None,
    |it| it.disposition_lists.suspect = None,
    |it| it.rejection_reasons.truncate(2),
    |it| it.recycling = None,
    |it| it.targets.quota = None,
    |it| it.calendar.holidays = None,
    |it| it.owners.sal.review_on = None,
    |it| it.examples.truncate(1),
];

/// Beside the fingerprint, which always changes.
#[test]
fn a_changed_rule_changes_the_document() {
    let print = Regex::new("[0-9a-f]{4}(-[0-9a-f]{4}){3}|sha256:[0-9a-f]+").unwrap();
    let told = |document: &Document| {
        let said = words(document, Tag::English);
        let title = document.agreement.title.clone();
        format!("{title}\n{}", print.replace_all(&said, ""))
    };
    let before = draft();
    for (n, change) in CHANGES.into_iter().enumerate() {
        let mut after = before.clone();
        change(&mut after.agreement);
        assert_ne!(after.agreement, before.agreement, "change {n} changes nothing");
        assert_ne!(told(&after), told(&before), "change {n} is not told");
    }
}

#[test]
fn the_html_is_well_formed_and_says_every_word() {
    let document = agreed();
    for tag in Tag::ALL {
        for format in PAPERS.iter().filter(|it| it.extension == "html") {
            let html = String::from_utf8(written(&document, tag, format.key)).unwrap();
            let said = texts(&html).join("\n");
            for word in report(&document, tag, format.content).words() {
                assert!(said.contains(word.trim()), "{tag:?} lacks {word}");
            }
            assert!(!html.contains("<script") && !html.contains("://"));
        }
    }
}

/// The text of a line of Markdown without its signs.
fn read_back(line: &str) -> String {
    let sign = Regex::new(r"^(#{1,3} |> |- \[ \] |- )").unwrap();
    let line = sign.replace(line, "").replace("**", "");
    Regex::new(r"\\(.)").unwrap().replace_all(&line, "$1").into_owned()
}

#[test]
fn the_markdown_reads_back() {
    let document = agreed();
    for tag in Tag::ALL {
        let report = report(&document, tag, PaperContent::Agreement);
        let text = markdown(&report);
        let read: Vec<String> = text.lines().map(read_back).filter(|it| !it.is_empty()).collect();
        assert_eq!(read[0], document.agreement.title);
        let said = read.join("\n");
        for word in report.words() {
            let word = word.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(said.contains(&word), "{tag:?} lacks {word}");
        }
        let titles: Vec<String> = text.lines().filter(|it| it.starts_with("## ")).map(read_back).collect();
        assert_eq!(titles, report.sections.iter().map(|it| it.title.clone()).collect::<Vec<_>>());
    }
}

#[test]
fn pages_hold_everything_and_the_checklist_is_one() {
    let document = agreed();
    for tag in Tag::ALL {
        let bytes = written(&document, tag, "agreement.pdf");
        assert!(bytes.starts_with(b"%PDF-") && bytes.len() > 20_000);
        let language = Language::load(tag);
        let paper = Paper { document: &document, language: &language, currency: Some("EUR") };
        let pages = paper.pages(PaperContent::Agreement);
        assert!((3..10).contains(&pages.len()), "{tag:?}: {} pages", pages.len());
        let checklist = paper.pages(PaperContent::Checklist);
        assert_eq!(checklist.len(), 1, "{tag:?}");
        for page in pages.iter().chain(&checklist) {
            for mark in &page.drawing.marks {
                if let Shape::Text { at, text, .. } = &mark.shape {
                    let is_inside = (20.0..=580.0).contains(&at.x) && (30.0..=830.0).contains(&at.y);
                    assert!(is_inside, "{text} at {at:?} in {tag:?}");
                }
            }
        }
    }
}
