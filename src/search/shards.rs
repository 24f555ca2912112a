//! Terms with their documents → the files that the client fetches by the words of a query.

use crate::folding;
use crate::search::encode::Bytes;
use crate::search::postings::{Posted, Postings};
use crate::search::vocabulary::Vocabulary;
use crate::search::words::Forms;

/// What a shard should take when it is compressed, in bytes.
const SIZE: f32 = 9_500.0;

/// All that the terms of a shard are written with.
#[derive(Clone, Copy)]
pub(super) struct IndexData<'a> {
    pub(super) postings: &'a Postings,
    pub(super) forms: &'a Forms,
    pub(super) vocabulary: &'a Vocabulary,
    /// How many documents there are.
    pub(super) documents: usize,
}

impl<'a> IndexData<'a> {
    /// Cuts the terms into ranges that take about the same room. Those that fold alike stay together: the
    /// client finds a range by folded letters.
    pub(super) fn ranges(self) -> Vec<&'a [Posted]> {
        let terms = &self.postings.terms;
        let (mut ranges, mut start, mut size) = (Vec::new(), 0, 0.0);
        for (number, posted) in terms.iter().enumerate() {
            let own = self.size(posted);
            if size + own > SIZE && number > start && !self.fold_alike(&terms[number - 1], posted) {
                ranges.push(&terms[start..number]);
                (start, size) = (number, 0.0);
            }
            size += own;
        }
        ranges.push(&terms[start..]);
        ranges
    }

    fn fold_alike(self, one: &Posted, other: &Posted) -> bool {
        folding::folded(self.letters(one)) == folding::folded(self.letters(other))
    }

    /// About what a term takes when it is compressed.
    fn size(self, posted: &Posted) -> f32 {
        let count = posted.count() as f32;
        let gap = libm::log2f(1.5 + self.documents as f32 / count) / 8.0;
        let letters = self.vocabulary.letters(posted.term).len() as f32;
        1.5 + 0.3 * letters + count * (0.55 + gap)
    }

    /// A term in letters.
    pub(super) fn letters(self, posted: &Posted) -> &'a str {
        self.vocabulary.letters(posted.term)
    }

    /// What makes a word of a term.
    pub(super) fn ending(self, posted: &Posted) -> String {
        let Some(form) = posted.form.map(|form| &*self.forms[form as usize]) else {
            return String::new();
        };
        let term = self.letters(posted);
        if let Some(ending) = form.strip_prefix(term).filter(|ending| !starts_with_digit(ending)) {
            return ending.to_owned();
        }
        let alike = term.chars().zip(form.chars()).take_while(|(one, other)| one == other);
        let bytes: usize = alike.map(|(letter, _)| letter.len_utf8()).sum();
        let less: usize = term[bytes..].chars().map(char::len_utf16).sum();
        let more = &form[bytes..];
        // A digit after the number would be read as part of it.
        if starts_with_digit(more) { String::new() } else { format!("{less}{more}") }
    }

    /// A shard.
    pub(super) fn shard(self, terms: &[Posted]) -> Bytes {
        let mut bytes = Bytes::default();
        let letters: Vec<&str> = terms.iter().map(|posted| self.letters(posted)).collect();
        bytes.number(terms.len()).front_coded(&letters);
        for posted in terms {
            bytes.number(posted.count());
        }
        bytes.list(terms.iter().map(|posted| self.ending(posted))).seam();
        for posted in terms {
            let mut next = 0;
            for document in self.postings.documents(posted) {
                let document = *document as usize;
                bytes.number(document - next);
                next = document + 1;
            }
        }
        bytes.seam();
        for posted in terms {
            bytes.raw(self.postings.impacts(posted));
        }
        bytes
    }
}

fn starts_with_digit(text: &str) -> bool {
    text.starts_with(|letter: char| letter.is_ascii_digit())
}
