//! The keys that an entry may have beside its fields.

use crate::config::Config;
use crate::date::Date;
use crate::diagnostic::{Diagnostic, rules};
use crate::language::{Language, Translated};
use crate::parse::doc::Name;
use crate::place::{Span, is_slug};
use crate::schema::condition::{self, Condition};
use crate::schema::gap::Gap;
use crate::syntax::fields::Fields;
use crate::syntax::tree::Node;
use jiff::civil;

/// What stands beside the fields.
#[derive(Clone, Debug, Default)]
pub struct Keys {
    /// Last part of the address, instead of the id.
    pub slug: Option<String>,
    /// Old addresses, from `/` on; those of a translation lead to it.
    pub aliases: Vec<(String, Span)>,
    /// When it came in.
    pub added: Option<civil::Date>,
    /// When it was last changed in substance.
    pub updated: Option<civil::Date>,
    /// Whether it is left out.
    pub draft: bool,
    /// Whether it was taken back.
    pub withdrawn: Option<Withdrawn>,
    /// Findings that are meant to be so: names of rules.
    pub allow: Vec<(String, Span)>,
    /// What an ordinary page shows of the bank.
    pub view: Option<ViewKey>,
    /// In a translation: hash of the original it was made from.
    pub original: Option<(String, Span)>,
    /// When somebody should have looked at it again.
    pub review_by: Option<(civil::Date, Span)>,
}

/// What a page shows of the bank, as it is written; `link` finds the fields.
#[derive(Clone, Debug)]
pub struct ViewKey {
    /// Which kind of view.
    pub kind: ViewKind,
    /// What its items are: `collection` or `collection.field`.
    pub of: Vec<(String, Span)>,
    /// Only items of which all of these hold.
    pub conditions: Vec<Condition>,
    /// Fields that are columns.
    pub columns: Vec<(String, Span)>,
    /// The field that makes the rows of a matrix.
    pub rows: Option<(String, Span)>,
    /// The field that stands in the cells of a matrix.
    pub cells: Option<(String, Span)>,
    /// The field by which the rows of a table are grouped.
    pub group: Option<(String, Span)>,
    /// Where it is declared.
    pub span: Span,
}

/// A kind of view.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ViewKind {
    /// Items as rows, fields as columns.
    Table,
    /// Values of one field as rows, of another as columns.
    Matrix,
    /// Items by time.
    Dates,
    /// Entries by the first letter of their title.
    Glossary,
    /// How many items lie where.
    Map,
    /// Items by time, on a line.
    Timeline,
    /// Entries side by side.
    Compare,
    /// How the items are spread over the values of fields.
    Coverage,
    /// Items as sheets to print.
    Kit,
    /// The statement on accessibility, of what `site.toml` says.
    Accessibility,
}

impl ViewKind {
    /// The names that `kind:` takes.
    pub const NAMES: &[(&'static str, ViewKind)] = &[
        ("table", ViewKind::Table),
        ("matrix", ViewKind::Matrix),
        ("dates", ViewKind::Dates),
        ("glossary", ViewKind::Glossary),
        ("map", ViewKind::Map),
        ("timeline", ViewKind::Timeline),
        ("compare", ViewKind::Compare),
        ("coverage", ViewKind::Coverage),
        ("kit", ViewKind::Kit),
        ("accessibility", ViewKind::Accessibility),
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, kind)| *kind == self).map_or("", |(name, _)| name)
    }
}

/// When and why an entry was taken back.
#[derive(Clone, Debug)]
pub struct Withdrawn {
    /// When.
    pub date: Option<civil::Date>,
    /// Why.
    pub reason: Translated<String>,
    /// What replaces it: `id` or `collection/id`.
    pub replaced_by: Option<(String, Span)>,
}

impl Keys {
    /// Takes these keys from the front matter of an entry or a translation. `own`: the rules that its
    /// collection declares. Only ordinary `pages` can be
    /// views.
    pub fn read(
        fields: &mut Fields<'_>,
        name: &Name,
        pages: bool,
        config: &Config,
        own: &[Gap],
        told: &mut Vec<Diagnostic>,
    ) -> Self {
        let slug = slug(fields, told);
        if name.language != Language::DEFAULT {
            let span = fields.take("original").map(|node| node.span.clone());
            let original = fields.text("original", told).zip(span);
            let aliases = aliases(fields, told);
            return Keys { slug, aliases, original, ..Keys::default() };
        }
        let review = fields.take("review_by").map(|node| node.span.clone());
        Keys {
            slug,
            aliases: aliases(fields, told),
            added: day(fields, "added", told),
            updated: day(fields, "updated", told),
            draft: fields.flag("draft", told),
            withdrawn: withdrawn(fields, config, told),
            allow: allow(fields, own, told),
            view: if pages { view(fields, told) } else { None },
            original: None,
            review_by: day(fields, "review_by", told).zip(review),
        }
    }
}

