//! Numbers and names become words: the only text in the program.
//!
//! Texts are Fluent messages in `assets/languages/<tag>/<screen>.ftl`; numbers and dates take the form that CLDR
//! gives for the language.

mod amount;
mod date;
mod describe;
mod number;
mod tag;

pub use self::describe::{Piece, Spot};
pub use self::number::minor_digits;
pub use self::tag::Tag;

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use self::date::DateForms;
use self::number::NumberForm;

/// A language, ready to be spoken.
pub struct Language {
    tag: Tag,
    bundle: FluentBundle<FluentResource>,
    numbers: NumberForm,
    dates: DateForms,
}

/// A value for a placeholder of a message.
#[derive(Clone, Debug)]
pub enum Arg<'a> {
    /// A text, as it is.
    Text(Cow<'a, str>),
    /// A whole number: takes the form of the language and chooses the plural.
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Arg::Text(text.into())
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Arg::Text(text.into())
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Arg::Text(text.into())
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Arg::Number(number)
    }
}

impl From<i32> for Arg<'_> {
    fn from(number: i32) -> Self {
        Arg::Number(number.into())
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Arg::Number(number.into())
    }
}

impl From<u64> for Arg<'_> {
    fn from(number: u64) -> Self {
        Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl Language {
    /// Loads a language. What it lacks is said in English.
    pub fn load(tag: Tag) -> Self {
        let mut bundle = FluentBundle::new(vec![tag.identifier()]);
        // The marks that isolate directions have no glyphs, and all our languages run one way.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, memoizer| match value {
            FluentValue::Number(number) => {
                let format = |form: &NumberForm| form.of_float(number.value);
                memoizer.with_try_get::<NumberForm, _, _>((), format).ok()
            }
            _ => None,
        }));
        for text in Tag::English.texts().iter().chain(tag.texts()) {
            let resource = match FluentResource::try_new((*text).to_owned()) {
                // A test keeps every message readable; what can be read of a broken file is better than nothing.
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self { tag, bundle, numbers: NumberForm::of(tag), dates: DateForms::of(tag) }
    }

    /// Which language it is.
    pub fn tag(&self) -> Tag {
        self.tag
    }

    /// The message of that id. An id without a message is shown as it is; a test sees to it that there is none.
    pub fn text(&self, id: &str) -> String {
        self.say(id, &[])
    }

    /// The message of that id with its placeholders filled.
    pub fn say(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let args: FluentArgs<'_> = args
            .iter()
            .map(|(name, arg)| {
                let value = match arg {
                    Arg::Text(text) => FluentValue::String(text.clone()),
                    Arg::Number(number) => FluentValue::from(*number),
                };
                (*name, value)
            })
            .collect();
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned()
    }

    /// Whether the language has a message of that id (its own or English).
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }
}
