//! Every mark of every chart that counts leads opens exactly as many as its words say.

use std::sync::Arc;

use accord::agreement::{Agreement, BuyingTeam, Grid, GridCell};
use accord::charts::{CHARTS, Few, Mark, PaperRuler, Shape, Subject, Voice, drawn};
use accord::export::{Asked, Telling};
use accord::fields::FieldId;
use accord::import::{ImportProgress, Input, Mapping, SourceKind, load};
use accord::language::{Language, Tag};
use accord::leads::Leads;
use accord::project::preset;
use accord::simulation::questions::Facet;
use accord::simulation::{Progress, Simulation};

use crate::company::{Company, company, english};

/// Charts that show rates and differences: behind none of their marks stand leads.
const COUNT_NOTHING: [&str; 3] = ["sensitivity", "sensitivity-map", "quota"];

/// Leads of every kind that figures tell apart: undated, without a source, answered late or never, of one account.
const LEADS: &str = "lead id,created at,source,job title,company size,account id,email
a,2026-01-05,Web,VP Sales,500,x,a@x.example
b,2026-01-20,web,VP Sales,20,x,b@x.example
c,2026-02-03,Fair,Engineer,500,x,c@x.example
d,2026-02-27,Fair,Student,5,y,d@y.example
e,2026-03-01,,VP Sales,900,z,e@z.example
f,2026-03-31,Web,Director,250,,f@w.example
g,2026-04-01,Web,Director,250,,g@v.example
h,,Web,Director,250,,h@u.example
";
const ACTIVITIES: &str = "lead id,at,activity,campaign
a,2026-01-06,demo request,Spring
b,2026-01-21,demo request,Spring
b,2026-01-22,pricing page,Autumn
c,2026-02-04,demo request,
d,2026-02-28,webinar,Spring
e,2026-03-02,demo request,Autumn
f,2026-03-31,demo request,Autumn
g,2026-04-02,pricing page,Autumn
h,2026-04-02,demo request,Autumn
";
const CHANGES: &str = "lead id,at,stage
a,2026-01-06T10:00:00Z,handed over
a,2026-01-06T10:04:00Z,accepted
a,2026-01-10T10:00:00Z,qualified
b,2026-01-23T10:00:00Z,handed over
b,2026-02-23T10:00:00Z,accepted
c,2026-02-05T10:00:00Z,handed over
c,2026-02-05T12:00:00Z,rejected
e,2026-03-03T10:00:00Z,handed over
f,2026-04-01T10:00:00Z,handed over
f,2026-04-01T10:30:00Z,accepted
";
const DEALS: &str = "lead id,closed at,outcome,amount
a,2026-02-01,won,1000
b,2026-04-01,won,300
f,2026-04-09,lost,0
";
const COSTS: &str = "Campaign,Month,Spend
Spring,2026-01,100
Autumn,2026-03,50
";

fn history() -> Arc<Leads> {
    let file =
        |name: &str, text: &str| Input::Memory { name: name.to_owned(), bytes: text.as_bytes().into() };
    let sources = [
        (SourceKind::Leads, file("leads.csv", LEADS)),
        (SourceKind::Activities, file("activities.csv", ACTIVITIES)),
        (SourceKind::StageChanges, file("stage_changes.csv", CHANGES)),
        (SourceKind::Deals, file("deals.csv", DEALS)),
        (SourceKind::Campaigns, file("costs.csv", COSTS)),
    ];
    let mapping = Mapping { currency: Some("EUR".to_owned()), ..Mapping::default() };
    load(&sources, &mapping, None, &ImportProgress::default()).unwrap().leads
}

fn run(agreement: &Agreement, leads: &Arc<Leads>) -> Simulation {
    Simulation::run(agreement, leads, &Progress::default()).unwrap()
}

