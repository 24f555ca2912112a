//! The keys that an entry may have beside its fields.

use crate::config::Config;
use crate::date::Date;
use crate::diagnostic::Diagnostics;
use crate::language::{Language, Translated};
use crate::parse::finding::{self, PageFigure};
use crate::parse::listing_key::{self, ListingKey};
use crate::parse::name::Name;
use crate::path::is_slug;
use crate::rule::missing_field::missing_field;
use crate::rule::site_too_large::site_too_large;
use crate::rule::wrong_value::{not_a_slug, wrong_value};
use crate::schema::Schemas;
use crate::schema::collection::Collection;
use crate::span::Span;
use crate::syntax::fields::Fields;
use crate::syntax::pattern::Pattern;
use crate::syntax::tree::Node;
use crate::text::SourceFile;
use jiff::civil;

/// What stands beside the fields.
#[derive(Clone, Debug, Default)]
pub(crate) struct Keys {
    /// Last part of the address, instead of the id.
    pub(crate) slug: Option<String>,
    /// Old addresses, from `/` on; those of a translation lead to it.
    pub(crate) aliases: Vec<(String, Span)>,
    /// When it came in.
    pub(crate) added: Option<civil::Date>,
    /// When it was last changed in substance.
    pub(crate) updated: Option<civil::Date>,
    /// Whether it is left out.
    pub(crate) draft: bool,
    /// Whether it was taken back.
    pub(crate) withdrawn: Option<Withdrawn>,
    /// Findings that are meant to be so: names of rules.
    pub(crate) allow: Vec<(String, Span)>,
    /// What its page shows of the bank.
    pub(crate) view: Option<ListingKey>,
    /// What an ordinary page says that it shows.
    pub(crate) finding: Option<Pattern>,
    /// Figures for that.
    pub(crate) figures: Vec<PageFigure>,
    /// In a translation: hash of the original it was made from.
    pub(crate) original: Option<(String, Span)>,
    /// When somebody should have looked at it again.
    pub(crate) review_by: Option<(civil::Date, Span)>,
}

/// What the keys of a file are read with.
#[derive(Clone, Copy)]
pub(super) struct KeysContext<'a> {
    /// The file.
    pub(super) source: &'a SourceFile,
    /// The collections.
    pub(super) schemas: &'a Schemas,
    /// The collection of the entry.
    pub(super) collection: &'a Collection,
    /// The site.
    pub(super) config: &'a Config,
}

/// When and why an entry was taken back.
#[derive(Clone, Debug)]
pub(crate) struct Withdrawn {
    /// When.
    pub(crate) date: Option<civil::Date>,
    /// Why.
    pub(crate) reason: Translated<String>,
    /// What replaces it: `id` or `collection/id`.
    pub(crate) replaced_by: Option<(String, Span)>,
}

impl Keys {
    /// Takes these keys from the front matter of an entry or a translation. Only ordinary `pages`
    /// have findings.
    pub(super) fn read(
        fields: &mut Fields<'_>,
        name: &Name,
        context: KeysContext<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let KeysContext { source, schemas, collection, config } = context;
        let slug = slug(fields, diagnostics);
        let is_page = collection.is_pages();
        // A field of that name is older than the key.
        let is_key = |name: &str| is_page && collection.field(name).is_none();
        let finding =
            if is_key("finding") { finding::finding(fields, source, diagnostics) } else { None };
        if name.language != Language::DEFAULT {
            let span = fields.take("original").map(|node| node.span.clone());
            let original = fields.text("original", diagnostics).zip(span);
            let aliases = aliases(fields, diagnostics);
            return Keys { slug, aliases, original, finding, ..Keys::default() };
        }
        let review = fields.take("review_by").map(|node| node.span.clone());
        let figures = if is_key("figures") {
            finding::figures(fields, schemas, diagnostics)
        } else {
            Vec::new()
        };
        Keys {
            slug,
            aliases: aliases(fields, diagnostics),
            added: day(fields, "added", diagnostics),
            updated: day(fields, "updated", diagnostics),
            draft: fields.flag("draft", diagnostics),
            withdrawn: withdrawn(fields, config, diagnostics),
            allow: allow(fields, diagnostics),
            view: listing_key::view(fields, config, diagnostics),
            finding,
            figures,
            original: None,
            review_by: day(fields, "review_by", diagnostics).zip(review),
        }
    }
}

fn slug(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Option<String> {
    let node = fields.take("slug")?;
    let written = node.text().unwrap_or_default();
    if is_slug(written) {
        return Some(written.to_owned());
    }
    diagnostics.push(not_a_slug(&node.span, written));
    None
}

/// Old addresses that an entry may have: each becomes a page.
const MOST_ALIASES: usize = 100;

/// Addresses of the site: parts of ordinary letters, so that none can leave the output folder.
fn aliases(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Vec<(String, Span)> {
    let mut aliases = fields.texts("aliases", diagnostics);
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
            diagnostics.push(wrong_value(span, "alias", alias));
        }
        valid
    });
    if let Some((_, span)) = aliases.get(MOST_ALIASES) {
        diagnostics.push(site_too_large(span, "aliases", MOST_ALIASES as u64));
    }
    aliases.truncate(MOST_ALIASES);
    aliases
}

fn day(
    fields: &mut Fields<'_>,
    name: &'static str,
    diagnostics: &mut Diagnostics,
) -> Option<civil::Date> {
    let node = fields.take(name)?;
    let day = Date::parse(node.text().unwrap_or_default()).and_then(|date| date.day());
    if day.is_none() {
        let written = node.text().unwrap_or_default();
        diagnostics.push(wrong_value(&node.span, "day", written));
    }
    day
}

fn withdrawn(
    fields: &mut Fields<'_>,
    config: &Config,
    diagnostics: &mut Diagnostics,
) -> Option<Withdrawn> {
    let mut fields = Fields::of(fields.take("withdrawn")?, wrong_value, diagnostics);
    let target = fields.take("replaced_by").map(|node| node.span.clone());
    let withdrawn = Withdrawn {
        date: day(&mut fields, "date", diagnostics),
        reason: fields.translated("reason", &config.languages, diagnostics),
        replaced_by: fields.text("replaced_by", diagnostics).zip(target),
    };
    fields.finish(diagnostics);
    Some(withdrawn)
}

fn allow(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Vec<(String, Span)> {
    let items = fields.take("allow").map(Node::items).unwrap_or_default();
    let mut allowed = Vec::new();
    for item in items {
        let mut fields = Fields::of(item, wrong_value, diagnostics);
        let span = fields.take("rule").map(|node| node.span.clone());
        let rule = fields.text("rule", diagnostics);
        if fields.text("reason", diagnostics).is_none() {
            diagnostics.push(missing_field(&item.span, "reason"));
        }
        fields.finish(diagnostics);
        allowed.extend(rule.zip(span));
    }
    allowed
}
