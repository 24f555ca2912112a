//! What links and references can point at inside a document, gathered once for each document however many
//! point at it.

use crate::kind::answer::{Answer, Value};
use crate::parse::doc::Doc;
use crate::path::SourcePath;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// Names in a document.
pub(crate) type Names<'a> = Rc<BTreeSet<&'a str>>;

/// The names that were asked for.
#[derive(Default)]
pub(crate) struct Anchors<'a> {
    all: RefCell<BTreeMap<&'a SourcePath, Names<'a>>>,
    records: RefCell<BTreeMap<&'a SourcePath, Names<'a>>>,
}

impl<'a> Anchors<'a> {
    /// Everything in a document that a link can point at.
    pub(crate) fn of(&self, doc: &'a Doc) -> Names<'a> {
        let mut known = self.all.borrow_mut();
        Rc::clone(known.entry(&doc.path).or_insert_with(|| Rc::new(anchors(doc))))
    }

    /// The ids of the records of a document.
    pub(crate) fn records(&self, doc: &'a Doc) -> Names<'a> {
        let mut known = self.records.borrow_mut();
        Rc::clone(known.entry(&doc.path).or_insert_with(|| Rc::new(record_ids(doc))))
    }
}

fn record_ids(doc: &Doc) -> BTreeSet<&str> {
    let records = doc.answers.iter().flat_map(Answer::records);
    records.filter_map(|(record, _)| record.id.as_ref()).map(|(id, _)| id.as_str()).collect()
}

fn anchors(doc: &Doc) -> BTreeSet<&str> {
    let mut anchors = record_ids(doc);
    anchors.extend(doc.body.headings.iter().map(|heading| heading.id.as_str()));
    for claim in doc.answers.iter().flat_map(|answer| &answer.claims) {
        if let Some(markdown) = claim.value.known().and_then(Value::markdown) {
            anchors.extend(markdown.headings.iter().map(|heading| heading.id.as_str()));
        }
    }
    anchors
}