/// The numbers of a text, as English writes them.
fn numbers(words: &str) -> impl Iterator<Item = &str> {
    let pieces = words.split(|it: char| !it.is_ascii_digit() && it != ',' && it != '.');
    pieces.map(|it| it.trim_matches([',', '.'])).filter(|it| !it.is_empty())
}

/// Whether a mark could have leads behind it: lines only lead from one to the next, and what is expected is nobody yet.
fn counts(mark: &Mark) -> bool {
    let is_line = matches!(mark.shape, Shape::Line { .. });
    mark.words.as_deref().is_some_and(|it| !it.starts_with("expected on top")) && !is_line
}

/// How many marks of each chart have leads behind them; each is checked. The charts are of all leads, or of each part.
fn check(asked: Asked<'_>, by: Option<&Facet>) -> Vec<(&'static str, usize)> {
    let parts = by.map(|it| it.parts(asked.simulation, asked.against, &Progress::default()).unwrap());
    let language = Language::load(Tag::English);
    let agreement = asked.simulation.agreement();
    let telling = Telling { language: &language, agreement, currency: Some("EUR") };
    let voice = Voice { telling: &telling, ruler: &PaperRuler, few: Few::Told };
    let mut seen = Vec::new();
    for chart in CHARTS {
        let by = by.zip(parts.as_deref());
        let Ok(drawing) = drawn(chart, &Subject::on_paper(asked, voice), by) else { continue };
        let mut n_figures = 0;
        for mark in drawing.marks.iter().filter(|it| counts(it)) {
            let words = mark.words.as_deref().unwrap();
            let Some(figure) = &mark.figure else {
                assert!(COUNT_NOTHING.contains(&chart.key), "{}: nothing behind “{words}”", chart.key);
                continue;
            };
            let n = asked.simulation.leads_behind_beside(figure, asked.against).len();
            let n_told = english(n);
            assert!(numbers(words).any(|it| it == n_told), "{}: “{words}” opens {n} ({figure:?})", chart.key);
            n_figures += 1;
        }
        seen.push((chart.key, n_figures));
    }
    seen
}

#[test]
fn every_mark_that_counts_leads_opens_as_many() {
    let seen = check(company().asked(), None);
    assert_eq!(seen.len(), CHARTS.len(), "{seen:?}");
    for (key, n_figures) in seen {
        assert_eq!(n_figures == 0, COUNT_NOTHING.contains(&key), "{key} has {n_figures} marks to click");
    }
}

#[test]
fn so_it_is_where_charts_are_broken_down() {
    let channel = Facet::Field(FieldId::from_header("source"));
    let seen = check(Company::of(300).asked(), Some(&channel));
    assert!(seen.iter().filter(|it| it.1 > 10).count() > 12, "{seen:?}");
}

#[test]
fn so_it_is_in_a_history_with_gaps() {
    let leads = history();
    let mut agreement = preset("inbound-saas").unwrap().open().unwrap().document.agreement;
    agreement.mql.threshold = 20;
    let before = run(&agreement, &leads);
    agreement.mql.threshold = 35;
    let simulation = run(&agreement, &leads);
    let asked = Asked { against: Some(&before), currency: Some("EUR"), ..Asked::of(&simulation) };
    let seen = check(asked, None);
    assert!(seen.len() > 10, "{seen:?}");
    agreement.mql.buying_team =
        Some(BuyingTeam { people: 2, within_days: 90, roles: Vec::new(), roles_needed: 0 });
    let accepted = vec![GridCell { fit: 0, engagement: 1 }, GridCell { fit: 1, engagement: 1 }];
    agreement.mql.grid = Some(Grid { fit: vec![15], engagement: vec![10], accepted });
    let simulation = run(&agreement, &leads);
    let asked = Asked { against: Some(&before), ..Asked::of(&simulation) };
    check(asked, None);
    // Of each part, nobody else is in sight: neither colleagues, nor how others spell a source.
    for facet in Facet::offered(&agreement, &leads) {
        assert!(check(asked, Some(&facet)).len() > 10, "{facet:?}");
    }
}
