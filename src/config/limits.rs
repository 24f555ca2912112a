//! `[limits]` of `site.toml` → [`Limits`]: how much the bank may become.

use crate::diagnostic::Diagnostics;
use crate::rule::invalid_configuration::invalid_configuration;
use crate::span::Span;
use crate::syntax::fields::Fields;

/// Bytes that any site may have.
const LEAST: u64 = 64_000_000;
/// Bytes that it may have for each byte that it is made of.
const GROWTH: u64 = 100;

/// How much the bank may become.
#[derive(Clone, Debug, Default)]
pub(crate) struct Limits {
    /// Bytes of all pages and tables together, and where it is written.
    site: Option<(u64, Span)>,
}

impl Limits {
    /// Bytes that the pages and tables of a site may have, made of so many.
    pub(crate) fn site(&self, made_of: u64) -> u64 {
        let in_proportion = || made_of.saturating_mul(GROWTH).saturating_add(LEAST);
        self.site.as_ref().map_or_else(in_proportion, |(most, _)| *most)
    }

    /// Where the limit of the site is written.
    pub(crate) fn span(&self) -> Option<&Span> {
        self.site.as_ref().map(|(_, span)| span)
    }
}

/// Reads the table.
pub(super) fn read(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Limits {
    let Some(node) = fields.take("limits") else { return Limits::default() };
    let mut fields = Fields::of(node, invalid_configuration, diagnostics);
    let span = fields.take("site").map(|node| node.span.clone());
    let site = fields.text("site", diagnostics).zip(span).and_then(|(written, span)| {
        let size = size(&written);
        if size.is_none() {
            diagnostics.push(invalid_configuration(&span, "size", &written));
        }
        Some((size?, span))
    });
    fields.finish(diagnostics);
    Limits { site }
}

/// `500 MB` in bytes.
fn size(written: &str) -> Option<u64> {
    let (number, unit) = written.split_once(' ')?;
    let unit = match unit {
        "kB" => 1_000,
        "MB" => 1_000_000,
        "GB" => 1_000_000_000,
        _ => return None,
    };
    number.parse::<u64>().ok()?.checked_mul(unit)
}
