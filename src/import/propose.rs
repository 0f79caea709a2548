//! What columns seem to be, by their headers and their cells.

use super::headers::RESEMBLING;
use super::{ColumnMapping, ColumnProfile, Origin, Role, SourceKind, proposal_of};
use crate::fields::{FieldId, FieldKind, standard};

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

/// What a header says: which role, where that is known from, and how sure it is (0 is surest).
type Claim = (Role, Origin, usize);

/// What the columns of a file seem to be.
pub(super) fn propose(kind: SourceKind, headers: &[String], profiles: Vec<ColumnProfile>) -> Vec<Proposal> {
    let named: Vec<Option<Claim>> = headers.iter().map(|it| proposal_of(kind, it)).collect();
    let fitting = |(named, profile): (&Option<Claim>, &ColumnProfile)| {
        named.clone().filter(|(role, _, _)| fits(role, profile))
    };
    let mut known: Vec<Option<Claim>> = named.iter().zip(&profiles).map(fitting).collect();
    let email = email_for_id(kind, headers, &known, &profiles);
    if let Some((n, origin)) = email {
        known[n] = Some((Role::LeadId, origin, 0));
    }
    let is_filled: Vec<bool> = profiles.iter().map(|it| it.n_filled > 0).collect();
    let mut taken: Vec<FieldId> = Vec::new();
    let mut proposals = Vec::new();
    for (n, (header, profile)) in headers.iter().zip(profiles).enumerate() {
        let surer = surer(n, &known);
        let reason = match (&known[n], surer, &named[n]) {
            (Some((role, _, _)), Some(other), _) => {
                Reason::OtherColumn { role: role.clone(), header: headers[other].clone() }
            }
            (Some(_), None, _) if email.is_some_and(|(m, _)| m == n) => Reason::EmailForId,
            (Some((_, _, rank)), None, _) => match equal(n, &known).filter(|m| is_filled[*m]) {
                Some(equal) => Reason::Contested { header: headers[equal].clone() },
                None if *rank >= RESEMBLING => Reason::Resembles,
                None => Reason::Named,
            },
            (None, _, Some((role, _, _))) => Reason::CellsDiffer(role.clone()),
            (None, _, None) => Reason::Unknown,
        };
        let (role, origin) = match known[n].as_ref().filter(|_| surer.is_none()) {
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

/// The other columns that claim the same role, where only one can have it, with their ranks.
fn rivals(n: usize, known: &[Option<Claim>]) -> impl Iterator<Item = (usize, usize)> {
    let role = known[n].as_ref().map(|it| &it.0).filter(|role| role.is_single());
    let is_rival = move |claim: &&Claim| Some(&claim.0) == role;
    let others = known.iter().enumerate().filter(move |(m, _)| *m != n);
    others.filter_map(move |(m, claim)| claim.as_ref().filter(is_rival).map(|claim| (m, claim.2)))
}

/// The first column that claims the same role more surely, or as surely and further left.
fn surer(n: usize, known: &[Option<Claim>]) -> Option<usize> {
    let rank = known[n].as_ref()?.2;
    rivals(n, known).find(|(m, other)| (*other, *m) < (rank, n)).map(|(m, _)| m)
}

/// A column that claims the same role as surely.
fn equal(n: usize, known: &[Option<Claim>]) -> Option<usize> {
    let rank = known[n].as_ref()?.2;
    rivals(n, known).find(|(_, other)| *other == rank).map(|(m, _)| m)
}

/// The column of e-mail addresses of a file that has none for the id of the lead: the only one, or the one whose header says so most
/// surely. Where two are equally sure, somebody has to say whose address it is.
fn email_for_id(
    kind: SourceKind,
    headers: &[String],
    known: &[Option<Claim>],
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
