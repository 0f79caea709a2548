use std::io::{self, BufWriter, Write};
use std::path::Path;

use atomic_write_file::AtomicWriteFile;

use super::account::{Account, n_accounts};
use super::lead::{COLUMNS, SampleLead};
use super::random::Random;
use super::timeline::{SampleDeal, Timeline};
use super::{END, Planted, START};
use crate::fields::{SECONDS_PER_DAY, Timestamp};
use crate::import::{Input, SourceKind};

const SORT: u64 = 1;

/// The files of a sample.
pub const FILE_NAMES: [&str; 7] = [
    "leads.csv",
    "activities.csv",
    "stage_changes.csv",
    "deals.csv",
    "campaigns.csv",
    "accounts.csv",
    "planted.json",
];

/// The files about leads that are being written.
struct Files<W: Write> {
    leads: csv::Writer<W>,
    activities: csv::Writer<W>,
    changes: csv::Writer<W>,
    deals: csv::Writer<W>,
}

/// Writes a sample of `n_leads` leads into a folder. `progress` is told how many are done, and answers whether to go on.
///
/// # Errors
/// A file cannot be written; then none is. Files that are there already are replaced.
pub fn write(folder: &Path, n_leads: u64, seed: u64, progress: &mut dyn FnMut(u64)) -> io::Result<Planted> {
    std::fs::create_dir_all(folder)?;
    let create = |name: &str| {
        AtomicWriteFile::open(folder.join(name)).map(|file| BufWriter::with_capacity(1 << 20, file))
    };
    let mut files = Files::begin([
        create(FILE_NAMES[0])?,
        create(FILE_NAMES[1])?,
        create(FILE_NAMES[2])?,
        create(FILE_NAMES[3])?,
    ])?;
    let planted = files.fill(n_leads, seed, progress)?;
    let mut campaigns = create(FILE_NAMES[4])?;
    write_campaigns(&mut campaigns, seed)?;
    let mut accounts = create(FILE_NAMES[5])?;
    write_accounts(&mut accounts, n_leads, seed)?;
    let mut summary = create(FILE_NAMES[6])?;
    serde_json::to_writer_pretty(&mut summary, &planted)?;
    summary.write_all(b"\n")?;
    for file in files.finish()?.into_iter().chain([accounts, campaigns, summary]) {
        file.into_inner().map_err(io::IntoInnerError::into_error)?.commit()?;
    }
    Ok(planted)
}

/// A sample without files: what the window opens on.
///
/// # Errors
/// None in practice: memory takes every byte.
pub fn in_memory(n_leads: u64, seed: u64) -> io::Result<(Vec<(SourceKind, Input)>, Planted)> {
    let mut files = Files::begin([Vec::new(), Vec::new(), Vec::new(), Vec::new()])?;
    let planted = files.fill(n_leads, seed, &mut |_| {})?;
    let mut campaigns = Vec::new();
    write_campaigns(&mut campaigns, seed)?;
    let contents = files.finish()?.into_iter().chain([campaigns]);
    let inputs = SourceKind::ALL.into_iter().zip(FILE_NAMES).zip(contents);
    let sources = inputs
        .map(|((kind, name), bytes)| (kind, Input::Memory { name: name.to_owned(), bytes: bytes.into() }));
    Ok((sources.collect(), planted))
}

impl<W: Write> Files<W> {
    fn begin([leads, activities, changes, deals]: [W; 4]) -> io::Result<Self> {
        let mut files = Self {
            leads: csv::Writer::from_writer(leads),
            activities: csv::Writer::from_writer(activities),
            changes: csv::Writer::from_writer(changes),
            deals: csv::Writer::from_writer(deals),
        };
        files.leads.write_record(COLUMNS)?;
        files.activities.write_record(["Lead ID", "At", "Activity", "Asset", "Campaign", "Minutes"])?;
        files.changes.write_record(["Lead ID", "At", "Stage", "Reason"])?;
        files.deals.write_record([
            "Deal ID",
            "Lead ID",
            "Stage",
            "Amount",
            "Created at",
            "Close date",
            "Lost reason",
        ])?;
        Ok(files)
    }

