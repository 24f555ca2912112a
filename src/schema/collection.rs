//! One collection: its names, its address, its order, its figures and its fields.

use crate::config::Config;
use crate::diagnostic::{Diagnostic, Diagnostics, rules};
use crate::kind::field::{Field, Meaning};
use crate::language::Translated;
use crate::place::{SourcePath, Span, is_slug};
use crate::rule::unknown_field::unknown_field;
use crate::schema::count::{self, Count};
use crate::schema::field;
use crate::schema::gap::{self, Gap};
use crate::schema::map::{self, Map};
use crate::schema::names::PAGES;
use crate::syntax::fields::{Fields, require_default};
use crate::syntax::tree::Node;
use crate::text::Source;

/// A collection.
#[derive(Clone, Debug)]
pub struct Collection {
    /// Name of its folder.
    pub id: String,
    /// The declaration.
    pub(crate) path: SourcePath,
    /// Name of the list.
    pub(crate) label: Translated<String>,
    /// Name of one entry.
    pub(crate) singular: Translated<String>,
    /// Text of the link that adds one; empty for none.
    pub(crate) add: Translated<String>,
    /// First part of the addresses; empty for the collection of pages.
    pub(crate) url: Translated<String>,
    /// How its lists are sorted.
    pub(crate) order: Order,
    /// Entries on a page of a list.
    pub(crate) page_size: usize,
    /// Whether its entries can be named as sources of facts.
    pub provenance: bool,
    /// Whether its entries explain words.
    pub(crate) glossary: bool,
    /// Indices of the fields whose every value names a source.
    pub(crate) sourced: Vec<usize>,
    /// What the bank says must not be missing.
    pub(crate) gaps: Vec<Gap>,
    /// Figures about it.
    pub(crate) counts: Vec<Count>,
    /// Where its entries lie.
    pub(crate) map: Option<Map>,
    /// The fields.
    pub fields: Vec<Field>,
    /// Index of the field that is the title.
    pub(crate) title: usize,
    /// Where the declaration begins.
    pub(crate) span: Span,
}

/// How a list is sorted: by this, and then by title.
#[derive(Clone, Debug)]
pub(crate) struct Order {
    /// What decides.
    pub(crate) by: OrderBy,
    /// Greatest or latest first.
    pub(crate) descending: bool,
}

/// What decides where an entry stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum OrderBy {
    /// The date in `added`.
    Added,
    /// The date in `updated`, else in `added`.
    Updated,
    /// The field with this index.
    Field(usize),
}

impl Collection {
    /// Its fields and those of their records.
    pub fn all_fields(&self) -> impl Iterator<Item = &Field> {
        self.fields.iter().flat_map(|field| std::iter::once(field).chain(field.record_fields()))
    }

    /// The field with an id, and its index.
    pub fn field(&self, id: &str) -> Option<(usize, &Field)> {
        self.fields.iter().enumerate().find(|(_, field)| field.id == id)
    }

    /// The first field with a meaning, and its index.
    pub fn meaning(&self, meaning: Meaning) -> Option<(usize, &Field)> {
        self.fields.iter().enumerate().find(|(_, field)| field.meaning == Some(meaning))
    }

    /// The fields that say something about the world, and not how the entry is called or where it is from.
    fn facts(&self) -> impl Iterator<Item = usize> {
        const OTHERS: &[Meaning] =
            &[Meaning::Title, Meaning::Summary, Meaning::Names, Meaning::Short, Meaning::Source];
        let fact = |field: &Field| !field.meaning.is_some_and(|meaning| OTHERS.contains(&meaning));
        self.fields.iter().enumerate().filter(move |(_, field)| fact(field)).map(|(index, _)| index)
    }

    /// Whether this is the collection of ordinary pages.
    pub fn is_pages(&self) -> bool {
        self.id == PAGES
    }

