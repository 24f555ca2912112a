//! What was left out of a drawing, where it stood, and why.

use std::collections::BTreeMap;
use std::ops::Range;

/// Why a part of a drawing falls away.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Reason {
    /// It would run a program.
    Runs,
    /// It would fetch something from elsewhere.
    Fetches,
    /// It holds a page.
    Page,
    /// It declares or uses words that stand for others.
    Entities,
    /// The file is not UTF-8, or says that it is something else.
    Encoding,
    /// It is no XML, or no drawing.
    Broken,
    /// Its elements stand too deep in each other.
    Deep,
    /// It repeats itself so often that a browser would hang.
    Heavy,
    /// It is no part of a still picture that all browsers draw alike.
    Unsupported,
}

impl Reason {
    /// The name of the problem in messages.
    pub(crate) fn problem(self) -> &'static str {
        match self {
            Reason::Runs => "runs",
            Reason::Fetches => "fetches",
            Reason::Page => "page",
            Reason::Entities => "entities",
            Reason::Encoding => "encoding",
            Reason::Broken => "broken",
            Reason::Deep => "deep",
            Reason::Heavy => "heavy",
            Reason::Unsupported => "unsupported",
        }
    }

    /// Whether it is an error: somebody meant harm, or what is left is not what was drawn.
    pub(crate) fn is_harmful(self) -> bool {
        self != Reason::Unsupported
    }
}

/// A part that was left out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Removed {
    /// Why.
    pub(crate) reason: Reason,
    /// What it is called: `<script>`, `onload`; empty where the whole is meant.
    pub(crate) what: String,
    /// Where it stood, in bytes.
    pub(crate) range: Range<usize>,
}

/// Names of parts that are reported at most; who has more will look at all of it anyway.
const MOST: usize = 20;
/// Characters of a name that are reported.
const LONGEST: usize = 40;

/// The parts that were left out: each name once for each reason, where it stood first.
#[derive(Default)]
pub(super) struct RemovedParts {
    first: BTreeMap<(Reason, String), Range<usize>>,
}

impl RemovedParts {
    /// Adds one.
    pub(super) fn push(&mut self, reason: Reason, what: &str, range: Range<usize>) {
        let what: String =
            what.chars().filter(|letter| !letter.is_control()).take(LONGEST).collect();
        if self.first.len() < MOST || reason.is_harmful() && self.first.len() < 2 * MOST {
            self.first.entry((reason, what)).or_insert(range);
        }
    }

    /// All of them, by place.
    pub(super) fn into_vec(self) -> Vec<Removed> {
        let parts = self.first.into_iter();
        let mut parts: Vec<Removed> =
            parts.map(|((reason, what), range)| Removed { reason, what, range }).collect();
        parts.sort_by_key(|part| (part.range.start, part.reason));
        parts
    }
}
