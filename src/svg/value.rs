//! A value of CSS, as properties and attributes hold it → the same value written anew. What is not understood
//! makes the value none: no escapes, no functions but those in our list, no address but that of an id.

/// Functions in values; none of them names a file.
const FUNCTIONS: &str = "blur brightness calc circle color color-mix contrast drop-shadow ellipse grayscale hsl hsla \
    hue-rotate hwb inset invert lab lch matrix max min clamp oklab oklch opacity polygon rect rgb \
    rgba rotate saturate scale scalex scaley sepia skew skewx skewy translate translatex \
    translatey var";

/// What a value may hold beside words, numbers and functions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum May {
    /// Nothing.
    Plain,
    /// `url(#id)`.
    Refer,
    /// Words in quotation marks.
    Quote,
}

/// A value written anew; `None` where it is not understood.
pub(super) fn value(text: &str, may: May) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut open = 0_usize;
    let mut rest = text.trim();
    while let Some(first) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/")?.1;
            out.push(' ');
        } else if first.is_ascii_whitespace() {
            rest = rest.trim_start_matches(|letter: char| letter.is_ascii_whitespace());
            out.push(' ');
        } else if starts_a_word(first) {
            let (word, after) = rest.split_at(rest.find(ends_a_word).unwrap_or(rest.len()));
            out.push_str(word);
            rest = after;
            if let Some(inside) = after.strip_prefix('(') {
                rest = function(word, inside, may, &mut out)?;
                open += usize::from(out.ends_with('('));
            }
        } else {
            rest = match first {
                '"' | '\'' if may == May::Quote => quoted(first, &rest[1..], &mut out)?,
                '(' | ')' => {
                    open = if first == '(' { open + 1 } else { open.checked_sub(1)? };
                    out.push(first);
                    &rest[1..]
                }
                sign if sign.is_ascii_digit() || "+-.,%/*#!".contains(sign) => {
                    out.push(sign);
                    &rest[1..]
                }
                _ => return None,
            };
        }
    }
    (open == 0 && !out.trim().is_empty()).then(|| out.trim().to_owned())
}

/// Letters of names, which may be any in the world.
fn starts_a_word(letter: char) -> bool {
    letter.is_alphabetic() || letter == '_'
}

fn ends_a_word(letter: char) -> bool {
    !is_of_a_name(letter)
}

/// Whether a name of a class, an id or a function may hold a letter, as it is.
pub(super) fn is_of_a_name(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '_' | '-')
}

/// Whether an id may hold a letter: only such as stand for themselves wherever an id is written.
pub(super) fn is_of_an_id(letter: char) -> bool {
    is_of_a_name(letter) || matches!(letter, '.' | ':')
}

/// What follows a function's bracket; the function is written, up to its bracket or whole.
fn function<'t>(word: &str, inside: &'t str, may: May, out: &mut String) -> Option<&'t str> {
    let name = word.to_ascii_lowercase();
    if name == "url" && may == May::Refer {
        let (id, after) = reference(inside)?;
        out.truncate(out.len() - word.len());
        out.extend(["url(#", id, ")"]);
        return Some(after);
    }
    FUNCTIONS.split(' ').any(|known| known == name).then(|| {
        out.push('(');
        inside
    })
}

/// The id in `#id)`, with or without quotation marks, and what follows.
fn reference(inside: &str) -> Option<(&str, &str)> {
    let inside = inside.trim_start();
    let quote = inside.chars().next().filter(|first| matches!(first, '"' | '\''));
    let inside = quote.map_or(inside, |_| &inside[1..]).strip_prefix('#')?;
    let (id, after) =
        inside.split_at(inside.find(|letter| !is_of_an_id(letter)).unwrap_or(inside.len()));
    let after = quote.map_or(Some(after), |quote| after.strip_prefix(quote))?;
    let after = after.trim_start().strip_prefix(')')?;
    (!id.is_empty()).then_some((id, after))
}

/// What follows words in quotation marks, which are written.
fn quoted<'t>(quote: char, inside: &'t str, out: &mut String) -> Option<&'t str> {
    let (words, after) = inside.split_once(quote)?;
    let is_plain = |letter: char| letter.is_alphanumeric() || " -_.,+#()".contains(letter);
    words.chars().all(is_plain).then(|| {
        out.extend(["'", words, "'"]);
        after
    })
}

/// Whether what is written here, and not understood, asks for something from elsewhere.
pub(super) fn fetches(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    let elsewhere = |(at, _): (usize, &str)| {
        let inside = text[at + "url(".len()..].trim_start_matches([' ', '"', '\'']);
        !inside.starts_with('#') && !inside.starts_with("data:")
    };
    let signs =
        ["@import", "javascript:", "image-set", "image(", "src(", "expression(", "-moz-binding"];
    signs.iter().any(|sign| text.contains(sign)) || text.match_indices("url(").any(elsewhere)
}
