use crate::agreement::HolidayRegion;
use crate::language::{Arg, Language};

impl Language {
    /// A region with public holidays: `Germany (Bavaria)`. Its name in files where no other is known.
    pub fn region(&self, region: &HolidayRegion) -> String {
        let (country, part) = region.name().split_once('-').unwrap_or((region.name(), ""));
        let country = match country {
            "DE" => self.text("country-de"),
            "JP" => self.text("country-jp"),
            "KR" => self.text("country-kr"),
            "PL" => self.text("country-pl"),
            "US" => self.text("country-us"),
            other => other.to_owned(),
        };
        if part.is_empty() {
            return country;
        }
        self.say("country-part", &[("country", Arg::from(country)), ("part", german_part(part).into())])
    }
}

/// What a part of Germany calls itself. ISO 3166-2.
fn german_part(code: &str) -> &str {
    match code {
        "BB" => "Brandenburg",
        "BE" => "Berlin",
        "BW" => "Baden-Württemberg",
        "BY" => "Bayern",
        "HB" => "Bremen",
        "HE" => "Hessen",
        "HH" => "Hamburg",
        "MV" => "Mecklenburg-Vorpommern",
        "NI" => "Niedersachsen",
        "NW" => "Nordrhein-Westfalen",
        "RP" => "Rheinland-Pfalz",
        "SH" => "Schleswig-Holstein",
        "SL" => "Saarland",
        "SN" => "Sachsen",
        "ST" => "Sachsen-Anhalt",
        "TH" => "Thüringen",
        other => other,
    }
}
