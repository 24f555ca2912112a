//! What templates see: the contract with themes. Values only, made by the pages.

pub(crate) mod entry;
pub(crate) mod entry_view;
pub(crate) mod page;
pub(crate) mod page_view;
pub(crate) mod referrers;
pub(crate) mod search_view;
pub(crate) mod site;
pub(crate) mod listing_view;
