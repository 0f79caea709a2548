use unic_langid::LanguageIdentifier;

/// A language that Accord speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Tag {
    /// English.
    #[default]
    English,
    /// German.
    German,
    /// Polish.
    Polish,
    /// Japanese.
    Japanese,
    /// Korean.
    Korean,
}

macro_rules! texts {
    ($tag:literal) => {
        &[
            include_str!(concat!("../../assets/languages/", $tag, "/fields.ftl")),
            include_str!(concat!("../../assets/languages/", $tag, "/sentences.ftl")),
            include_str!(concat!("../../assets/languages/", $tag, "/findings.ftl")),
            include_str!(concat!("../../assets/languages/", $tag, "/window.ftl")),
            include_str!(concat!("../../assets/languages/", $tag, "/define.ftl")),
            include_str!(concat!("../../assets/languages/", $tag, "/proposals.ftl")),
            include_str!(concat!("../../assets/languages/", $tag, "/workshop.ftl")),
            include_str!(concat!("../../assets/languages/", $tag, "/data.ftl")),
            include_str!(concat!("../../assets/languages/", $tag, "/quality.ftl")),
            include_str!(concat!("../../assets/languages/", $tag, "/simulate.ftl")),
            include_str!(concat!("../../assets/languages/", $tag, "/questions.ftl")),
            include_str!(concat!("../../assets/languages/", $tag, "/report.ftl")),
            include_str!(concat!("../../assets/languages/", $tag, "/document.ftl")),
            include_str!(concat!("../../assets/languages/", $tag, "/sign.ftl")),
            include_str!(concat!("../../assets/languages/", $tag, "/export.ftl")),
            include_str!(concat!("../../assets/languages/", $tag, "/command_line.ftl")),
        ]
    };
}

impl Tag {
    /// Every language.
    pub const ALL: [Self; 5] = [Self::English, Self::German, Self::Polish, Self::Japanese, Self::Korean];

    /// The tag as in BCP 47.
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::Polish => "pl",
            Self::Japanese => "ja",
            Self::Korean => "ko",
        }
    }

    /// What the language calls itself.
    pub const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "Deutsch",
            Self::Polish => "Polski",
            Self::Japanese => "日本語",
            Self::Korean => "한국어",
        }
    }

    /// The language that a tag or a POSIX locale such as `de_DE.UTF-8` names, if Accord speaks it.
    pub fn parse(text: &str) -> Option<Self> {
        let code = text.split(['-', '_', '.', '@']).next()?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|tag| tag.code() == code)
    }

    pub(super) fn identifier(self) -> LanguageIdentifier {
        // Every code above is well-formed; a test loads each.
        self.code().parse().unwrap_or_default()
    }

    pub(super) fn locale(self) -> icu_locale_core::Locale {
        self.code().parse().unwrap_or(icu_locale_core::Locale::UNKNOWN)
    }

    /// The message files of the language.
    pub(super) fn texts(self) -> &'static [&'static str] {
        match self {
            Self::English => texts!("en"),
            Self::German => texts!("de"),
            Self::Polish => texts!("pl"),
            Self::Japanese => texts!("ja"),
            Self::Korean => texts!("ko"),
        }
    }
}
