//! Which leads the arguments choose.

use std::sync::Arc;

use clap::ArgMatches;

use super::{Context, Exit};
use crate::agreement::Calendar;
use crate::fields::{Date, FieldId};
use crate::language::Arg;
use crate::leads::{Filter, Leads};

/// The leads that the arguments choose, and that sentence if they are not all. It is said, too.
pub(super) fn narrowed(
    context: &Context,
    matches: &ArgMatches,
    (calendar, whole): (&Calendar, &Arc<Leads>),
) -> Result<(Arc<Leads>, Option<String>), Exit> {
    let filter = filter(context, matches, whole)?;
    let Some(words) = context.language.filter(&filter) else { return Ok((Arc::clone(whole), None)) };
    let leads = Arc::new(filter.part_of(whole, &calendar.zone_or_utc()));
    let args = [("what", Arg::from(words)), ("n", leads.len().into()), ("of", whole.len().into())];
    let only = context.language.say("filter-only", &args);
    context.tell(&only);
    Ok((leads, Some(only)))
}

fn filter(context: &Context, matches: &ArgMatches, leads: &Leads) -> Result<Filter, Exit> {
    let mut filter = Filter {
        from: day(context, matches, "created-from")?,
        until: day(context, matches, "created-until")?,
        ..Filter::default()
    };
    for told in matches.get_many::<String>("only").into_iter().flatten() {
        let Some((field, value)) = told.split_once('=') else {
            context.tell(&context.language.say("cli-only-wrong", &[("value", told.into())]));
            return Err(Exit::Usage);
        };
        let field = FieldId::from_header(field);
        if !leads.column(&field).is_some_and(Filter::can_ask) {
            let offered = leads.columns().iter().filter(|it| Filter::can_ask(it));
            let offered: Vec<String> = offered.map(|it| it.field.to_string()).collect();
            context.tell(&context.language.no_such_filter(field.as_str(), &offered));
            return Err(Exit::Usage);
        }
        let value = Some(value.trim()).filter(|it| !it.is_empty());
        if filter.of(&field).is_none_or(|it| !it.values.contains(&value.map(str::to_owned))) {
            filter.toggle(&field, value);
        }
    }
    Ok(filter)
}

fn day(context: &Context, matches: &ArgMatches, name: &str) -> Result<Option<Date>, Exit> {
    let Some(text) = matches.get_one::<String>(name) else { return Ok(None) };
    text.parse().map(Some).map_err(|_not_a_day| {
        context.tell(&context.language.say("cli-wrong-day", &[("value", text.into())]));
        Exit::Usage
    })
}
