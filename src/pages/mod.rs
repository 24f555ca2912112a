//! The site → its pages: which there are, and what each shows. One kind of page is one file and
//! one line in `KINDS` of the plan.

pub(crate) mod browse;
pub(crate) mod card;
pub(crate) mod collection;
pub(crate) mod context;
pub(crate) mod entry;
pub(crate) mod fact;
pub(crate) mod finding;
pub(crate) mod found;
pub(crate) mod grounds;
pub(crate) mod head;
pub(crate) mod home;
pub(crate) mod kinds;
pub(crate) mod marks;
pub(crate) mod not_found;
pub(crate) mod page;
pub(crate) mod pagination;
pub(crate) mod passage;
pub(crate) mod passages;
pub(crate) mod redirect;
pub(crate) mod referrers;
pub(crate) mod related;
pub(crate) mod said;
pub(crate) mod search;
pub(crate) mod shared;
pub(crate) mod shown;
pub(crate) mod site;
pub(crate) mod subject;
pub(crate) mod text;
pub(crate) mod list_groups;
pub(crate) mod listings;
