use super::formats::Told;
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
    /// What its cells look like.
    pub profile: ColumnProfile,
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
    let headers = rows.headers.clone();
    let mut looks: Vec<Profiler> = headers.iter().map(|_| Profiler::new()).collect();
    let mut n_rows = 0;
    rows.for_each(
        |_, batch| batch,
        |batch| {
            n_rows += batch.len() as u64;
            for record in batch.rows() {
                looks.iter_mut().zip(record.iter()).for_each(|(look, cell)| look.add(cell));
            }
            Ok(())
        },
    )?;
    let profiles = looks.into_iter().map(Profiler::finish).collect();
    let columns = propose(kind, &headers, profiles);
    Ok(Inspection { kind, name: input.name(), writing: rows.writing, n_rows, columns })
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
    let mut looks: Vec<Profiler> = rows.headers.iter().map(|_| Profiler::new()).collect();
    for record in batches.iter().flat_map(Batch::rows) {
        looks.iter_mut().zip(record.iter()).for_each(|(look, cell)| look.add(cell));
    }
    let n_rows = batches.iter().map(|batch| batch.len() as u64).sum();
    let profiles = looks.into_iter().map(Profiler::finish).collect();
    let columns = propose(kind, &rows.headers, profiles);
    Ok((Inspection { kind, name: input.name(), writing: rows.writing, n_rows, columns }, is_all))
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
    if has(SourceKind::Campaigns, &[Role::Campaign])
        && has(SourceKind::Campaigns, &[Role::Cost])
        && !has(SourceKind::Leads, &[Role::LeadId, Role::CreatedAt])
    {
        SourceKind::Campaigns
    } else if tells(SourceKind::Activities)
        && has(SourceKind::Activities, &[Role::Activity])
        && has(SourceKind::Activities, &[Role::At])
    {
        SourceKind::Activities
    } else if tells(SourceKind::StageChanges)
        && has(SourceKind::StageChanges, &[Role::Stage])
        && has(SourceKind::StageChanges, &[Role::At])
    {
        SourceKind::StageChanges
    } else if tells(SourceKind::Deals)
        && (has(SourceKind::Deals, &[Role::Amount, Role::IsWon, Role::ClosedAt])
            && !has(SourceKind::Leads, &[Role::CreatedAt])
            || has(SourceKind::Deals, &[Role::Amount])
                && has(SourceKind::Deals, &[Role::Stage, Role::ClosedAt]))
    {
        SourceKind::Deals
    } else {
        SourceKind::Leads
    }
}

fn propose(kind: SourceKind, headers: &[String], profiles: Vec<ColumnProfile>) -> Vec<Proposal> {
    let known: Vec<Option<(Role, Origin, usize)>> = headers
        .iter()
        .zip(&profiles)
        .map(|(header, profile)| proposal_of(kind, header).filter(|(role, _, _)| fits(role, profile)))
        .collect();
    // Of columns that claim the same role, the surest has it.
    let surest = |n: usize, role: &Role, rank: usize| {
        let mut rivals = known.iter().enumerate().filter_map(|(m, it)| Some((m, it.as_ref()?)));
        !role.is_single() || !rivals.any(|(m, rival)| m != n && rival.0 == *role && (rival.2, m) < (rank, n))
    };
    let mut taken: Vec<FieldId> = Vec::new();
    let mut proposals = Vec::new();
    for (n, (header, profile)) in headers.iter().zip(profiles).enumerate() {
        let found = known[n].as_ref().filter(|(role, _, rank)| surest(n, role, *rank));
        let (role, origin) = match found {
            Some((Role::Field { id, kind }, origin, _)) => {
                let kind = refine(*kind, &profile);
                (Role::Field { id: id.clone(), kind }, Some(*origin))
            }
            Some((role, origin, _)) => (role.clone(), Some(*origin)),
            None if kind.has_fields() => (own_field(header, n, &profile, &taken), None),
            None => (Role::Ignored, None),
        };
        if let Role::Field { id, .. } = &role {
            taken.push(id.clone());
        }
        let mut mapping = ColumnMapping::new(header, role);
        if mapping.role.is_date() {
            mapping.dates = profile.date_format();
        }
        if mapping.role.is_number() {
            mapping.numbers = profile.number_format();
        }
        proposals.push(Proposal { mapping, origin, profile });
    }
    proposals
}

/// Whether the cells can be what the header promises. A column of words is no date, whatever it is called.
fn fits(role: &Role, profile: &ColumnProfile) -> bool {
    if profile.n_filled == 0 {
        return true;
    }
    match role {
        Role::RecordedAt(_) | Role::OpenedAt | Role::ClosedAt => !profile.dates.is_empty(),
        Role::Amount | Role::Minutes => !profile.numbers.is_empty(),
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

/// A field that only this file has, named after its header.
fn own_field(header: &str, n: usize, profile: &ColumnProfile, taken: &[FieldId]) -> Role {
    let slug = FieldId::from_header(header);
    let is_free = |id: &FieldId| !id.as_str().is_empty() && !taken.contains(id) && standard(id).is_none();
    let id = if is_free(&slug) { slug } else { FieldId::from_header(&format!("{header} {}", n + 1)) };
    let id = if is_free(&id) { id } else { FieldId::from_header(&format!("column {}", n + 1)) };
    Role::Field { id, kind: profile.kind() }
}
