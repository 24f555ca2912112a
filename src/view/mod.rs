//! What templates see: the contract with themes. Values only, made by the pages.

pub(crate) mod drawing;
pub(crate) mod element;
pub(crate) mod entry;
pub(crate) mod fact;
pub(crate) mod listing;
pub(crate) mod page;
pub(crate) mod passages;
pub(crate) mod referrers;
pub(crate) mod search;
pub(crate) mod site;
