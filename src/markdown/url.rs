//! What a link in the content may point at. Everything that is not known to be harmless is not.

use crate::path::SourcePath;
use crate::rule::control_character::misleading;
use percent_encoding::percent_decode_str;

/// Schemes that a link may have.
const SCHEMES: &[&str] = &["http", "https", "mailto", "tel"];

/// What a link points at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// An address elsewhere.
    External(String),
    /// A file of the bank, and an anchor in it.
    File(SourcePath, Option<String>),
    /// An anchor on the same page.
    Anchor(String),
}

/// Why a link cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// Its scheme can do harm, or there is something hidden in it.
    Unsafe,
    /// It is no path that leads to a file of the bank.
    NoPath,
}

/// Reads a link that stands in a file.
pub(crate) fn target(link: &str, from: &SourcePath) -> Result<Target, Refusal> {
    let link = link.trim();
    if link.chars().any(|letter| letter.is_control() || misleading(letter)) {
        return Err(Refusal::Unsafe);
    }
    if let Some(scheme) = scheme(link) {
        let known = SCHEMES.contains(&scheme.to_ascii_lowercase().as_str());
        return if known && is_whole(scheme, link) {
            Ok(Target::External(link.to_owned()))
        } else {
            Err(Refusal::Unsafe)
        };
    }
    if link.starts_with("//") || link.contains('\\') {
        return Err(Refusal::Unsafe);
    }
    if let Some(anchor) = link.strip_prefix('#') {
        return Ok(Target::Anchor(decode(anchor)));
    }
    let (path, anchor) = match link.split_once('#') {
        Some((path, anchor)) => (path, Some(decode(anchor))),
        None => (link, None),
    };
    if path.is_empty() || path.starts_with('/') || path.contains('?') {
        return Err(Refusal::NoPath);
    }
    from.join(&decode(path)).map(|path| Target::File(path, anchor)).ok_or(Refusal::NoPath)
}

/// Whether this is an address elsewhere that a field of kind `url` may hold.
pub(crate) fn is_external(link: &str) -> bool {
    let here = SourcePath::new("");
    matches!(target(link, &here), Ok(Target::External(_))) && !link.contains(char::is_whitespace)
}

/// Whether an address is written as browsers read it. They take `https:/\name` and `https:name` for `https://name`, of
/// which no other reader knows where it leads.
fn is_whole(scheme: &str, link: &str) -> bool {
    let rest = &link[scheme.len() + 1..];
    let named = rest.strip_prefix("//").is_some_and(|rest| {
        rest.starts_with(|first: char| !matches!(first, '/' | '?' | '#' | ':' | '@'))
    });
    !link.contains('\\') && (named || !scheme.to_ascii_lowercase().starts_with("http"))
}

/// What stands before the first colon, if that colon comes before any slash, `?` or `#`.
fn scheme(link: &str) -> Option<&str> {
    let end = link.find([':', '/', '?', '#'])?;
    link[end..].starts_with(':').then(|| &link[..end])
}

fn decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}
