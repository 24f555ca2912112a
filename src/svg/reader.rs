//! The text of a drawing → its elements, without those that are not ours.

use crate::svg::attribute::{WrittenAttribute, attribute};
use crate::svg::element::{Drawing, Element, SvgNode};
use crate::svg::names::{self, ACTIVE, HOLD_ONLY_WORDS, HOLD_WORDS, MOVE, PAGES, RUN, SVG, among};
use crate::svg::removed::{Reason, RemovedParts};
use crate::svg::style::{self, StyleRule};
use quick_xml::XmlVersion;
use quick_xml::events::attributes::{Attribute, Attributes};
use quick_xml::events::{BytesDecl, BytesRef, BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;
use std::ops::Range;

/// Elements in each other at most.
const DEEPEST: usize = 100;

/// Reads a drawing; `None` where nothing of it can be published, which is reported.
pub(super) fn read(text: &str, removed: &mut RemovedParts) -> Option<Drawing> {
    if let Some(at) = text.find(is_forbidden) {
        removed.push(Reason::Broken, "", at..at + 1);
        return None;
    }
    let mut reading = Reading {
        text,
        removed,
        open: Vec::new(),
        skipped: 0,
        reported: false,
        root: None,
        rules: Vec::new(),
    };
    let mut reader = NsReader::from_str(text);
    loop {
        let start = usize::try_from(reader.buffer_position()).unwrap_or(text.len());
        let event = reader.read_event();
        let end = usize::try_from(reader.buffer_position()).unwrap_or(text.len());
        let step = match event {
            Ok(Event::Eof) => break,
            Ok(event) => reading.take(&event, &reader, start..end),
            Err(_) => Err(Reason::Broken),
        };
        if let Err(reason) = step {
            reading.removed.push(reason, "", start..end.max(start));
            return None;
        }
    }
    let Reading { open, root, rules, removed, .. } = reading;
    match root.filter(|_| open.is_empty()) {
        Some(root) => Some(Drawing { root, rules }),
        None => {
            removed.push(Reason::Broken, "", text.len()..text.len());
            None
        }
    }
}

/// What no text of XML holds, and what only moves other signs about.
fn is_forbidden(letter: char) -> bool {
    letter.is_control() && !matches!(letter, '\t' | '\n' | '\r')
        || matches!(letter, '\u{fffe}' | '\u{ffff}')
}

/// A drawing that is being read.
struct Reading<'r> {
    text: &'r str,
    removed: &'r mut RemovedParts,
    /// Elements that are open, from the outermost on.
    open: Vec<Element>,
    /// How many elements are open that fall away, the outermost with all that is in it.
    skipped: usize,
    /// Whether that was reported; else what does harm in it is.
    reported: bool,
    root: Option<Element>,
    rules: Vec<StyleRule>,
}

/// Whether reading goes on; else why not.
type Step = Result<(), Reason>;

