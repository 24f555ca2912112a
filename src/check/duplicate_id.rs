//! # duplicate-id
//!
//! Two records of one entry have the same `id`.
//!
//! ## Why
//!
//! The id is the address of the record; a link to it could lead to either.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! places:
//!   - {id: park, where: A park}
//!   - {id: park, where: A forest}
//! sources: [guide]
//! ---
//! ```
//!
//! ```diagnostics
//! error[duplicate-id]: Two records have the same id, “park”
//!  --> content/birds/owl.md:5:10
//!   |
//! 5 |   - {id: park, where: A forest}
//!   |          ^^^^
//!   |
//!  ::: content/birds/owl.md:4:10
//!   |
//! 4 |   - {id: park, where: A park}
//!   |          ---- first here
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! places:
//!   - {id: park, where: A park}
//!   - {id: forest, where: A forest}
//! sources: [guide]
//! ---
//! ```
