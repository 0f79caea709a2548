use rayon::prelude::*;

use super::formats::Told;
use super::profile::Profiler;
use super::propose::propose;
use super::rows::Rows;
use super::{
    Batch, ColumnProfile, ImportError, ImportProgress, Input, Proposal, Role, SourceKind, SourceMapping,
    Writing, proposal_of,
};

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
    let n_columns = rows.headers.len();
    let mut seen = Seen::new(n_columns);
    rows.for_each(
        |_, batch| Seen::of(&batch, n_columns),
        |piece| {
            seen.merge(piece);
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
    let n_columns = rows.headers.len();
    let mut seen = Seen::new(n_columns);
    let pieces: Vec<Seen> = batches.par_iter().map(|batch| Seen::of(batch, n_columns)).collect();
    for piece in pieces {
        seen.merge(piece);
    }
    Ok((seen.finish(kind, input, rows), is_all))
}

/// What was seen of a file so far.
struct Seen {
    columns: Vec<Profiler>,
    n_rows: u64,
}

impl Seen {
    fn new(n_columns: usize) -> Self {
        Self { columns: (0..n_columns).map(|_| Profiler::new()).collect(), n_rows: 0 }
    }

    fn of(batch: &Batch, n_columns: usize) -> Self {
        let mut seen = Self { n_rows: batch.len() as u64, ..Self::new(n_columns) };
        for record in batch.rows() {
            seen.columns.iter_mut().zip(record.iter()).for_each(|(column, cell)| column.add(cell));
        }
        seen
    }

    /// Adds what was seen in the next piece of the file.
    fn merge(&mut self, piece: Self) {
        self.n_rows += piece.n_rows;
        self.columns.iter_mut().zip(piece.columns).for_each(|(column, more)| column.merge(more));
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
    let says_who = |role: &Role| {
        let people = ["email", "first_name", "last_name", "job_title", "phone"];
        matches!(role, Role::Field { id, .. } if people.contains(&id.as_str()))
    };
    let n_of_people = roles(SourceKind::Leads).filter(says_who).count();
    let is_of_people = n_of_people > 0;
    // What leads are worth may stand in their own rows.
    let is_valued_lead = n_of_people > 1
        && has(SourceKind::Leads, &[Role::LeadId])
        && has(SourceKind::Leads, &[Role::CreatedAt])
        && !has(SourceKind::Deals, &[Role::ClosedAt]);
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
        && !is_valued_lead
        && (has_deal && !has(SourceKind::Leads, &[Role::CreatedAt])
            || has(SourceKind::Deals, &[Role::Amount])
                && has(SourceKind::Deals, &[Role::Stage, Role::ClosedAt]))
    {
        SourceKind::Deals
    } else {
        SourceKind::Leads
    }
}
