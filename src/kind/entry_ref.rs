//! A reference to an entry as it is written: `owl`, or `owl#nest` for a record of it.

/// An entry, or a record of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct EntryRef {
    /// Id of the entry.
    pub id: String,
    /// Id of the record.
    pub(crate) record: Option<String>,
}

impl EntryRef {
    /// Takes it as it is written.
    pub(crate) fn parse(written: &str) -> Self {
        match written.split_once('#') {
            Some((id, record)) => Self { id: id.to_owned(), record: Some(record.to_owned()) },
            None => Self { id: written.to_owned(), record: None },
        }
    }
}
