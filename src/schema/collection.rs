//! One collection: its names, its address, its order, its figures and its fields.

use crate::config::Config;
use crate::diagnostic::Diagnostics;
use crate::kind::field::{Domain, Field, Meaning};
use crate::language::{Languages, Translated};
use crate::path::{SourcePath, is_slug};
use crate::rule::invalid_schema::invalid_schema;
use crate::schema::apart::{self, Apart};
use crate::schema::axis;
use crate::schema::count::{self, Count};
use crate::schema::field;
use crate::schema::gap::{self, Gap};
use crate::schema::map::{self, MapDeclaration};
use crate::schema::meanings;
use crate::schema::names::PAGES;
use crate::schema::nearby::{self, Nearby};
use crate::schema::own_page::{self, OwnPage};
use crate::schema::provenance::{self, PassageWords};
use crate::span::Span;
use crate::syntax::fields::{Fields, require_default};
use crate::syntax::tree::Node;
use crate::text::SourceFile;

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
    /// Index of the field by whose values its lists are divided.
    pub(crate) group: Option<usize>,
    /// Entries that stand beside the others.
    pub(crate) apart: Option<Apart>,
    /// Which entries have a page of their own.
    pub(crate) own_page: OwnPage,
    /// Entries on a page of a list.
    pub(crate) page_size: usize,
    /// Whether its entries can be named as sources of facts.
    pub provenance: bool,
    /// What it says of their passages.
    pub(crate) passages: PassageWords,
    /// Whether its entries explain words.
    pub(crate) glossary: bool,
    /// Indices of the fields whose every value names a source.
    pub(crate) sourced: Vec<usize>,
    /// What the bank says must not be missing.
    pub(crate) gaps: Vec<Gap>,
    /// Figures about it.
    pub(crate) counts: Vec<Count>,
    /// What is near its entries.
    pub(crate) nearby: Vec<Nearby>,
    /// Where its entries lie.
    pub(crate) map: Option<MapDeclaration>,
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

    /// Whether this is the collection of ordinary pages.
    pub fn is_pages(&self) -> bool {
        self.id == PAGES
    }

    /// Reads a declaration. `None` where it has no title: then nothing can be done with its entries.
    pub(crate) fn read(
        root: &Node,
        source: &SourceFile,
        config: &Config,
        diagnostics: &mut Diagnostics,
    ) -> Option<Self> {
        let languages = &config.languages;
        let (path, span) = (&source.path, root.span.clone());
        let id = path.folder().strip_prefix("content/").unwrap_or_default();
        let mut keys = Fields::of(root, invalid_schema, diagnostics);
        let fields = fields(&mut keys, languages, diagnostics);
        let title = fields.iter().position(|field| field.meaning == Some(Meaning::Title));
        if title.is_none() {
            diagnostics.push(invalid_schema(&span, "title", ""));
        }
        let order = order(&mut keys, &fields, title, diagnostics);
        let group = group(&mut keys, &fields, diagnostics);
        let apart =
            keys.take("apart").and_then(|node| apart::read(node, &fields, languages, diagnostics));
        let own_page =
            keys.take("own_page").map(|node| own_page::read(node, id, &fields, diagnostics));
        let label = keys.translated("label", languages, diagnostics);
        let url = keys.translated("path", languages, diagnostics);
        if id != PAGES {
            require_default(&label, "label", &span, diagnostics);
        }
        let singular = keys.translated("singular", languages, diagnostics);
        let add = keys.translated("add", languages, diagnostics);
        let page_size = keys.number("page_size", diagnostics).unwrap_or(50).max(1);
        let passages = provenance::read(&mut keys, languages, diagnostics);
        let glossary = keys.flag("glossary", diagnostics);
        let sourced = sourced(&mut keys, &fields, diagnostics);
        let gaps = keys.take("gaps").map(|node| gap::read(node, &fields, languages, diagnostics));
        let counts =
            keys.take("counts").map(|node| count::read(node, &fields, languages, diagnostics));
        let nearby =
            keys.take("nearby").map(|node| nearby::read(node, id, &fields, languages, diagnostics));
        let map = keys.take("map").map(|node| map::read(node, path, &fields, diagnostics));
        keys.finish(diagnostics);
        Some(Collection {
            id: id.to_owned(),
            path: path.clone(),
            label,
            singular,
            add,
            url: address(url, id, &span, diagnostics),
            order: order?,
            group,
            apart,
            own_page: own_page.unwrap_or_default(),
            page_size,
            provenance: passages.is_some(),
            passages: passages.unwrap_or_default(),
            glossary,
            sourced,
            gaps: gaps.unwrap_or_default(),
            counts: counts.unwrap_or_default(),
            nearby: nearby.unwrap_or_default(),
            map,
            fields,
            title: title?,
            span,
        })
    }
}

