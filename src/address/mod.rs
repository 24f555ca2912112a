//! Where things stand: the addresses of pages and files, and who gets one that two want.

pub(crate) mod asset;
pub(crate) mod claims;
pub(crate) mod csv;
pub(crate) mod edit;
pub(crate) mod feed;
pub(crate) mod search_address;
