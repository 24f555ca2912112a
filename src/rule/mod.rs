//! Rules whose evidence a stage has before the bank is whole: a file each, in which stand the rule, what is
//! reported and how it is mended. The stage decides when; the words are in `report/messages`.

pub(crate) mod unknown_field;
