//! The house rules that no compiler knows: who may use whom, where words and colours live, how big things get.
#![expect(clippy::unwrap_used, reason = "a rule that cannot be checked is broken")]

mod fonts;
mod layers;
mod shape;
mod shortcuts;
mod source;
mod texts;
mod words;