impl Reading<'_> {
    fn take(&mut self, event: &Event<'_>, reader: &NsReader<&[u8]>, place: Range<usize>) -> Step {
        match event {
            Event::Start(start) => self.start(start, reader, place),
            Event::Empty(start) => {
                self.start(start, reader, place)?;
                self.end()
            }
            Event::End(_) => self.end(),
            Event::Text(text) => self.words(&text.xml10_content()),
            Event::CData(text) => self.words(&text.xml10_content()),
            Event::GeneralRef(reference) => self.reference(reference),
            Event::Decl(declaration) => declared(declaration),
            Event::DocType(text) if text.contains('[') => Err(Reason::Entities),
            Event::PI(text) if text.target().starts_with("xml-stylesheet") => {
                self.removed.push(Reason::Fetches, "<?xml-stylesheet?>", place);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn start(
        &mut self,
        start: &BytesStart<'_>,
        reader: &NsReader<&[u8]>,
        place: Range<usize>,
    ) -> Step {
        let (space, local) = reader.resolver().resolve_element(start.name());
        let space = namespace(&space)?;
        let place = place.start..place.start + 1 + start.name().as_ref().len();
        if self.skipped > 0 {
            self.skipped += 1;
            if !self.reported {
                self.left_out(space, local.as_ref(), start, place);
            }
            return Ok(());
        }
        if self.root.is_some() {
            return Err(Reason::Broken);
        }
        if self.open.len() >= DEEPEST {
            return Err(Reason::Deep);
        }
        let known = match space {
            None | Some(SVG) => names::element(local.as_ref()),
            Some(_) => None,
        };
        let Some(name) = known.filter(|name| self.belongs(name)) else {
            if self.open.is_empty() {
                return Err(Reason::Broken);
            }
            self.reported = false;
            self.left_out(space, local.as_ref(), start, place);
            self.skipped = 1;
            return Ok(());
        };
        let mut element = Element::new(name);
        let mut conditional = false;
        for found in attributes(start) {
            let found = found.map_err(|_| Reason::Broken)?;
            conditional |= found.key.as_ref() == "requiredExtensions";
            self.attribute(&found, reader, &mut element)?;
        }
        if conditional || name == "style" && !is_css(start) {
            self.removed.push(Reason::Unsupported, &format!("<{name}>"), place);
            (self.reported, self.skipped) = (true, 1);
            return Ok(());
        }
        self.open.push(element);
        Ok(())
    }

    /// Whether an element can stand here.
    fn belongs(&self, name: &str) -> bool {
        match self.open.last() {
            None => name == "svg",
            Some(parent) => among(HOLD_ONLY_WORDS, parent.name).is_none(),
        }
    }

    /// Tells of an element that falls away with all that is in it, where somebody will miss it.
    fn left_out(
        &mut self,
        space: Option<&str>,
        local: &str,
        start: &BytesStart<'_>,
        place: Range<usize>,
    ) {
        let lower = local.to_ascii_lowercase();
        // What stands in its place comes next.
        let chosen = self.open.last().is_some_and(|parent| parent.name == "switch");
        let reason = match space {
            Some(space) if ACTIVE.contains(&space) => Reason::Page,
            Some(space) if space != SVG => return,
            _ if among(RUN, &lower).is_some() => Reason::Runs,
            _ if lower == "foreignobject" && chosen => Reason::Unsupported,
            _ if among(PAGES, &lower).is_some() => Reason::Page,
            _ if among(MOVE, &lower).is_some() && writes_an_address(start) => Reason::Runs,
            _ if names::is_silent(local) || self.skipped > 0 => return,
            _ => Reason::Unsupported,
        };
        self.reported = true;
        self.removed.push(reason, &format!("<{local}>"), place);
    }

    fn attribute(
        &mut self,
        found: &Attribute<'_>,
        reader: &NsReader<&[u8]>,
        element: &mut Element,
    ) -> Step {
        if found.key.as_namespace_binding().is_some() {
            return Ok(());
        }
        let (space, local) = reader.resolver().resolve_attribute(found.key);
        let value =
            found.normalized_value(XmlVersion::Implicit1_0).map_err(|_| Reason::Entities)?;
        if value.contains(is_forbidden) {
            return Err(Reason::Broken);
        }
        let place = self.place(found.key.as_ref());
        let removed = &mut *self.removed;
        let mut fallen = |reason, what: &str| removed.push(reason, what, place.clone());
        let written = WrittenAttribute {
            element: element.name,
            namespace: namespace(&space)?,
            name: local.as_ref(),
            value: &value,
        };
        if let Some((name, value)) = attribute(&written, &mut fallen) {
            // `href` stands twice in drawings for old programs.
            if element.attribute(name).is_none() {
                element.attributes.push((name, value));
            }
        }
        Ok(())
    }

    /// Where a part of the text stands in it.
    fn place(&self, part: &str) -> Range<usize> {
        let start = (part.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize);
        if start > self.text.len() { 0..0 } else { start..start + part.len() }
    }

    fn end(&mut self) -> Step {
        if self.skipped > 0 {
            self.skipped -= 1;
            return Ok(());
        }
        let mut element = self.open.pop().ok_or(Reason::Broken)?;
        if element.name == "style" {
            self.style(&mut element);
        }
        match self.open.last_mut() {
            Some(parent) => parent.children.push(SvgNode::Element(element)),
            None => self.root = Some(element),
        }
        Ok(())
    }

    /// Reads the rules of a style, and writes them anew.
    fn style(&mut self, element: &mut Element) {
        let text: String = element
            .children
            .drain(..)
            .filter_map(|child| match child {
                SvgNode::Text(words) => Some(words),
                SvgNode::Element(_) => None,
            })
            .collect();
        let removed = &mut *self.removed;
        let place = self.text.find("<style").map_or(0..0, |at| at..at + "<style".len());
        let mut fallen = |reason, what: &str| removed.push(reason, what, place.clone());
        let rules = style::rules(&text, &mut fallen);
        element.attributes.clear();
        if !rules.is_empty() {
            element.children.push(SvgNode::Text(style::write(&rules)));
        }
        self.rules.extend(rules);
    }

    /// Words, where words can stand.
    fn words(&mut self, words: &str) -> Step {
        if self.skipped > 0 {
            return Ok(());
        }
        let Some(parent) = self.open.last_mut() else {
            let is_nothing = words.trim_start_matches('\u{feff}').trim().is_empty();
            return if is_nothing { Ok(()) } else { Err(Reason::Broken) };
        };
        if among(HOLD_WORDS, parent.name).is_some() {
            match parent.children.last_mut() {
                Some(SvgNode::Text(text)) => text.push_str(words),
                _ => parent.children.push(SvgNode::Text(words.to_owned())),
            }
        }
        Ok(())
    }

    /// A letter by its number, or one of the five that XML itself has names for.
    fn reference(&mut self, reference: &BytesRef<'_>) -> Step {
        let by_number = reference.resolve_char_ref().map_err(|_| Reason::Broken)?;
        let letter = match by_number {
            Some(letter) if is_forbidden(letter) => return Err(Reason::Broken),
            Some(letter) => letter,
            None => match &**reference {
                "amp" => '&',
                "lt" => '<',
                "gt" => '>',
                "quot" => '"',
                "apos" => '\'',
                _ => return Err(Reason::Entities),
            },
        };
        self.words(letter.encode_utf8(&mut [0; 4]))
    }
}

/// The namespace of a name. A prefix that nobody declared is no XML.
fn namespace<'n>(found: &ResolveResult<'n>) -> Result<Option<&'n str>, Reason> {
    match found {
        ResolveResult::Bound(space) => Ok(Some(space.0)),
        ResolveResult::Unbound => Ok(None),
        ResolveResult::Unknown(_) => Err(Reason::Broken),
    }
}

