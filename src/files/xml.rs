//! XML documents that feeds and sitemaps are written as.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io;

/// A document with one root.
pub(crate) fn document(
    root: &str,
    attributes: &[(&str, &str)],
    content: impl FnOnce(&mut Writer<Vec<u8>>) -> io::Result<()>,
) -> Vec<u8> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    let prologue = Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None));
    let written = writer.write_event(prologue).and_then(|()| {
        let element = writer.create_element(root).with_attributes(attributes.iter().copied());
        element.write_inner_content(content).map(drop)
    });
    written.expect("writing to memory does not fail");
    writer.into_inner()
}

/// An element with a text in it.
pub(crate) fn text(writer: &mut Writer<Vec<u8>>, name: &str, text: &str) -> io::Result<()> {
    writer.create_element(name).write_text_content(BytesText::new(text)).map(drop)
}
