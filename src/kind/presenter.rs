//! Where a value says itself: a page in one language. The pages implement it; a kind of field says what it
//! has in these few words and knows nothing of pages.

use crate::kind::entry_ref::EntryRef;
use crate::language::Language;
use crate::locale::Locale;
use crate::markdown::text::Markdown;
use crate::path::SourcePath;

/// Whose text is said.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Author {
    /// The original's.
    Original,
    /// The translation's.
    Translation,
}

/// A file that is published.
pub(crate) struct PublishedFile {
    /// Its address.
    pub(crate) url: String,
    /// In bytes.
    pub(crate) size: u64,
    /// Width and height in pixels, of a picture.
    pub(crate) dimensions: Option<(usize, usize)>,
}

/// A page in one language, on which a value says itself.
pub(crate) trait Presenter {
    /// The language of the page.
    fn language(&self) -> Language;
    /// How it writes.
    fn locale(&self) -> &Locale;
    /// A string of the interface.
    fn string(&self, key: &str) -> String;
    /// The address and size of a file, if it can be published.
    fn published(&self, path: &SourcePath) -> Option<PublishedFile>;

    /// Words in the language of the page.
    fn words(&mut self, text: String);
    /// Words that the author wrote.
    fn written(&mut self, text: &str, author: Author);
    /// The form for machines: an id, EDTF, a number.
    fn data(&mut self, data: String);
    /// The mark of a choice.
    fn mark(&mut self, mark: &'static str);
    /// Where it leads.
    fn link(&mut self, url: String);
    /// Running text.
    fn html(&mut self, text: &Markdown, author: Author);
    /// An entry of a collection.
    fn entry(&mut self, collection: &str, target: &EntryRef);
    /// A picture.
    fn picture(&mut self, file: PublishedFile, alt: &str, credit: Option<&str>);
    /// The record that the value is: the page shows its fields.
    fn record(&mut self);
}
