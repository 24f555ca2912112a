//! A whole file → the places where it holds e-mail addresses, Swedish telephone numbers and personal
//! identity numbers. One pass over its bytes; it knows no names of people.

use crate::diagnostic::Diagnostics;
use crate::rule::personal_data::personal_data;
use crate::text::SourceFile;
use std::ops::Range;

/// First parts of addresses that belong to a function everywhere.
const FUNCTIONS: &[&str] = &[
    "contact",
    "diarium",
    "help",
    "info",
    "kansli",
    "kontakt",
    "noreply",
    "no-reply",
    "office",
    "post",
    "postmaster",
    "press",
    "redaktion",
    "registrator",
    "support",
    "webb",
    "webmaster",
];
/// Domains that are kept for examples (RFC 2606).
const EXAMPLES: &[&str] = &["example.com", "example.net", "example.org"];

/// Reports what belongs to a person. `functional`: what the bank says does not; see `Config::functional`.
pub(super) fn check(source: &SourceFile, functional: &[String], diagnostics: &mut Diagnostics) {
    let text = source.text.as_ref();
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(found) = bytes[at..].iter().position(|byte| interesting(*byte)) {
        let here = at + found;
        let (kind, range) = if bytes[here] == b'@' {
            (address(text, here, functional).then_some("address"), address_range(bytes, here))
        } else {
            let range = number_range(bytes, here);
            let before = text[..here].chars().next_back();
            (number(&text[range.clone()], before, functional), range)
        };
        if let Some(kind) = kind {
            let span = crate::span::Span::new(&source.path, range.clone());
            diagnostics.push(personal_data(&span, kind));
        }
        at = range.end.max(here + 1);
    }
}

fn interesting(byte: u8) -> bool {
    byte == b'@' || byte == b'+' || byte.is_ascii_digit()
}

/// Longest part of an address before its `@`, in bytes (RFC 5321).
const LONGEST_LOCAL: usize = 64;
/// Longest name of a host, in bytes.
const LONGEST_DOMAIN: usize = 255;

/// The address around an `@`.
fn address_range(bytes: &[u8], at: usize) -> Range<usize> {
    let local = |byte: &&u8| byte.is_ascii_alphanumeric() || b"._%+-".contains(byte);
    let domain = |byte: &&u8| byte.is_ascii_alphanumeric() || b".-".contains(byte);
    let before = bytes[..at].iter().rev().take(LONGEST_LOCAL).take_while(local).count();
    let after = bytes[at + 1..].iter().take(LONGEST_DOMAIN).take_while(domain).count();
    let trimmed =
        bytes[at + 1..at + 1 + after].iter().rev().take_while(|byte| b".-".contains(byte)).count();
    at - before..at + 1 + after - trimmed
}

fn address(text: &str, at: usize, functional: &[String]) -> bool {
    let address = text[address_range(text.as_bytes(), at)].to_lowercase();
    let Some((local, domain)) = address.split_once('@') else { return false };
    let ending = domain.rsplit('.').next().unwrap_or_default();
    let real = !local.is_empty()
        && domain.contains('.')
        && ending.len() >= 2
        && ending.bytes().all(|byte| byte.is_ascii_alphabetic());
    let known = functional
        .iter()
        .any(|known| *known == address || (known.starts_with('@') && known[1..] == *domain));
    real && !known && !FUNCTIONS.contains(&local) && !EXAMPLES.contains(&domain)
}

/// Digits, with what may stand between the groups of a number: one sign, or `-` after a bracket.
fn number_range(bytes: &[u8], start: usize) -> Range<usize> {
    /// Longer than any number that is looked for.
    const LONGEST: usize = 24;
    let mut end = start + 1;
    let mut gap = 0;
    for (index, byte) in bytes[start + 1..].iter().enumerate().take(LONGEST) {
        match byte {
            byte if byte.is_ascii_digit() => {
                end = start + index + 2;
                gap = 0;
            }
            b' ' | b'-' | b'+' | b'/' | b'(' | b')' if gap < 2 => gap += 1,
            _ => break,
        }
    }
    // Of digits that go on, the rest belongs to the same number.
    let rest = bytes[end..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    start..end + rest
}

/// What a number is, if it belongs to a person.
fn number(text: &str, before: Option<char>, functional: &[String]) -> Option<&'static str> {
    // Part of a word, an address, a date or a longer number.
    if before.is_some_and(|letter| letter.is_alphanumeric() || "-_/.#=%".contains(letter)) {
        return None;
    }
    let digits: Vec<u8> =
        text.bytes().filter(u8::is_ascii_digit).map(|digit| digit - b'0').collect();
    let written: String = digits.iter().map(|digit| char::from(digit + b'0')).collect();
    if functional.contains(&written) {
        return None;
    }
    if is_identity(text, &digits) {
        return Some("identity");
    }
    is_telephone(text, &digits).then_some("telephone")
}

