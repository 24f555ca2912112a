//! Markdown → [`Markdown`], event by event. Raw HTML is told and dropped; every attribute is written
//! here and escaped here.

use crate::diagnostic::{Diagnostic, rules};
use crate::parse::markdown::{Heading, ID_PREFIX, Link, Markdown, Piece, Pieces};
use crate::parse::typography::Typography;
use crate::parse::url::{self, Refusal, Target};
use crate::place::Span;
use crate::text::Source;
use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use pulldown_cmark_escape::{escape_html, escape_html_body_text};
use std::collections::BTreeMap;
use std::ops::Range;

/// Reads the Markdown in `range` of a file. `scope` keeps the anchors of several texts on one page apart.
pub fn parse(
    source: &Source,
    range: Range<usize>,
    language: &str,
    scope: &str,
    told: &mut Vec<Diagnostic>,
) -> Markdown {
    let text = &source.text[range.clone()];
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_DEFINITION_LIST;
    let mut writer = Writer {
        source,
        base: range.start,
        scope,
        out: Pieces::default(),
        markdown: Markdown::default(),
        typography: Typography::new(language),
        open: Vec::new(),
        notes: Notes::default(),
        table_head: false,
        in_code: false,
    };
    for (event, place) in Parser::new_ext(text, options).into_offset_iter() {
        writer.take(event, place, told);
    }
    writer.finish()
}

/// What was opened and needs more than its tag to close.
enum Open {
    /// Words of a heading are collected for its anchor.
    Heading { level: u8, text: String, out: Pieces },
    /// Words of a picture's description are collected; where a link was refused, there is no index.
    Image { link: Option<usize>, alt: String, title: String },
    /// Whether the link was written.
    Link(bool),
    /// What stood before a footnote.
    Note { label: String, out: Pieces },
}

/// Footnotes: numbered in the order in which they are referred to.
#[derive(Default)]
struct Notes {
    numbers: BTreeMap<String, usize>,
    texts: BTreeMap<String, Pieces>,
}

struct Writer<'a> {
    source: &'a Source,
    base: usize,
    scope: &'a str,
    out: Pieces,
    markdown: Markdown,
    typography: Typography,
    open: Vec<Open>,
    notes: Notes,
    table_head: bool,
    in_code: bool,
}

/// Elements that are nothing but themselves.
fn element(tag: &Tag<'_>) -> Option<(&'static str, &'static str)> {
    Some(match tag {
        Tag::Paragraph => ("<p>", "</p>\n"),
        Tag::BlockQuote(_) => ("<blockquote>\n", "</blockquote>\n"),
        Tag::List(None) => ("<ul>\n", "</ul>\n"),
        Tag::Item => ("<li>", "</li>\n"),
        Tag::DefinitionList => ("<dl>\n", "</dl>\n"),
        Tag::DefinitionListTitle => ("<dt>", "</dt>\n"),
        Tag::DefinitionListDefinition => ("<dd>", "</dd>\n"),
        Tag::Emphasis => ("<em>", "</em>"),
        Tag::Strong => ("<strong>", "</strong>"),
        Tag::Strikethrough => ("<del>", "</del>"),
        Tag::TableRow => ("<tr>", "</tr>\n"),
        _ => return None,
    })
}

