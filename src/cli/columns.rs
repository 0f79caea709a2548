//! `accord columns`: what files are recognised as, and what their columns mean.

use std::fmt::Write as _;
use std::path::PathBuf;

use clap::ArgMatches;

use super::table::table;
use super::{Context, Exit};
use crate::import::{ImportError, ImportProgress, Input, Inspection, Mapping, Role, inspect, recognise};
use crate::language::Language;

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Exit {
    let files: Vec<PathBuf> = matches.get_many("file").into_iter().flatten().cloned().collect();
    let inspections = match look_at(&files) {
        Ok(inspections) => inspections,
        Err(error) => {
            context.tell(&context.language.import_error(&error));
            return Exit::Input;
        }
    };
    if matches.get_flag("as-mapping") {
        return context.print(&mapping(&inspections).write());
    }
    let texts: Vec<String> = inspections.iter().map(|it| told(&context.language, it)).collect();
    context.print(&texts.join("\n"))
}

/// Looks at all files; those with the same columns are one.
fn look_at(files: &[PathBuf]) -> Result<Vec<Inspection>, ImportError> {
    let mut found = recognise(files);
    if !found.failed.is_empty() {
        return Err(found.failed.swap_remove(0));
    }
    if found.sources.is_empty() {
        return Err(ImportError::Empty { name: Input::of(files.to_vec()).name() });
    }
    let sources = found.sources.into_iter().chain(found.others);
    let progress = ImportProgress::default();
    sources.map(|(kind, paths)| inspect(kind, &Input::of(paths), None, &progress)).collect()
}

/// What is proposed, as a mapping to be corrected; of several files of a kind, that of the largest.
fn mapping(inspections: &[Inspection]) -> Mapping {
    let mut mapping = Mapping::default();
    for inspection in inspections.iter().rev() {
        *mapping.of_mut(inspection.kind) = Some(inspection.mapping());
    }
    mapping
}

/// What a file is recognised as, and each of its columns.
fn told(language: &Language, inspection: &Inspection) -> String {
    let header = [
        "column-header",
        "column-meaning",
        "column-reason",
        "column-confidence",
        "column-filled",
        "column-examples",
    ];
    let mut table = table(header.map(|id| language.text(id)).to_vec(), 3);
    for column in &inspection.columns {
        let profile = &column.profile;
        let all = profile.n_filled + profile.n_empty;
        let filled = if all == 0 { 0.0 } else { profile.n_filled as f64 / all as f64 };
        let mut meaning = language.role(&column.mapping.role);
        if let Role::Field { id, .. } = &column.mapping.role {
            write!(meaning, " ({id})").ok();
        }
        table.add_row(vec![
            column.mapping.header.clone(),
            meaning,
            language.reason(column),
            language.percent(f64::from(column.reason.confidence())),
            language.percent(filled),
            profile.examples.join(" · "),
        ]);
    }
    let kind = language.source_kind(inspection.kind);
    let rows = [("rows", inspection.n_rows.into()), ("refused", 0_u64.into())];
    let rows = language.say("source-rows", &rows);
    format!("{} – {kind}, {rows}\n{}\n\n{table}\n", inspection.name, language.likeness(inspection))
}