    /// Reads a declaration. `None` where it has no title: then nothing can be done with its entries.
    pub(crate) fn read(
        root: &Node,
        source: &Source,
        config: &Config,
        diagnostics: &mut Diagnostics,
    ) -> Option<Self> {
        let languages = &config.languages;
        let id = source.path.folder().strip_prefix("content/").unwrap_or_default().to_owned();
        let mut keys = Fields::of(root, rules::INVALID_SCHEMA, diagnostics);
        let span = keys.span.clone();
        let fields = keys.take("fields");
        let fields =
            fields.map_or_else(Vec::new, |node| field::fields(node, languages, diagnostics));
        let mut collection = Collection {
            label: keys.translated("label", languages, diagnostics),
            singular: keys.translated("singular", languages, diagnostics),
            add: keys.translated("add", languages, diagnostics),
            url: keys.translated("path", languages, diagnostics),
            page_size: keys.number("page_size", diagnostics).unwrap_or(50).max(1),
            provenance: keys.flag("provenance", diagnostics),
            order: Order { by: OrderBy::Added, descending: false },
            glossary: keys.flag("glossary", diagnostics),
            sourced: Vec::new(),
            gaps: Vec::new(),
            counts: Vec::new(),
            map: None,
            title: 0,
            path: source.path.clone(),
            id,
            fields,
            span: span.clone(),
        };
        collection.order = order(&mut keys, &collection, diagnostics);
        if let Some(node) = keys.take("counts") {
            collection.counts = count::read(node, &collection.fields, languages, diagnostics);
        }
        collection.sourced = sourced(&mut keys, &collection, diagnostics);
        if let Some(node) = keys.take("gaps") {
            collection.gaps = gap::read(node, &collection.fields, languages, diagnostics);
        }
        collection.map = keys
            .take("map")
            .map(|node| map::read(node, &collection.path, &collection.fields, diagnostics));
        keys.finish(diagnostics);
        mend_address(&mut collection, diagnostics);
        if !collection.is_pages() {
            require_default(&collection.label, "label", &span, diagnostics);
            require_default(&collection.url, "path", &span, diagnostics);
        }
        let Some((title, _)) = collection.meaning(Meaning::Title) else {
            diagnostics
                .push(Diagnostic::new(rules::INVALID_SCHEMA, &span).arg("expected", "title"));
            return None;
        };
        collection.title = title;
        if matches!(collection.order.by, OrderBy::Field(usize::MAX)) {
            collection.order.by = OrderBy::Field(title);
        }
        Some(collection)
    }
}

/// What cannot be an address is reported and is none: nothing may leave the output folder.
fn mend_address(collection: &mut Collection, diagnostics: &mut Diagnostics) {
    for (path, _) in collection.url.iter() {
        let nowhere = path.is_empty() && collection.is_pages();
        if !nowhere && !path.split('/').all(is_slug) {
            let finding = Diagnostic::new(rules::INVALID_SCHEMA, &collection.span);
            diagnostics.push(finding.arg("expected", "path").arg("value", path.as_str()));
        }
    }
    if collection.url.iter().any(|(path, _)| path.split('/').any(|part| !is_slug(part))) {
        let id = if collection.is_pages() { "" } else { &collection.id };
        collection.url = Translated::same(slug::slugify(id));
    }
}

fn order(keys: &mut Fields<'_>, collection: &Collection, diagnostics: &mut Diagnostics) -> Order {
    let by_title = OrderBy::Field(usize::MAX);
    let Some(node) = keys.take("order") else { return Order { by: by_title, descending: false } };
    let written = node.text().unwrap_or_default();
    let name = written.strip_prefix('-').unwrap_or(written);
    let by = match name {
        "added" => OrderBy::Added,
        "updated" => OrderBy::Updated,
        name => match collection.field(name) {
            Some((index, _)) => OrderBy::Field(index),
            None => {
                diagnostics.push(unknown(name, collection, &node.span));
                by_title
            }
        },
    };
    Order { by, descending: written.starts_with('-') }
}

/// `true` for every field that says something, or a list of fields.
fn sourced(
    keys: &mut Fields<'_>,
    collection: &Collection,
    diagnostics: &mut Diagnostics,
) -> Vec<usize> {
    let Some(node) = keys.take("facts_need_source") else { return Vec::new() };
    match node.plain() {
        Some("true") => collection.facts().collect(),
        Some("false") => Vec::new(),
        _ => {
            let mut sourced = Vec::new();
            for item in node.items() {
                let id = item.text().unwrap_or_default();
                match collection.field(id) {
                    Some((index, _)) => sourced.push(index),
                    None => diagnostics.push(unknown(id, collection, &item.span)),
                }
            }
            sourced
        }
    }
}

fn unknown(name: &str, collection: &Collection, span: &Span) -> Diagnostic {
    unknown_field(name, span, collection.fields.iter().map(|field| field.id.as_str()))
}
