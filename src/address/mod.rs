//! Where things stand: every address of a page or file is decided here, by [`addresses::Addresses`]; who
//! gets one that two want; and where files can be edited.

pub(crate) mod addresses;
pub(crate) mod registry;
pub(crate) mod edit;
pub(crate) mod file;
pub(crate) mod place;
pub(crate) mod seen_from;
