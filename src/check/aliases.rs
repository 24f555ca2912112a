//! `site-too-large`: a bank with more old addresses than suit its size.

use crate::diagnostic::Diagnostics;
use crate::link::site::Site;
use crate::query::aliases::{aliases, most_aliases};
use crate::rule::site_too_large::site_too_large;

/// Reports the first that is no longer made.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let most = most_aliases(site);
    if let Some(first) = aliases(site).nth(most) {
        diagnostics.push(site_too_large(first.span, "bank", most as u64));
    }
}
