//! Leads that are there twice under different ids.

use std::hash::Hasher as _;

use rayon::iter::{IntoParallelIterator as _, IntoParallelRefIterator as _, ParallelIterator as _};
use rayon::slice::{ParallelSlice as _, ParallelSliceMut as _};
use rustc_hash::FxHasher;

use super::{Finding, Material, Problem, QualityReport, Unchecked};
use crate::fields::FieldId;
use crate::fields::text::comparison_key;
use crate::leads::{Cells, Column, LeadIndex, Leads};

/// The field that holds e-mail addresses.
pub(super) const EMAIL: &str = "email";

pub(super) fn find(material: &Material<'_>, report: &mut QualityReport) {
    let leads = material.leads;
    let emails = leads.column(&FieldId::from_header(EMAIL)).and_then(Keys::of);
    match &emails {
        Some(emails) => add(leads, std::slice::from_ref(emails), Problem::SameEmail, |_| true, report),
        None => report.unchecked.push(Unchecked::NoEmail),
    }
    let people = person_columns(leads).and_then(|places| {
        places.into_iter().map(|place| Keys::of(&leads.columns()[place])).collect::<Option<Vec<_>>>()
    });
    match people {
        // Those who share an address too are told of already.
        Some(people) => {
            let differ = |group: &[Keyed]| emails.as_ref().is_none_or(|emails| differ(emails, group));
            add(leads, &people, Problem::SamePerson, differ, report);
        }
        None => report.unchecked.push(Unchecked::NoNames),
    }
}

/// The columns that tell people apart: their names and their company.
pub(super) fn person_columns(leads: &Leads) -> Option<Vec<usize>> {
    let place = |id: &str| leads.column_place(&FieldId::from_header(id));
    let both = || Some(vec![place("first_name")?, place("last_name")?]);
    let names = both().or_else(|| Some(vec![place("full_name")?]))?;
    let company = place("company").or_else(|| place("company_domain"))?;
    Some(names.into_iter().chain([company]).collect())
}

fn add(
    leads: &Leads,
    columns: &[Keys<'_>],
    problem: Problem,
    is_wanted: impl Fn(&[Keyed]) -> bool + Sync,
    report: &mut QualityReport,
) {
    let (mut found, mut groups, mut n_groups) = (Vec::new(), Vec::new(), 0);
    let alike = alike(leads, columns, is_wanted);
    for group in alike.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() > 1) {
        found.extend(group.iter().map(|(_, lead)| *lead));
        groups.extend(group.iter().map(|_| n_groups));
        n_groups += 1;
    }
    if !found.is_empty() {
        report.findings.push(Finding { groups, ..Finding::of_leads(problem, found, leads.len()) });
    }
}

/// A lead with the hash of what its columns say.
type Keyed = (u64, LeadIndex);

/// Whether leads have addresses that are not all alike. Of people without one nobody knows.
fn differ(emails: &Keys<'_>, group: &[Keyed]) -> bool {
    let [(_, first), rest @ ..] = group else { return false };
    let address = emails.hash(*first);
    address.is_none() || rest.iter().any(|(_, lead)| emails.hash(*lead) != address)
}

/// Leads whose columns say the same as those of another, each after the first of its group, in the order of the history.
fn alike(
    leads: &Leads,
    columns: &[Keys<'_>],
    is_wanted: impl Fn(&[Keyed]) -> bool + Sync,
) -> Vec<(LeadIndex, LeadIndex)> {
    let key = |lead: LeadIndex| {
        columns.iter().try_fold(0_u64, |all, column| {
            let one = column.hash(lead)?;
            Some((all.rotate_left(5) ^ one).wrapping_mul(0x9E37_79B9_7F4A_7C15))
        })
    };
    let all: Vec<LeadIndex> = leads.indices().collect();
    let keyed = all.par_iter().filter_map(|lead| Some((key(*lead)?, *lead)));
    let mut keyed: Vec<Keyed> = keyed.collect();
    keyed.par_sort_unstable();
    let groups = keyed.par_chunk_by(|a, b| a.0 == b.0);
    let pairs = groups.filter(|group| group.len() > 1 && is_wanted(group)).flat_map_iter(|group| {
        let first = group[0].1;
        // Different texts can have one hash, if hardly ever.
        let is_alike = move |lead: &LeadIndex| columns.iter().all(|it| it.says_the_same(*lead, first));
        group.iter().map(|(_, lead)| *lead).filter(is_alike).map(move |lead| (first, lead))
    });
    let mut pairs: Vec<(LeadIndex, LeadIndex)> = pairs.collect();
    pairs.par_sort_unstable();
    pairs
}

/// A column of texts with the hash of each text in the form in which texts are compared.
struct Keys<'a> {
    column: &'a Column,
    hashes: Vec<u64>,
}

impl<'a> Keys<'a> {
    fn of(column: &'a Column) -> Option<Self> {
        let Cells::Texts { dictionary, .. } = &column.cells else { return None };
        let texts: Vec<&str> = dictionary.texts().collect();
        Some(Self { column, hashes: texts.into_par_iter().map(hash_of).collect() })
    }

    /// The code of what is known of a lead; `None` if nothing is.
    fn code(&self, lead: LeadIndex) -> Option<u32> {
        let Cells::Texts { codes, .. } = &self.column.cells else { return None };
        codes.get(lead.at()).copied().filter(|code| *code != 0)
    }

    fn hash(&self, lead: LeadIndex) -> Option<u64> {
        let place = (self.code(lead)? as usize).checked_sub(1)?;
        self.hashes.get(place).copied()
    }

    /// Whether two leads have the same text, however it is written.
    fn says_the_same(&self, a: LeadIndex, b: LeadIndex) -> bool {
        let key = |lead| self.text(lead).map(comparison_key);
        self.code(a) == self.code(b) || key(a) == key(b)
    }

    fn text(&self, lead: LeadIndex) -> Option<&str> {
        let Cells::Texts { dictionary, .. } = &self.column.cells else { return None };
        dictionary.text(self.code(lead)?)
    }
}

/// A hash that texts have in common which are equal when they are compared.
fn hash_of(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    let trimmed = text.trim();
    let mut short = [0; 96];
    match short.get_mut(..trimmed.len()) {
        // Most texts are short and plain: they need no memory of their own.
        Some(short) if trimmed.is_ascii() => {
            short.copy_from_slice(trimmed.as_bytes());
            short.make_ascii_lowercase();
            hasher.write(short);
        }
        _ => hasher.write(comparison_key(text).as_bytes()),
    }
    hasher.finish()
}
