//! What a page shows of the bank, with names of collections and fields found.

use crate::kind::field::{Field, Meaning};
use crate::language::Translated;
use crate::schema::Schemas;
use crate::schema::axis::{Axis, Scope};
use crate::schema::collection::Collection;
use crate::schema::selection::{Filter, Selection};

/// The kind of view that shows entries side by side: entries lead to the first page that is one.
pub(crate) const COMPARISON: &str = "compare";

/// What a page shows of the bank.
#[derive(Clone, Debug)]
pub(crate) struct Listing {
    /// Name of its kind, as it is written; `pages::views` knows which there are.
    pub(crate) kind: String,
    /// Where its items come from; none for what shows no items.
    pub(crate) of: Vec<From>,
    /// Where what stands beside the items comes from.
    pub(crate) beside: Vec<From>,
}

/// Items of a collection, and what is shown of them.
#[derive(Clone, Debug)]
pub(crate) struct From {
    /// Index of the collection.
    pub(crate) collection: usize,
    /// Which of its entries, or of their records.
    pub(crate) selection: Selection,
    /// What the columns are. A matrix has one: its values are the columns.
    pub(crate) columns: Vec<Axis>,
    /// What the rows of a matrix or a map are.
    pub(crate) rows: Option<Axis>,
    /// What stands in the cells of a matrix, by language.
    pub(crate) cells: Translated<Axis>,
    /// What the items are grouped by.
    pub(crate) group: Option<Axis>,
    /// What such items are called here; empty where the page says nothing of it.
    pub(crate) label: Translated<String>,
    /// Rows that are marked.
    pub(crate) star: Option<Star>,
    /// Boxes to fill in by hand.
    pub(crate) blanks: Vec<Blank>,
    /// How many lines there are to write on.
    pub(crate) notes: usize,
    /// Whether the items were only planned, where they do not say it themselves.
    pub(crate) planned: bool,
}

/// Rows that are marked with a star.
#[derive(Clone, Debug)]
pub(crate) struct Star {
    /// Index of the collection whose entries the rows are.
    pub(crate) collection: usize,
    /// Which of them.
    pub(crate) selection: Selection,
    /// What the star means.
    pub(crate) label: Translated<String>,
}

/// A box to fill in by hand.
#[derive(Clone, Debug)]
pub(crate) struct Blank {
    /// What it is for.
    pub(crate) label: Translated<String>,
    /// What holds of the items that have it.
    pub(crate) filters: Vec<Filter>,
}

impl From {
    /// The collection.
    pub(crate) fn collection<'s>(&self, schemas: &'s Schemas) -> &'s Collection {
        &schemas.collections[self.collection]
    }

    /// The fields of the items.
    pub(crate) fn scope<'s>(&self, schemas: &'s Schemas) -> Scope<'s> {
        Scope::new(&self.collection(schemas).fields, self.selection.records)
    }

    /// What says when an item was.
    pub(crate) fn date(&self, schemas: &Schemas) -> Option<Axis> {
        self.own(schemas, Meaning::Date)
    }

    /// What says whether an item came about.
    pub(crate) fn happened(&self, schemas: &Schemas) -> Option<Axis> {
        self.own(schemas, Meaning::Happened)
    }

    /// The first field of the items themselves that has a meaning.
    fn own(&self, schemas: &Schemas, meaning: Meaning) -> Option<Axis> {
        let scope = self.scope(schemas);
        let means = |field: &Field| field.meaning == Some(meaning);
        scope.own().iter().position(means).map(|index| scope.own_axis(index))
    }

    /// Whether the rows of a map are points.
    pub(crate) fn has_points(&self, schemas: &Schemas) -> bool {
        let field = self.rows.and_then(|rows| self.scope(schemas).field(rows));
        field.is_some_and(|field| field.kind.holds_points())
    }

    /// The collection whose entries the rows are; none where they are no entries.
    pub(crate) fn row_collection(&self, schemas: &Schemas) -> Option<usize> {
        match self.scope(schemas).field(self.rows?) {
            None => Some(self.collection),
            Some(field) => Some(schemas.find(field.target()?)?.0),
        }
    }

    /// The collection that the rows of a map are, if it says where its entries lie.
    pub(crate) fn map_collection(&self, schemas: &Schemas) -> Option<usize> {
        let collection = self.row_collection(schemas)?;
        schemas.collections[collection].map.as_ref().map(|_| collection)
    }
}