impl Writer<'_> {
    fn span(&self, place: Range<usize>) -> Span {
        Span::new(&self.source.path, place.start + self.base..place.end + self.base)
    }

    fn take(&mut self, event: Event<'_>, place: Range<usize>, told: &mut Vec<Diagnostic>) {
        match event {
            Event::Start(tag) => self.start(tag, place, told),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.in_code => self.escaped("", &text, ""),
            Event::Text(text) => self.words(&text),
            Event::Code(text) => {
                self.collect(&text);
                self.typography.skip('x');
                self.escaped("<code>", &text, "</code>");
            }
            Event::Html(html) | Event::InlineHtml(html) => self.refuse_html(&html, place, told),
            Event::FootnoteReference(label) => self.note_reference(&label),
            Event::SoftBreak => self.words("\n"),
            Event::HardBreak => self.html("<br>\n"),
            Event::Rule => self.html("<hr>\n"),
            Event::TaskListMarker(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn html(&mut self, html: &str) {
        if !matches!(self.open.last(), Some(Open::Image { .. })) {
            self.out.html.push_str(html);
        }
    }

    fn escaped(&mut self, before: &str, text: &str, after: &str) {
        self.html(before);
        if !matches!(self.open.last(), Some(Open::Image { .. })) {
            escape_html_body_text(&mut self.out.html, text).unwrap_or_default();
        }
        self.html(after);
    }

    /// Words that also count as those of a heading or a picture's description.
    fn collect(&mut self, text: &str) {
        for open in self.open.iter_mut().rev() {
            match open {
                Open::Heading { text: words, .. } | Open::Image { alt: words, .. } => {
                    words.push_str(text);
                    return;
                }
                _ => {}
            }
        }
    }

    fn words(&mut self, text: &str) {
        let mut set = String::with_capacity(text.len() + 8);
        self.typography.push(text, &mut set);
        self.collect(&set);
        self.escaped("", &set, "");
    }

    fn start(&mut self, tag: Tag<'_>, place: Range<usize>, told: &mut Vec<Diagnostic>) {
        if let Some((open, _)) = element(&tag) {
            if !matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough) {
                self.typography.restart();
            }
            return self.html(open);
        }
        match tag {
            Tag::Heading { level, .. } => {
                self.typography.restart();
                let level = if level == HeadingLevel::H1 { 2 } else { level as u8 };
                let out = std::mem::take(&mut self.out);
                self.open.push(Open::Heading { level, text: String::new(), out });
            }
            Tag::List(Some(1)) => self.html("<ol>\n"),
            Tag::List(Some(start)) => self.html(&format!("<ol start=\"{start}\">\n")),
            Tag::CodeBlock(kind) => self.start_code(&kind),
            Tag::Table(_) => {
                self.html("<div class=\"table\" role=\"group\" tabindex=\"0\"><table>\n");
            }
            Tag::TableHead => {
                self.table_head = true;
                self.html("<thead><tr>");
            }
            Tag::TableCell => {
                self.typography.restart();
                self.html(if self.table_head { "<th scope=\"col\">" } else { "<td>" });
            }
            Tag::Link { dest_url, title, .. } => self.start_link(&dest_url, &title, place, told),
            Tag::Image { dest_url, title, .. } => {
                let link = self.link(&dest_url, true, place, told);
                self.open.push(Open::Image { link, alt: String::new(), title: title.to_string() });
            }
            Tag::FootnoteDefinition(label) => {
                let out = std::mem::take(&mut self.out);
                self.open.push(Open::Note { label: label.to_string(), out });
            }
            _ => {}
        }
    }

    /// The language of a code block, if it is a plain word.
    fn start_code(&mut self, kind: &CodeBlockKind<'_>) {
        self.typography.skip('x');
        self.in_code = true;
        let info = match kind {
            CodeBlockKind::Fenced(info) => info.split_whitespace().next().unwrap_or(""),
            CodeBlockKind::Indented => "",
        };
        let plain = |letter: char| {
            letter.is_ascii_lowercase() || letter.is_ascii_digit() || "_+-".contains(letter)
        };
        if info.is_empty() || info.len() > 30 || !info.chars().all(plain) {
            self.html("<pre tabindex=\"0\"><code>");
        } else {
            self.html(&format!("<pre tabindex=\"0\"><code class=\"language-{info}\">"));
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.html("</p>\n"),
            TagEnd::BlockQuote(_) => self.html("</blockquote>\n"),
            TagEnd::List(false) => self.html("</ul>\n"),
            TagEnd::List(true) => self.html("</ol>\n"),
            TagEnd::Item => self.html("</li>\n"),
            TagEnd::DefinitionList => self.html("</dl>\n"),
            TagEnd::DefinitionListTitle => self.html("</dt>\n"),
            TagEnd::DefinitionListDefinition => self.html("</dd>\n"),
            TagEnd::Emphasis => self.html("</em>"),
            TagEnd::Strong => self.html("</strong>"),
            TagEnd::Strikethrough => self.html("</del>"),
            TagEnd::TableRow => self.html("</tr>\n"),
            TagEnd::CodeBlock => {
                self.in_code = false;
                self.html("</code></pre>\n");
            }
            TagEnd::Table => self.html("</tbody></table></div>\n"),
            TagEnd::TableHead => {
                self.table_head = false;
                self.html("</tr></thead><tbody>\n");
            }
            TagEnd::TableCell => self.html(if self.table_head { "</th>" } else { "</td>" }),
            TagEnd::Heading(_) | TagEnd::Link | TagEnd::Image | TagEnd::FootnoteDefinition => {
                self.close();
            }
            _ => {}
        }
    }

    /// Closes what needed more than a tag.
    fn close(&mut self) {
        match self.open.pop() {
            Some(Open::Heading { level, text, out }) => {
                let inner = std::mem::replace(&mut self.out, out);
                let id = self.heading_id(&text);
                self.html(&format!("<h{level} id=\"{ID_PREFIX}{id}\">"));
                self.out.append(inner);
                self.html(&format!("</h{level}>\n"));
                self.markdown.headings.push(Heading { level, id, text });
            }
            Some(Open::Image { link, alt, title }) => self.image(link, &alt, &title),
            Some(Open::Link(true)) => self.html("</a>"),
            Some(Open::Note { label, out }) => {
                let text = std::mem::replace(&mut self.out, out);
                self.notes.texts.insert(label, text);
            }
            Some(Open::Link(false)) | None => {}
        }
    }

    fn heading_id(&self, text: &str) -> String {
        let slug = slug::slugify(text);
        let slug = if slug.is_empty() { "rubrik".to_owned() } else { slug };
        let slug = if self.scope.is_empty() { slug } else { format!("{}-{slug}", self.scope) };
        let taken = |id: &str| self.markdown.headings.iter().any(|heading| heading.id == id);
        let numbered = (1..).map(|number| format!("{slug}-{number}"));
        std::iter::once(slug.clone()).chain(numbered).find(|id| !taken(id)).unwrap_or(slug)
    }

    /// Notes what a link points at; `None` where it was refused, which is told.
    fn link(
        &mut self,
        link: &str,
        image: bool,
        place: Range<usize>,
        told: &mut Vec<Diagnostic>,
    ) -> Option<usize> {
        let span = self.span(place);
        let target = match url::target(link, &self.source.path) {
            Ok(Target::External(_)) if image => Err(Refusal::Unsafe),
            target => target,
        };
        match target {
            Ok(target) => {
                self.markdown.links.push(Link { target, image, span });
                Some(self.markdown.links.len() - 1)
            }
            Err(refusal) => {
                let rule = match refusal {
                    Refusal::Unsafe => rules::UNSAFE_URL,
                    Refusal::NoPath => rules::BROKEN_LINK,
                };
                told.push(Diagnostic::new(rule, &span).arg("url", link));
                None
            }
        }
    }

    fn start_link(
        &mut self,
        link: &str,
        title: &str,
        place: Range<usize>,
        told: &mut Vec<Diagnostic>,
    ) {
        let index = self.link(link, false, place, told);
        self.open.push(Open::Link(index.is_some()));
        let Some(index) = index else { return };
        self.html("<a href=\"");
        self.out.slot(Piece::Url(index));
        self.html("\"");
        if !title.is_empty() {
            self.attribute("title", title);
        }
        if matches!(self.markdown.links[index].target, Target::External(_)) {
            self.html(" rel=\"noopener nofollow ugc\"");
        }
        self.html(">");
    }

    fn image(&mut self, link: Option<usize>, alt: &str, title: &str) {
        let Some(index) = link else {
            return self.escaped("", alt, "");
        };
        self.html("<img src=\"");
        self.out.slot(Piece::Url(index));
        self.html("\"");
        self.attribute("alt", alt);
        if !title.is_empty() {
            self.attribute("title", title);
        }
        self.out.slot(Piece::Size(index));
        self.html(" loading=\"lazy\">");
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.html(&format!(" {name}=\""));
        escape_html(&mut self.out.html, value).unwrap_or_default();
        self.html("\"");
    }

    fn refuse_html(&mut self, html: &CowStr<'_>, place: Range<usize>, told: &mut Vec<Diagnostic>) {
        let trimmed = html.trim();
        let comment = trimmed.starts_with("<!--") && trimmed.ends_with("-->");
        if !comment && trimmed.contains('<') {
            let shown: String = trimmed.chars().take(40).collect();
            told.push(Diagnostic::new(rules::RAW_HTML, &self.span(place)).arg("html", shown));
        }
    }

    fn note_reference(&mut self, label: &str) {
        let next = self.notes.numbers.len() + 1;
        let seen = self.notes.numbers.contains_key(label);
        let number = *self.notes.numbers.entry(label.to_owned()).or_insert(next);
        let id = self.note_id(number);
        let anchor = if seen { String::new() } else { format!(" id=\"{id}-ref\"") };
        self.html(&format!(
            "<sup{anchor}><a href=\"#{id}\" role=\"doc-noteref\">{number}</a></sup>"
        ));
    }

    fn note_id(&self, number: usize) -> String {
        let scope = if self.scope.is_empty() { String::new() } else { format!("{}-", self.scope) };
        format!("{ID_PREFIX}{scope}fn-{number}")
    }

    fn finish(mut self) -> Markdown {
        let mut numbered: Vec<(usize, String)> =
            self.notes.numbers.iter().map(|(label, number)| (*number, label.clone())).collect();
        numbered.sort_unstable();
        if !numbered.is_empty() {
            self.html("<div class=\"footnotes\" role=\"doc-endnotes\"><ol>\n");
            for (number, label) in numbered {
                let id = self.note_id(number);
                self.html(&format!("<li id=\"{id}\">"));
                let text = self.notes.texts.remove(&label).unwrap_or_default();
                self.out.append(text);
                self.html(&format!(
                    "<a href=\"#{id}-ref\" role=\"doc-backlink\">↩ {number}</a></li>\n"
                ));
            }
            self.html("</ol></div>\n");
        }
        self.markdown.pieces = self.out.finish();
        self.markdown
    }
}
