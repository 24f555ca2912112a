//! # long-sentence
//!
//! A sentence has more than 35 words.
//!
//! ## Why
//!
//! Readers forget how it began. In Sweden the language of public bodies must be cultivated, simple and
//! comprehensible (Språklagen, section 11). Most long sentences are two that were joined.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! sources: [guide]
//! ---
//! The owl sits in the tree by the road and waits until a mouse comes out of the grass,
//! and when it does, the owl lets itself fall,
//! opens its wings at the last moment and takes the mouse with it.
//! ```
//!
//! ```diagnostics
//! note[long-sentence]: The sentence has 41 words
//!  --> content/birds/owl.md:5:1
//!   |
//! 5 | The owl sits in the tree by the road and waits until a mouse comes out of the grass,
//!   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
//!   |
//!   = help: Divide it: one thought, one sentence.
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! sources: [guide]
//! ---
//! The owl sits in the tree by the road and waits until a mouse comes out of the grass.
//! Then it lets itself fall, opens its wings at the last moment and takes the mouse with it.
//! ```
