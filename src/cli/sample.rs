//! `accord sample`: a company that does not exist, to try things on.

use std::path::PathBuf;

use clap::ArgMatches;

use super::progress::Bar;
use super::{Context, Exit, path};
use crate::language::Arg;
use crate::project::{PRESETS, SaveError, write_atomically};
use crate::sample::write;

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
    // The agreement that the sample was made for.
    let agreement: PathBuf = folder.join("agreement.ron");
    let preset = PRESETS.iter().find(|preset| preset.key == "inbound-saas");
    if let Some(preset) = preset
        && let Err(error) = write_atomically(&agreement, preset.text.as_bytes())
    {
        return failed(context, &error);
    }
    let args = [
        ("leads", Arg::from(i64::try_from(planted.leads).unwrap_or(i64::MAX))),
        ("activities", i64::try_from(planted.activities).unwrap_or(i64::MAX).into()),
        ("folder", folder.display().to_string().into()),
    ];
    context.tell(&language.say("sample-written", &args));
    Exit::Success
}

fn failed(context: &Context, error: &SaveError) -> Exit {
    context.tell(&context.language.save_error(error));
    Exit::Output
}
