//! What columns were taken to mean when files with the same headers were read before.

use serde::{Deserialize, Serialize};

use crate::import::{SourceKind, SourceMapping};

/// Mappings that somebody edited, by the headers of their files; the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layouts(Vec<Layout>);

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Layout {
    kind: SourceKind,
    headers: Vec<String>,
    mapping: SourceMapping,
}

impl Layouts {
    /// How many layouts are kept.
    pub const MOST: usize = 60;

    /// What the columns of such a file were taken to mean the last time. The order of columns does not matter.
    pub fn of(&self, kind: SourceKind, headers: &[String]) -> Option<&SourceMapping> {
        let headers = sorted(headers);
        self.0.iter().find(|it| it.kind == kind && it.headers == headers).map(|it| &it.mapping)
    }

    /// Keeps a mapping. Keys of single leads are not kept: they are about people, not about a layout.
    pub(super) fn remember(&mut self, kind: SourceKind, headers: &[String], mapping: &SourceMapping) {
        self.forget(kind, headers);
        let mapping = SourceMapping { same: Vec::new(), ..mapping.clone() };
        self.0.insert(0, Layout { kind, headers: sorted(headers), mapping });
        self.0.truncate(Self::MOST);
    }

    /// Forgets what was kept for such a file.
    pub(super) fn forget(&mut self, kind: SourceKind, headers: &[String]) {
        let headers = sorted(headers);
        self.0.retain(|it| it.kind != kind || it.headers != headers);
    }
}

fn sorted(headers: &[String]) -> Vec<String> {
    let mut headers = headers.to_vec();
    headers.sort_unstable();
    headers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_mapping_of_a_layout_counts() {
        let mut layouts = Layouts::default();
        let headers = ["a".to_owned(), "b".to_owned()];
        let zone =
            |zone: &str| SourceMapping { time_zone: Some(zone.to_owned()), ..SourceMapping::default() };
        layouts.remember(SourceKind::Leads, &headers, &zone("Asia/Seoul"));
        layouts.remember(SourceKind::Leads, &headers, &zone("Europe/Berlin"));
        let swapped = ["b".to_owned(), "a".to_owned()];
        assert_eq!(layouts.of(SourceKind::Leads, &swapped), Some(&zone("Europe/Berlin")));
        assert_eq!(layouts.of(SourceKind::Deals, &headers), None);
        assert_eq!(layouts.of(SourceKind::Leads, &headers[..1]), None);
        layouts.forget(SourceKind::Leads, &headers);
        assert_eq!(layouts, Layouts::default());
    }
}
