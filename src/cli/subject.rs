//! What a report or a chart is made of: an agreement, its history, and what it is held against.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::filter::narrowed;
use super::progress::Bar;
use super::quality::inputs_of;
use super::simulate::{complete, mapping, observed_until, sources, tell_report};
use super::{Context, Exit};
use crate::agreement::{Agreement, Quota};
use crate::export::Asked;
use crate::import::{ImportProgress, Input, Loaded, Mapping, SourceKind, load};
use crate::leads::Filter;
use crate::project::Project;
use crate::simulation::{Progress, Simulation};

/// An agreement over its history.
pub(super) struct Told {
    pub(super) project: Project,
    pub(super) loaded: Loaded,
    pub(super) simulation: Simulation,
    /// What was agreed last, or what the arguments name, over the same history.
    pub(super) against: Option<Simulation>,
    /// Which leads are told of.
    pub(super) filter: Filter,
    capacity: Option<u32>,
    quota: Option<Quota>,
}

/// A quota without a time is one of a year.
const DAYS_OF_A_YEAR: u32 = 365;

impl Told {
    /// Reads everything that the arguments name, and simulates.
    pub(super) fn of(context: &Context, matches: &ArgMatches) -> Result<Self, Exit> {
        let files: Vec<PathBuf> =
            matches.get_many("files").map(|it| it.cloned().collect()).unwrap_or_default();
        let is_agreement = |path: &&PathBuf| path.extension().is_some_and(|it| it == "ron");
        let Some(path) = files.iter().find(is_agreement) else {
            context.tell(&context.language.text("cli-report-no-agreement"));
            return Err(Exit::Usage);
        };
        let project = context.agreement_at(path)?;
        let others: Vec<PathBuf> = files.iter().filter(|it| *it != path).cloned().collect();
        let loaded = history(context, matches, (&project, path), &others)?;
        tell_report(context, &loaded.report);
        let agreement = &project.document.agreement;
        // Nobody can cancel it here.
        let (leads, filter) = narrowed(context, matches, (&agreement.calendar, &loaded.leads))?;
        let run = Simulation::run(agreement, &leads, &Progress::default());
        let Some(simulation) = run else { return Err(Exit::Input) };
        let other = other(context, matches, &project)?;
        let against = other.and_then(|it| simulation.again(&it, &Progress::default()));
        let quota = matches.get_one::<u64>("quota").map(|revenue| Quota {
            revenue: *revenue,
            within_days: matches.get_one::<u32>("within").copied().unwrap_or(DAYS_OF_A_YEAR),
        });
        let capacity = matches.get_one::<u32>("capacity").copied();
        Ok(Self { project, loaded, simulation, against, filter, capacity, quota })
    }

    /// The currency of amounts, if it is known.
    pub(super) fn currency(&self) -> Option<&str> {
        self.loaded.mapping.currency.as_deref()
    }

    /// What is asked of the simulation.
    pub(super) fn asked(&self) -> Asked<'_> {
        Asked {
            simulation: &self.simulation,
            against: self.against.as_ref(),
            capacity: self.capacity,
            quota: self.quota,
            currency: self.currency(),
        }
    }
}

/// What the agreement is held against: what the arguments name, else what was agreed last, if that is another one.
fn other(context: &Context, matches: &ArgMatches, project: &Project) -> Result<Option<Agreement>, Exit> {
    if let Some(path) = matches.get_one::<PathBuf>("against") {
        return Ok(Some(context.agreement_at(path)?.document.agreement));
    }
    let agreed = project.document.agreed.as_deref();
    Ok(agreed.filter(|it| **it != project.document.agreement).cloned())
}

/// Reads the files that the arguments name; else those that the agreement names.
fn history(
    context: &Context,
    matches: &ArgMatches,
    (project, path): (&Project, &Path),
    others: &[PathBuf],
) -> Result<Loaded, Exit> {
    let calendar = &project.document.agreement.calendar;
    let mut until = observed_until(context, matches, calendar)?;
    let mut told = mapping(context, matches)?;
    let own = project.sources.as_ref().filter(|_| others.is_empty() && sources(matches).is_empty());
    let inputs = match own {
        None => inputs_of(context, matches, others)?,
        Some(own) => {
            until = until.or(own.observed_until);
            if told == Mapping::default() {
                told = own.mapping.clone();
            }
            let folder = path.parent().unwrap_or(Path::new(""));
            let input = |kind: SourceKind| {
                let paths = own.of(kind)?.as_slice().iter().map(|it| folder.join(it)).collect();
                Some((kind, Input::of(paths)))
            };
            SourceKind::ALL.into_iter().filter_map(input).collect()
        }
    };
    let progress = ImportProgress::default();
    let bar = Bar::of_bytes(&context.language);
    let loaded = bar.watch(&progress, || load(&inputs, &told, until, &progress));
    bar.clear();
    complete(context, loaded)
}
