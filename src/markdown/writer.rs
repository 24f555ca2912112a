//! Markdown → [`Markdown`], event by event. Raw HTML is reported and dropped; every attribute is written
//! here and escaped here.

use crate::anchor::Anchor;
use crate::diagnostic::Diagnostics;
use crate::markdown::headings::Headings;
use crate::markdown::notes::Notes;
use crate::markdown::prose::Prose;
use crate::markdown::text::{Heading, Link, Markdown, Pieces};
use crate::markdown::typography::Typography;
use crate::rule::control_character::{control_character, may_mislead, misleading};
use crate::rule::heading_skipped::heading_skipped;
use crate::rule::missing_alternative_text::missing_alternative_text;
use crate::rule::raw_html::raw_html;
use crate::rule::template_in_text::{first_sign, may_be_template, template_in_text};
use crate::span::Span;
use crate::text::SourceFile;
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};
use pulldown_cmark_escape::escape_html_body_text;
use std::borrow::Cow;
use std::ops::Range;

/// Reads the Markdown in `range` of a file. `scope` keeps the anchors of several texts on one page apart.
pub(crate) fn parse(
    source: &SourceFile,
    range: Range<usize>,
    language: &str,
    scope: &str,
    diagnostics: &mut Diagnostics,
) -> Markdown {
    let text = &source.text[range.clone()];
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_DEFINITION_LIST;
    let suspect = may_mislead(text);
    let mut writer = Writer {
        source,
        base: range.start,
        scope,
        language,
        out: Pieces::default(),
        typography: Typography::new(language),
        prose: Prose::new(&source.path),
        open: Vec::new(),
        notes: Notes::new(scope),
        links: Vec::new(),
        headings: Vec::new(),
        heading_ids: Headings::default(),
        table_head: false,
        in_code: false,
        // What is written as an entity may be anything.
        suspect: suspect || text.contains('&'),
        may_be_template: may_be_template(text),
    };
    let suspects = if suspect { text } else { "" };
    for (offset, bad) in suspects.match_indices(misleading) {
        let place = range.start + offset..range.start + offset + bad.len();
        let span = Span::new(&source.path, place);
        diagnostics.extend(bad.chars().map(|bad| control_character(&span, bad)));
    }
    for (event, place) in Parser::new_ext(text, options).into_offset_iter() {
        writer.take(event, place, diagnostics);
    }
    writer.finish(diagnostics)
}

/// What was opened and needs more than its tag to close.
pub(super) enum Open {
    /// Words of a heading are collected for its anchor.
    Heading { level: u8, text: String, out: Pieces },
    /// Words of a picture's description are collected; where a link was refused, there is no index.
    Image { link: Option<usize>, alt: String, title: String, span: Span },
    /// The index of the link, where it was written; its words.
    Link { link: Option<usize>, text: String, span: Span },
    /// What stood before a footnote.
    Note { label: String, out: Pieces, span: Span },
}

/// What a text becomes, while it is being read.
pub(super) struct Writer<'a> {
    pub(super) source: &'a SourceFile,
    base: usize,
    pub(super) scope: &'a str,
    pub(super) language: &'a str,
    pub(super) out: Pieces,
    pub(super) links: Vec<Link>,
    headings: Vec<Heading>,
    heading_ids: Headings,
    typography: Typography,
    prose: Prose<'a>,
    pub(super) open: Vec<Open>,
    notes: Notes,
    table_head: bool,
    in_code: bool,
    /// Whether it can hold characters that mislead.
    suspect: bool,
    /// Whether signs of a template stand somewhere and none has been reported.
    may_be_template: bool,
}

