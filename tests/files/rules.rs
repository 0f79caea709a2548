//! The exported rules: what other systems get, and the schema that they can check it by.

use std::fs;
use std::path::Path;

use accord::agreement::{Document, Party, Signature};
use accord::export::{FORMATS, RulesExport, RulesStatus, format, json_schema};
use accord::fields::{Date, Timestamp};
use accord::project::{PRESETS, read};
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::agreement_file::{FROZEN, FROZEN_FINGERPRINT, FROZEN_JSON};
use crate::random::agreements::{agreement, dated_from};

/// The schema as it is published, from the root of the project.
const SCHEMA: &str = "docs/accord-rules-1.schema.json";

fn exported(key: &str, document: &Document) -> String {
    (format(key).unwrap().write)(document)
}

fn exported_json(document: &Document) -> Value {
    serde_json::from_str(&exported("json", document)).unwrap()
}

fn from_ron(text: &str) -> RulesExport {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str(text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

fn validator() -> Validator {
    jsonschema::draft202012::new(&json_schema()).unwrap()
}

fn preset(n: usize) -> Document {
    read(PRESETS[n].text).unwrap().document
}

/// The document, signed by those parties.
fn signed_by(mut document: Document, parties: &[Party]) -> Document {
    let fingerprint = document.agreement.fingerprint();
    let sign = |&party: &Party| {
        let name = format!("{party:?} = \"Zoë\"");
        Signature::by_name(party, &name, Timestamp(1_777_627_800), fingerprint)
    };
    document.signatures.extend(parties.iter().map(sign));
    document
}

#[test]
fn every_format_has_a_name_of_its_own() {
    let keys: Vec<&str> = FORMATS.iter().map(|it| it.key).collect();
    assert_eq!(keys, ["json", "ron", "json-schema"]);
    let extensions: Vec<&str> = FORMATS.iter().map(|it| it.extension).collect();
    assert_eq!(extensions, ["json", "ron", "schema.json"]);
    assert!(format("xml").is_none());
}

#[test]
fn the_published_schema_is_that_of_the_program() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(SCHEMA);
    let generated = exported("json-schema", &preset(0));
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::write(&path, &generated).unwrap();
    }
    let published = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        published == generated,
        "{SCHEMA} is not the schema of the program. If the change is meant, renew it with UPDATE_SNAPSHOTS=1 \
         cargo test --test files the_published_schema. Files that are valid today must stay so, or the version in \
         its name goes up."
    );
    assert_eq!(
        exported("json-schema", &read(FROZEN).unwrap().document),
        generated,
        "it is no export of content"
    );
    assert!(generated.ends_with("}\n"));
}

#[test]
fn the_schema_is_a_schema_that_says_what_everything_is() {
    let schema = json_schema();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert_eq!(schema["title"], "Rules of an Accord agreement");
    jsonschema::draft202012::meta::validate(&schema).unwrap();
    let exported = exported_json(&preset(0));
    let published = Path::new(SCHEMA).file_name().unwrap().to_str();
    assert_eq!(
        exported["$schema"].as_str(),
        published,
        "exports name the schema by the name that it is published under"
    );
    assert!(!schema.to_string().contains("[`"), "readers of the schema do not know the names of the code");
    let kinds = schema["$defs"].as_object().unwrap();
    for (name, kind) in kinds {
        let open = kind["type"] == "object" && kind["additionalProperties"] != json!(false);
        assert!(!open, "{name} takes unknown keys");
        for (key, field) in kind["properties"].as_object().into_iter().flatten() {
            let described = !field["description"].is_null() || !field["$ref"].is_null();
            assert!(described, "{name}.{key} is not described");
        }
    }
}

#[test]
fn every_export_is_valid() {
    let validator = validator();
    let mut documents: Vec<Document> = (0..PRESETS.len()).map(preset).collect();
    documents.extend((0..PRESETS.len()).map(|n| signed_by(preset(n), &Party::SIGNING)));
    documents.push(read(FROZEN).unwrap().document);
    for document in documents {
        let value = exported_json(&document);
        let errors: Vec<String> = validator.iter_errors(&value).map(|it| it.to_string()).collect();
        assert!(errors.is_empty(), "{}: {errors:?}", document.agreement.title);
    }
}

/// A place in the export of the frozen agreement, and what must not stand there.
fn wrong() -> Vec<(&'static str, Value)> {
    vec![
        ("/unknown", json!(1)),
        ("/agreement/unknown", json!(1)),
        ("/agreement/criteria/0/unknown", json!(1)),
        ("/agreement/criteria/0/evidence/Fields/AllOf/0/Ask/unknown", json!(1)),
        ("/agreement/criteria/2/evidence/Activity/unknown", json!(1)),
        ("/agreement/limits/total/unknown", json!(1)),
        ("/agreement/sal/requirements/0/test/Act/within/unknown", json!(1)),
        ("/signatures/0/unknown", json!(1)),
        ("/agreement/criteria/0/effect/Points", json!(20.5)),
        ("/agreement/criteria/0/effect/Points", json!("20")),
        ("/agreement/criteria/0/cap", json!(-1)),
        ("/agreement/criteria/0/cap", json!(0.5)),
        ("/agreement/criteria/0/id", json!("Not an id")),
        ("/agreement/criteria/0/category", json!("profile")),
        ("/agreement/criteria/3/evidence/Activity/condition/Ask/question/AtLeast", json!(2.5)),
        ("/agreement/criteria/3/evidence/Activity/condition/Ask/question/AtLeast", json!("2,5")),
        ("/agreement/criteria/9/evidence/Fields/AnyOf/2/Ask/question/Before", json!("29.02.2020")),
        ("/agreement/calendar/opens", json!("8:30")),
        ("/agreement/calendar/working_days/0", json!("Mo")),
        ("/agreement/mql/threshold", json!(44.5)),
        ("/agreement/mql/threshold", Value::Null),
        ("/agreement/sal/requirements/0/test", json!({ "Act": { "act": "Won" } })),
        ("/agreement/lists/0/purpose", json!("Other")),
        ("/accord_rules", json!("1")),
        ("/status", json!("Agreed")),
        ("/fingerprint", json!(FROZEN_FINGERPRINT.to_uppercase())),
        ("/signatures/0/party", json!("Legal")),
        ("/signatures/0/signed_at", json!("2026-05-01 09:30")),
    ]
}

