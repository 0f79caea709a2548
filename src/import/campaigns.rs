//! The file of campaign costs.

use jiff::civil;

use super::table::{Source, Table};
use super::{DateFormat, ImportError, Refusal, Role, SourceKind, SourceReport, values};
use crate::fields::Date;
use crate::leads::{CampaignCost, LeadsBuilder};

/// Adds the costs of a file to a history: one per row.
pub(super) fn read(source: Source<'_>, builder: &mut LeadsBuilder) -> Result<SourceReport, ImportError> {
    let table = Table::open(SourceKind::Campaigns, source)?;
    let campaign = table.needed(&Role::Campaign, "campaign")?;
    let cost = table.needed(&Role::Cost, "cost")?;
    let currency = table.slot(&Role::Currency);
    let month = table.slot(&Role::Month);
    table.read(
        Vec::new,
        |row, costs| {
            let campaign: Box<str> = row.text(campaign).into();
            if campaign.is_empty() {
                return Err(Refusal::NoCampaign);
            }
            let from = match row.text(month) {
                "" => None,
                text => Some(first_day(text).ok_or_else(|| Refusal::UnreadableTime(text.to_owned()))?),
            };
            let cost = row.amount(cost, currency).ok_or(Refusal::NoCost)?;
            costs.push(CampaignCost { campaign, from, cost: values::minor_units(cost, source.currency) });
            Ok(())
        },
        |costs| {
            for cost in costs {
                builder.add_campaign_cost(cost);
            }
            Vec::new()
        },
    )
}

/// The first day of what a cell names: a day with its year first, or a month (`2024-05`, `05/2024`, `May 2024`, `2024년 5월`).
fn first_day(cell: &str) -> Option<Date> {
    if let Some(day) = DateFormat::YearFirst.read(cell) {
        return Some(day.date());
    }
    let day = |year: &str, month: &str| {
        let (year, month) = (year.trim(), month.trim());
        let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        if year.len() != 4 || month.len() > 2 || !is_number(year) || !is_number(month) {
            return None;
        }
        civil::Date::new(year.parse().ok()?, month.parse().ok()?, 1).ok().map(Date::from_jiff)
    };
    if let Some((year, month)) = cell.strip_suffix('월').and_then(|rest| rest.split_once('년')) {
        return day(year, month);
    }
    if let Some((a, b)) = cell.split_once(['-', '/', '.']) {
        return day(a, b).or_else(|| day(b, a));
    }
    ["%d %B %Y", "%d %b %Y"]
        .into_iter()
        .find_map(|format| civil::Date::strptime(format, format!("1 {cell}")).ok())
        .map(Date::from_jiff)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_read_however_they_are_written() {
        let may = civil::date(2024, 5, 1);
        for cell in ["2024-05", "2024/5", "05/2024", "5.2024", "May 2024", "2024-05-01", "2024년 5월"] {
            assert_eq!(first_day(cell), Some(Date::from_jiff(may)), "{cell}");
        }
        assert_eq!(first_day("September 2024"), Some(Date::from_jiff(civil::date(2024, 9, 1))));
        // A quarter is no month, and 13 is none either.
        for cell in ["Q2 2024", "2024-13", "05-06-2024", "May", "24-05"] {
            assert_eq!(first_day(cell), None, "{cell}");
        }
    }
}
