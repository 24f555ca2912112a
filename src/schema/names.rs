//! The names that the program itself gives to files, collections and keys of a bank.

/// The file in a collection's folder that declares it.
pub(crate) const DECLARATION: &str = "_collection.md";
/// The collection of ordinary pages, which exists without being declared.
pub(crate) const PAGES: &str = "pages";
/// The page whose text stands on the home page.
pub(crate) const HOME_PAGE: &str = "index";

/// Keys that every entry may have beside its fields: no field of a collection can be called so.
pub(crate) const ENTRY_KEYS: &[&str] = &[
    "added",
    "aliases",
    "allow",
    "draft",
    "original",
    "review_by",
    "slug",
    "updated",
    "view",
    "withdrawn",
];
