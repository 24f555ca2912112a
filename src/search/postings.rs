//! The words of all documents → for each term the documents that have it, and how much it counts there:
//! BM25F with its saturation, in one byte.

use crate::folding;
use crate::search::tokens;
use crate::search::vocabulary::{Term, Vocabulary};
use crate::search::words::{EntryWords, FormIndex, Forms, Use};
use rayon::prelude::*;
use std::cmp::Reverse;
use std::sync::Arc;

/// How soon more of the same word says nothing more.
const SATURATION: f32 = 1.2;
/// How much a long text counts less for each of its words; 1 would be wholly.
const LENGTH: f32 = 0.4;
/// What a part of a compound counts.
const PART: f32 = 0.6;
/// The greatest impact.
const STEPS: f32 = 63.0;

/// A document, ready to be counted.
pub(super) struct CountedDocument {
    /// Its own words.
    pub(super) words: Arc<EntryWords>,
    /// The names of what it refers to, with the weight of the reference.
    pub(super) references: Vec<(FormIndex, u16)>,
}

/// The documents of all terms.
pub(super) struct Postings {
    /// The terms that some document has, in the order of the index.
    pub(super) terms: Vec<Posted>,
    documents: Vec<u32>,
    impacts: Vec<u8>,
}

/// A term, and where its documents are.
pub(super) struct Posted {
    pub(super) term: Term,
    /// The form that most documents have it in; none for what is only part of words.
    pub(super) form: Option<FormIndex>,
    start: usize,
    end: usize,
}

impl Postings {
    /// Counts everything. Each document is given up as soon as it is counted: all of them together with what
    /// is made of them would be the most that a build holds.
    pub(super) fn new(
        documents: Vec<CountedDocument>,
        forms: &Forms,
        vocabulary: &Vocabulary,
    ) -> Postings {
        let usual = usual_length(&documents);
        let commonest = commonest(&documents, forms, vocabulary);
        let counted = documents.into_par_iter();
        let counted: Vec<Box<[Counted]>> =
            counted.map(|document| count(&document, vocabulary, usual)).collect();
        let (ends, numbers, impacts) = by_term(&counted, vocabulary.terms.len());
        drop(counted);
        let posted = |term: usize| Posted {
            term: Term::try_from(term).expect("it was one"),
            form: commonest[term],
            start: ends[term],
            end: ends[term + 1],
        };
        let all = (0..vocabulary.terms.len()).into_par_iter();
        let used = all.filter(|term| ends[*term] < ends[*term + 1]);
        let mut terms: Vec<(String, Posted)> =
            used.map(|term| (folding::folded(&vocabulary.terms[term]), posted(term))).collect();
        let letters = |posted: &Posted| vocabulary.letters(posted.term);
        terms.par_sort_unstable_by(|(folded, one), (other_folded, other)| {
            tokens::compare(folded, other_folded)
                .then_with(|| tokens::compare(letters(one), letters(other)))
        });
        let terms = terms.into_iter().map(|(_, posted)| posted).collect();
        Postings { terms, documents: numbers, impacts }
    }

    /// The documents of a term, ascending.
    pub(super) fn documents(&self, posted: &Posted) -> &[u32] {
        &self.documents[posted.start..posted.end]
    }

    /// How much the term counts in each of them.
    pub(super) fn impacts(&self, posted: &Posted) -> &[u8] {
        &self.impacts[posted.start..posted.end]
    }
}

impl Posted {
    /// How many documents have the term.
    pub(super) fn count(&self) -> usize {
        self.end - self.start
    }
}

/// A term of a document and its impact, in four bytes: all documents lie in memory with theirs at once.
#[derive(Clone, Copy)]
struct Counted(u32);

impl Counted {
    /// Bits of an impact.
    const IMPACT: u32 = 6;

    fn new(term: Term, impact: u8) -> Self {
        assert!(term >> (u32::BITS - Self::IMPACT) == 0, "a bank has fewer than 67 million terms");
        Self(term << Self::IMPACT | u32::from(impact))
    }

    fn term(self) -> usize {
        (self.0 >> Self::IMPACT) as usize
    }

    fn impact(self) -> u8 {
        (self.0 & ((1 << Self::IMPACT) - 1)) as u8
    }
}