fn slug(fields: &mut Fields<'_>, told: &mut Vec<Diagnostic>) -> Option<String> {
    let node = fields.take("slug")?;
    let written = node.text().unwrap_or_default();
    if is_slug(written) {
        return Some(written.to_owned());
    }
    told.push(
        Diagnostic::new(rules::WRONG_VALUE, &node.span)
            .arg("expected", "slug")
            .arg("value", written)
            .arg("proposal", slug::slugify(written)),
    );
    None
}

/// Addresses of the site: parts of ordinary letters, so that none can leave the output folder.
fn aliases(fields: &mut Fields<'_>, told: &mut Vec<Diagnostic>) -> Vec<(String, Span)> {
    let mut aliases = fields.texts("aliases", told);
    aliases.retain(|(alias, span)| {
        let plain = |part: &str| {
            let letter = |letter: char| letter.is_alphanumeric() || "-_.~".contains(letter);
            !part.is_empty() && !part.starts_with('.') && part.chars().all(letter)
        };
        let path = alias.trim_matches('/');
        let valid = alias.starts_with('/')
            && !alias.contains("//")
            && !path.is_empty()
            && path.split('/').all(plain);
        if !valid {
            told.push(
                Diagnostic::new(rules::WRONG_VALUE, span)
                    .arg("expected", "alias")
                    .arg("value", alias.as_str()),
            );
        }
        valid
    });
    aliases
}

fn day(
    fields: &mut Fields<'_>,
    name: &'static str,
    told: &mut Vec<Diagnostic>,
) -> Option<civil::Date> {
    let node = fields.take(name)?;
    let day = Date::parse(node.text().unwrap_or_default()).and_then(|date| date.day());
    if day.is_none() {
        let written = node.text().unwrap_or_default();
        told.push(
            Diagnostic::new(rules::WRONG_VALUE, &node.span)
                .arg("expected", "day")
                .arg("value", written),
        );
    }
    day
}

fn withdrawn(
    fields: &mut Fields<'_>,
    config: &Config,
    told: &mut Vec<Diagnostic>,
) -> Option<Withdrawn> {
    let mut fields = Fields::of(fields.take("withdrawn")?, rules::WRONG_VALUE, told);
    let target = fields.take("replaced_by").map(|node| node.span.clone());
    let withdrawn = Withdrawn {
        date: day(&mut fields, "date", told),
        reason: fields.translated("reason", &config.languages, told),
        replaced_by: fields.text("replaced_by", told).zip(target),
    };
    fields.finish(told);
    Some(withdrawn)
}

fn allow(fields: &mut Fields<'_>, own: &[Gap], told: &mut Vec<Diagnostic>) -> Vec<(String, Span)> {
    let items = fields.take("allow").map(Node::items).unwrap_or_default();
    let mut allowed = Vec::new();
    for item in items {
        let mut fields = Fields::of(item, rules::WRONG_VALUE, told);
        let span = fields.take("rule").map(|node| node.span.clone());
        let known = rules::RULES.iter().map(|rule| rule.name);
        let names: Vec<(&str, &str)> = known
            .chain(own.iter().map(|gap| gap.rule.name.as_str()))
            .map(|name| (name, name))
            .collect();
        let rule = fields.one_of("rule", &names, told);
        if fields.text("reason", told).is_none() {
            told.push(Diagnostic::new(rules::MISSING_FIELD, &item.span).arg("name", "reason"));
        }
        fields.finish(told);
        allowed.extend(rule.map(str::to_owned).zip(span));
    }
    allowed
}

fn view(fields: &mut Fields<'_>, told: &mut Vec<Diagnostic>) -> Option<ViewKey> {
    let node = fields.take("view")?;
    let mut fields = Fields::of(node, rules::WRONG_VALUE, told);
    let one = |fields: &mut Fields<'_>, name, told: &mut Vec<Diagnostic>| {
        let span = fields.take(name).map(|node| node.span.clone())?;
        Some((fields.text(name, told)?, span))
    };
    let has_kind = fields.take("kind").is_some();
    let kind = fields.one_of("kind", ViewKind::NAMES, told);
    let view = ViewKey {
        kind: kind.unwrap_or(ViewKind::Table),
        of: fields.texts("of", told),
        conditions: condition::read(&mut fields, told),
        columns: fields.texts("columns", told),
        rows: one(&mut fields, "rows", told),
        cells: one(&mut fields, "cells", told),
        group: one(&mut fields, "group", told),
        span: node.span.clone(),
    };
    fields.finish(told);
    let mut missing = |name: &str| {
        told.push(Diagnostic::new(rules::MISSING_FIELD, &node.span).arg("name", name));
    };
    if !has_kind {
        missing("kind");
    }
    let alone = kind == Some(ViewKind::Accessibility);
    if view.of.is_empty() && !alone {
        missing("of");
    }
    (kind.is_some() && (alone || !view.of.is_empty())).then_some(view)
}
