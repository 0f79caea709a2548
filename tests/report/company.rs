//! The sample company, read and judged once.

use std::sync::{Arc, OnceLock};

use accord::agreement::{Agreement, Document, Stage};
use accord::charts::{Few, PaperRuler, Subject, Voice};
use accord::export::{Asked, Telling};
use accord::import::{ImportProgress, Input, Loaded, Mapping, SourceKind, load};
use accord::language::{Language, Tag};
use accord::project::preset;
use accord::quality::{Material, QualityReport, examine};
use accord::report::{Caveats, Report, Told};
use accord::sample::{FILE_NAMES, write};
use accord::scoring::Verdict;
use accord::simulation::{Progress, Simulation};

pub struct Company {
    pub document: Document,
    pub loaded: Loaded,
    pub simulation: Simulation,
    /// The same with a threshold that is ten points lower.
    pub before: Simulation,
    pub quality: QualityReport,
}

/// A company of 1,200 leads.
pub fn company() -> &'static Company {
    static COMPANY: OnceLock<Company> = OnceLock::new();
    COMPANY.get_or_init(|| Company::of(1_200))
}

impl Company {
    pub fn of(n_leads: u64) -> Self {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), n_leads, 7, &mut |_| {}).unwrap();
        let inputs: Vec<(SourceKind, Input)> = SourceKind::ALL
            .into_iter()
            .zip(FILE_NAMES)
            .map(|(kind, name)| (kind, Input::of(vec![folder.path().join(name)])))
            .collect();
        let mapping = Mapping { currency: Some("EUR".to_owned()), ..Mapping::default() };
        let loaded = load(&inputs, &mapping, None, &ImportProgress::default()).unwrap();
        let document = preset("inbound-saas").unwrap().open().unwrap().document;
        let run = |agreement: &Agreement| {
            Simulation::run(agreement, &Arc::clone(&loaded.leads), &Progress::default()).unwrap()
        };
        let simulation = run(&document.agreement);
        let mut lower = document.agreement.clone();
        lower.mql.threshold -= 10;
        let before = run(&lower);
        let quality = examine(&Material {
            leads: &loaded.leads,
            report: &loaded.report,
            mapping: &loaded.mapping,
            inspections: &[],
            now: loaded.leads.observed_until().unwrap(),
        });
        Self { document, loaded, simulation, before, quality }
    }

    pub fn asked(&self) -> Asked<'_> {
        let quota = accord::agreement::Quota { revenue: 1_000_000, within_days: 365 };
        Asked {
            simulation: &self.simulation,
            against: Some(&self.before),
            capacity: Some(10),
            quota: Some(quota),
            currency: Some("EUR"),
        }
    }

    /// Does something with the subject of charts in a language.
    pub fn with<T>(&self, tag: Tag, few: Few, then: impl FnOnce(&Subject<'_>) -> T) -> T {
        let language = Language::load(tag);
        let agreement = &self.document.agreement;
        let telling = Telling { language: &language, agreement, currency: Some("EUR") };
        let voice = Voice { telling: &telling, ruler: &PaperRuler, few };
        then(&Subject::on_paper(self.asked(), voice))
    }

    pub fn report(&self, tag: Tag) -> Report {
        let language = Language::load(tag);
        Report::of(&Told {
            document: &self.document,
            asked: self.asked(),
            only: None,
            language: &language,
            ruler: &PaperRuler,
            width: 640.0,
            caveats: Caveats { rows: &self.loaded.report, quality: &self.quality },
        })
    }

    /// How many leads have a verdict at a stage, and how many of those were won: counted lead by lead.
    pub fn counted(&self, stage: Stage, verdict: Verdict) -> (usize, usize) {
        let leads = &self.loaded.leads;
        let has = leads.indices().filter(|it| self.simulation.outcome(*it).verdict(stage) == Some(verdict));
        has.fold((0, 0), |(n, won), lead| (n + 1, won + usize::from(leads.won_amount(lead).is_some())))
    }
}

/// How English writes a number.
pub fn english(n: usize) -> String {
    Language::load(Tag::English).count(n)
}