/// Turns the terms of each document into the documents and impacts of each term, one term after the other;
/// first where each begins.
fn by_term(counted: &[Box<[Counted]>], terms: usize) -> (Vec<usize>, Vec<u32>, Vec<u8>) {
    let mut ends = vec![0_usize; terms + 1];
    for counted in counted.iter().flatten() {
        ends[counted.term() + 1] += 1;
    }
    for term in 1..ends.len() {
        ends[term] += ends[term - 1];
    }
    let total = ends.last().copied().unwrap_or(0);
    let (mut numbers, mut impacts) = (vec![0; total], vec![0; total]);
    let mut next = ends.clone();
    for (number, terms) in (0_u32..).zip(counted) {
        for counted in terms {
            let place = &mut next[counted.term()];
            (numbers[*place], impacts[*place]) = (number, counted.impact());
            *place += 1;
        }
    }
    (ends, numbers, impacts)
}

/// The length of a usual text, in steps of a fifth: one edit should not change the impacts of all others.
fn usual_length(documents: &[CountedDocument]) -> f32 {
    let total: u64 = documents.iter().map(|document| u64::from(document.words.length)).sum();
    let average = total / u64::try_from(documents.len().max(1)).unwrap_or(1);
    let mut usual = 10.0;
    while usual * 1.1 < average as f32 {
        usual *= 1.2;
    }
    usual
}

/// The terms of a document, each once, with its impact.
fn count(document: &CountedDocument, vocabulary: &Vocabulary, usual: f32) -> Box<[Counted]> {
    let words = &document.words;
    let long = 1.0 - LENGTH + LENGTH * words.length as f32 / usual;
    // A term and its count as one number, which sorts much sooner; that of a positive count keeps its order.
    // By count too: the sum of the same numbers in another order may be another.
    let mut counts: Vec<u64> = Vec::with_capacity(words.uses.len() * 5 / 4);
    let mut add = |form: FormIndex, count: f32| {
        let [stem, parts @ ..] = vocabulary.of(form) else { return };
        let mut push = |term: Term, count: f32| {
            counts.push(u64::from(term) << 32 | u64::from(count.to_bits()));
        };
        push(*stem, count);
        parts.iter().for_each(|part| push(*part, count * PART));
    };
    for Use { form, fields, text } in &words.uses {
        add(*form, f32::from(*fields) + f32::from(*text) / long);
    }
    for (form, weight) in &document.references {
        add(*form, f32::from(*weight));
    }
    counts.sort_unstable();
    let split = |both: u64| ((both >> 32) as Term, f32::from_bits(both as u32));
    let same = counts.chunk_by(|one, other| one >> 32 == other >> 32);
    let summed = same.map(|same| {
        let sum = same.iter().map(|both| split(*both).1).sum::<f32>();
        Counted::new(split(same[0]).0, impact(sum))
    });
    summed.collect()
}

fn impact(count: f32) -> u8 {
    (STEPS * count / (SATURATION + count)).round().clamp(1.0, STEPS) as u8
}

/// Of each term the form that most documents have.
fn commonest(
    documents: &[CountedDocument],
    forms: &Forms,
    vocabulary: &Vocabulary,
) -> Vec<Option<FormIndex>> {
    let mut counts = vec![0_u32; forms.len()];
    for document in documents {
        let own = document.words.uses.iter().map(|used| used.form);
        for form in own.chain(document.references.iter().map(|(form, _)| *form)) {
            counts[form as usize] += 1;
        }
    }
    let mut commonest: Vec<Option<FormIndex>> = vec![None; vocabulary.terms.len()];
    for (form, count) in (0_u32..).zip(&counts).filter(|(_, count)| **count > 0) {
        let Some(stem) = vocabulary.of(form).first() else { continue };
        let best = &mut commonest[*stem as usize];
        let rank = |form: FormIndex, count: u32| {
            let letters = &forms[form as usize];
            (count, Reverse(letters.len()), Reverse(letters))
        };
        let better =
            best.is_none_or(|known| rank(form, *count) > rank(known, counts[known as usize]));
        if better {
            *best = Some(form);
        }
    }
    commonest
}
