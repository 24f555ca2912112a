//! Forms → terms: the stem of a word, and the stems of its parts. A form is looked at once, for as long
//! as the words that the splitter has learnt from stay the same.

use crate::config::search::Search;
use crate::hash::{Hash, Hasher};
use crate::hash_map::FastSet;
use crate::search::compound::Splitter;
use crate::search::language_rules::LanguageRules;
use crate::search::words::{FormIndex, Forms};
use rayon::prelude::*;

/// Index of a term in [`Vocabulary::terms`].
pub(super) type Term = u32;

/// The terms of all forms, in one language.
#[derive(Default)]
pub(super) struct Vocabulary {
    /// Every term that was ever met; its order means nothing.
    pub(super) terms: FastSet<Box<str>>,
    /// Of each form its stem, then the stems of its parts.
    forms: Vec<Box<[Term]>>,
    /// Hash of what the splitter has learnt from.
    learnt: Hash,
}

impl Vocabulary {
    /// Finds the terms of the forms that are new. `names` are the bank's own words.
    pub(super) fn extend(
        &mut self,
        rules: &'static LanguageRules,
        forms: &Forms,
        names: &[FormIndex],
        config: &Search,
    ) {
        let learnt = learnt(forms, names, config);
        if self.learnt != learnt {
            *self = Vocabulary { learnt, ..Vocabulary::default() };
        }
        if self.forms.len() == forms.len() {
            return;
        }
        let splitter = rules.compounds.then(|| {
            let names = names.iter().map(|form| &*forms[*form as usize]);
            Splitter::new(names, &config.split, &config.keep)
        });
        let new = forms.as_slice().get_range(self.forms.len()..).expect("forms are only added");
        let found: Vec<(String, Vec<String>)> = new
            .iter()
            .collect::<Vec<_>>()
            .into_par_iter()
            .map(|form| {
                let parts = splitter.as_ref().map(|splitter| splitter.parts(form));
                (rules.stem(form).into_owned(), parts.unwrap_or_default())
            })
            .collect();
        for (stem, parts) in found {
            let own = self.term(stem);
            let mut terms = vec![own];
            for part in parts {
                let part = self.term(part);
                if !terms.contains(&part) {
                    terms.push(part);
                }
            }
            self.forms.push(terms.into());
        }
    }

    fn term(&mut self, term: String) -> Term {
        let (index, _) = self.terms.insert_full(term.into());
        Term::try_from(index).expect("there are fewer terms than forms")
    }

    /// The stem of a form, then the stems of its parts.
    pub(super) fn of(&self, form: FormIndex) -> &[Term] {
        &self.forms[form as usize]
    }

    /// A term in letters.
    pub(super) fn letters(&self, term: Term) -> &str {
        &self.terms[term as usize]
    }
}

/// Hash of everything that decides how words are split.
fn learnt(forms: &Forms, names: &[FormIndex], config: &Search) -> Hash {
    let mut words: Vec<&str> = names.iter().map(|form| &*forms[*form as usize]).collect();
    words.sort_unstable();
    words.dedup();
    let said = config.split.iter().map(|parts| parts.join("|"));
    let said: Vec<String> = said.chain(config.keep.iter().cloned()).collect();
    let mut hasher = Hasher::default();
    for word in words.into_iter().chain(said.iter().map(String::as_str)) {
        hasher.update(word.as_bytes()).update(b"\n");
    }
    hasher.finish()
}
