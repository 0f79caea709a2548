//! What is wrong with the arguments, in the language of the user.

use std::io::Write as _;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::Exit;
use crate::language::{Arg, Language};

/// Shows help, or says what is wrong with the arguments.
pub(super) fn report(language: &Language, error: &clap::Error) -> Exit {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        // A reader that has seen enough, as `head` has, is no error.
        error.print().ok();
        return Exit::Success;
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
pub(super) fn unknown_command(language: &Language, command: &str) -> Exit {
    refuse(language, &language.say("usage-unknown-command", &[("command", command.into())]))
}

fn refuse(language: &Language, message: &str) -> Exit {
    writeln!(std::io::stderr().lock(), "{message}\n{}", language.text("usage-see-help")).ok();
    Exit::Usage
}
