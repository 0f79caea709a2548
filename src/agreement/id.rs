//! Short names that an entity keeps for life, however it is renamed or moved.

use std::borrow::Cow;
use std::fmt;

/// Why a text cannot be an id.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} cannot be an id: use 1 to 40 of a-z, 0-9, `-` and `_`, as in `pricing-page`")]
pub struct IdError {
    text: String,
}

fn check(text: &str) -> Result<(), IdError> {
    let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_';
    if (1..=40).contains(&text.len()) && text.bytes().all(allowed) {
        Ok(())
    } else {
        Err(IdError { text: text.to_owned() })
    }
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        ///
        /// 1 to 40 of a-z, 0-9, `-` and `_`; unique among its kind in one agreement.
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The id that is spelled so.
            ///
            /// # Errors
            /// The text is empty, longer than 40, or has other characters than a-z, 0-9, `-`, `_`.
            pub fn new(text: &str) -> Result<Self, IdError> {
                check(text).map(|()| Self(text.to_owned()))
            }

            /// The id as it stands in files.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdError;

            fn try_from(text: String) -> Result<Self, IdError> {
                check(&text).map(|()| Self(text))
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "pattern": "^[a-z0-9_-]{1,40}$" })
            }
        }
    };
}

id!(
    /// Names a proposal for life.
    ProposalId
);
id!(
    /// Names an agreement through all its versions.
    AgreementId
);
impl Default for AgreementId {
    fn default() -> Self {
        Self("agreement".to_owned())
    }
}

id!(
    /// Names a comment for life.
    CommentId
);
id!(
    /// Names a golden example.
    ExampleId
);
id!(
    /// Names a criterion.
    CriterionId
);
id!(
    /// Names a requirement of the SAL or SQL stage.
    RequirementId
);
id!(
    /// Names a list that leads go to when they leave the funnel.
    ListId
);
id!(
    /// Names a reason for which sales rejects a lead.
    ReasonId
);
id!(
    /// Names a role in a buying team.
    RoleId
);
id!(
    /// Names a segment of leads.
    SegmentId
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_short_and_plain() {
        for text in ["a", "pricing-page", "c7k2m", &"x".repeat(40)] {
            assert!(CriterionId::new(text).is_ok(), "{text:?}");
        }
        for text in ["", "A", "a b", "ä", "a.b", &"x".repeat(41)] {
            assert!(CriterionId::new(text).is_err(), "{text:?}");
        }
    }
}
