//! Anchors: the ids that things have on a page, by one rule. A letter says what it is, so that names of
//! different kinds never clash, and no name is one that the program or a theme uses itself.

/// Something on a page that an address can point at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Anchor<'a> {
    /// A heading of a text, a footnote: what texts name themselves.
    Section(&'a str),
    /// A record, by its id.
    Record(&'a str),
    /// An entry that stands in the list of its collection, by its id.
    Entry(&'a str),
    /// A field of an entry, by its id.
    Field(&'a str),
    /// A passage of a source, by its name, on the page of the source.
    Passage(&'a str),
    /// The entries under a letter, in a list from A to Ö.
    Letter(char),
    /// A group of a list or of a table, by the value that its members share.
    Group(&'a str),
}

impl Anchor<'_> {
    /// The id in HTML.
    pub(crate) fn id(self) -> String {
        match self {
            Anchor::Section(name) => format!("s-{name}"),
            Anchor::Record(id) => format!("r-{id}"),
            Anchor::Entry(id) => format!("e-{id}"),
            Anchor::Field(id) => format!("f-{id}"),
            Anchor::Passage(name) => format!("c-{name}"),
            Anchor::Letter(letter) => format!("l-{:x}", u32::from(letter)),
            Anchor::Group(value) => format!("g-{value}"),
        }
    }

    /// What follows an address: the id after its sign.
    pub(crate) fn fragment(self) -> String {
        format!("#{}", self.id())
    }
}
