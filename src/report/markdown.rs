//! The report as Markdown. What people typed is escaped, so that it reads as they typed it.

use super::story::{Block, Report};

/// A report without charts as Markdown.
pub fn markdown(report: &Report) -> String {
    let mut parts = vec![format!("# {}", escaped(&report.title)), escaped(&report.about)];
    for section in &report.sections {
        parts.push(format!("## {}", escaped(&section.title)));
        parts.extend(section.blocks.iter().map(of_block));
    }
    parts.retain(|it| !it.trim().is_empty());
    format!("{}\n", parts.join("\n\n"))
}

fn of_block(block: &Block) -> String {
    let listed = |lines: Vec<String>| lines.join("\n");
    match block {
        Block::Heading(text) => format!("### {}", escaped(text)),
        Block::Text(text) => escaped(text),
        Block::Note(text) => format!("> {}", escaped(text)),
        Block::List(texts) => listed(texts.iter().map(|it| format!("- {}", escaped(it))).collect()),
        Block::Entries(all) => {
            let entry = |[name, words]: &[String; 2]| format!("- {}: {}", strong(name), inner(words));
            listed(all.iter().map(entry).collect())
        }
        Block::Figures(all) => {
            let figure = |[value, name, _]: &[String; 3]| format!("- {}: {}", strong(name), inner(value));
            listed(all.iter().map(figure).collect())
        }
        Block::Boxes(all) => {
            let tick = |[name, words]: &[String; 2]| {
                let words = inner(words);
                if words.is_empty() {
                    format!("- [ ] {}", strong(name))
                } else {
                    format!("- [ ] {} – {words}", strong(name))
                }
            };
            listed(all.iter().map(tick).collect())
        }
        Block::Blanks(names) => {
            listed(names.iter().map(|it| format!("- {}: \\_\\_\\_\\_\\_\\_\\_\\_", escaped(it))).collect())
        }
        Block::Table(rows) => table(rows),
        Block::Chart(drawing) => format!("{}: {}", strong(&drawing.title), inner(&drawing.about)),
    }
}

fn strong(text: &str) -> String {
    let text = inner(text);
    if text.is_empty() { text } else { format!("**{text}**") }
}

fn table(rows: &[Vec<String>]) -> String {
    let line = |row: &Vec<String>| {
        let cells: Vec<String> = row.iter().map(|it| inner(it)).collect();
        format!("| {} |", cells.join(" | "))
    };
    let mut lines: Vec<String> = rows.iter().map(line).collect();
    let n_columns = rows.first().map_or(0, Vec::len);
    if n_columns > 0 {
        lines.insert(1, format!("|{}", "---|".repeat(n_columns)));
    }
    lines.join("\n")
}

/// A text in one line in which nothing is taken for a sign of Markdown, where a line begins.
fn escaped(text: &str) -> String {
    let inner = inner(text);
    let n_digits = inner.chars().take_while(char::is_ascii_digit).count();
    match inner[n_digits..].chars().next() {
        Some('+' | '-' | '=') if n_digits == 0 => format!("\\{inner}"),
        Some('.' | ')') if n_digits > 0 => format!("{}\\{}", &inner[..n_digits], &inner[n_digits..]),
        _ => inner,
    }
}

/// The same within a line.
fn inner(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&') {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_type_stays_what_it_is() {
        assert_eq!(escaped("a*b_c [x](y) <b> A|B #1"), r"a\*b\_c \[x\](y) \<b\> A\|B \#1");
        assert_eq!(escaped("1. first\nsecond"), r"1\. first second");
        assert_eq!(escaped("- no list, 1.5 is a number - really"), r"\- no list, 1.5 is a number - really");
    }
}
