//! What a kind of view is: its name, what its declaration needs, and what fills it in. One kind is one file
//! beside this one, and one line in `KINDS`.

use crate::diagnostic::Diagnostics;
use crate::kind::field::Domain;
use crate::language::Language;
use crate::link::listing::{From, Listing};
use crate::link::site::Site;
use crate::pages::context::Context;
use crate::parse::listing_key::{ListingKey, SourceKey, WrittenName};
use crate::query::item::items;
use crate::rule::missing_field::missing_field;
use crate::rule::wrong_value::wrong_value;
use crate::schema::Schemas;
use crate::schema::axis::Axis;
use crate::view::listing::ListingView;

/// A kind of view.
pub(crate) struct ListingKind {
    /// The name that `kind:` takes.
    pub(super) name: &'static str,
    /// Where its items come from.
    pub(super) sources: SourceCount,
    /// Whether the page has its table as a file too.
    pub(super) has_file: bool,
    /// Reports what the declaration lacks. It is asked only if there are the sources that it needs.
    pub(super) check: fn(&ListingDeclaration<'_>, &mut Diagnostics),
    /// Whether what it shows takes no more than so many bytes.
    pub(super) fits: fn(&Site, &Listing, u64) -> bool,
    /// The figures that a finding can name.
    pub(super) figures: fn(&Site, &Listing) -> Vec<OwnFigure>,
    /// Fills in what it shows.
    pub(super) show: fn(&Context<'_>, &Listing, Language, &mut ListingView),
}

/// A figure of a view, by the name of its variable.
pub(crate) type OwnFigure = (&'static str, usize);

/// How many sources of items a kind of view takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum SourceCount {
    /// None: it shows no items.
    None,
    /// One.
    One,
    /// Two, which are held against each other.
    Two,
    /// One or more.
    Several,
}

/// A declaration of a view, as it is written and with names found.
pub(super) struct ListingDeclaration<'a> {
    /// The collections.
    pub(super) schemas: &'a Schemas,
    /// As it is written.
    pub(super) key: &'a ListingKey,
    /// With names found.
    pub(super) view: &'a Listing,
}

impl ListingDeclaration<'_> {
    /// The only source of items.
    pub(super) fn source(&self) -> Option<&From> {
        self.view.of.first()
    }

    /// The sources as they are written, each with what was found.
    pub(super) fn sources(&self) -> impl Iterator<Item = (&SourceKey, &From)> {
        self.key.of.iter().zip(&self.view.of)
    }

    /// Reports a property that is not there.
    pub(super) fn missing(&self, name: &str, diagnostics: &mut Diagnostics) {
        diagnostics.push(missing_field(&self.key.span, name));
    }

    /// Reports that there are no `columns`.
    pub(super) fn needs_columns(&self, diagnostics: &mut Diagnostics) {
        if self.view.of.iter().any(|of| of.columns.is_empty()) {
            self.missing("columns", diagnostics);
        }
    }

    /// Reports that there are no `rows`, or such as have no end: texts, numbers and dates.
    pub(super) fn needs_rows(&self, diagnostics: &mut Diagnostics) {
        if self.view.of.iter().any(|of| of.rows.is_none()) {
            self.missing("rows", diagnostics);
        }
        for (key, of) in self.sources() {
            self.listable(of, key.shown.rows.iter().zip(of.rows), diagnostics);
        }
    }

    /// Reports axes whose values cannot be listed.
    pub(super) fn listable<'w>(
        &self,
        of: &From,
        axes: impl Iterator<Item = (&'w WrittenName, Axis)>,
        diagnostics: &mut Diagnostics,
    ) {
        let scope = of.scope(self.schemas);
        for ((name, span), axis) in axes {
            let domain = scope.field(axis).map(|field| field.kind.domain());
            if !matches!(
                domain,
                None | Some(Domain::Choices(_) | Domain::Truth | Domain::Entries(_))
            ) {
                diagnostics.push(wrong_value(span, "listable", name));
            }
        }
    }

    /// Reports that nothing says when the items were.
    pub(super) fn needs_dates(&self, diagnostics: &mut Diagnostics) {
        if self.view.of.iter().all(|of| of.date(self.schemas).is_none()) {
            self.missing("as: date", diagnostics);
        }
    }

    /// Reports that there are no sources, or more than the kind shows.
    pub(super) fn check_sources(&self, kind: &ListingKind, diagnostics: &mut Diagnostics) -> bool {
        let needed = kind.sources != SourceCount::None;
        if needed && self.view.of.is_empty() {
            self.missing("of", diagnostics);
            return false;
        }
        let first_ignored = match kind.sources {
            SourceCount::None => self.key.of.first(),
            SourceCount::One => self.key.of.get(1),
            SourceCount::Two => self.key.of.get(2),
            SourceCount::Several => None,
        };
        if let Some(SourceKey { items: (_, span), .. }) = first_ignored {
            let expected = match kind.sources {
                SourceCount::None => "no-source",
                SourceCount::One => "one-source",
                SourceCount::Two | SourceCount::Several => "two-sources",
            };
            diagnostics.push(wrong_value(span, expected, kind.name));
        }
        if kind.sources == SourceCount::Two && self.key.of.len() < 2 {
            diagnostics.push(wrong_value(&self.key.span, "two-sources", kind.name));
            return false;
        }
        true
    }
}

/// The figure that every kind with items has.
pub(super) fn only_items(site: &Site, view: &Listing) -> Vec<OwnFigure> {
    let items = |of: &From| items(site, of.collection, &of.selection, Language::DEFAULT).len();
    vec![("items", view.of.iter().map(items).sum())]
}

/// For kinds that need nothing but their sources.
pub(super) fn nothing_more(_: &ListingDeclaration<'_>, _: &mut Diagnostics) {}
