//! A style, in an attribute or an element → declarations and rules that are understood, written anew. No `@`
//! rule is, no escape, and no selector but of names, classes, ids and places among others.

use crate::svg::names::{self, PSEUDO, among};
use crate::svg::removed::Reason;
use crate::svg::value::{fetches, is_of_a_name, value};

/// Rules in a drawing at most; each is compared with each element.
const MOST_RULES: usize = 5000;

/// What is reported of a part that falls away: why, and what it is called.
pub(super) type Fallen<'f> = dyn FnMut(Reason, &str) + 'f;

/// A rule of a style.
#[derive(Debug)]
pub(super) struct StyleRule {
    /// Which elements it is about, as it is written.
    selector: String,
    /// The last part of each of its selectors: what any element has that it is about.
    pub(super) ends: Vec<End>,
    /// What it says, as it is written.
    pub(super) declarations: String,
}

/// The last part of a selector, `path.a#b`.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct End {
    /// The name of the element; empty for any.
    pub(super) element: String,
    /// Its classes.
    pub(super) classes: Vec<String>,
    /// Its id.
    pub(super) id: Option<String>,
}

/// The declarations that are understood, written anew.
pub(super) fn declarations(text: &str, fallen: &mut Fallen<'_>) -> String {
    let mut out = String::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (one, after) = until(rest, &[';']);
        rest = after;
        if let Some(declaration) = declaration(one, fallen) {
            if !out.is_empty() {
                out.push(';');
            }
            out.push_str(&declaration);
        }
    }
    out
}

fn declaration(text: &str, fallen: &mut Fallen<'_>) -> Option<String> {
    let text = without_comments(text);
    let (name, written) = text.split_once(':').unwrap_or((text, ""));
    let name = name.trim().to_ascii_lowercase();
    let known = names::property(&name);
    let read = known.and_then(|(known, may)| Some((known, value(written, may)?)));
    if let Some((known, value)) = read {
        return Some(format!("{known}:{value}"));
    }
    let moves = name.contains("animation") || name.contains("transition");
    if fetches(text) {
        fallen(Reason::Fetches, &name);
    } else if known.is_some() && !written.trim().is_empty() || moves || text.contains('\\') {
        fallen(Reason::Unsupported, &name);
    }
    None
}

/// The rules of a style that are understood.
pub(super) fn rules(text: &str, fallen: &mut Fallen<'_>) -> Vec<StyleRule> {
    let mut rules = Vec::new();
    let mut rest = text;
    loop {
        rest = without_comments(rest);
        rest = ["<!--", "-->"].iter().find_map(|sign| rest.strip_prefix(sign)).unwrap_or(rest);
        if without_comments(rest).is_empty() {
            return rules;
        }
        if rest.trim_start().starts_with('@') {
            rest = at_rule(rest.trim_start(), fallen);
            continue;
        }
        let (selector, after) = until(rest, &['{']);
        let (body, after) = until(after, &['}']);
        rest = after;
        let selector = without_comments(selector).trim();
        match selectors(selector) {
            _ if rules.len() >= MOST_RULES => fallen(Reason::Heavy, ""),
            None => {
                let reason = if fetches(body) { Reason::Fetches } else { Reason::Unsupported };
                fallen(reason, selector);
            }
            Some((selector, ends)) => {
                let declarations = declarations(body, fallen);
                if !declarations.is_empty() {
                    rules.push(StyleRule { selector, ends, declarations });
                }
            }
        }
    }
}

/// The text of rules.
pub(super) fn write(rules: &[StyleRule]) -> String {
    rules.iter().map(|rule| format!("{}{{{}}}", rule.selector, rule.declarations)).collect()
}

