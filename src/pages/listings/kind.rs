//! What a kind of view is: its name, what its declaration needs, and what fills it in. One kind is one file
//! beside this one, and one line in `KINDS`.

use crate::diagnostic::Diagnostics;
use crate::language::Language;
use crate::link::listing::{From, Listing};
use crate::link::site::Site;
use crate::pages::context::Context;
use crate::parse::keys::ListingKey;
use crate::query::item::items;
use crate::rule::missing_field::missing_field;
use crate::rule::wrong_value::wrong_value;
use crate::schema::Schemas;
use crate::span::Span;
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

    /// Reports a property that is not there.
    pub(super) fn missing(&self, name: &str, diagnostics: &mut Diagnostics) {
        diagnostics.push(missing_field(&self.key.span, name));
    }

    /// Reports that there are no `columns`.
    pub(super) fn needs_columns(&self, diagnostics: &mut Diagnostics) {
        if self.key.columns.is_empty() {
            self.missing("columns", diagnostics);
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
        let first_ignored: Option<&(String, Span)> = match kind.sources {
            SourceCount::None => self.key.of.first(),
            SourceCount::One => self.key.of.get(1),
            SourceCount::Several => None,
        };
        if let Some((_, span)) = first_ignored {
            let expected = if needed { "one-source" } else { "no-source" };
            diagnostics.push(wrong_value(span, expected, kind.name));
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
