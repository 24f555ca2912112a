//! A number as an entry writes it: exact, a bound, or a guess.

/// A number, which may be a bound or a guess.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Number {
    /// How it is meant.
    pub(crate) bound: Bound,
    /// Its value.
    pub(crate) value: f64,
}

/// How a number is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bound {
    /// Exactly.
    Exact,
    /// This or more.
    AtLeast,
    /// This or less.
    AtMost,
    /// About.
    About,
}

/// Signs before a number, and what they say of it.
const BOUNDS: &[(&str, Bound)] =
    &[(">=", Bound::AtLeast), ("<=", Bound::AtMost), ("~", Bound::About)];
/// Most characters of the digits: more than a computer tells apart.
const LONGEST: usize = 17;

impl Number {
    /// Reads `12`, `-1.5`, `>=10`, `<=10` or `~10`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let written = text.trim();
        let found =
            BOUNDS.iter().find_map(|(sign, bound)| Some((written.strip_prefix(sign)?, *bound)));
        let (digits, bound) = found.unwrap_or((written, Bound::Exact));
        let digits = digits.trim();
        let plain = |letter: char| letter.is_ascii_digit() || ".-".contains(letter);
        if digits.len() > LONGEST || !digits.chars().all(plain) {
            return None;
        }
        let value = digits.parse::<f64>().ok().filter(|value| value.is_finite())?;
        Some(Self { bound, value })
    }

    /// Whether it has no decimals.
    pub(crate) fn is_whole(self) -> bool {
        self.value.fract() == 0.0
    }
}
