use std::collections::{BTreeMap, BTreeSet};

use accord::fields::CATALOGUE;
use accord::language::Tag;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use regex::Regex;

use crate::source::{Source, files, none, product};

/// The layers that say something to users.
const SPEAKING: [&str; 7] = ["language", "charts", "report", "workbench", "ui", "cli", "main"];

/// Ids that are put together at run time, and what they are put together from.
fn composed() -> BTreeSet<String> {
    let commands = [
        "simulate", "quality", "columns", "table", "check", "verify", "diff", "merge", "export", "document",
        "report", "chart", "sample",
    ];
    let of_commands =
        commands.iter().flat_map(|it| [format!("cli-{it}-about"), format!("cli-{it}-after-help")]);
    let fields = CATALOGUE.iter().map(|it| it.id).chain(["asset", "minutes"]);
    of_commands.chain(fields.map(|id| format!("field-{}", id.replace('_', "-")))).collect()
}

/// Texts that look like ids and are none: they name files, formats and things in files.
fn is_kind_of_activity(id: &str) -> bool {
    id.starts_with("activity-")
}

/// The messages of a language with the placeholders of each.
fn messages(tag: Tag) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for source in files(&format!("assets/languages/{}", tag.code()), ".ftl") {
        let resource = parser::parse(source.text.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", source.path));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let id = message.id.name.to_owned();
            let mut placeholders = BTreeSet::new();
            placeholders_of(&message.value.expect("every message has a text"), &mut placeholders);
            assert!(message.attributes.is_empty(), "{id} has attributes that nobody reads");
            assert!(
                found.insert(id.clone(), placeholders).is_none(),
                "{id} is there twice in {}",
                tag.code()
            );
        }
    }
    found
}

fn placeholders_of(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => placeholder_of(inline, found),
            Expression::Select { selector, variants } => {
                placeholder_of(selector, found);
                for variant in variants {
                    placeholders_of(&variant.value, found);
                }
            }
        }
    }
}

fn placeholder_of(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        other => panic!("{other:?} is not understood by this test"),
    }
}

#[test]
fn every_language_says_everything_with_the_same_placeholders() {
    let english = messages(Tag::English);
    assert!(english.len() > 600);
    let mut offences = Vec::new();
    for tag in Tag::ALL {
        let other = messages(tag);
        for (id, placeholders) in &english {
            match other.get(id) {
                None => offences.push(format!("{} lacks {id}", tag.code())),
                Some(its) if its != placeholders => {
                    offences.push(format!("{}: {id} has {its:?}, not {placeholders:?}", tag.code()));
                }
                Some(_) => {}
            }
        }
        let more = other.keys().filter(|id| !english.contains_key(*id));
        offences.extend(more.map(|id| format!("{} alone has {id}", tag.code())));
    }
    none(&offences);
}

/// All text literals of files.
fn literals<'a>(sources: impl IntoIterator<Item = &'a Source>) -> BTreeSet<String> {
    let literal = Regex::new(r#""((?:[^"\\]|\\.)*)""#).unwrap();
    let mut found = BTreeSet::new();
    for source in sources {
        found.extend(literal.captures_iter(&source.code()).map(|it| it[1].to_owned()));
    }
    found
}

#[test]
fn every_message_is_used() {
    let literals = literals(&product());
    let composed = composed();
    let unused: Vec<String> = messages(Tag::English)
        .into_keys()
        .filter(|id| !literals.contains(id) && !composed.contains(id) && !is_kind_of_activity(id))
        .collect();
    none(&unused);
}

#[test]
fn every_id_that_the_code_names_is_a_message() {
    let english = messages(Tag::English);
    let asked = Regex::new(r#"\b(?:text|say)\(\s*"([^"]*)""#).unwrap();
    let mut offences = Vec::new();
    let mut n_asked = 0;
    for source in product() {
        for found in asked.captures_iter(&source.code()) {
            n_asked += 1;
            if !english.contains_key(&found[1]) {
                offences.push(format!("{}: {}", source.path, &found[1]));
            }
        }
    }
    offences.extend(composed().into_iter().filter(|id| !english.contains_key(id)));
    none(&offences);
    assert!(n_asked > 200, "the test sees no texts: {n_asked}");
}

/// Literals with the form of an id reach messages through variables too.
#[test]
fn what_looks_like_an_id_is_one() {
    let english = messages(Tag::English);
    let prefixes: BTreeSet<&str> =
        english.keys().filter_map(|id| id.split_once('-')).map(|it| it.0).collect();
    let id = Regex::new(r"^[a-z]+(-[a-z0-9]+)+$").unwrap();
    let keys = files("assets/headers", ".ron").into_iter().map(|it| it.text).collect::<String>();
    let product = product();
    let offences: Vec<String> = literals(product.iter().filter(|it| SPEAKING.contains(&it.layer())))
        .into_iter()
        .filter(|it| id.is_match(it) && prefixes.contains(it.split('-').next().unwrap()))
        .filter(|it| {
            !english.contains_key(it) && !NOT_IDS.contains(&it.as_str()) && !keys.contains(it.as_str())
        })
        .collect();
    none(&offences);
}

/// Names of presets, options, charts and fonts that begin like an id.
const NOT_IDS: [&str; 4] = ["accord-sans", "buying-teams", "leakage-money", "stage-changes"];

/// A sentence in the code would be English for everybody.
#[test]
fn the_window_and_the_command_line_have_no_words_of_their_own() {
    let literal = Regex::new(r#""((?:[^"\\]|\\.)*)""#).unwrap();
    let word = Regex::new(r"[A-Za-z]{2,} [A-Za-z]{2,}|^[A-Z][a-z]+$|^\p{L}+[.!?…]$").unwrap();
    let placeholder = Regex::new(r"\{[^}]*\}").unwrap();
    let mut offences = Vec::new();
    // Markup is no language that people speak; what reports say in words is gathered in one folder.
    let speaks = |it: &&Source| {
        ["ui", "cli", "workbench", "charts"].contains(&it.layer())
            || ["src/report/story", "src/report/paper"].iter().any(|folder| it.path.starts_with(folder))
    };
    for source in product().iter().filter(speaks) {
        let code = source.code();
        for line in code.lines().filter(|it| !it.contains("reason = ") && !it.contains("#[error(")) {
            for found in literal.captures_iter(line) {
                let text = placeholder.replace_all(&found[1], "");
                if word.is_match(&text) && !NAMES.contains(&&found[1]) {
                    offences.push(format!("{}: {:?}", source.path, &found[1]));
                }
            }
        }
    }
    none(&offences);
}

/// Names of things that are the same in every language: the program, a thread, a type, a kind of activity in files,
/// and what the makers of a theme file are told.
const NAMES: [&str; 6] =
    ["Accord", "Accord Sans", "file dialog", "String", "demo request", "{text:?} is no colour: {error:?}"];
