//! What is wrong with the arguments, in the language of the user.

use std::ffi::OsString;
use std::path::Path;

use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::{Exit, tell};
use crate::language::{Arg, Language};

/// Shows help, or says what is wrong with the arguments.
pub(super) fn report(
    language: &Language,
    command: &Command,
    arguments: &[OsString],
    error: &clap::Error,
) -> Exit {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        // A reader that has seen enough, as `head` has, is no error.
        error.print().ok();
        return Exit::Success;
    }
    if error.kind() == ErrorKind::UnknownArgument
        && let Some(word) = first_word(arguments).map(Path::new)
        && is_no_file(word)
        && command.get_subcommands().all(|it| Path::new(it.get_name()) != word)
    {
        // The command is misspelt; that its arguments are unknown then is no news.
        return unknown_command(language, word);
    }
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let argument = Arg::from(context(ContextKind::InvalidArg));
    let message = match error.kind() {
        ErrorKind::UnknownArgument => language.say("usage-unknown-argument", &[("argument", argument)]),
        ErrorKind::InvalidSubcommand => {
            let command = Arg::from(context(ContextKind::InvalidSubcommand));
            language.say("usage-unknown-command", &[("command", command)])
        }
        ErrorKind::MissingRequiredArgument => {
            language.say("usage-missing-argument", &[("argument", argument)])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = context(ContextKind::InvalidValue);
            let allowed = context(ContextKind::ValidValue);
            let mut message = if value.is_empty() {
                language.say("usage-no-value", &[("argument", argument)])
            } else {
                language.say("usage-wrong-value", &[("argument", argument), ("value", value.into())])
            };
            if !allowed.is_empty() {
                message.push(' ');
                message.push_str(&language.say("usage-allowed-values", &[("values", allowed.into())]));
            }
            message
        }
        ErrorKind::ArgumentConflict => {
            let other = Arg::from(context(ContextKind::PriorArg));
            language.say("usage-conflict", &[("argument", argument), ("other", other)])
        }
        _ => error.to_string(),
    };
    refuse(language, &message)
}

/// Says that there is no such command.
pub(super) fn unknown_command(language: &Language, word: &Path) -> Exit {
    let word = word.display().to_string();
    refuse(language, &language.say("usage-unknown-command", &[("command", word.into())]))
}

/// Says that a command and a file for the window do not go together.
pub(super) fn conflict(language: &Language, command: &str, file: &Path) -> Exit {
    let args = [("argument", Arg::from(command)), ("other", file.display().to_string().into())];
    refuse(language, &language.say("usage-conflict", &args))
}

/// Whether a word where a file could stand names none, so that it must have been meant as a command.
pub(super) fn is_no_file(word: &Path) -> bool {
    !word.exists() && word.extension().is_none()
}

/// Whether a word names a command and no file.
pub(super) fn is_command(command: &Command, word: &Path) -> bool {
    is_no_file(word) && command.get_subcommands().any(|it| Path::new(it.get_name()) == word)
}

/// The first argument that is neither an option nor the value of one: a command or a file.
fn first_word(arguments: &[OsString]) -> Option<&OsString> {
    let mut is_value = false;
    arguments.iter().skip(1).find(|argument| {
        let was_value = std::mem::replace(&mut is_value, *argument == "--language");
        !was_value && !argument.to_string_lossy().starts_with('-')
    })
}

fn refuse(language: &Language, message: &str) -> Exit {
    tell(&format!("{message}\n{}", language.text("usage-see-help")));
    Exit::Usage
}
