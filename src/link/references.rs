//! Follows every reference and every link, and reports those that lead nowhere.

use crate::diagnostic::Diagnostics;
use crate::kind::answer::{Answer, Value};
use crate::kind::entry_ref::EntryRef;
use crate::kind::field::{Field, Meaning};
use crate::language::{Language, Translated};
use crate::link::anchors::Anchors;
use crate::link::cited_source::Citations;
use crate::link::groups::{has_list_group, has_table_group};
use crate::link::listing::Listing;
use crate::link::site::{Catalog, Entry, EntryIndex, Reference, Relation, RelationIndex, Via};
use crate::link::written_address::WrittenAddress;
use crate::markdown::text::{Link, Markdown};
use crate::markdown::url::Target;
use crate::nearest::nearest;
use crate::parse::doc::Doc;
use crate::path::SourcePath;
use crate::rule::broken_anchor::broken_anchor;
use crate::rule::broken_link::{broken_link, link_to_draft};
use crate::rule::broken_reference::{To, broken_reference, reference_to_draft, unknown_collection};
use crate::rule::duplicate_id::duplicate_record;
use crate::rule::too_many_findings;
use crate::span::Span;
use rayon::prelude::*;
use std::cell::Cell;
use std::collections::BTreeMap;

/// Follows references through a bank that knows its entries but not yet their ties.
struct Linker<'a> {
    site: &'a Catalog,
    citations: &'a Citations,
    listings: &'a BTreeMap<EntryIndex, Listing>,
    anchors: Anchors<'a>,
    /// How many more times something near may be looked for.
    suggestions: Cell<usize>,
}

/// Names that were meant are looked for among all there are: where a whole collection was renamed, some of
/// its references say enough. Each part has its share of these; what are no entries, as many again.
const SUGGESTIONS: usize = 200;
/// Entries that are followed one after the other; the parts of a large bank are followed side by side.
const PART: usize = 1000;

/// The references of every entry, in the order of the entries.
pub(crate) fn references(
    site: &Catalog,
    known: (&Citations, &BTreeMap<EntryIndex, Listing>),
    diagnostics: &mut Diagnostics,
) -> Vec<Vec<Reference>> {
    let linker = Linker::new(site, known, SUGGESTIONS);
    linker.check_introductions(diagnostics);
    let parts = site.entries.len().div_ceil(PART).max(1);
    let suggestions = SUGGESTIONS.div_ceil(parts);
    let follow = |part: &[Entry]| {
        let (linker, mut diagnostics) =
            (Linker::new(site, known, suggestions), Diagnostics::default());
        let followed = part.iter().map(|entry| linker.follow(entry, &mut diagnostics)).collect();
        (followed, diagnostics)
    };
    let parts: Vec<(Vec<_>, Diagnostics)> = site.entries.par_chunks(PART).map(follow).collect();
    let mut followed = Vec::with_capacity(site.entries.len());
    for (references, own) in parts {
        followed.extend(references);
        diagnostics.extend(own);
    }
    linker.check_home(diagnostics);
    linker.check_menus(diagnostics);
    followed
}

impl<'a> Linker<'a> {
    fn new(
        site: &'a Catalog,
        (citations, listings): (&'a Citations, &'a BTreeMap<EntryIndex, Listing>),
        suggestions: usize,
    ) -> Self {
        let (anchors, suggestions) = (Anchors::default(), Cell::new(suggestions));
        Self { site, citations, listings, anchors, suggestions }
    }

    fn check_introductions(&self, diagnostics: &mut Diagnostics) {
        let site = self.site;
        let introductions = site.introductions.iter().flat_map(Translated::iter);
        for (doc, _) in introductions {
            let mut own = Diagnostics::default();
            self.check_links(&doc.body, doc, &mut own);
            too_many_findings::limit(&mut own, &doc.path);
            diagnostics.append(&mut own);
        }
    }

    fn check_menus(&self, diagnostics: &mut Diagnostics) {
        let site = self.site;
        for menu in site.config.menu.iter().chain(&site.config.footer).chain(&site.config.home.map)
        {
            let collection = menu.target.split('/').next().unwrap_or_default();
            let broken = site.schemas.is_broken(collection);
            if site.menu_target(&menu.target).is_none() && !broken {
                let ids = site.schemas.collections.iter().map(|collection| collection.id.as_str());
                let path = SourcePath::new(&format!("content/{}.md", menu.target));
                diagnostics.push(if site.drafts.contains_key(&path) {
                    reference_to_draft(&menu.span, To { id: &menu.target, collection: None })
                } else {
                    unknown_collection(&menu.span, &menu.target).suggest(&menu.target, ids)
                });
            }
        }
    }

    fn check_home(&self, diagnostics: &mut Diagnostics) {
        for (id, span) in &self.site.config.home.collections {
            if self.site.schemas.find(id).is_none() && !self.site.schemas.is_broken(id) {
                let ids =
                    self.site.schemas.collections.iter().map(|collection| collection.id.as_str());
                diagnostics.push(unknown_collection(span, id).suggest(id, ids));
            }
        }
    }

