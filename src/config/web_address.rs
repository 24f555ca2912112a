//! A field of `site.toml` that is an address → the address, if a page can link to it.

use crate::diagnostic::Diagnostics;
use crate::rule::unsafe_url::unsafe_url;
use crate::syntax::fields::Fields;

/// An address that a page can link to.
pub(super) fn web_address(
    fields: &mut Fields<'_>,
    name: &'static str,
    diagnostics: &mut Diagnostics,
) -> Option<String> {
    let span = fields.take(name).map(|node| node.span.clone());
    let text = fields.text(name, diagnostics)?;
    if ["https://", "http://", "mailto:"].iter().any(|scheme| text.starts_with(scheme)) {
        return Some(text);
    }
    let span = span.unwrap_or_else(|| fields.span.clone());
    diagnostics.push(unsafe_url(&span, &text));
    None
}
