//! What happened to a file, in words.

use super::{DateFormat, Gap, ImportError, JoinedBy, Oddity, Refusal, Shape, SourceKind, Trouble, Warning};
use crate::language::{Arg, Language};

impl Language {
    /// The name of a kind of file.
    pub fn source_kind(&self, kind: SourceKind) -> String {
        self.text(match kind {
            SourceKind::Leads => "source-leads",
            SourceKind::Activities => "source-activities",
            SourceKind::StageChanges => "source-stage-changes",
            SourceKind::Deals => "source-deals",
            SourceKind::Campaigns => "source-campaigns",
            SourceKind::Accounts => "source-accounts",
        })
    }

    /// Why a file cannot be used, and what to do.
    pub fn import_error(&self, error: &ImportError) -> String {
        let columns = |headers: &[String]| {
            const MOST: usize = 12;
            let shown: Vec<String> = headers.iter().take(MOST).map(|it| self.quoted(it)).collect();
            let more = if headers.len() > MOST { " …" } else { "" };
            Arg::from(format!("{}{more}", shown.join(", ")))
        };
        match error {
            ImportError::Unreadable { path, error } => {
                let args = [("path", path.display().to_string().into()), ("error", error.to_string().into())];
                self.say("import-unreadable", &args)
            }
            ImportError::Empty { name } => self.say("import-empty", &[("file", name.into())]),
            ImportError::NotText { name, looks_like } => {
                self.say("import-not-text", &[("file", name.into()), ("type", (*looks_like).into())])
            }
            ImportError::Unusable { name, trouble } => self.trouble(name, trouble),
            ImportError::NoIdColumn { name, headers, .. } => {
                self.say("import-no-id", &[("file", name.into()), ("columns", columns(headers))])
            }
            ImportError::NoColumn { name, what, headers } => {
                let args = [("file", name.into()), ("what", (*what).into()), ("columns", columns(headers))];
                self.say("import-no-column", &args)
            }
            ImportError::UnknownColumn { name, header, headers } => {
                let args = [("file", name.into()), ("column", header.into()), ("columns", columns(headers))];
                self.say("import-unknown-column", &args)
            }
            ImportError::OtherColumns { name, headers, expected } => {
                let args =
                    [("file", name.into()), ("columns", columns(headers)), ("expected", columns(expected))];
                self.say("import-other-columns", &args)
            }
            ImportError::UndecidedDates { .. }
            | ImportError::UndecidedNumbers { .. }
            | ImportError::MixedDates { .. }
            | ImportError::MixedCurrencies { .. } => self.undecided(error),
            ImportError::WrongMapping { name, what, value } => {
                let args = [("file", name.into()), ("what", (*what).into()), ("value", value.into())];
                self.say("import-wrong-mapping", &args)
            }
            ImportError::TwoColumns { name, headers: [a, b] } => {
                self.say("import-two-columns", &[("file", name.into()), ("a", a.into()), ("b", b.into())])
            }
            ImportError::TooLarge { name, needed, room } => {
                let (needed, room) = (self.bytes(*needed), self.bytes(*room));
                let args = [("file", name.into()), ("needed", needed.into()), ("room", room.into())];
                self.say("import-too-large", &args)
            }
            ImportError::Cancelled => self.text("import-cancelled"),
        }
    }

    /// What somebody has to decide.
    fn undecided(&self, error: &ImportError) -> String {
        match error {
            ImportError::UndecidedDates { name, header, example, formats } => {
                let ways: Vec<String> = formats.iter().map(|it| self.date_format(*it)).collect();
                let args = [
                    ("file", name.into()),
                    ("column", header.into()),
                    ("example", example.into()),
                    ("ways", ways.join(" / ").into()),
                ];
                self.say("import-undecided-dates", &args)
            }
            ImportError::MixedDates { name, header, examples: [day, month] } => {
                let args = [
                    ("file", name.into()),
                    ("column", header.into()),
                    ("day", day.into()),
                    ("month", month.into()),
                ];
                self.say("import-mixed-dates", &args)
            }
            ImportError::MixedCurrencies { name, header, currencies } => {
                let args = [
                    ("file", name.into()),
                    ("column", header.into()),
                    ("currencies", currencies.join(", ").into()),
                ];
                self.say("import-mixed-currencies", &args)
            }
            ImportError::UndecidedNumbers { name, header, example } => {
                let args = [("file", name.into()), ("column", header.into()), ("example", example.into())];
                self.say("import-undecided-numbers", &args)
            }
            _ => String::new(),
        }
    }

    /// How dates are written: an example.
    pub fn date_format(&self, format: DateFormat) -> String {
        self.text(match format {
            DateFormat::YearFirst => "format-year-first",
            DateFormat::DayFirst => "format-day-first",
            DateFormat::MonthFirst => "format-month-first",
            DateFormat::Named => "format-named",
            DateFormat::Serial => "format-serial",
            DateFormat::Epoch => "format-epoch",
        })
    }

    /// What a file is like.
    pub fn shape(&self, shape: Shape) -> String {
        self.text(match shape {
            Shape::Snapshot => "shape-snapshot",
            Shape::LeadList => "shape-lead-list",
            Shape::ActivityLog => "shape-activity-log",
            Shape::StageHistory => "shape-stage-history",
            Shape::Deals => "shape-deals",
            Shape::Outcomes => "shape-outcomes",
            Shape::CampaignCosts => "shape-campaign-costs",
            Shape::Accounts => "shape-accounts",
        })
    }

    /// What a file leaves open.
    pub fn gap(&self, gap: Gap) -> String {
        self.text(match gap {
            Gap::Created => "gap-created",
            Gap::Activities => "gap-activities",
            Gap::Stages => "gap-stages",
            Gap::Returns => "gap-returns",
            Gap::Outcomes => "gap-outcomes",
            Gap::WhenWon => "gap-when-won",
            Gap::Money => "gap-money",
            Gap::WhichLead => "gap-which-lead",
        })
    }

