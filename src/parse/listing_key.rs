//! `view` of an ordinary page, as it is written; `link` finds the fields.

use crate::config::Config;
use crate::diagnostic::Diagnostics;
use crate::language::{Languages, Translated};
use crate::rule::missing_field::missing_field;
use crate::rule::wrong_value::wrong_value;
use crate::schema::condition::{self, Condition};
use crate::span::Span;
use crate::syntax::fields::{Fields, require_default, translated};
use crate::syntax::tree::Node;

/// A name, and where it is written.
pub(crate) type WrittenName = (String, Span);

/// What a page shows of the bank.
#[derive(Clone, Debug)]
pub(crate) struct ListingKey {
    /// Which kind of view.
    pub(crate) kind: WrittenName,
    /// Where its items come from.
    pub(crate) of: Vec<SourceKey>,
    /// Where what stands beside them comes from.
    pub(crate) beside: Vec<SourceKey>,
    /// Where it is declared.
    pub(crate) span: Span,
}

/// Where items come from, and what is shown of them.
#[derive(Clone, Debug)]
pub(crate) struct SourceKey {
    /// What they are: `collection` or `collection.field`.
    pub(crate) items: WrittenName,
    /// The rest.
    pub(crate) shown: Shown,
}

/// What is shown of items.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shown {
    /// Only items of which all of these hold.
    pub(crate) conditions: Option<Vec<Condition>>,
    /// Fields that are columns.
    pub(crate) columns: Vec<WrittenName>,
    /// The field that makes the rows.
    pub(crate) rows: Option<WrittenName>,
    /// The field that stands in the cells, by language.
    pub(crate) cells: Option<Translated<WrittenName>>,
    /// The field by which items are grouped.
    pub(crate) group: Option<WrittenName>,
    /// What such items are called here.
    pub(crate) label: Option<Translated<String>>,
    /// Rows that are marked.
    pub(crate) star: Option<StarKey>,
    /// Boxes to fill in by hand.
    pub(crate) blanks: Vec<BlankKey>,
    /// Lines to write on.
    pub(crate) notes: Option<usize>,
    /// Whether the items were only planned, where they do not say it themselves.
    pub(crate) planned: Option<bool>,
}

/// The names that `mark` takes: whether what has a date was planned.
const MARKS: &[(&str, bool)] = &[("planned", true), ("reported", false)];

/// Rows that are marked with a star.
#[derive(Clone, Debug)]
pub(crate) struct StarKey {
    /// What holds of them.
    pub(crate) conditions: Vec<Condition>,
    /// What the star means.
    pub(crate) label: Translated<String>,
    /// Where it is declared.
    pub(crate) span: Span,
}

/// A box to fill in by hand.
#[derive(Clone, Debug)]
pub(crate) struct BlankKey {
    /// What it is for.
    pub(crate) label: Translated<String>,
    /// What holds of the items that have it.
    pub(crate) conditions: Vec<Condition>,
}

/// Takes `view`.
pub(super) fn view(
    fields: &mut Fields<'_>,
    config: &Config,
    diagnostics: &mut Diagnostics,
) -> Option<ListingKey> {
    let languages = &config.languages;
    let node = fields.take("view")?;
    let mut fields = Fields::of(node, wrong_value, diagnostics);
    let kind = one(&mut fields, "kind", diagnostics);
    if kind.is_none() {
        diagnostics.push(missing_field(&node.span, "kind"));
    }
    let shared = shown(&mut fields, languages, diagnostics);
    let of = sources(fields.take("of"), &shared, languages, diagnostics);
    // What stands beside the items is another thing, of which nothing that is said of them holds.
    let beside = sources(fields.take("beside"), &Shown::default(), languages, diagnostics);
    fields.finish(diagnostics);
    Some(ListingKey { kind: kind?, of, beside, span: node.span.clone() })
}

fn one(
    fields: &mut Fields<'_>,
    name: &'static str,
    diagnostics: &mut Diagnostics,
) -> Option<WrittenName> {
    let span = fields.take(name).map(|node| node.span.clone())?;
    Some((fields.text(name, diagnostics)?, span))
}

