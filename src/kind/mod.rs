//! What the fields of a bank can hold. One kind of field is one file here and one line in `table`: how it is
//! declared, read, identified, ordered, said in words, given as data, asked in a form. Nothing outside
//! this folder tells one kind from another.

pub(crate) mod answer;
pub(crate) mod declaration;
pub(crate) mod field;
pub(crate) mod entry_ref;
pub(crate) mod form;
pub(crate) mod read;
pub(crate) mod sort_key;
pub(crate) mod presenter;
pub(crate) mod table;
pub(crate) mod target;
pub(crate) mod written;
pub(crate) mod vocabulary;

mod boolean;
mod choice;
mod choices;
mod date;
mod file;
mod image;
mod markdown;
mod number;
mod point;
mod records;
mod reference;
mod references;
mod text;
mod url;
