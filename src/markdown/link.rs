//! Links and pictures of a text: what they point at is noted, what cannot be used is refused.

use crate::diagnostic::{Diagnostic, Diagnostics, rules};
use crate::markdown::link_text;
use crate::markdown::text::{Link, Piece};
use crate::markdown::url::{self, Refusal, Target};
use crate::markdown::writer::{Open, Writer};
use crate::place::Span;
use pulldown_cmark_escape::escape_html;
use std::ops::Range;

impl Writer<'_> {
    /// Notes what a link points at; `None` where it was refused, which is reported.
    pub(super) fn link(
        &mut self,
        link: &str,
        image: bool,
        place: Range<usize>,
        diagnostics: &mut Diagnostics,
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
                diagnostics.push(Diagnostic::new(rule, &span).arg("url", link));
                None
            }
        }
    }

    /// Begins a link, unless it was refused: its words stay then.
    pub(super) fn start_link(
        &mut self,
        link: &str,
        title: &str,
        place: Range<usize>,
        diagnostics: &mut Diagnostics,
    ) {
        let at = place.clone();
        if self.in_image() {
            // Inside the description of a picture, only its words count.
            let (text, span) = (String::new(), self.span(at));
            self.open.push(Open::Link { link: None, text, span });
            return;
        }
        let index = self.link(link, false, place, diagnostics);
        let (text, span) = (String::new(), self.span(at));
        self.open.push(Open::Link { link: index, text, span });
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

    /// Writes a picture; of one that was refused, what it shows.
    pub(super) fn image(&mut self, link: Option<usize>, alt: &str, title: &str) {
        if self.in_image() {
            // Its words have gone into the description of the picture around it.
            return;
        }
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
        let value = self.visible(value);
        escape_html(&mut self.out.html, &value).unwrap_or_default();
        self.html("\"");
    }

    /// Reports words that do not say where the link leads, or say something else.
    pub(super) fn check_link_text(
        &self,
        index: usize,
        text: &str,
        span: &Span,
        diagnostics: &mut Diagnostics,
    ) {
        let target = &self.markdown.links[index].target;
        if let Some(host) = link_text::elsewhere(text, target) {
            let finding = Diagnostic::new(rules::MISLEADING_LINK_TEXT, span);
            diagnostics.push(finding.arg("text", text).arg("host", host));
        } else if let Some(fault) = link_text::fault(text, self.language) {
            diagnostics.push(
                Diagnostic::new(rules::MEANINGLESS_LINK_TEXT, span)
                    .arg("fault", fault)
                    .arg("text", text),
            );
        }
    }
}
