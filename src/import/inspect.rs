use super::formats::Told;
use super::headers::RESEMBLING;
use super::profile::Profiler;
use super::rows::Rows;
use super::{
    Batch, ColumnMapping, ColumnProfile, ImportError, ImportProgress, Input, Origin, Role, SourceKind,
    SourceMapping, Writing, proposal_of,
};
use crate::fields::{FieldId, FieldKind, standard};

/// What a look at a whole file tells.
#[derive(Clone, Debug, PartialEq)]
pub struct Inspection {
    /// What the file is taken to be about.
    pub kind: SourceKind,
    /// What it is called.
    pub name: String,
    /// How it seems to be written.
    pub writing: Writing,
    /// Rows after the header.
    pub n_rows: u64,
    /// What each column seems to be, in the order of the file.
    pub columns: Vec<Proposal>,
}

/// What a column seems to be.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// The proposal.
    pub mapping: ColumnMapping,
    /// Where the meaning of the header is known from; `None` if it is not, and the column is just a field.
    pub origin: Option<Origin>,
    /// Why it is proposed.
    pub reason: Reason,
    /// What its cells look like.
    pub profile: ColumnProfile,
}

/// Why a meaning is proposed for a column, or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The header has just that meaning.
    Named,
    /// The header has that meaning but for what systems add to it: an object before it, a unit behind it.
    Resembles,
    /// The header has that meaning, and so has another one further right, just as surely.
    Contested {
        /// The other one.
        header: String,
    },
    /// There is no column for the id of the lead, and the e-mail address can stand for it.
    EmailForId,
    /// The header is not known.
    Unknown,
    /// The header means that, but its cells are something else.
    CellsDiffer(Role),
    /// The header means that, but another one means it more surely.
    OtherColumn {
        /// What it means.
        role: Role,
        /// The other one.
        header: String,
    },
}

impl Reason {
    /// How sure the proposal is, from 0 to 1.
    pub fn confidence(&self) -> f32 {
        match self {
            Self::Named => 1.0,
            Self::Resembles => 0.8,
            Self::EmailForId => 0.7,
            Self::Contested { .. } => 0.5,
            Self::OtherColumn { .. } => 0.3,
            Self::Unknown | Self::CellsDiffer(_) => 0.2,
        }
    }
}

impl Inspection {
    /// The proposals as a mapping.
    pub fn mapping(&self) -> SourceMapping {
        let columns = self.columns.iter().map(|column| column.mapping.clone()).collect();
        SourceMapping { columns, ..SourceMapping::default() }
    }

    /// What the columns are called, in the order of the file.
    pub fn headers(&self) -> Vec<String> {
        self.columns.iter().map(|column| column.mapping.header.clone()).collect()
    }

    /// The profile of the column with that header.
    pub fn profile(&self, header: &str) -> Option<&ColumnProfile> {
        self.columns.iter().find(|it| it.mapping.header == header).map(|it| &it.profile)
    }
}

/// Reads a whole file and proposes what its columns mean. `told` can say how the file is written.
///
/// # Errors
/// The file cannot be read, is empty or is not text, or somebody cancelled.
pub fn inspect(
    kind: SourceKind,
    input: &Input,
    told: Option<&SourceMapping>,
    progress: &ImportProgress,
) -> Result<Inspection, ImportError> {
    let mut rows = Rows::open(input, Told { mapping: told }, progress)?;
    let mut seen = Seen::new(&rows);
    rows.for_each(
        |_, batch| batch,
        |batch| {
            seen.add(&batch);
            Ok(())
        },
    )?;
    Ok(seen.finish(kind, input, rows))
}

/// Looks at the first rows of a file only. Also whether they are all.
pub(super) fn inspect_sample(
    kind: SourceKind,
    input: &Input,
    told: Option<&SourceMapping>,
    progress: &ImportProgress,
) -> Result<(Inspection, bool), ImportError> {
    let mut rows = Rows::open(input, Told { mapping: told }, progress)?;
    let (batches, is_all) = rows.sample()?;
    let mut seen = Seen::new(&rows);
    for batch in &batches {
        seen.add(batch);
    }
    Ok((seen.finish(kind, input, rows), is_all))
}

/// What was seen of a file so far.
struct Seen {
    columns: Vec<Profiler>,
    n_rows: u64,
}

impl Seen {
    fn new(rows: &Rows<'_>) -> Self {
        Self { columns: rows.headers.iter().map(|_| Profiler::new()).collect(), n_rows: 0 }
    }

    fn add(&mut self, batch: &Batch) {
        self.n_rows += batch.len() as u64;
        for record in batch.rows() {
            self.columns.iter_mut().zip(record.iter()).for_each(|(column, cell)| column.add(cell));
        }
    }

    fn finish(self, kind: SourceKind, input: &Input, rows: Rows<'_>) -> Inspection {
        let profiles = self.columns.into_iter().map(Profiler::finish).collect();
        let columns = propose(kind, &rows.headers, profiles);
        Inspection { kind, name: input.name(), writing: rows.writing, n_rows: self.n_rows, columns }
    }
}

