//! The words that a misspelt one may have been meant to be.

use crate::search::encode::Bytes;
use crate::search::postings::Posted;
use crate::search::shards::IndexData;
use std::cmp::Reverse;

/// Most words in the list.
const MOST: usize = 40_000;

/// Writes the list: words of their own, the commonest where there are too many.
pub(super) fn words(book: IndexData<'_>) -> Bytes {
    let own = |posted: &&Posted| posted.form.is_some() && !is_number(book.letters(posted));
    let mut words: Vec<(usize, &Posted)> =
        book.postings.terms.iter().filter(own).enumerate().collect();
    if words.len() > MOST {
        words.sort_unstable_by_key(|(number, posted)| (Reverse(posted.count()), *number));
        words.truncate(MOST);
        words.sort_unstable_by_key(|(number, _)| *number);
    }
    let letters: Vec<&str> = words.iter().map(|(_, posted)| book.letters(posted)).collect();
    let mut bytes = Bytes::default();
    bytes.number(words.len()).front_coded(&letters);
    let common = |posted: &Posted| u8::try_from(posted.count().ilog2()).unwrap_or(u8::MAX);
    let commonness: Vec<u8> = words.iter().map(|(_, posted)| common(posted)).collect();
    bytes.seam().raw(&commonness).seam();
    bytes.list(words.iter().map(|(_, posted)| book.ending(posted)));
    bytes
}

fn is_number(text: &str) -> bool {
    text.chars().all(|letter| letter.is_ascii_digit())
}