#[test]
fn what_is_no_export_is_refused_by_the_schema_and_by_the_program() {
    let validator = validator();
    let good = exported_json(&read(FROZEN).unwrap().document);
    for (pointer, value) in wrong() {
        let mut bad = good.clone();
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        match bad.pointer_mut(parent).unwrap() {
            Value::Object(fields) => drop(fields.insert(key.to_owned(), value.clone())),
            Value::Array(items) => items[key.parse::<usize>().unwrap()] = value.clone(),
            other => panic!("nothing can stand in {other}"),
        }
        assert!(!validator.is_valid(&bad), "{pointer}: {value} is valid");
        assert!(serde_json::from_value::<RulesExport>(bad).is_err(), "{pointer}: {value} is read");
    }
    for key in ["accord_rules", "status", "fingerprint", "signatures", "agreement"] {
        let mut bad = good.clone();
        bad.as_object_mut().unwrap().remove(key);
        assert!(!validator.is_valid(&bad), "{key} is not needed");
        assert!(serde_json::from_value::<RulesExport>(bad).is_err(), "{key} is not needed");
    }
}

#[test]
fn an_export_says_whether_it_is_agreed() {
    for (parties, status, head) in [
        (&[][..], "DRAFT", "// DRAFT: not signed by both parties. Not to be put into practice.\n"),
        (&[Party::Sales], "DRAFT", "// DRAFT: not signed by both parties. Not to be put into practice.\n"),
        (&Party::SIGNING, "AGREED", "// AGREED: signed by both parties.\n"),
    ] {
        let document = signed_by(preset(1), parties);
        let fingerprint = document.agreement.fingerprint();
        let value = exported_json(&document);
        assert_eq!(value["status"], status);
        assert_eq!(value["accord_rules"], 1);
        assert_eq!(value["fingerprint"], fingerprint.to_string());
        assert_eq!(value["agreement"], serde_json::to_value(&document.agreement).unwrap());
        let signers: Vec<&str> =
            value["signatures"].as_array().unwrap().iter().map(|it| it["party"].as_str().unwrap()).collect();
        let expected: Vec<String> = parties.iter().map(|it| format!("{it:?}")).collect();
        assert_eq!(signers, expected);
        assert!(exported("json", &document).ends_with("}\n"));
        let text = exported("ron", &document);
        assert!(text.starts_with(head) && text.contains(&format!("status: {status},")), "{text}");
        let agreed = status == "AGREED";
        assert_eq!(from_ron(&text).status, if agreed { RulesStatus::Agreed } else { RulesStatus::Draft });
    }
}

#[test]
fn the_frozen_agreement_is_exported_as_agreed_with_the_signatures_that_hold() {
    let expected: Value = serde_json::from_str(FROZEN_JSON).unwrap();
    let value = exported_json(&read(FROZEN).unwrap().document);
    let holding: Vec<&Value> = expected["signatures"].as_array().unwrap().iter().skip(1).collect();
    assert_eq!(
        value,
        json!({
            "$schema": "accord-rules-1.schema.json",
            "accord_rules": 1,
            "status": "AGREED",
            "fingerprint": FROZEN_FINGERPRINT,
            "signatures": holding,
            "agreement": expected["agreement"],
        })
    );
}

#[test]
fn a_signature_that_was_given_for_something_else_is_left_out() {
    let mut document = signed_by(preset(2), &Party::SIGNING);
    document.agreement.mql.threshold += 1;
    let value = exported_json(&document);
    assert_eq!((&value["status"], &value["signatures"]), (&json!("DRAFT"), &json!([])));
    assert!(!exported("ron", &document).contains("Zoë"));
}

proptest! {
    #[test]
    fn exports_of_random_agreements_are_valid_and_read_back(agreement in agreement(), day in -20_000..60_000_i32) {
        thread_local! { static VALIDATOR: Validator = validator(); }
        let document = signed_by(Document::unsigned(dated_from(agreement, Date(day))), &Party::SIGNING);
        let text = exported("json", &document);
        let value: Value = serde_json::from_str(&text).unwrap();
        prop_assert!(VALIDATOR.with(|it| it.is_valid(&value)), "{text}");
        let json: RulesExport = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(&json.agreement, &document.agreement);
        prop_assert_eq!(json.schema.as_deref(), Some("accord-rules-1.schema.json"));
        let ron = from_ron(&exported("ron", &document));
        prop_assert_eq!(ron, RulesExport { schema: None, ..json });
    }
}
