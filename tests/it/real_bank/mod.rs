//! Tests of the bank in this repository, not of the program: who uses the program for other content leaves them out
//! with `cargo test -- --skip real_bank`, or deletes this folder.

mod citations;
mod claims;
mod site;
