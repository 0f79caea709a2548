//! Companies that do not exist.

use super::random::Random;

const SORT: u64 = 2;

const FIRST: &[&str] = &[
    "Nord", "Blue", "Hanse", "Alpine", "Baltic", "Silver", "Green", "Han", "Sakura", "Vistula", "Rhein",
    "Metro", "Delta", "Polar", "Summit", "River", "Harbor", "Pine", "Bright", "Quiet",
];
const SECOND: &[&str] = &[
    "light", "stone", "works", "field", "bridge", "gate", "line", "point", "craft", "wave", "forge", "path",
    "mark",
];
const THIRD: &[(&str, &str)] = &[
    ("Systems", "systems"),
    ("GmbH", "gmbh"),
    ("Logistics", "logistics"),
    ("Software", "software"),
    ("Industries", "industries"),
    ("Sp. z o.o.", "pl"),
    ("Co., Ltd.", "co"),
    ("Partners", "partners"),
    ("Labs", "labs"),
    ("Group", "group"),
];
const INDUSTRIES: &[(&str, u64)] = &[
    ("Software", 30),
    ("Manufacturing", 25),
    ("Logistics", 15),
    ("Financial services", 12),
    ("Retail", 10),
    ("Education", 8),
];
const COUNTRIES: &[(&str, u64)] = &[
    ("Germany", 30),
    ("United States", 22),
    ("Poland", 14),
    ("South Korea", 12),
    ("Japan", 10),
    ("United Kingdom", 7),
    ("France", 5),
];

/// A company.
pub(super) struct Account {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) domain: String,
    pub(super) industry: &'static str,
    pub(super) employees: i64,
    pub(super) country: &'static str,
}

/// How many companies a number of leads come from.
pub(super) fn n_accounts(n_leads: u64) -> u64 {
    n_leads / 3 + 3
}

impl Account {
    /// The company of a number. Every third is too small or too large for the preset.
    pub(super) fn of(seed: u64, number: u64) -> Self {
        let mut random = Random::of(seed, SORT, number);
        let (first, second) = (random.one_of(FIRST), random.one_of(SECOND));
        let (third, slug) = random.one_of(THIRD);
        let employees = if Self::fits(number) {
            // Many small, few large: the product of two draws.
            50 + random.between(0, 70) * random.between(0, 70)
        } else if random.chance(850) {
            random.between(1, 49)
        } else {
            random.between(5_001, 90_000)
        };
        Self {
            id: format!("A{number:06}"),
            name: format!("{first}{second} {third}"),
            domain: format!("{}{second}-{slug}{number}.example", first.to_lowercase()),
            industry: random.weighted(INDUSTRIES),
            employees,
            country: random.weighted(COUNTRIES),
        }
    }

    /// Whether the company of a number has the size that the preset asks for.
    fn fits(number: u64) -> bool {
        !number.is_multiple_of(3)
    }

    /// The number of a company of the right or the wrong size. Some companies have many leads.
    pub(super) fn draw(random: &mut Random, n_accounts: u64, fits: bool) -> u64 {
        let within = random.below(n_accounts) + 1;
        let skewed = random.below(within);
        let third = skewed - skewed % 3;
        if fits { third + 1 + random.below(2) } else { third }
    }
}
