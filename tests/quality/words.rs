//! Every finding is told in every language, with everything filled in.

use accord::fields::FieldId;
use accord::import::SourceKind::Leads;
use accord::language::{Language, Tag};
use accord::leads::Recorded;
use accord::quality::{Dominance, Holder, Moment, Problem, Repair};

fn problems() -> Vec<Problem> {
    let kind = Leads;
    let header = || "Size".to_owned();
    let value = || "n/a".to_owned();
    let share = Dominance { n_leads: 3, n_won: 5, of_leads: 20, of_won: 10, money: 0, of_money: 0 };
    let dominant = |holder| Problem::Dominant { holder, value: value(), share };
    vec![
        Problem::Refused { kind, reason: "no-id" },
        Problem::Unreadable { kind, header: header(), example: value(), n_otherwise: 2 },
        Problem::WonBeforeCreated,
        Problem::RecordedBeforeCreated,
        Problem::WrongOrder { first: Recorded::Mql, then: Recorded::Accepted },
        Problem::WonAndLost,
        Problem::InTheFuture,
        Problem::TooOld,
        Problem::AfterObservation,
        Problem::LongBeforeCreated,
        Problem::NoTimeOfDay(Moment::Created),
        Problem::NewYear(Moment::Column(header())),
        Problem::SameEmail,
        Problem::SamePerson,
        Problem::Empty { kind, headers: vec![header()] },
        Problem::NearlyEmpty { kind, headers: vec![header(), value()] },
        Problem::Constant { header: header(), value: value() },
        Problem::Placeholder { kind, header: header(), word: value() },
        Problem::CommonNumber { header: header(), value: value() },
        Problem::FilledLater { header: header() },
        Problem::ValueDecides { header: header(), value: value(), outcome: Recorded::Won },
        dominant(Holder::Account),
        dominant(Holder::Field(FieldId::from_header("owner"))),
        Problem::NoActivity,
    ]
}

#[test]
fn every_finding_is_told_with_all_that_it_is_about() {
    for tag in Tag::ALL {
        let language = Language::load(tag);
        for problem in problems() {
            let title = language.problem(&problem);
            let about = language.problem_about(&problem);
            for text in [&title, &about] {
                let is_id = text.is_ascii() && !text.contains(' ') && text.contains('-');
                assert!(!text.contains(['{', '$']) && !is_id, "{tag:?} {}: {text}", problem.key());
            }
            if let Some(header) = problem.header() {
                assert!(title.contains(header), "{title}");
            }
        }
        let (kind, header, word) = (Leads, "Size".to_owned(), "n/a".to_owned());
        let unknown = language.repair(&Repair::Unknown { kind, header: header.clone(), word });
        assert!(unknown.contains("Size") && unknown.contains("n/a"), "{unknown}");
        assert!(language.repair(&Repair::Ignore { kind, header }).contains("Size"));
    }
}

#[test]
fn every_key_and_every_title_stands_for_one_thing() {
    let language = Language::load(Tag::English);
    let mut keys: Vec<&str> = problems().iter().map(Problem::key).collect();
    keys.dedup();
    let n = keys.len();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), n);
    let mut titles: Vec<String> = problems().iter().map(|it| language.problem(it)).collect();
    let n = titles.len();
    titles.sort_unstable();
    titles.dedup();
    assert_eq!(titles.len(), n);
}