/// What opens an element that is nothing but itself.
fn element(tag: &Tag<'_>) -> Option<&'static str> {
    Some(match tag {
        Tag::Paragraph => "<p>",
        Tag::BlockQuote(_) => "<blockquote>\n",
        Tag::List(None) => "<ul>\n",
        Tag::Item => "<li>",
        Tag::DefinitionList => "<dl>\n",
        Tag::DefinitionListTitle => "<dt>",
        Tag::DefinitionListDefinition => "<dd>",
        Tag::Emphasis => "<em>",
        Tag::Strong => "<strong>",
        Tag::Strikethrough => "<del>",
        Tag::TableRow => "<tr>",
        _ => return None,
    })
}

impl Writer<'_> {
    /// Without the characters that mislead: each shows as one that says so.
    pub(super) fn visible<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.suspect && may_mislead(text) && text.contains(misleading) {
            Cow::Owned(text.replace(misleading, "\u{fffd}"))
        } else {
            Cow::Borrowed(text)
        }
    }

    pub(super) fn span(&self, place: Range<usize>) -> Span {
        Span::new(&self.source.path, place.start + self.base..place.end + self.base)
    }

    fn take(&mut self, event: Event<'_>, place: Range<usize>, diagnostics: &mut Diagnostics) {
        match event {
            Event::Start(tag) => self.start(tag, place, diagnostics),
            Event::End(tag) => self.end(tag, diagnostics),
            Event::Text(text) if self.in_code => self.escaped("", &text, ""),
            Event::Text(text) => {
                self.prose.push(&text, place.start + self.base, diagnostics);
                if self.may_be_template {
                    self.find_template(place, diagnostics);
                }
                self.words(&text);
            }
            Event::Code(text) => {
                self.collect(&text);
                self.typography.skip('x');
                self.escaped("<code>", &text, "</code>");
            }
            Event::InlineHtml(html) => diagnostics.extend(raw_html(&self.span(place), &html)),
            Event::FootnoteReference(label) => {
                let reference = self.notes.reference(&label);
                self.html(&reference);
            }
            Event::SoftBreak => self.words("\n"),
            Event::HardBreak => self.html("<br>\n"),
            Event::Rule => self.html("<hr>\n"),
            // A block of HTML comes line by line; it was judged as a whole where it began.
            Event::Html(_)
            | Event::TaskListMarker(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => {}
        }
    }

    /// Reports the first sign of a template that stands in words.
    fn find_template(&mut self, place: Range<usize>, diagnostics: &mut Diagnostics) {
        // A sign may begin with the last letter of this stretch of words.
        let (start, end) = (place.start + self.base, place.end + self.base + 1);
        let bytes = &self.source.text.as_bytes()[start..end.min(self.source.text.len())];
        if let Some((at, sign)) = first_sign(bytes) {
            let at = place.start + at;
            diagnostics.push(template_in_text(&self.span(at..at + sign.len()), sign));
            self.may_be_template = false;
        }
    }

    /// Whether what comes now is only the description of a picture.
    pub(super) fn in_image(&self) -> bool {
        self.open.iter().any(|open| matches!(open, Open::Image { .. }))
    }

    pub(super) fn html(&mut self, html: &str) {
        if !self.in_image() {
            self.out.html.push_str(html);
        }
    }

    pub(super) fn escaped(&mut self, before: &str, text: &str, after: &str) {
        self.html(before);
        if !self.in_image() {
            let text = self.visible(text);
            escape_html_body_text(&mut self.out.html, &text).unwrap_or_default();
        }
        self.html(after);
    }

    /// Words that also count as those of a heading or a picture's description.
    fn collect(&mut self, text: &str) {
        let mut pictured = false;
        for open in self.open.iter_mut().rev() {
            match open {
                Open::Image { alt: words, .. } => {
                    words.push_str(text);
                    pictured = true;
                }
                Open::Link { text: words, .. } => words.push_str(text),
                Open::Heading { text: words, .. } if !pictured => words.push_str(text),
                Open::Heading { .. } | Open::Note { .. } => return,
            }
        }
    }

    fn words(&mut self, text: &str) {
        let set = self.typography.set(text);
        self.collect(&set);
        self.escaped("", &set, "");
    }

    fn start(&mut self, tag: Tag<'_>, place: Range<usize>, diagnostics: &mut Diagnostics) {
        if let Some(open) = element(&tag) {
            if !matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough) {
                self.typography.restart();
                self.prose.end_block(diagnostics);
            }
            return self.html(open);
        }
        match tag {
            Tag::Heading { level, .. } => {
                self.typography.restart();
                self.prose.end_block(diagnostics);
                let level = if level == HeadingLevel::H1 { 2 } else { level as u8 };
                self.follow_heading(level, place, diagnostics);
                let out = std::mem::take(&mut self.out);
                self.open.push(Open::Heading { level, text: String::new(), out });
            }
            Tag::HtmlBlock => {
                let text = &self.source.text[place.start + self.base..place.end + self.base];
                diagnostics.extend(raw_html(&self.span(place), text));
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
                self.prose.end_block(diagnostics);
                self.html(if self.table_head { "<th scope=\"col\">" } else { "<td>" });
            }
            Tag::Link { link_type: LinkType::Email, dest_url, title, .. } => {
                self.start_link(&format!("mailto:{dest_url}"), &title, place, diagnostics);
            }
            Tag::Link { dest_url, title, .. } => {
                self.start_link(&dest_url, &title, place, diagnostics);
            }
            Tag::Image { dest_url, title, .. } => {
                let (alt, title, span) =
                    (String::new(), title.to_string(), self.span(place.clone()));
                let link = self.link(&dest_url, true, place, diagnostics);
                self.open.push(Open::Image { link, alt, title, span });
            }
            Tag::FootnoteDefinition(label) => {
                let out = std::mem::take(&mut self.out);
                // The place of the label alone: `[^label]:`.
                let span = self.span(place.start..place.start + label.len() + "[^]:".len());
                self.open.push(Open::Note { label: label.to_string(), out, span });
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

    fn end(&mut self, tag: TagEnd, diagnostics: &mut Diagnostics) {
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
                self.close(diagnostics);
            }
            _ => {}
        }
    }

    /// Closes what needed more than a tag.
    fn close(&mut self, diagnostics: &mut Diagnostics) {
        match self.open.pop() {
            Some(Open::Heading { level, text, out }) => {
                let inner = std::mem::replace(&mut self.out, out);
                self.prose.end_block(diagnostics);
                let id = self.heading_ids.id(&text, self.scope);
                self.html(&format!("<h{level} id=\"{}\">", Anchor::Section(&id).id()));
                self.out.append(inner);
                self.html(&format!("</h{level}>\n"));
                self.headings.push(Heading { level, id, text });
            }
            Some(Open::Image { link, alt, title, span }) => {
                diagnostics.extend(missing_alternative_text(&span, &alt));
                self.image(link, &alt, &title);
            }
            Some(Open::Link { link: Some(index), text, span }) => {
                self.html("</a>");
                self.check_link_text(index, &text, &span, diagnostics);
            }
            Some(Open::Note { label, out, span }) => {
                let text = std::mem::replace(&mut self.out, out);
                self.notes.define(label, text, span, diagnostics);
            }
            Some(Open::Link { .. }) | None => {}
        }
    }

    /// Reports a heading that is more than one level below the one before. The title of the page is the
    /// first; a text of a field may begin at any level, since it stands below the name of the field.
    fn follow_heading(&mut self, level: u8, place: Range<usize>, diagnostics: &mut Diagnostics) {
        let before = self.headings.last().map(|heading| heading.level);
        let Some(before) = before.or(self.scope.is_empty().then_some(1)) else { return };
        let text = &self.source.text[place.start + self.base..place.end + self.base];
        let place = place.start..place.start + text.trim_end().len();
        let signs = text.bytes().take_while(|byte| *byte == b'#').count();
        let signs = self.span(place.start..place.start + signs);
        diagnostics.extend(heading_skipped(&self.span(place), level, before, &signs));
    }

    fn finish(mut self, diagnostics: &mut Diagnostics) -> Markdown {
        self.prose.end_block(diagnostics);
        let has_notes = self.notes.write(&mut self.out, diagnostics);
        Markdown {
            pieces: self.out.finish().into(),
            links: self.links.into(),
            headings: self.headings.into(),
            has_notes,
            abbreviations: self.prose.abbreviations,
        }
    }
}