/// What is not written as UTF-8 is read otherwise by a browser than by us.
fn declared(declaration: &BytesDecl<'_>) -> Step {
    let Some(encoding) = declaration.encoding() else { return Ok(()) };
    let encoding = encoding.map_err(|_| Reason::Broken)?;
    let known = ["utf-8", "utf8", "us-ascii", "ascii"];
    if known.contains(&encoding.to_ascii_lowercase().as_str()) {
        Ok(())
    } else {
        Err(Reason::Encoding)
    }
}

/// The attributes of an element. What stands twice is taken once: comparing all names with each other takes
/// for ever where there are many.
fn attributes<'s>(start: &'s BytesStart<'_>) -> Attributes<'s> {
    let mut attributes = start.attributes();
    attributes.with_checks(false);
    attributes
}

/// Whether a style is one of CSS, for every screen.
fn is_css(start: &BytesStart<'_>) -> bool {
    let says = |name: &str, may: &[&str]| {
        let found = start.try_get_attribute(name).ok().flatten();
        found.is_none_or(|found| may.contains(&found.value.trim()))
    };
    says("type", &["", "text/css"]) && says("media", &["", "all", "screen"])
}

/// Whether something that moves writes an address, or what happens on a click.
fn writes_an_address(start: &BytesStart<'_>) -> bool {
    attributes(start).flatten().any(|found| {
        let value = found.value.to_ascii_lowercase();
        let names = found.key.local_name().as_ref().eq_ignore_ascii_case("attributename");
        value.contains("script:")
            || value.contains('&')
            || names && (value.trim().ends_with("href") || value.trim().starts_with("on"))
    })
}
