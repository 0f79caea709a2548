use super::{Block, Section, Told};
use crate::agreement::{Agreement, Category, Stage};
use crate::language::Language;

/// The agreement in plain sentences.
pub(super) fn agreement(told: &Told<'_>) -> Section {
    let (language, agreement) = (told.language, &told.document.agreement);
    let mut blocks = Vec::new();
    if !agreement.purpose.trim().is_empty() {
        blocks.push(Block::Text(agreement.purpose.clone()));
    }
    blocks.push(Block::Heading(language.stage(Stage::Mql)));
    blocks.push(Block::List(language.mql_definition(agreement)));
    for category in Category::ALL {
        let sentences: Vec<String> =
            agreement.criteria_of(category).map(|it| language.criterion(it)).collect();
        if !sentences.is_empty() {
            blocks.push(Block::Heading(language.category(category)));
            blocks.push(Block::List(sentences));
        }
    }
    for stage in [Stage::Sal, Stage::Sql] {
        let requirements = agreement.requirements(stage);
        if !requirements.is_empty() {
            blocks.push(Block::Heading(language.stage(stage)));
            blocks.push(Block::List(requirements.iter().map(|it| language.requirement(it)).collect()));
        }
    }
    if !agreement.lists.is_empty() {
        blocks.push(Block::Heading(language.text("lists-title")));
        blocks.push(Block::List(lists(language, agreement)));
    }
    let fingerprint = agreement.fingerprint().short();
    blocks.push(Block::Note(format!("{}: {fingerprint}", language.text("fingerprint"))));
    Section { title: language.text("report-agreement"), blocks }
}

/// What each list is for, and which stages send leads there.
fn lists(language: &Language, agreement: &Agreement) -> Vec<String> {
    let row = |list: &crate::agreement::List| {
        let stages: Vec<String> = Stage::ALL
            .into_iter()
            .filter(|stage| agreement.list_of(*stage) == Some(&list.id))
            .map(|stage| language.stage_short(stage))
            .collect();
        let purpose = language.purpose(list.purpose);
        let name = if list.name == purpose { purpose } else { format!("{} – {purpose}", list.name) };
        if stages.is_empty() { name } else { format!("{name} ({})", stages.join(", ")) }
    };
    agreement.lists.iter().map(row).collect()
}
