//! One sample lead: who it is.

use super::account::Account;
use super::people::Person;
use super::random::Random;
use super::{END, Kind, START};
use crate::fields::{SECONDS_PER_DAY, Timestamp};

/// The columns of the lead file.
pub(super) const COLUMNS: [&str; 25] = [
    "Lead ID",
    "Created at",
    "First name",
    "Last name",
    "E-mail",
    "Phone",
    "Company",
    "Account ID",
    "Job title",
    "Job level",
    "Job function",
    "Industry",
    "Employees",
    "Country",
    "Source",
    "Campaign",
    "Landing page",
    "Free mail",
    "Competitor",
    "Need",
    "Time frame",
    "Budget",
    "Buying cycle",
    "Influencer",
    "Permission",
];

const SOURCES: &[(&str, u64)] = &[
    ("Paid search", 24),
    ("Paid social", 18),
    ("Webinar", 14),
    ("Event", 12),
    ("Content syndication", 20),
    ("Outbound", 12),
];
const WARM_SOURCES: &[(&str, u64)] = &[("Organic search", 60), ("Referral", 25), ("Partner", 15)];
const TOURIST_SOURCES: &[(&str, u64)] = &[("Content syndication", 70), ("Webinar", 30)];
const LEVELS: &[&str] = &["C-level", "VP", "Director", "Head"];
const OTHER_LEVELS: &[&str] = &["Manager", "Specialist", "Assistant"];
const FUNCTIONS: &[&str] = &["Marketing", "Sales", "Operations"];
const OTHER_FUNCTIONS: &[&str] = &["IT", "Finance", "HR", "Legal"];

/// What counts in the profile of a lead: 20, 10 and 15 points, and 10 for the channel.
#[expect(clippy::struct_excessive_bools, reason = "four independent yes or no")]
struct Profile {
    decides: bool,
    function: bool,
    size: bool,
    warm: bool,
}

/// A sample lead.
pub(super) struct SampleLead {
    pub(super) kind: Kind,
    pub(super) id: String,
    pub(super) created: Timestamp,
    pub(super) campaign: String,
    /// The cells of the lead file, in the order of [`COLUMNS`].
    pub(super) cells: Vec<String>,
}

impl SampleLead {
    pub(super) fn make(seed: u64, number: u64, n_accounts: u64, random: &mut Random) -> Self {
        let kind = Kind::draw(random);
        let created = created(kind, random);
        let profile = Profile::of(kind, random);
        let account = Account::of(seed, Account::draw(random, n_accounts, profile.size));
        let person = Person::draw(random);
        let source = random.weighted(match (kind, profile.warm) {
            (Kind::WebinarTourist, _) => TOURIST_SOURCES,
            (_, true) => WARM_SOURCES,
            (_, false) => SOURCES,
        });
        let campaign = campaign(source, created, random);
        let free_mail = match kind {
            Kind::NoCompany => true,
            // Ten points less would change their verdict.
            Kind::NearMiss | Kind::Competitor => false,
            _ => random.chance(60) && !kind.is_mql(),
        };
        let (title, level, function) = job(kind, &profile, random);
        let company = if kind == Kind::NoCompany { String::new() } else { account.name.clone() };
        let email = email(&person, number, (!free_mail).then_some(account.domain.as_str()), random);
        let employees =
            if profile.size || random.chance(700) { account.employees.to_string() } else { String::new() };
        let phone = if random.chance(550) { phone(account.country, random) } else { String::new() };
        let id = format!("L{number:07}");
        let [need, time_frame, budget, cycle, influencer, permission] = answers(kind, random);
        let yes_no = |yes: bool| if yes { "yes" } else { "no" }.to_owned();
        let cells = vec![
            id.clone(),
            created.to_string(),
            person.first.0.to_owned(),
            person.last.0.to_owned(),
            email,
            phone,
            company,
            account.id.clone(),
            title,
            level,
            function,
            account.industry.to_owned(),
            employees,
            account.country.to_owned(),
            messy(source, random),
            campaign.clone(),
            format!("/lp/{}", source.to_lowercase().replace(' ', "-")),
            yes_no(free_mail),
            yes_no(kind == Kind::Competitor),
            need,
            time_frame,
            budget,
            cycle,
            influencer,
            permission,
        ];
        Self { kind, id, created, campaign, cells }
    }
}

/// An address at the domain of the company, or at a host of free mail if there is none.
fn email(person: &Person, number: u64, domain: Option<&str>, random: &mut Random) -> String {
    let name = format!("{}.{}", person.first.1, person.last.1);
    if let Some(domain) = domain {
        return format!("{name}@{domain}");
    }
    let host = random.one_of(&["gmail.com", "naver.com", "web.de", "wp.pl", "yahoo.co.jp"]);
    format!("{name}{}@{host}", number % 1_000)
}