/// `YYMMDD-NNNN` or `YYYYMMDD-NNNN`, with or without its sign, and a check digit that is right.
fn is_identity(text: &str, digits: &[u8]) -> bool {
    let signs = text.bytes().filter(|byte| !byte.is_ascii_digit()).count();
    let split = text.len().checked_sub(5).and_then(|sign| text.as_bytes().get(sign));
    let form = signs == 0 || (signs == 1 && split.is_some_and(|sign| b"-+".contains(sign)));
    let short = match digits.len() {
        10 => digits,
        12 if matches!(digits[..2], [1, 8 | 9] | [2, 0]) => &digits[2..],
        _ => return false,
    };
    let month = short[2] * 10 + short[3];
    // The day of a co-ordination number is 60 more.
    let day = (short[4] * 10 + short[5]) % 60;
    let sum: u8 = short
        .iter()
        .enumerate()
        .map(|(index, digit)| if index % 2 == 0 { digit * 2 } else { *digit })
        .map(|product| product / 10 + product % 10)
        .sum();
    form && (1..=12).contains(&month) && (1..=31).contains(&day) && sum.is_multiple_of(10)
}

/// `+46 …`, `0046…`, a mobile number, or an area code with a sign after it: 8 to 10 digits from its 0.
fn is_telephone(text: &str, digits: &[u8]) -> bool {
    let national = match digits {
        [4, 6, rest @ ..] if text.starts_with('+') => rest,
        [0, 0, 4, 6, rest @ ..] => rest,
        [0, rest @ ..] if !text.starts_with('+') => rest,
        _ => return false,
    };
    let national = national.strip_prefix(&[0]).unwrap_or(national);
    let abroad = text.starts_with('+') || text.starts_with("00");
    let mobile = national.len() == 9 && national[0] == 7;
    let area = text.find(['-', '/', ' ']).is_some_and(|end| (2..=4).contains(&end));
    (7..=9).contains(&national.len()) && national[0] != 0 && (abroad || mobile || area)
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::diagnostic::Diagnostics;
    use crate::path::SourcePath;
    use crate::text::SourceFile;

    /// What is reported about a text: the words that are underlined.
    fn diagnostics(text: &str) -> Vec<String> {
        let source = SourceFile::new(SourcePath::new("a.md"), text);
        let mut diagnostics = Diagnostics::default();
        check(&source, &["@kontoret.se".into(), "0101234567".into()], &mut diagnostics);
        let words = |span: &crate::span::Span| {
            source.text[span.start as usize..span.end as usize].to_owned()
        };
        diagnostics.iter().map(|finding| words(&finding.span)).collect()
    }

    #[test]
    fn what_belongs_to_a_person_is_reported() {
        for text in [
            "anna.svensson@region.se",
            "a@b.co.uk",
            "070-123 45 67",
            "0701234567",
            "08-123 456 78",
            "+46 70 123 45 67",
            "+46 (0)8 123 456 78",
            "0046701234567",
            "0500-12 34 56",
            "811228-9874",
            "19811228-9874",
            "198112289874",
            "8112289874",
            "811288-9871",
        ] {
            assert_eq!(diagnostics(&format!("Ring {text}, eller skriv.")), [text]);
        }
    }

    #[test]
    fn what_does_not_is_not() {
        for text in [
            "info@region.se",
            "någon@",
            "@namn",
            "a@example.org",
            "lagret@kontoret.se",
            "010-123 45 67",
            "2016-09-21",
            "2016-09-21/2016-09-22",
            "811228-9875",
            "811328-9874",
            "SFS 2009:600",
            "dnr 2015/0123-45",
            "s. 08-12",
            "20160921",
            "1 000 000",
            "https://x.se/0701234567",
            "08:00-09:30 12 345",
            "0123",
            "ISBN 978-91-0-012345-6",
            "1.10",
            "0,5",
            "2018-21",
        ] {
            assert_eq!(diagnostics(&format!("Se {text} här.")), Vec::<String>::new(), "{text}");
        }
    }
}
