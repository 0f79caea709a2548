//! `accord sample`: a company that does not exist, to try things on.

use std::path::Path;

use clap::ArgMatches;

use super::progress::Bar;
use super::{Context, Exit, path};
use crate::import::{Mapping, SourceKind};
use crate::language::Arg;
use crate::project::{
    Preset, SaveError, SourcePaths, Sources, preset, write as write_project, write_atomically,
};
use crate::sample::{FILE_NAMES, write};

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Exit {
    let folder = path(matches, "out");
    let n_leads = matches.get_one::<u64>("leads").copied().unwrap_or_default();
    let seed = matches.get_one::<u64>("seed").copied().unwrap_or_default();
    let language = &context.language;
    let bar = Bar::of_leads(language, n_leads);
    let planted = write(&folder, n_leads, seed, &mut |done| bar.at(done));
    bar.clear();
    let planted = match planted {
        Ok(planted) => planted,
        Err(error) => return failed(context, &SaveError::Io { path: folder, error }),
    };
    if let Err(error) = write_agreement(&folder) {
        return failed(context, &error);
    }
    let args = [
        ("leads", Arg::from(planted.leads)),
        ("activities", planted.activities.into()),
        ("folder", folder.display().to_string().into()),
    ];
    context.tell(&language.say("sample-written", &args));
    Exit::Success
}

/// Writes the agreement that the sample was made for, which opens the files beside it, and the mapping that says in
/// which currency they are.
fn write_agreement(folder: &Path) -> Result<(), SaveError> {
    let mapping = Mapping { currency: Some("EUR".to_owned()), ..Mapping::default() };
    write_atomically(&folder.join("mapping.ron"), mapping.write().as_bytes())?;
    let Some(mut project) = preset("inbound-saas").and_then(Preset::open) else { return Ok(()) };
    let mut sources = Sources { mapping, ..Sources::default() };
    for (kind, name) in SourceKind::ALL.into_iter().zip(FILE_NAMES) {
        *sources.of_mut(kind) = Some(SourcePaths::One(name.to_owned()));
    }
    project.sources = Some(sources);
    write_atomically(&folder.join("agreement.ron"), write_project(&project).as_bytes())
}

fn failed(context: &Context, error: &SaveError) -> Exit {
    context.tell(&context.language.save_error(error));
    Exit::Output
}