/// Takes what is shown of items.
fn shown(fields: &mut Fields<'_>, languages: &Languages, diagnostics: &mut Diagnostics) -> Shown {
    let has_conditions = fields.take("where").is_some();
    let conditions = condition::read(fields, diagnostics);
    let has_label = fields.take("label").is_some();
    let label = fields.translated("label", languages, diagnostics);
    let star = fields.take("star").and_then(|node| star(node, languages, diagnostics));
    let blanks = fields.take("blanks").map(Node::items).unwrap_or_default();
    Shown {
        conditions: has_conditions.then_some(conditions),
        columns: fields.texts("columns", diagnostics),
        rows: one(fields, "rows", diagnostics),
        cells: cells(fields, languages, diagnostics),
        group: one(fields, "group", diagnostics),
        label: has_label.then_some(label),
        star,
        blanks: blanks.iter().map(|node| blank(node, languages, diagnostics)).collect(),
        notes: fields.number("notes", diagnostics),
        planned: fields.one_of("mark", MARKS, diagnostics),
    }
}

impl Shown {
    /// What is said here, and of all else what is said for all sources.
    fn or(self, shared: &Shown) -> Shown {
        let or = |own: Vec<WrittenName>, shared: &[WrittenName]| {
            if own.is_empty() { shared.to_vec() } else { own }
        };
        Shown {
            conditions: self.conditions.or_else(|| shared.conditions.clone()),
            columns: or(self.columns, &shared.columns),
            rows: self.rows.or_else(|| shared.rows.clone()),
            cells: self.cells.or_else(|| shared.cells.clone()),
            group: self.group.or_else(|| shared.group.clone()),
            label: self.label.or_else(|| shared.label.clone()),
            star: self.star.or_else(|| shared.star.clone()),
            blanks: if self.blanks.is_empty() { shared.blanks.clone() } else { self.blanks },
            notes: self.notes.or(shared.notes),
            planned: self.planned.or(shared.planned),
        }
    }
}

/// A source, or a list of them, each a name or a map.
fn sources(
    node: Option<&Node>,
    shared: &Shown,
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) -> Vec<SourceKey> {
    let nodes = node.map(Node::items).unwrap_or_default().iter();
    nodes.filter_map(|node| source(node, shared, languages, diagnostics)).collect()
}

fn source(
    node: &Node,
    shared: &Shown,
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) -> Option<SourceKey> {
    if let Some(name) = node.text() {
        let items = (name.to_owned(), node.span.clone());
        return Some(SourceKey { items, shown: shared.clone() });
    }
    let mut fields = Fields::of(node, wrong_value, diagnostics);
    let items = one(&mut fields, "items", diagnostics);
    let shown = shown(&mut fields, languages, diagnostics).or(shared);
    fields.finish(diagnostics);
    if items.is_none() && node.map().is_some() {
        diagnostics.push(missing_field(&node.span, "items"));
    }
    Some(SourceKey { items: items?, shown })
}

/// Fields in the cells: one, or one for each language, such as words and their translation.
fn cells(
    fields: &mut Fields<'_>,
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) -> Option<Translated<WrittenName>> {
    let node = fields.take("cells")?;
    let mut cells = Translated::empty();
    let written = translated(node, languages, wrong_value, diagnostics);
    for (name, language) in written.iter() {
        let own = node.get(languages.code(language)).unwrap_or(node);
        cells.set(language, (name.clone(), own.span.clone()));
    }
    Some(cells)
}

fn star(node: &Node, languages: &Languages, diagnostics: &mut Diagnostics) -> Option<StarKey> {
    let mut fields = Fields::of(node, wrong_value, diagnostics);
    let label = fields.translated("label", languages, diagnostics);
    let has_conditions = fields.take("where").is_some();
    let conditions = condition::read(&mut fields, diagnostics);
    fields.finish(diagnostics);
    node.map()?;
    require_default(&label, "label", &node.span, diagnostics);
    if !has_conditions {
        diagnostics.push(missing_field(&node.span, "where"));
    }
    Some(StarKey { conditions, label, span: node.span.clone() })
}

fn blank(node: &Node, languages: &Languages, diagnostics: &mut Diagnostics) -> BlankKey {
    let mut fields = Fields::of(node, wrong_value, diagnostics);
    let label = fields.translated("label", languages, diagnostics);
    let conditions = condition::read(&mut fields, diagnostics);
    fields.finish(diagnostics);
    if node.map().is_some() {
        require_default(&label, "label", &node.span, diagnostics);
    }
    BlankKey { label, conditions }
}