/// The fields, each with what is wrong with it.
fn fields(
    keys: &mut Fields<'_>,
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) -> Vec<Field> {
    let Some(node) = keys.take("fields") else { return Vec::new() };
    let fields = field::fields(node, languages, diagnostics);
    meanings::check(node, &fields, diagnostics);
    fields
}

/// The first part of the addresses. What cannot be one is reported, and the name of the folder is taken:
/// nothing may leave the output folder.
fn address(
    url: Translated<String>,
    id: &str,
    span: &Span,
    diagnostics: &mut Diagnostics,
) -> Translated<String> {
    let is_pages = id == PAGES;
    for (path, _) in url.iter() {
        let nowhere = path.is_empty() && is_pages;
        if !nowhere && !path.split('/').all(is_slug) {
            diagnostics.push(invalid_schema(span, "path", path));
        }
    }
    let unusable = url.iter().any(|(path, _)| path.split('/').any(|part| !is_slug(part)));
    let url = match unusable {
        true => Translated::same(slug::slugify(if is_pages { "" } else { id })),
        false => url,
    };
    if !is_pages {
        require_default(&url, "path", span, diagnostics);
    }
    url
}

/// What the lists are sorted by; the title where nothing else is said.
fn order(
    keys: &mut Fields<'_>,
    fields: &[Field],
    title: Option<usize>,
    diagnostics: &mut Diagnostics,
) -> Option<Order> {
    let by_title = title.map(OrderBy::Field);
    let Some(node) = keys.take("order") else {
        return by_title.map(|by| Order { by, descending: false });
    };
    let written = node.text().unwrap_or_default();
    let by = match written.strip_prefix('-').unwrap_or(written) {
        "added" => Some(OrderBy::Added),
        "updated" => Some(OrderBy::Updated),
        name => axis::field(fields, name, &node.span, diagnostics).map(OrderBy::Field).or(by_title),
    };
    by.map(|by| Order { by, descending: written.starts_with('-') })
}

/// What the lists are divided by: a field whose values have an order of their own.
fn group(keys: &mut Fields<'_>, fields: &[Field], diagnostics: &mut Diagnostics) -> Option<usize> {
    let node = keys.take("group")?;
    let name = node.text().unwrap_or_default();
    let found = axis::field(fields, name, &node.span, diagnostics)?;
    let ordered = matches!(fields[found].kind.domain(), Domain::Choices(_) | Domain::Truth);
    if !ordered {
        diagnostics.push(invalid_schema(&node.span, "choices", name));
    }
    ordered.then_some(found)
}

/// The fields that say something about the world, and not how the entry is called or where it is from.
fn facts(fields: &[Field]) -> Vec<usize> {
    const OTHERS: &[Meaning] =
        &[Meaning::Title, Meaning::Summary, Meaning::Names, Meaning::Short, Meaning::Source];
    let fact = |field: &Field| !field.meaning.is_some_and(|meaning| OTHERS.contains(&meaning));
    fields.iter().enumerate().filter(|(_, field)| fact(field)).map(|(index, _)| index).collect()
}

/// `true` for every field that says something, or a list of fields.
fn sourced(keys: &mut Fields<'_>, fields: &[Field], diagnostics: &mut Diagnostics) -> Vec<usize> {
    let Some(node) = keys.take("facts_need_source") else { return Vec::new() };
    match node.plain() {
        Some("true") => facts(fields),
        Some("false") => Vec::new(),
        _ => {
            let named = node.items().iter();
            let index = |item: &Node| {
                axis::field(fields, item.text().unwrap_or_default(), &item.span, diagnostics)
            };
            named.filter_map(index).collect()
        }
    }
}
