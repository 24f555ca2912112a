//! Links and pictures of a text: what they point at is noted, what cannot be used is refused.

use crate::diagnostic::Diagnostics;
use crate::markdown::link_text;
use crate::markdown::text::{Link, Piece};
use crate::markdown::url::{self, Refusal, Target};
use crate::markdown::writer::{Open, Writer};
use crate::rule::broken_link::broken_link;
use crate::rule::meaningless_link_text::meaningless_link_text;
use crate::rule::misleading_link_text::misleading_link_text;
use crate::rule::unsafe_url::unsafe_url;
use crate::span::Span;
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
                self.links.push(Link { target, image, span });
                Some(self.links.len() - 1)
            }
            Err(refusal) => {
                diagnostics.push(match refusal {
                    Refusal::Unsafe => unsafe_url(&span, link),
                    Refusal::NoPath => broken_link(&span, link, None, None),
                });
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
        if matches!(self.links[index].target, Target::External(_)) {
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
        let target = &self.links[index].target;
        if let Some(host) = link_text::elsewhere(text, target) {
            diagnostics.push(misleading_link_text(span, text, host));
        } else if let Some(fault) = link_text::fault(text, self.language) {
            diagnostics.push(meaningless_link_text(span, fault, text));
        }
    }
}
