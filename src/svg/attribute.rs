//! An attribute as somebody wrote it → the same written anew, or why it falls away.

use crate::svg::embedded;
use crate::svg::names::{self, REFER, XLINK, XML, among};
use crate::svg::removed::Reason;
use crate::svg::style::{Fallen, declarations};
use crate::svg::value::{fetches, is_of_an_id, value};
use std::borrow::Cow;

/// Octaves of noise at most: more cannot be seen, and each costs as much as the one before.
const MOST_OCTAVES: u32 = 10;
/// Pixels by which something is made thicker or thinner at most.
const WIDEST: f64 = 100.0;

/// An attribute of an element: its namespace, its name, its value without references of XML.
pub(super) struct WrittenAttribute<'w> {
    /// Our name of the element.
    pub(super) element: &'static str,
    /// The namespace; `None` for most.
    pub(super) namespace: Option<&'w str>,
    /// Its name without prefix.
    pub(super) name: &'w str,
    /// What it says.
    pub(super) value: &'w str,
}

/// The attribute written anew. What is no harm and changes nothing that is drawn is not reported.
pub(super) fn attribute(
    written: &WrittenAttribute<'_>,
    fallen: &mut Fallen<'_>,
) -> Option<(&'static str, String)> {
    let WrittenAttribute { namespace, name, value: text, .. } = *written;
    let lower = name.to_ascii_lowercase();
    match (namespace, lower.as_str()) {
        (None, lower) if lower.starts_with("on") => {
            fallen(Reason::Runs, name);
            None
        }
        (Some(space), _) if names::ACTIVE.contains(&space) => {
            fallen(Reason::Runs, name);
            None
        }
        (None | Some(XLINK), "href") => href(written, fallen).map(|value| ("href", value)),
        (Some(XML), "base") | (None, "src") if !text.trim().starts_with('#') => {
            fallen(Reason::Fetches, name);
            None
        }
        (Some(XML), "space") if text == "preserve" => Some(("xml:space", text.to_owned())),
        (Some(XML), "lang") if text.chars().all(is_plain) => Some(("xml:lang", text.to_owned())),
        (Some(_), _) => None,
        (None, "style") => {
            let declarations = declarations(text, fallen);
            (!declarations.is_empty()).then_some(("style", declarations))
        }
        (None, _) => plain(written, fallen),
    }
}

/// An attribute that says how something is drawn, or what it is called.
fn plain(
    written: &WrittenAttribute<'_>,
    fallen: &mut Fallen<'_>,
) -> Option<(&'static str, String)> {
    let WrittenAttribute { name, value: text, .. } = *written;
    if name == "numOctaves" {
        return octaves(text).map(|value| ("numOctaves", value));
    }
    if name == "id" {
        // Nothing that is written refers to another, and a browser may find it where we would not.
        return text.chars().all(is_of_an_id).then(|| ("id", text.to_owned()));
    }
    let read = match names::attribute(name) {
        Some((known, true)) => Some((known, Some(text.to_owned()))),
        Some((known, false)) => Some((known, drawn(known, text))),
        None => names::presentation(name).map(|(known, may)| (known, value(text, may))),
    };
    match read {
        Some((known, Some(value))) => return Some((known, value)),
        _ if fetches(text) => fallen(Reason::Fetches, name),
        Some((_, None)) if !text.trim().is_empty() => fallen(Reason::Unsupported, name),
        _ => {}
    }
    None
}

/// Numbers and names.
fn drawn(name: &str, text: &str) -> Option<String> {
    let too_wide = |number: &str| number.parse().is_ok_and(|number: f64| number > WIDEST);
    let is_heavy = name == "radius" && text.split([' ', ',']).any(too_wide);
    (!is_heavy && text.chars().all(is_plain)).then(|| text.trim().to_owned())
}

fn is_plain(letter: char) -> bool {
    letter.is_alphanumeric() || " +-.,;%()#_/:*".contains(letter)
}

fn octaves(text: &str) -> Option<String> {
    let octaves: u32 = text.trim().parse().ok()?;
    Some(octaves.min(MOST_OCTAVES).to_string())
}

/// An id in an address may be written with percent signs. What they say has to be UTF-8: browsers guess at
/// anything else.
fn decoded(id: &str) -> Option<String> {
    percent_encoding::percent_decode_str(id).decode_utf8().ok().map(Cow::into_owned)
}

/// An address: the id of a part of the same drawing, or a picture that stands in it.
fn href(written: &WrittenAttribute<'_>, fallen: &mut Fallen<'_>) -> Option<String> {
    let address = written.value.trim();
    let runs = || {
        let plain: String =
            address.chars().filter(|letter| !letter.is_whitespace()).take(20).collect();
        let plain = plain.to_ascii_lowercase();
        ["javascript:", "vbscript:", "data:"].iter().any(|scheme| plain.starts_with(scheme))
    };
    if let Some(id) = address.strip_prefix('#').filter(|_| among(REFER, written.element).is_some())
    {
        let known = decoded(id).filter(|id| id.chars().all(is_of_an_id));
        if known.is_none() {
            fallen(Reason::Unsupported, written.name);
        }
        return known.map(|id| format!("#{id}"));
    }
    if written.element == "image" {
        let picture = embedded::picture(address);
        let is_within = address.is_empty() || address.starts_with("data:");
        let reason = if is_within { Reason::Unsupported } else { Reason::Fetches };
        if picture.is_none() {
            fallen(reason, written.name);
        }
        return picture;
    }
    if !address.is_empty() && !address.starts_with('#') {
        fallen(
            match written.element {
                _ if runs() => Reason::Runs,
                // A reader would have to follow it.
                "a" => Reason::Unsupported,
                _ => Reason::Fetches,
            },
            written.name,
        );
    }
    None
}