    fn fill(&mut self, n_leads: u64, seed: u64, progress: &mut dyn FnMut(u64)) -> io::Result<Planted> {
        let mut planted = Planted { seed, leads: n_leads, ..Planted::default() };
        let n_accounts = n_accounts(n_leads);
        for number in 1..=n_leads {
            let random = &mut Random::of(seed, SORT, number);
            let lead = SampleLead::make(seed, number, n_accounts, random);
            let timeline = Timeline::make(&lead, random);
            self.leads.write_record(&lead.cells)?;
            if random.chance(2) {
                self.leads.write_record(&lead.cells)?;
                planted.repeated_leads += 1;
            }
            self.activities(&lead, &timeline, random, &mut planted)?;
            for (what, at, reason) in &timeline.changes {
                self.changes.write_record([lead.id.as_str(), &at.to_string(), what, reason])?;
                planted.stage_changes += 1;
            }
            let of_kind = planted.kinds.entry(lead.kind).or_default();
            of_kind.leads += 1;
            if let Some(deal) = &timeline.deal {
                planted.deals += 1;
                if deal.stage == "Closed won" {
                    of_kind.won += 1;
                    planted.won += 1;
                    planted.money_minor += deal.amount * 100;
                }
                self.deal(&lead, deal, planted.deals)?;
            }
            if number.is_multiple_of(1_000) {
                progress(number);
            }
        }
        Ok(planted)
    }

    fn activities(
        &mut self,
        lead: &SampleLead,
        timeline: &Timeline,
        random: &mut Random,
        planted: &mut Planted,
    ) -> io::Result<()> {
        for activity in &timeline.activities {
            let minutes = activity.minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
            let of_campaign = matches!(activity.kind, "Email click" | "Webinar" | "Demo request");
            let campaign = if of_campaign { lead.campaign.as_str() } else { "" };
            let at = activity.at.to_string();
            let cells = [lead.id.as_str(), &at, activity.kind, activity.asset, campaign, &minutes];
            self.activities.write_record(cells)?;
            planted.activities += 1;
        }
        if random.chance(2) {
            let stray = format!("X{}", &lead.id[1..]);
            let at = lead.created.to_string();
            self.activities.write_record([stray.as_str(), &at, "Page view", "/", "", ""])?;
            planted.stray_activities += 1;
        }
        if random.chance(1) {
            self.activities.write_record([lead.id.as_str(), "n/a", "Page view", "/", "", ""])?;
            planted.unreadable_times += 1;
        }
        Ok(())
    }

    fn deal(&mut self, lead: &SampleLead, deal: &SampleDeal, number: u64) -> io::Result<()> {
        self.deals.write_record([
            format!("D{number:06}").as_str(),
            &lead.id,
            deal.stage,
            &deal.amount.to_string(),
            &deal.opened.to_string(),
            &deal.closed.map(|at| at.to_string()).unwrap_or_default(),
            deal.lost_reason,
        ])?;
        Ok(())
    }

    fn finish(self) -> io::Result<[W; 4]> {
        let inner =
            |writer: csv::Writer<W>| writer.into_inner().map_err(|error| io::Error::other(error.to_string()));
        let mut files =
            [inner(self.leads)?, inner(self.activities)?, inner(self.changes)?, inner(self.deals)?];
        for file in &mut files {
            file.flush()?;
        }
        Ok(files)
    }
}

fn write_accounts(to: impl Write, n_leads: u64, seed: u64) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(to);
    writer.write_record(["Account ID", "Company", "Domain", "Industry", "Employees", "Country"])?;
    for number in 0..n_accounts(n_leads) {
        let account = Account::of(seed, number);
        let employees = account.employees.to_string();
        writer.write_record([
            account.id.as_str(),
            &account.name,
            &account.domain,
            account.industry,
            &employees,
            account.country,
        ])?;
    }
    writer.flush()
}

/// What every campaign cost, month by month.
fn write_campaigns(to: impl Write, seed: u64) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(to);
    writer.write_record(["Campaign", "Month", "Cost"])?;
    let sources =
        ["Paid search", "Paid social", "Webinar", "Event", "Content syndication", "Outbound", "Partner"];
    for (number, source) in (0..).zip(sources) {
        let mut random = Random::of(seed, 3, number);
        let mut day = START.0;
        while day < END.0 {
            let date = Timestamp(day).date().to_jiff();
            let campaign = format!("{source} {} Q{}", date.year(), (date.month() + 2) / 3);
            let month = format!("{}-{:02}", date.year(), date.month());
            let cost = random.between(20, 90) * 100;
            writer.write_record([campaign.as_str(), &month, &cost.to_string()])?;
            day += i64::from(date.days_in_month()) * SECONDS_PER_DAY;
        }
    }
    writer.flush()
}
