//! What can be asked of a simulation: one file per question, each with a plain result.
