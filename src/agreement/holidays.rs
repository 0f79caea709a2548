use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::ops::RangeInclusive;
use std::sync::LazyLock;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fields::Date;

/// A country such as `DE`, or a part of one such as `DE-BY`, whose public holidays are no working days.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct HolidayRegion(String);

/// Every region with its public holidays, in order.
static REGIONS: LazyLock<BTreeMap<&str, Vec<Date>>> =
    LazyLock::new(|| read(include_str!("../../assets/holidays/holidays.txt")));

/// One line for each region and year: its name, the year, months and days.
fn read(text: &'static str) -> BTreeMap<&'static str, Vec<Date>> {
    let mut regions: BTreeMap<&str, Vec<Date>> = BTreeMap::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let mut words = line.split(' ');
        let (Some(region), Some(year)) = (words.next(), words.next()) else { continue };
        let days = words
            .filter_map(|word| format!("{year}-{}-{}", word.get(..2)?, word.get(2..)?).parse::<Date>().ok());
        regions.entry(region).or_default().extend(days);
    }
    regions
}

impl HolidayRegion {
    /// The years whose holidays are known. In others only the weekday decides.
    pub const YEARS: RangeInclusive<i16> = 2000..=2040;

    /// The region of that name, known or not.
    pub fn new(name: &str) -> Self {
        Self(name.to_owned())
    }

    /// Every region that is known, in the order of their names.
    pub fn all() -> impl Iterator<Item = Self> {
        REGIONS.keys().map(|name| Self::new(name))
    }

    /// The name, as in files.
    pub fn name(&self) -> &str {
        &self.0
    }

    /// Its public holidays, rising; none if the region is not known.
    pub fn days(&self) -> Option<&'static [Date]> {
        REGIONS.get(self.0.as_str()).map(Vec::as_slice)
    }
}

impl fmt::Display for HolidayRegion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl JsonSchema for HolidayRegion {
    fn schema_name() -> Cow<'static, str> {
        "HolidayRegion".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let names: Vec<&str> = REGIONS.keys().copied().collect();
        schemars::json_schema!({
            "description": "A country, or a part of one, whose public holidays are no working days.",
            "type": "string",
            "enum": names,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Looked up in the laws and calendars of the countries.
    #[test]
    fn well_known_days_are_holidays_where_they_are() {
        let has = |region: &str, day: &str| {
            HolidayRegion::new(region).days().unwrap().binary_search(&day.parse().unwrap()).is_ok()
        };
        // Corpus Christi 2026: in Bavaria, not in all Germany, nor in Berlin.
        assert!(has("DE-BY", "2026-06-04") && !has("DE", "2026-06-04") && !has("DE-BE", "2026-06-04"));
        assert!(has("DE", "2025-10-03") && has("PL", "2025-11-11") && has("US", "2025-11-27"));
        // Lunar New Year, and the substitute day of Golden Week.
        assert!(has("KR", "2026-02-16") && has("KR", "2026-02-18") && !has("KR", "2026-02-19"));
        assert!(has("JP", "2026-05-06") && !has("JP", "2025-05-07"));
        assert!(!has("US", "2026-07-14"));
        assert_eq!(HolidayRegion::new("XX").days(), None);
    }

    #[test]
    fn every_region_has_every_year_in_order() {
        assert_eq!(HolidayRegion::all().count(), 21);
        for region in HolidayRegion::all() {
            let days = region.days().unwrap();
            assert!(days.is_sorted_by(|a, b| a < b), "{region}");
            for year in HolidayRegion::YEARS {
                let n = days.iter().filter(|day| day.to_jiff().year() == year).count();
                assert!((8..30).contains(&n), "{region} {year}: {n}");
            }
        }
    }
}
