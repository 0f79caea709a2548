use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::agreement::{
    Agreement, Document, Malformed, Party, Proposal, Signature, Version, Withdrawal, Workshop,
};
use crate::fields::Timestamp;
use crate::import::{Mapping, SourceKind};

/// The latest version of the file format. A file that needs nothing of it is written as an earlier one has it.
pub const FORMAT_VERSION: u32 = 3;

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    /// The agreement and the signatures under it.
    pub document: Document,
    /// Where its history lies, if it was tried on one.
    pub sources: Option<Sources>,
}

/// The file of a source, or several; relative to the agreement's folder, or absolute. Written as a text or a list of texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum SourcePaths {
    /// One file.
    One(String),
    /// Several files with the same columns.
    Several(Vec<String>),
}

impl SourcePaths {
    /// The paths.
    pub fn as_slice(&self) -> &[String] {
        match self {
            Self::One(path) => std::slice::from_ref(path),
            Self::Several(paths) => paths,
        }
    }
}

impl From<Vec<String>> for SourcePaths {
    fn from(mut paths: Vec<String>) -> Self {
        match (paths.len(), paths.pop()) {
            (1, Some(path)) => Self::One(path),
            (_, last) => Self::Several(paths.into_iter().chain(last).collect()),
        }
    }
}

/// The files of a history and what their columns mean. Paths, not data: nobody's personal data is in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sources {
    /// The lead file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leads: Option<SourcePaths>,
    /// The activity file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activities: Option<SourcePaths>,
    /// The stage-change file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage_changes: Option<SourcePaths>,
    /// The deal file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deals: Option<SourcePaths>,
    /// The file of campaign costs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub campaigns: Option<SourcePaths>,
    /// The account table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accounts: Option<SourcePaths>,
    /// What their columns mean.
    #[serde(default)]
    pub mapping: Mapping,
    /// The end of observation, if it was set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub observed_until: Option<Timestamp>,
}

/// Why a text is not an agreement file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// A later version of the program wrote it.
    #[error("written by a later version (format {version})")]
    Newer {
        /// The version of its format.
        version: u32,
    },
    /// It is not RON, or not of this shape.
    #[error("line {}, column {}: {message}", at.line, at.column)]
    Unparsable {
        /// Where.
        at: Position,
        /// What is wrong, as the parser says it.
        message: String,
    },
    /// It is of this shape, but no agreement can be so.
    #[error("not well-formed: {malformed:?}")]
    Malformed {
        /// The agreement, to look up names.
        agreement: Box<Agreement>,
        /// What is wrong.
        malformed: Vec<Malformed>,
    },
}

/// A place in a text, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character in it.
    pub column: usize,
}

/// The file. Unknown fields are refused, so that nothing is ever lost silently. Format 2 has `agreed` and `proposals`; format 3
/// has `workshop`, `versions`, `withdrawals`, more parties than two, counter-proposals, proposals of a merge, signatures with a proof,
/// and owners, examples and signing rules in agreements.
#[derive(Serialize, Deserialize)]
// Messages of the parser name it.
#[serde(rename = "Accord", deny_unknown_fields)]
struct File {
    accord: u32,
    agreement: Agreement,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    signatures: Vec<Signature>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    agreed: Option<Agreement>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    proposals: Vec<Proposal>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    versions: Vec<Version>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    withdrawals: Vec<Withdrawal>,
    #[serde(default, skip_serializing_if = "Workshop::is_none")]
    workshop: Workshop,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sources: Option<Sources>,
}

/// Only the version of a file, whatever else is in it.
#[derive(Deserialize)]
struct AnyVersion {
    accord: u32,
}

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
}