    fn follow(&self, entry: &'a Entry, diagnostics: &mut Diagnostics) -> Vec<Reference> {
        let mut references = Vec::new();
        for (doc, language) in entry.docs.iter() {
            let mut own = Diagnostics::default();
            self.check_links(&doc.body, doc, &mut own);
            self.check_records(doc, entry, language, &mut own);
            let fields = &self.site.collection(entry).fields;
            for (number, (field, answer)) in fields.iter().zip(&doc.answers).enumerate() {
                let via = match field.meaning {
                    Some(Meaning::Source) => Via::Source,
                    _ => Via::Field(number),
                };
                self.follow_answer(entry, doc, field, answer, via, &mut references, &mut own);
            }
            too_many_findings::limit(&mut own, &doc.path);
            diagnostics.append(&mut own);
        }
        self.check_replacement(entry, diagnostics);
        references
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "one walk down the tree, and nothing of it is kept"
    )]
    fn follow_answer(
        &self,
        entry: &'a Entry,
        doc: &'a Doc,
        field: &Field,
        answer: &Answer,
        via: Via,
        references: &mut Vec<Reference>,
        diagnostics: &mut Diagnostics,
    ) {
        let relation = |via| self.relation(entry, via);
        for claim in &answer.claims {
            if let (Some((id, span)), Some((collection, _))) =
                (&claim.source, self.site.schemas.provenance())
            {
                let target = EntryRef { id: id.clone(), record: None };
                let found = self.resolve(collection, &target, span, diagnostics);
                // Where nothing was found, the source gives nothing.
                let found = found.filter(|_| claim.is_known());
                references.extend(found.map(|to| Reference {
                    relation: relation(Via::Source),
                    to,
                    span: span.clone(),
                }));
            }
            let Some(value) = claim.value.known() else { continue };
            if let Some(target) = value.reference() {
                let collection = field.target().and_then(|id| self.site.schemas.find(id));
                let Some((collection, _)) = collection else { continue };
                let found = self.resolve(collection, target, &claim.span, diagnostics);
                let (relation, span) = (relation(via), claim.span.clone());
                references.extend(found.map(|to| Reference { relation, to, span }));
            } else if let Some(record) = value.record() {
                let Via::Field(number) = via else { continue };
                for (inner, (field, answer)) in
                    field.record_fields().iter().zip(&record.answers).enumerate()
                {
                    let via = Via::RecordField(number, inner);
                    self.follow_answer(entry, doc, field, answer, via, references, diagnostics);
                }
            } else {
                self.check_value(value, doc, diagnostics);
            }
        }
    }

    fn relation(&self, entry: &'a Entry, via: Via) -> RelationIndex {
        let relation = Relation { collection: entry.collection, via };
        let found = self.site.relations.iter().position(|known| *known == relation);
        found.expect("`lists::relations` knows every field that refers")
    }

    fn resolve(
        &self,
        collection: usize,
        target: &EntryRef,
        span: &Span,
        diagnostics: &mut Diagnostics,
    ) -> Option<EntryIndex> {
        let Some(found) = self.site.find(collection, &target.id) else {
            if too_many_findings::is_full(diagnostics) {
                return None;
            }
            let to = &self.site.schemas.collections[collection].id;
            let to = To { id: &target.id, collection: Some(to) };
            diagnostics.push(if self.site.is_draft(collection, &target.id) {
                reference_to_draft(span, to)
            } else {
                let near = self.near(&target.id, || self.site.index.ids(collection));
                broken_reference(span, to, near, target.record.as_deref())
            });
            return None;
        };
        if let Some(record) = &target.record {
            let ids = self.anchors.records(&self.site.entries[found].original);
            if !ids.contains(record.as_str()) && !too_many_findings::is_full(diagnostics) {
                let near = self.near(record, || ids.iter().copied());
                let instead = near.map(|near| (span.clone(), format!("{}#{near}", target.id)));
                diagnostics.push(broken_anchor(span, record, near, instead));
            }
        }
        Some(found)
    }

    fn check_value(&self, value: &dyn Value, doc: &'a Doc, diagnostics: &mut Diagnostics) {
        if let Some(markdown) = value.markdown() {
            self.check_links(markdown, doc, diagnostics);
        }
        if let Some((path, span)) = value.file() {
            self.check_asset(path, span, doc, diagnostics);
        }
    }

    fn check_links(&self, markdown: &Markdown, doc: &'a Doc, diagnostics: &mut Diagnostics) {
        for link in &markdown.links {
            if too_many_findings::is_full(diagnostics) {
                return;
            }
            match &link.target {
                Target::External(_) => {}
                Target::Anchor(anchor) => self.check_anchor(anchor, doc, (link, doc), diagnostics),
                Target::File(path, _) if link.image => {
                    self.check_asset(path, &link.span, doc, diagnostics);
                }
                Target::File(path, anchor) => {
                    self.check_file(path, anchor.as_deref(), (link, doc), diagnostics);
                }
            }
        }
    }

    fn check_file(
        &self,
        path: &SourcePath,
        anchor: Option<&str>,
        (link, from): (&Link, &Doc),
        diagnostics: &mut Diagnostics,
    ) {
        match (self.site.at_path(path), anchor) {
            (Some((entry, _)), Some(anchor)) if self.is_place(entry, anchor) => {}
            (Some((entry, language)), Some(anchor)) => {
                if let Some((doc, _)) = self.site.entries[entry].docs.get(language) {
                    self.check_anchor(anchor, doc, (link, from), diagnostics);
                }
            }
            (Some(_), None) => {}
            (None, _) => match (self.site.collection_at_path(path), anchor) {
                (Some(of), Some(anchor)) if !has_list_group(self.site, of, anchor) => {
                    if let Some((doc, _)) = self.site.introductions[of].get(Language::DEFAULT) {
                        self.check_anchor(anchor, doc, (link, from), diagnostics);
                    }
                }
                (Some(_), _) => {}
                (None, _) => self.check_asset(path, &link.span, from, diagnostics),
            },
        }
    }

    /// Whether an entry shows something with this name that no text of it has: a passage that something in
    /// the bank rests on, or a group of a table.
    fn is_place(&self, entry: EntryIndex, name: &str) -> bool {
        self.citations.get(&entry).is_some_and(|cited| cited.by_name(name).is_some())
            || self.listings.get(&entry).is_some_and(|of| has_table_group(self.site, of, name))
    }

    fn check_asset(
        &self,
        path: &SourcePath,
        span: &Span,
        from: &Doc,
        diagnostics: &mut Diagnostics,
    ) {
        if !self.site.assets.contains_key(path) {
            if self.site.drafts.contains_key(path) {
                diagnostics.push(link_to_draft(span, path.as_str()));
                return;
            }
            let near = |known: &&SourcePath| {
                known.file_name() == path.file_name() || known.folder() == path.folder()
            };
            let paths = || self.site.index.paths().chain(self.site.assets.keys()).filter(near);
            let candidates = || paths().map(SourcePath::as_str);
            let near = self.near(path.as_str(), candidates);
            let instead = near.and_then(|near| {
                WrittenAddress::find(&from.text, span)?.path(&from.text, path, near)
            });
            diagnostics.push(broken_link(span, path.as_str(), near, instead));
        }
    }

    /// What was probably meant, as long as not too much was looked for.
    fn near<'c, I: Iterator<Item = &'c str>>(
        &self,
        word: &str,
        candidates: impl FnOnce() -> I,
    ) -> Option<&'c str> {
        let left = self.suggestions.get();
        self.suggestions.set(left.saturating_sub(1));
        if left == 0 { None } else { nearest(word, candidates()) }
    }

    fn check_anchor(
        &self,
        anchor: &str,
        doc: &'a Doc,
        (link, from): (&Link, &Doc),
        diagnostics: &mut Diagnostics,
    ) {
        let anchors = self.anchors.of(doc);
        if !anchors.contains(anchor) {
            let near = self.near(anchor, || anchors.iter().copied());
            let place = WrittenAddress::find(&from.text, &link.span)
                .and_then(|written| written.anchor(&from.text, anchor));
            let instead = place.zip(near.map(str::to_owned));
            diagnostics.push(broken_anchor(&link.span, anchor, near, instead));
        }
    }

    /// Records of an entry have different ids, and those of a translation are those of the original.
    fn check_records(
        &self,
        doc: &'a Doc,
        entry: &'a Entry,
        language: Language,
        diagnostics: &mut Diagnostics,
    ) {
        let mut seen: BTreeMap<&str, &Span> = BTreeMap::new();
        for (record, _) in doc.answers.iter().flat_map(Answer::records) {
            let Some((id, span)) = &record.id else { continue };
            let originals = self.anchors.records(&entry.original);
            if let Some(first) = seen.get(id.as_str()) {
                diagnostics.push(duplicate_record(span, id, first));
            }
            if language != Language::DEFAULT && !originals.contains(id.as_str()) {
                let near = self.near(id, || originals.iter().copied());
                let to = To { id, collection: None };
                diagnostics.push(broken_reference(span, to, near, None));
            }
            seen.entry(id).or_insert(span);
        }
    }

    fn check_replacement(&self, entry: &'a Entry, diagnostics: &mut Diagnostics) {
        let withdrawn = entry.original.keys.withdrawn.as_ref();
        let Some((written, span)) = withdrawn.and_then(|withdrawn| withdrawn.replaced_by.as_ref())
        else {
            return;
        };
        if self.site.replacement(entry, written).is_none() {
            let collection = self.site.collection(entry).id.as_str();
            let to = To { id: written, collection: Some(collection) };
            diagnostics.push(if self.site.is_draft(entry.collection, written) {
                reference_to_draft(span, to)
            } else {
                let near = nearest(written, self.site.index.ids(entry.collection));
                broken_reference(span, to, near, None)
            });
        }
    }
}