/// The headers of a file.
///
/// # Errors
/// The file cannot be read, is empty or is not text.
pub fn headers_of(input: &Input) -> Result<Vec<String>, ImportError> {
    Ok(Rows::open(input, Told::default(), &ImportProgress::default())?.headers)
}

/// What a file is probably about, by its headers: the kind that knows most of what it needs. A file that says more
/// about people than about what happened to them is a lead file, even if it has a status and a date.
pub fn guess_kind(headers: &[String]) -> SourceKind {
    let roles = |kind| headers.iter().filter_map(move |header| proposal_of(kind, header)).map(|it| it.0);
    let has = |kind, wanted: &[Role]| roles(kind).any(|role| wanted.contains(&role));
    let n_fields = roles(SourceKind::Leads).filter(|role| matches!(role, Role::Field { .. })).count();
    let tells = |kind| roles(kind).count() >= n_fields;
    let is_of_people = roles(SourceKind::Leads).any(|role| {
        let people = ["email", "first_name", "last_name", "job_title", "phone"];
        matches!(role, Role::Field { id, .. } if people.contains(&id.as_str()))
    });
    let n_of_accounts = roles(SourceKind::Accounts).filter(|role| matches!(role, Role::Field { .. })).count();
    let has_deal = has(SourceKind::Deals, &[Role::Amount, Role::IsWon, Role::ClosedAt]);
    if has(SourceKind::Accounts, &[Role::Account])
        && n_of_accounts > 0
        && !is_of_people
        && !has_deal
        && !has(SourceKind::Leads, &[Role::CreatedAt])
    {
        SourceKind::Accounts
    } else if has(SourceKind::Deals, &[Role::IsWon]) && headers.len() <= 5 {
        // An outcome list: who, and whether it was won.
        SourceKind::Deals
    } else if has(SourceKind::Campaigns, &[Role::Campaign])
        && has(SourceKind::Campaigns, &[Role::Cost])
        && !has(SourceKind::Leads, &[Role::LeadId, Role::CreatedAt])
    {
        SourceKind::Campaigns
    } else if tells(SourceKind::Activities)
        && has(SourceKind::Activities, &[Role::Activity])
        && has(SourceKind::Activities, &[Role::At])
    {
        SourceKind::Activities
    } else if tells(SourceKind::Deals)
        && has(SourceKind::Deals, &[Role::Amount])
        && has(SourceKind::Deals, &[Role::ClosedAt])
        && !is_of_people
    {
        SourceKind::Deals
    } else if tells(SourceKind::StageChanges)
        && has(SourceKind::StageChanges, &[Role::Stage])
        && has(SourceKind::StageChanges, &[Role::At])
    {
        SourceKind::StageChanges
    } else if tells(SourceKind::Deals)
        && (has_deal && !has(SourceKind::Leads, &[Role::CreatedAt])
            || has(SourceKind::Deals, &[Role::Amount])
                && has(SourceKind::Deals, &[Role::Stage, Role::ClosedAt]))
    {
        SourceKind::Deals
    } else {
        SourceKind::Leads
    }
}

fn propose(kind: SourceKind, headers: &[String], profiles: Vec<ColumnProfile>) -> Vec<Proposal> {
    let named: Vec<Option<(Role, Origin, usize)>> = headers.iter().map(|it| proposal_of(kind, it)).collect();
    let mut known: Vec<Option<(Role, Origin, usize)>> = named
        .iter()
        .zip(&profiles)
        .map(|(named, profile)| named.clone().filter(|(role, _, _)| fits(role, profile)))
        .collect();
    let email = email_for_id(kind, headers, &known, &profiles);
    if let Some((n, origin)) = email {
        known[n] = Some((Role::LeadId, origin, 0));
    }
    // Of columns that claim the same role, the surest has it.
    let rival = |n: usize, role: &Role, rank: usize| {
        let mut rivals = known.iter().enumerate().filter_map(|(m, it)| Some((m, it.as_ref()?)));
        let surer = |(m, rival): &(usize, &(Role, Origin, usize))| {
            *m != n && rival.0 == *role && (rival.2, *m) < (rank, n)
        };
        rivals.find(|it| role.is_single() && surer(it)).map(|(m, _)| m)
    };
    let is_filled: Vec<bool> = profiles.iter().map(|it| it.n_filled > 0).collect();
    let equal = |n: usize, role: &Role, rank: usize| {
        let mut others = known.iter().enumerate().filter_map(|(m, it)| Some((m, it.as_ref()?)));
        let is_equal = |(m, other): &(usize, &(Role, Origin, usize))| {
            *m != n && other.0 == *role && other.2 == rank && is_filled[*m]
        };
        others.find(|it| role.is_single() && is_equal(it)).map(|(m, _)| m)
    };
    let mut taken: Vec<FieldId> = Vec::new();
    let mut proposals = Vec::new();
    for (n, (header, profile)) in headers.iter().zip(profiles).enumerate() {
        let found = known[n].as_ref();
        let other = found.and_then(|(role, _, rank)| rival(n, role, *rank));
        let reason = match (found, other, &named[n]) {
            (Some((role, _, _)), Some(other), _) => {
                Reason::OtherColumn { role: role.clone(), header: headers[other].clone() }
            }
            (Some(_), None, _) if email.is_some_and(|(m, _)| m == n) => Reason::EmailForId,
            (Some((role, _, rank)), None, _) if let Some(equal) = equal(n, role, *rank) => {
                Reason::Contested { header: headers[equal].clone() }
            }
            (Some((_, _, rank)), None, _) if *rank >= RESEMBLING => Reason::Resembles,
            (Some(_), None, _) => Reason::Named,
            (None, _, Some((role, _, _))) => Reason::CellsDiffer(role.clone()),
            (None, _, None) => Reason::Unknown,
        };
        let (role, origin) = match found.filter(|_| other.is_none()) {
            Some((Role::Field { id, kind }, origin, _)) => {
                let kind = refine(*kind, &profile);
                (Role::Field { id: id.clone(), kind }, Some(*origin))
            }
            Some((role, origin, _)) => (role.clone(), Some(*origin)),
            None if kind.has_fields() => {
                let role = field_of_leads(kind, header, &profile, &taken);
                (role.unwrap_or_else(|| own_field(header, n, &profile, &taken)), None)
            }
            None => (Role::Ignored, None),
        };
        if let Role::Field { id, .. } = &role {
            taken.push(id.clone());
        }
        let mut mapping = ColumnMapping::new(header, role);
        mapping.decide_formats(&profile);
        proposals.push(Proposal { mapping, origin, reason, profile });
    }
    proposals
}

