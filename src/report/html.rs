//! The report as one HTML file: style and charts are inside, and nothing runs.

use std::fmt::Write as _;

use super::story::{Block, Report};
use super::svg::{Heading, escaped, families, svg};
use crate::charts::{Ink, Voice};

const STYLE: &str = include_str!("../../assets/report/report.css");

/// The report as HTML. The voice is that of its charts.
pub fn html(report: &Report, voice: Voice<'_>) -> String {
    let (title, about) = (escaped(&report.title), escaped(&report.about));
    let mut text = String::from("<!DOCTYPE html>\n");
    writeln!(text, r#"<html lang="{}"><head><meta charset="utf-8"/>"#, report.language).ok();
    text.push_str(r#"<meta name="viewport" content="width=device-width, initial-scale=1"/>"#);
    writeln!(text, "<title>{title}</title><style>{}{STYLE}</style></head><body><main>", colors()).ok();
    writeln!(text, "<header><h1>{title}</h1><p>{about}</p></header>").ok();
    let mut n_blocks = 0;
    for section in &report.sections {
        writeln!(text, "<section><h2>{}</h2>", escaped(&section.title)).ok();
        for block in &section.blocks {
            n_blocks += 1;
            // Names of patterns hold for the whole page.
            text.push_str(&of_block(block, voice).replace("hatch-", &format!("hatch-{n_blocks}-")));
        }
        text.push_str("</section>\n");
    }
    text.push_str("</main></body></html>\n");
    text
}

/// The colours of paper under the names of the theme, so that the style names what they mean.
fn colors() -> String {
    let named = Ink::ALL.map(|ink| format!("--{}:{};", ink.key(), ink.on_paper()));
    // The ground of a window is not among what charts are drawn with; that of a field is next to it.
    format!(":root{{{}--window:{};--family:{};}}\n", named.concat(), Ink::Field.on_paper(), families())
}

fn of_block(block: &Block, voice: Voice<'_>) -> String {
    match block {
        Block::Heading(text) => format!("<h3>{}</h3>\n", escaped(text)),
        Block::Text(text) => format!("<p>{}</p>\n", escaped(text)),
        Block::Note(text) => format!("<p class=\"note\">{}</p>\n", escaped(text)),
        Block::List(texts) => {
            let items: Vec<String> = texts.iter().map(|it| escaped(it)).collect();
            format!("<ul><li>{}</li></ul>\n", items.join("</li><li>"))
        }
        Block::Figures(all) => {
            let figure = |[value, name, of]: &[String; 3]| {
                let [value, name, of] = [value, name, of].map(|it| escaped(it));
                format!(r#"<div><dt>{name}</dt><dd class="value">{value}</dd><dd class="of">{of}</dd></div>"#)
            };
            format!("<dl class=\"figures\">{}</dl>\n", all.iter().map(figure).collect::<String>())
        }
        Block::Table(rows) => table(rows),
        Block::Entries(all) => {
            let entry = |[name, words]: &[String; 2]| {
                format!("<div><dt>{}</dt><dd>{}</dd></div>", escaped(name), escaped(words))
            };
            format!("<dl class=\"entries\">{}</dl>\n", all.iter().map(entry).collect::<String>())
        }
        Block::Boxes(all) => {
            let tick = |[name, words]: &[String; 2]| {
                let (name, words) = (escaped(name), escaped(words));
                format!(
                    r#"<li><label><input type="checkbox"/><b>{name}</b> <small>{words}</small></label></li>"#
                )
            };
            format!("<ul class=\"boxes\">{}</ul>\n", all.iter().map(tick).collect::<String>())
        }
        Block::Blanks(names) => {
            let blank = |name: &String| format!("<div>{}</div>", escaped(name));
            format!("<div class=\"blanks\">{}</div>\n", names.iter().map(blank).collect::<String>())
        }
        Block::Chart(drawing) => {
            let (title, about) = (escaped(&drawing.title), escaped(&drawing.about));
            let picture = svg(drawing, voice, Heading::None);
            format!("<figure><figcaption><b>{title}</b>{about}</figcaption>{picture}</figure>\n")
        }
    }
}

fn table(rows: &[Vec<String>]) -> String {
    let mut text = String::from("<table>");
    for (n, row) in rows.iter().enumerate() {
        let tag = if n == 0 { "th" } else { "td" };
        let cells: Vec<String> = row.iter().map(|it| escaped(it)).collect();
        let cells = cells.join(&format!("</{tag}><{tag}>"));
        write!(text, "<tr><{tag}>{cells}</{tag}></tr>").ok();
    }
    text.push_str("</table>\n");
    text
}
