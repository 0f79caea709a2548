//! Files: presets, the agreement file, exports, lead files.

mod agreement_file;
mod presets;