/// The column of e-mail addresses of a file that has none for the id of the lead: the only one, or the one whose header says so most
/// surely. Where two are equally sure, somebody has to say whose address it is.
fn email_for_id(
    kind: SourceKind,
    headers: &[String],
    known: &[Option<(Role, Origin, usize)>],
    profiles: &[ColumnProfile],
) -> Option<(usize, Origin)> {
    let needs_id = matches!(kind, SourceKind::Activities | SourceKind::StageChanges | SourceKind::Deals);
    if !needs_id || known.iter().flatten().any(|(role, _, _)| *role == Role::LeadId) {
        return None;
    }
    let email = |(n, header): (usize, &String)| {
        let (role, origin, rank) = proposal_of(SourceKind::Leads, header)?;
        let is_email = matches!(role, Role::Field { id, .. } if id.as_str() == "email");
        let has_addresses = profiles[n].examples.iter().all(|cell| cell.contains('@'));
        (is_email && has_addresses).then_some((rank, n, origin))
    };
    let mut emails: Vec<(usize, usize, Origin)> = headers.iter().enumerate().filter_map(email).collect();
    emails.sort_unstable_by_key(|(rank, n, _)| (*rank, *n));
    match emails.as_slice() {
        [(a, ..), (b, ..), ..] if a == b => None,
        [(_, n, origin), ..] => Some((*n, *origin)),
        [] => None,
    }
}

/// Whether the cells can be what the header promises. A column of words is no date, whatever it is called.
fn fits(role: &Role, profile: &ColumnProfile) -> bool {
    if profile.n_filled == 0 {
        return true;
    }
    match role {
        Role::Field { .. } => true,
        role if role.is_date() => !profile.likely_dates.is_empty() || profile.mixed_dates.is_some(),
        role if role.is_number() => !profile.likely_numbers.is_empty(),
        _ => true,
    }
}

/// The kind of a standard field, unless the cells say otherwise.
fn refine(usual: FieldKind, profile: &ColumnProfile) -> FieldKind {
    let fits = match usual {
        FieldKind::Number | FieldKind::Money => profile.number_format().is_some(),
        FieldKind::Date => profile.date_format().is_some(),
        FieldKind::Flag => profile.flags,
        FieldKind::Text | FieldKind::Choice | FieldKind::List => true,
    };
    if fits || profile.n_filled == 0 { usual } else { profile.kind() }
}

/// The field that the header is in a lead file, for a column of an account table that is not the key.
fn field_of_leads(
    kind: SourceKind,
    header: &str,
    profile: &ColumnProfile,
    taken: &[FieldId],
) -> Option<Role> {
    let role = proposal_of(SourceKind::Leads, header).filter(|_| kind == SourceKind::Accounts)?.0;
    match role {
        Role::Field { id, kind } if !taken.contains(&id) => {
            Some(Role::Field { kind: refine(kind, profile), id })
        }
        _ => None,
    }
}

/// A field that only this file has, named after its header.
fn own_field(header: &str, n: usize, profile: &ColumnProfile, taken: &[FieldId]) -> Role {
    let slug = FieldId::from_header(header);
    let is_free = |id: &FieldId| !id.as_str().is_empty() && !taken.contains(id) && standard(id).is_none();
    let id = if is_free(&slug) { slug } else { FieldId::from_header(&format!("{header} {}", n + 1)) };
    let id = if is_free(&id) { id } else { FieldId::from_header(&format!("column {}", n + 1)) };
    Role::Field { id, kind: profile.kind() }
}
