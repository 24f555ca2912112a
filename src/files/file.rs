//! A file that is no page: where it goes, and how its content is made when it is asked for.

use crate::output::content::Made;
use crate::pages::context::Context;
use crate::pages::page::Page;
use crate::path::OutPath;
use crate::span::Span;

/// A file that is no page.
pub struct File {
    /// Where it goes.
    pub path: OutPath,
    /// Makes what is in it, when it is asked for.
    pub(crate) make: Box<Make>,
    /// The file whose fault it is if two want this path.
    pub(crate) span: Span,
}

/// Makes what is in a file; it may look at the pages.
pub(crate) type Make = dyn Fn(&Context<'_>, &[Page]) -> Made + Send + Sync;

impl File {
    /// A file that is made when it is asked for.
    pub(crate) fn new(
        path: OutPath,
        span: Span,
        make: impl Fn(&Context<'_>, &[Page]) -> Vec<u8> + Send + Sync + 'static,
    ) -> Self {
        let content = move |context: &Context<'_>, pages: &[Page]| Made::of(make(context, pages));
        Self { path, make: Box::new(content), span }
    }

    /// A file whose content is at hand.
    pub(crate) fn of(path: OutPath, span: Span, made: Made) -> Self {
        Self { path, make: Box::new(move |_, _| made.clone()), span }
    }
}
