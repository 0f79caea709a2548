use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::agreement::{Agreement, Document, Fingerprint, Signature, Status};
use crate::signing::sound;

/// The version of the format that [`RulesExport`] describes.
pub const RULES_VERSION: u32 = 1;

/// The rules of an agreement, for the systems of ops.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Rules of an Accord agreement")]
pub struct RulesExport {
    /// Where the schema of this file is.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The version of this format.
    pub accord_rules: u32,
    /// Whether both parties have signed exactly these rules.
    pub status: RulesStatus,
    /// SHA-256 of the canonical JSON (RFC 8785) of `agreement`.
    pub fingerprint: Fingerprint,
    /// The signatures that hold for these rules.
    pub signatures: Vec<Signature>,
    /// The rules.
    pub agreement: Agreement,
}

/// Whether rules are agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum RulesStatus {
    /// Somebody has not signed these rules: not to be put into practice.
    #[serde(rename = "DRAFT")]
    Draft,
    /// Every party has signed exactly these rules.
    #[serde(rename = "AGREED")]
    Agreed,
}

impl RulesExport {
    /// The export of a document. Signatures given for other content are left out, and those whose proof is not sound.
    pub fn of(document: &Document) -> Self {
        let document = &sound(document);
        let fingerprint = document.agreement.fingerprint();
        Self {
            schema: None,
            accord_rules: RULES_VERSION,
            status: match document.status() {
                Status::Agreed => RulesStatus::Agreed,
                Status::Draft { .. } => RulesStatus::Draft,
            },
            fingerprint,
            signatures: document.signatures.clone(),
            agreement: document.agreement.clone(),
        }
    }
}

/// The JSON Schema of [`RulesExport`].
pub fn json_schema() -> serde_json::Value {
    schemars::schema_for!(RulesExport).to_value()
}

pub(super) fn schema(_: &Document) -> String {
    pretty(&json_schema())
}

pub(super) fn json(document: &Document) -> String {
    let mut export = RulesExport::of(document);
    export.schema = Some(format!("accord-rules-{RULES_VERSION}.schema.json"));
    pretty(&export)
}

fn pretty<T: Serialize>(value: &T) -> String {
    // Texts, integers, lists and enums only: nothing in it can fail to serialise.
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}

pub(super) fn ron(document: &Document) -> String {
    let export = RulesExport::of(document);
    let head = match export.status {
        RulesStatus::Draft => "// DRAFT: not signed by both parties. Not to be put into practice.\n",
        RulesStatus::Agreed => "// AGREED: signed by both parties.\n",
    };
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let config = ron::ser::PrettyConfig::new().indentor("    ").depth_limit(5);
    format!("{head}{}\n", options.to_string_pretty(&export, config).unwrap_or_default())
}