/// Later months have more leads than earlier ones: of two draws the later counts.
fn created(kind: Kind, random: &mut Random) -> Timestamp {
    let last = END.0 - kind.days_needed() * SECONDS_PER_DAY;
    if kind == Kind::JustHandedOver {
        return Timestamp(random.between(last - 40 * SECONDS_PER_DAY, last));
    }
    Timestamp(random.between(START.0, last).max(random.between(START.0, last)))
}

impl Profile {
    /// Points that leave the kind no choice but its verdict; see the preset.
    fn of(kind: Kind, random: &mut Random) -> Self {
        let (decides, function, size) = match kind {
            // 35 or 45: with 30 for a demo at least 65.
            Kind::Ready
            | Kind::SmallBudget
            | Kind::BudgetNotAsked
            | Kind::AnsweredLate
            | Kind::Rejected
            | Kind::NeverHandedOver
            | Kind::JustHandedOver
            | Kind::Competitor => (true, random.chance(600), true),
            // 45: with one or two downloads 50 or 55.
            Kind::NearMiss => (true, true, true),
            // 25: with two webinars and two downloads at least 65.
            Kind::WebinarTourist | Kind::Cooled | Kind::Student => (false, true, true),
            // At most 25, with 10 for the channel, 15 for downloads and 8 for clicks at most 58.
            Kind::Browser => (false, random.chance(600), random.chance(600)),
            // At most 45, and no other points.
            Kind::Silent | Kind::NoCompany => (random.chance(250), random.chance(400), random.chance(600)),
        };
        let warm = match kind {
            Kind::WebinarTourist | Kind::NearMiss | Kind::Silent | Kind::NoCompany => false,
            _ => random.chance(350),
        };
        Self { decides, function, size, warm }
    }
}

fn job(kind: Kind, profile: &Profile, random: &mut Random) -> (String, String, String) {
    let function = if profile.function {
        random.one_of(FUNCTIONS)
    } else if random.chance(600) {
        random.one_of(OTHER_FUNCTIONS)
    } else {
        ""
    };
    let level = if profile.decides {
        random.one_of(LEVELS)
    } else if random.chance(700) {
        random.one_of(OTHER_LEVELS)
    } else {
        ""
    };
    if kind == Kind::Student {
        let title = if random.chance(500) { "Working student" } else { "Marketing intern" };
        return (title.to_owned(), String::new(), function.to_owned());
    }
    let title = match (level, function) {
        ("", "") => String::new(),
        ("", function) => function.to_owned(),
        ("C-level", "Marketing") => "CMO".to_owned(),
        ("C-level", _) => "Chief Operating Officer".to_owned(),
        (level, "") => level.to_owned(),
        (level @ ("Head" | "Director" | "VP"), function) => format!("{level} of {function}"),
        (level, function) => format!("{function} {level}"),
    };
    (title, messy(level, random), messy(function, random))
}

/// What sales found out: need, time frame, budget, buying cycle, influence and permission.
fn answers(kind: Kind, random: &mut Random) -> [String; 6] {
    if !kind.is_worked() {
        return Default::default();
    }
    let need = random.one_of(&["Must have", "Nice to have"]);
    let time_frame = random.one_of(&["This quarter", "Within 6 months"]);
    let budget = match kind {
        Kind::SmallBudget => (random.between(2, 9) * 1_000).to_string(),
        Kind::BudgetNotAsked => String::new(),
        Kind::WebinarTourist if random.chance(700) => String::new(),
        _ => (random.between(10, 40) * random.between(1, 4) * 1_000).to_string(),
    };
    let (need, time_frame) = if kind == Kind::WebinarTourist {
        ("None yet", if random.chance(500) { "Later" } else { "" })
    } else {
        (need, time_frame)
    };
    let cycle = random.one_of(&["Evaluating", "Comparing", "Deciding"]);
    let influencer = if random.chance(900) { "yes" } else { "no" };
    [need, time_frame, &budget, cycle, influencer, "yes"].map(str::to_owned)
}

/// One campaign per source and quarter, and none for a tenth of the leads.
fn campaign(source: &str, created: Timestamp, random: &mut Random) -> String {
    if random.chance(100) {
        return String::new();
    }
    let date = created.date().to_jiff();
    format!("{source} {} Q{}", date.year(), (date.month() + 2) / 3)
}

fn phone(country: &str, random: &mut Random) -> String {
    let code = match country {
        "Germany" => "+49",
        "Poland" => "+48",
        "South Korea" => "+82",
        "Japan" => "+81",
        "United Kingdom" => "+44",
        "France" => "+33",
        _ => "+1",
    };
    format!("{code} {} {}", random.between(100, 999), random.between(1_000_000, 9_999_999))
}

/// The same word as different people type it: now and then in another case or with a space too many.
fn messy(word: &str, random: &mut Random) -> String {
    match random.below(40) {
        0 => word.to_uppercase(),
        1 => word.to_lowercase(),
        2 => format!("{word} "),
        _ => word.to_owned(),
    }
}