    /// How rows found their leads.
    pub fn joined_by(&self, by: JoinedBy) -> String {
        self.text(match by {
            JoinedBy::Id => "joined-by-id",
            JoinedBy::LongerId => "joined-by-longer-id",
            JoinedBy::Email => "joined-by-email",
            JoinedBy::Account => "joined-by-account",
            JoinedBy::Domain => "joined-by-domain",
            JoinedBy::Confirmed => "joined-by-confirmed",
        })
    }

    /// What is odd in a file, and where.
    pub fn warning(&self, warning: &Warning) -> String {
        let what = match &warning.oddity {
            Oddity::StrayQuote => self.text("oddity-stray-quote"),
            Oddity::BrokenCharacters(n) => self.say("oddity-broken-characters", &[("n", (*n).into())]),
            Oddity::ErrorCells(n) => self.say("oddity-error-cells", &[("n", (*n).into())]),
            Oddity::ShortenedIds(n) => self.say("oddity-shortened-ids", &[("n", (*n).into())]),
            Oddity::LongNumbers(n) => self.say("oddity-long-numbers", &[("n", (*n).into())]),
            Oddity::SeveralSheets { chosen, n } => {
                self.say("oddity-several-sheets", &[("sheet", chosen.into()), ("n", (*n).into())])
            }
            Oddity::NoObject => self.text("oddity-no-object"),
            Oddity::NulBytes(n) => self.say("oddity-nul-bytes", &[("n", (*n).into())]),
            Oddity::Repaired(n) => self.say("oddity-repaired", &[("n", (*n).into())]),
            Oddity::Preamble(n) => self.say("oddity-preamble", &[("n", (*n).into())]),
            Oddity::NoHeader => self.text("oddity-no-header"),
            Oddity::SeveralHeaderRows(n) => self.say("oddity-several-header-rows", &[("n", (*n).into())]),
            Oddity::HeaderWidth { found, rows } => {
                let args = [("found", (*found).into()), ("rows", (*rows).into())];
                self.say("oddity-header-width", &args)
            }
            Oddity::FieldTwice(header) => self.say("oddity-field-twice", &[("column", header.into())]),
        };
        let file = if warning.file.is_empty() { "none" } else { warning.file.as_str() };
        let place = match warning.line {
            Some(line) => self.say("warning-line", &[("file", file.into()), ("line", line.into())]),
            None if file == "none" => return what,
            None => file.to_owned(),
        };
        self.say("warning-at", &[("place", place.into()), ("what", what.into())])
    }

    fn trouble(&self, name: &str, trouble: &Trouble) -> String {
        let file = ("file", Arg::from(name));
        match trouble {
            Trouble::Damaged { format, details } => {
                let args = [file, ("format", (*format).into()), ("details", details.into())];
                self.say("import-damaged", &args)
            }
            Trouble::Bomb => self.say("import-bomb", &[file]),
            Trouble::Protected => self.say("import-protected", &[file]),
            Trouble::Nested => self.say("import-nested", &[file]),
            Trouble::OddlyPacked => self.say("import-oddly-packed", &[file]),
            Trouble::LargePacked => self.say("import-large-packed", &[file]),
            Trouble::NoTable => self.say("import-no-table", &[file]),
            Trouble::TooHeavy => self.say("import-too-heavy", &[file]),
            Trouble::TooSlow => self.say("import-too-slow", &[file]),
            Trouble::NoReader(error) => self.say("import-no-reader", &[file, ("error", error.into())]),
            Trouble::UnknownSheet { sheet, sheets } => {
                let quoted: Vec<String> = sheets.iter().map(|it| self.quoted(it)).collect();
                let args = [file, ("sheet", sheet.into()), ("sheets", quoted.join(", ").into())];
                self.say("import-unknown-sheet", &args)
            }
        }
    }

    /// Why a row was refused.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::Width { found, expected } => {
                self.say("refusal-width", &[("found", (*found).into()), ("expected", (*expected).into())])
            }
            Refusal::Blank => self.text("refusal-blank"),
            Refusal::RepeatedHeader => self.text("refusal-repeated-header"),
            Refusal::OtherTable => self.text("refusal-other-table"),
            Refusal::Footer => self.text("refusal-footer"),
            Refusal::NoId => self.text("refusal-no-id"),
            Refusal::DuplicateId(id) => self.say("refusal-duplicate-id", &[("id", id.into())]),
            Refusal::UnknownLead(id) => self.say("refusal-unknown-lead", &[("id", id.into())]),
            Refusal::UnknownAccount(id) => self.say("refusal-unknown-account", &[("id", id.into())]),
            Refusal::SeveralLeads(email) => self.say("refusal-several-leads", &[("email", email.into())]),
            Refusal::DuplicateAccount(id) => self.say("refusal-duplicate-account", &[("id", id.into())]),
            Refusal::NoTime => self.text("refusal-no-time"),
            Refusal::UnreadableTime(cell) => self.say("refusal-unreadable-time", &[("cell", cell.into())]),
            Refusal::NoKind => self.text("refusal-no-kind"),
            Refusal::NoCampaign => self.text("refusal-no-campaign"),
            Refusal::NoCost => self.text("refusal-no-cost"),
            Refusal::OtherProperty(property) => {
                self.say("refusal-other-property", &[("property", property.into())])
            }
            Refusal::UnknownWord(word) => self.say("refusal-unknown-word", &[("word", word.into())]),
            Refusal::TooManyKinds => self.text("refusal-too-many-kinds"),
        }
    }
}
