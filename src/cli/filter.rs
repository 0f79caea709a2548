//! Which leads the arguments choose.

use std::sync::Arc;

use clap::ArgMatches;

use super::{Context, Exit};
use crate::agreement::Calendar;
use crate::fields::{Date, FieldId, standard};
use crate::language::Arg;
use crate::leads::{Column, Filter, Leads};

/// The leads that the arguments choose, and by which filter; says so if they are not all.
pub(super) fn narrowed(
    context: &Context,
    matches: &ArgMatches,
    (calendar, whole): (&Calendar, &Arc<Leads>),
) -> Result<(Arc<Leads>, Filter), Exit> {
    let filter = filter(context, matches, whole)?;
    let Some(words) = context.language.filter(&filter) else {
        return Ok((Arc::clone(whole), filter));
    };
    let leads = Arc::new(filter.part_of(whole, &calendar.zone_or_utc()));
    let args = [("what", Arg::from(words)), ("n", leads.len().into()), ("of", whole.len().into())];
    context.tell(&context.language.say("filter-only", &args));
    Ok((leads, filter))
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
        if !leads.column(&field).is_some_and(is_offered) {
            let offered = leads.columns().iter().filter(|it| is_offered(it));
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

/// Values of fields that say who somebody is would stand in reports.
fn is_offered(column: &Column) -> bool {
    Filter::can_ask(column) && !standard(&column.field).is_some_and(|it| it.personal)
}

fn day(context: &Context, matches: &ArgMatches, name: &str) -> Result<Option<Date>, Exit> {
    let Some(text) = matches.get_one::<String>(name) else { return Ok(None) };
    text.parse().map(Some).map_err(|_not_a_day| {
        context.tell(&context.language.say("cli-wrong-day", &[("value", text.into())]));
        Exit::Usage
    })
}
