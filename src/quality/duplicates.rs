//! Leads that are there twice under different ids.

use std::hash::Hasher as _;

use rayon::slice::ParallelSliceMut as _;
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
            let differ = |group: &[LeadIndex]| emails.as_ref().is_none_or(|emails| differ(emails, group));
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
    is_wanted: impl Fn(&[LeadIndex]) -> bool,
    report: &mut QualityReport,
) {
    let (mut found, mut groups, mut n_groups) = (Vec::new(), Vec::new(), 0);
    for group in alike(leads, columns).into_iter().filter(|group| is_wanted(group)) {
        groups.extend(group.iter().map(|_| n_groups));
        n_groups += 1;
        found.extend(group);
    }
    if !found.is_empty() {
        report.findings.push(Finding { groups, ..Finding::of_leads(problem, found, leads.len()) });
    }
}

/// Whether leads have addresses that are not all alike. Of people without one nobody knows.
fn differ(emails: &Keys<'_>, group: &[LeadIndex]) -> bool {
    let address = |lead: LeadIndex| emails.text(lead).map(comparison_key);
    let [first, rest @ ..] = group else { return false };
    address(*first).is_none() || rest.iter().any(|lead| address(*lead) != address(*first))
}

/// Groups of leads whose columns say the same, in the order of the history.
fn alike(leads: &Leads, columns: &[Keys<'_>]) -> Vec<Vec<LeadIndex>> {
    let key = |lead: LeadIndex| {
        columns.iter().try_fold(0_u64, |all, column| {
            let one = column.hash(lead)?;
            Some((all.rotate_left(5) ^ one).wrapping_mul(0x9E37_79B9_7F4A_7C15))
        })
    };
    let mut keyed: Vec<(u64, LeadIndex)> =
        leads.indices().filter_map(|lead| Some((key(lead)?, lead))).collect();
    keyed.par_sort_unstable();
    let mut groups: Vec<Vec<LeadIndex>> = Vec::new();
    for same in keyed.chunk_by(|a, b| a.0 == b.0).filter(|same| same.len() > 1) {
        // Different texts can have one hash, if hardly ever.
        let texts = |lead: LeadIndex| -> Vec<Option<String>> {
            columns.iter().map(|column| column.text(lead).map(comparison_key)).collect()
        };
        let first = texts(same[0].1);
        let group: Vec<LeadIndex> =
            same.iter().map(|(_, lead)| *lead).filter(|lead| texts(*lead) == first).collect();
        if group.len() > 1 {
            groups.push(group);
        }
    }
    groups.sort_unstable();
    groups
}

/// A column of texts with the hash of each text in the form in which texts are compared.
struct Keys<'a> {
    column: &'a Column,
    hashes: Vec<u64>,
}

impl<'a> Keys<'a> {
    fn of(column: &'a Column) -> Option<Self> {
        let Cells::Texts { dictionary, .. } = &column.cells else { return None };
        let hash = |text: &str| {
            let mut hasher = FxHasher::default();
            if text.is_ascii() {
                text.trim().bytes().for_each(|byte| hasher.write_u8(byte.to_ascii_lowercase()));
            } else {
                comparison_key(text).bytes().for_each(|byte| hasher.write_u8(byte));
            }
            hasher.finish()
        };
        Some(Self { column, hashes: dictionary.texts().map(hash).collect() })
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

    fn text(&self, lead: LeadIndex) -> Option<&str> {
        let Cells::Texts { dictionary, .. } = &self.column.cells else { return None };
        dictionary.text(self.code(lead)?)
    }
}
