//! The anchors of the headings of a text: each a slug of its words, no two alike.

use std::collections::{BTreeMap, BTreeSet};

/// The anchors that are taken.
#[derive(Default)]
pub(super) struct Headings {
    taken: BTreeSet<String>,
    /// The number that comes next, by slug: many headings with the same words stay cheap.
    next: BTreeMap<String, usize>,
}

impl Headings {
    /// An anchor for a heading with these words. `scope` keeps several texts on one page apart.
    pub(super) fn id(&mut self, text: &str, scope: &str) -> String {
        let slug = slug::slugify(text);
        let slug = if slug.is_empty() { "section".to_owned() } else { slug };
        let slug = if scope.is_empty() { slug } else { format!("{scope}-{slug}") };
        let mut id = slug.clone();
        let next = self.next.entry(slug.clone()).or_insert(1);
        while !self.taken.insert(id.clone()) {
            id = format!("{slug}-{next}");
            *next += 1;
        }
        id
    }
}