/// Reads the text of a file. Texts in it are normalised; that changes no meaning and no fingerprint.
///
/// # Errors
/// The text is of a later version, cannot be parsed, or says something that no agreement can be.
pub fn read(text: &str) -> Result<Project, OpenError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if let Ok(AnyVersion { accord }) = options().from_str::<AnyVersion>(text)
        && accord > FORMAT_VERSION
    {
        return Err(OpenError::Newer { version: accord });
    }
    let file: File = options().from_str(text).map_err(|error| OpenError::Unparsable {
        at: Position { line: error.span.start.line, column: error.span.start.col },
        message: error.code.to_string(),
    })?;
    if file.accord == 0 {
        let message = format!("there is no format {}", file.accord);
        return Err(OpenError::Unparsable { at: Position { line: 1, column: 1 }, message });
    }
    let agreement = file.agreement.normalised();
    let signatures: Vec<Signature> = file.signatures.into_iter().map(Signature::normalised).collect();
    let mut malformed = agreement.malformations();
    malformed.extend(signatures.iter().filter_map(Signature::malformation));
    let agreed = file.agreed.map(|agreed| agreed.normalised());
    malformed.extend(agreed.iter().flat_map(Agreement::malformations));
    let proposals: Vec<Proposal> = file.proposals.into_iter().map(Proposal::normalised).collect();
    malformed.extend(proposals.iter().flat_map(Proposal::malformations));
    // Versions are what was signed, to the last letter, so nothing in them is normalised.
    let of_versions = |it: &Version| {
        let of_signatures = it.signatures.iter().filter_map(Signature::malformation);
        it.agreement.malformations().into_iter().chain(of_signatures).collect::<Vec<_>>()
    };
    malformed.extend(file.versions.iter().flat_map(of_versions));
    let withdrawals: Vec<Withdrawal> = file.withdrawals.into_iter().map(Withdrawal::normalised).collect();
    malformed.extend(withdrawals.iter().filter_map(Withdrawal::malformation));
    let workshop = file.workshop.normalised();
    malformed.extend(workshop.malformations());
    if !malformed.is_empty() {
        return Err(OpenError::Malformed { agreement: Box::new(agreement), malformed });
    }
    let document = Document {
        agreement,
        signatures,
        agreed: agreed.map(Arc::new),
        versions: file.versions.into_iter().map(Arc::new).collect(),
        withdrawals: withdrawals.into_iter().map(Arc::new).collect(),
        proposals: proposals.into_iter().map(Arc::new).collect(),
        workshop: Arc::new(workshop),
    };
    Ok(Project { document, sources: file.sources })
}

/// The text of a file.
pub fn write(project: &Project) -> String {
    let accord = version_needed(&project.document);
    let Document { agreement, signatures, agreed, versions, withdrawals, proposals, workshop } =
        project.document.clone();
    let file = File {
        accord,
        agreement,
        signatures,
        agreed: agreed.map(Arc::unwrap_or_clone),
        proposals: proposals.into_iter().map(Arc::unwrap_or_clone).collect(),
        versions: versions.into_iter().map(Arc::unwrap_or_clone).collect(),
        withdrawals: withdrawals.into_iter().map(Arc::unwrap_or_clone).collect(),
        workshop: Arc::unwrap_or_clone(workshop),
        sources: project.sources.clone(),
    };
    let pretty = ron::ser::PrettyConfig::new().indentor("    ").depth_limit(4);
    // Texts, integers, lists and enums only; what might still go wrong shows when the text is read back.
    let mut text = options().to_string_pretty(&file, pretty).unwrap_or_default();
    text.push('\n');
    text
}

/// The earliest version that has everything that a document has, so that earlier programs open what they can.
fn version_needed(document: &Document) -> u32 {
    let is_new = |agreement: &Agreement| {
        !agreement.owners.is_none() || !agreement.examples.is_empty() || !agreement.signing.is_none()
    };
    let is_newcomer = |party: Party| !Party::SIGNING.contains(&party);
    let is_new_signature = |it: &Signature| {
        let plain = Signature::by_name(it.party, &it.name, it.signed_at, it.fingerprint);
        is_newcomer(it.party) || *it != plain
    };
    let has_new = |it: &Arc<Proposal>| {
        let parties = [it.by.party].into_iter().chain(it.answer.as_ref().map(|answer| answer.by.party));
        is_new(&it.before)
            || is_new(&it.after)
            || it.counters.is_some()
            || it.from_merge
            || parties.into_iter().any(is_newcomer)
    };
    if is_new(&document.agreement)
        || document.agreed.as_deref().is_some_and(is_new)
        || document.signatures.iter().any(is_new_signature)
        || !document.versions.is_empty()
        || !document.withdrawals.is_empty()
        || document.proposals.iter().any(has_new)
        || !document.workshop.is_none()
    {
        FORMAT_VERSION
    } else if document.agreed.is_some() || !document.proposals.is_empty() {
        2
    } else {
        1
    }
}

impl Sources {
    /// The path of a kind of file.
    pub fn of(&self, kind: SourceKind) -> Option<&SourcePaths> {
        match kind {
            SourceKind::Leads => self.leads.as_ref(),
            SourceKind::Activities => self.activities.as_ref(),
            SourceKind::StageChanges => self.stage_changes.as_ref(),
            SourceKind::Deals => self.deals.as_ref(),
            SourceKind::Campaigns => self.campaigns.as_ref(),
            SourceKind::Accounts => self.accounts.as_ref(),
        }
    }

    /// The path of a kind of file, to be set.
    pub fn of_mut(&mut self, kind: SourceKind) -> &mut Option<SourcePaths> {
        match kind {
            SourceKind::Leads => &mut self.leads,
            SourceKind::Activities => &mut self.activities,
            SourceKind::StageChanges => &mut self.stage_changes,
            SourceKind::Deals => &mut self.deals,
            SourceKind::Campaigns => &mut self.campaigns,
            SourceKind::Accounts => &mut self.accounts,
        }
    }
}
