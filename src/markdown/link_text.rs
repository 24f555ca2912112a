//! The words of a link → what is wrong with them, for those who hear or see only the links of a page.

use crate::markdown::url::Target;

/// Words that say nothing about what is behind them, by language of the text.
const SAY_NOTHING: &[(&str, &[&str])] = &[
    (
        "sv",
        &[
            "här",
            "den här länken",
            "denna länk",
            "denna sida",
            "hit",
            "klicka",
            "klicka här",
            "länk",
            "länken",
            "läs här",
            "läs mer",
            "läs mer här",
            "mer",
            "mer information",
            "se här",
            "se länk",
            "sidan",
            "vidare",
        ],
    ),
    (
        "en",
        &[
            "click",
            "click here",
            "details",
            "go",
            "here",
            "learn more",
            "link",
            "more",
            "more information",
            "read here",
            "read more",
            "see here",
            "see more",
            "the link",
            "this link",
            "this page",
        ],
    ),
];

/// What is wrong: nothing is there (`empty`), a bare address (`address`), or words that would do for any
/// link (`words`).
pub(super) fn fault(text: &str, language: &str) -> Option<&'static str> {
    let text = text.trim();
    let bare = text.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    if bare.is_empty() {
        return Some("empty");
    }
    if ["http://", "https://", "www."].iter().any(|start| bare.starts_with(start)) {
        return Some("address");
    }
    let fits = |(code, _): &&(&str, &[&str])| language.starts_with(code);
    let words = SAY_NOTHING.iter().find(fits).map_or(&[] as &[&str], |(_, words)| words);
    words.contains(&bare.as_str()).then_some("words")
}

/// Endings of names that words are taken for an address by; any name after `https://` or `www.` is.
const ENDINGS: &[&str] =
    &["com", "edu", "eu", "example", "gov", "info", "int", "net", "nu", "org", "se"];

/// Where a link leads, if its words are an address that lies elsewhere.
pub(super) fn elsewhere<'a>(text: &str, target: &'a Target) -> Option<&'a str> {
    let Target::External(url) = target else { return None };
    let shown = shown_host(text.trim())?.to_lowercase();
    let led = host(url)?;
    let bare = |host: &str| host.to_lowercase().trim_start_matches("www.").to_owned();
    let (one, other) = (bare(&shown), bare(led));
    let within = |inner: &str, outer: &str| {
        inner == outer || inner.strip_suffix(outer).is_some_and(|rest| rest.ends_with('.'))
    };
    (!within(&one, &other) && !within(&other, &one)).then_some(led)
}

/// The host that words name, if they are an address.
fn shown_host(text: &str) -> Option<&str> {
    if text.contains(char::is_whitespace) {
        return None;
    }
    if let Some(found) = host(text) {
        return Some(found);
    }
    let name = text.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase())?;
    (name.starts_with("www.") || ENDINGS.contains(&ending.as_str())).then_some(name)
}

/// The host of an address with a scheme: what stands before an `@` is a name for show.
fn host(url: &str) -> Option<&str> {
    let (scheme, rest) = url.split_once("://")?;
    if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
        return None;
    }
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    host.split(':').next().filter(|host| !host.is_empty())
}