/// What follows an `@` rule, none of which is kept.
fn at_rule<'t>(text: &'t str, fallen: &mut Fallen<'_>) -> &'t str {
    let head = text.find(['{', ';']).unwrap_or(text.len());
    let has_body = text[head..].starts_with('{');
    let after = match has_body {
        true => until(&text[head + 1..], &['}']).1,
        false => until(text, &[';']).1,
    };
    let whole = &text[..text.len() - after.len()];
    let name: String = text[1..].chars().take_while(|letter| is_of_a_name(*letter)).collect();
    match name.to_ascii_lowercase().as_str() {
        // They say nothing about how something looks.
        "charset" | "namespace" => {}
        name if fetches(whole) => fallen(Reason::Fetches, &format!("@{name}")),
        name => fallen(Reason::Unsupported, &format!("@{name}")),
    }
    after
}

/// A list of selectors, written anew, and the last part of each.
fn selectors(text: &str) -> Option<(String, Vec<End>)> {
    let (mut out, mut ends) = (String::new(), Vec::new());
    for one in text.split(',') {
        let (written, end) = selector(one.trim())?;
        if !out.is_empty() {
            out.push(',');
        }
        out.push_str(&written);
        ends.push(end);
    }
    Some((out, ends))
}

fn selector(text: &str) -> Option<(String, End)> {
    let (mut out, mut end) = (String::new(), End::default());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (sign, inner) = rest.split_at(first.len_utf8());
        if first.is_ascii_whitespace() || matches!(first, '>' | '+' | '~') {
            rest = inner;
            end = End::default();
            out.push(if first.is_ascii_whitespace() { ' ' } else { first });
            continue;
        }
        if first == '*' {
            rest = inner;
            out.push('*');
            continue;
        }
        let named = if matches!(first, '.' | '#' | ':') { inner } else { rest };
        let (name, after) =
            named.split_at(named.find(|letter| !is_of_a_name(letter)).unwrap_or(named.len()));
        rest = after;
        if name.is_empty() || name.starts_with(|letter: char| letter.is_ascii_digit()) {
            return None;
        }
        match first {
            '.' => end.classes.push(name.to_owned()),
            '#' => end.id = Some(name.to_owned()),
            ':' => {
                among(PSEUDO, name)?;
                let (place, after) = place(rest)?;
                out.extend([":", name, place]);
                rest = after;
                continue;
            }
            _ => end.element = name.to_owned(),
        }
        if matches!(first, '.' | '#') {
            out.push_str(sign);
        }
        out.push_str(name);
    }
    (!out.is_empty()).then_some((out, end))
}

/// `(2n + 1)` at the beginning, if anything is in brackets there; and what follows.
fn place(text: &str) -> Option<(&str, &str)> {
    if !text.starts_with('(') {
        return Some(("", text));
    }
    let (place, after) = text.split_at(text.find(')')? + 1);
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "+- ".contains(letter);
    place[1..place.len() - 1].chars().all(is_plain).then_some((place, after))
}

/// A text from where it says something.
fn without_comments(text: &str) -> &str {
    let mut text = text.trim_start();
    while let Some(comment) = text.strip_prefix("/*") {
        text = comment.split_once("*/").map_or("", |(_, after)| after).trim_start();
    }
    text
}

/// Up to one of some signs that stands outside of brackets, words in quotation marks and comments; and what
/// follows it.
fn until<'t>(text: &'t str, ends: &[char]) -> (&'t str, &'t str) {
    let (mut open, mut quote, mut past) = (0_usize, None, 0);
    for (at, letter) in text.char_indices() {
        if at < past {
            continue;
        }
        match letter {
            '\\' => past = at + 2,
            _ if quote.is_some() => quote = quote.filter(|mark| *mark != letter && letter != '\n'),
            '"' | '\'' => quote = Some(letter),
            '/' if text[at..].starts_with("/*") => {
                past = text[at..].find("*/").map_or(text.len(), |end| at + end + 2);
            }
            end if open == 0 && ends.contains(&end) => return (&text[..at], &text[at + 1..]),
            '(' | '[' | '{' => open += 1,
            ')' | ']' | '}' => open = open.saturating_sub(1),
            _ => {}
        }
    }
    (text, "")
}
