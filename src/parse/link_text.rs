//! The words of a link → what is wrong with them, for those who hear or see only the links of a page.

/// Words that say nothing about what is behind them, by language of the text.
const SAY_NOTHING: &[(&str, &[&str])] = &[
    (
        "sv",
        &[
            "här",
            "den här länken",
            "denna länk",
            "denna sida",
            "hit",
            "klicka",
            "klicka här",
            "länk",
            "länken",
            "läs här",
            "läs mer",
            "läs mer här",
            "mer",
            "mer information",
            "se här",
            "se länk",
            "sidan",
            "vidare",
        ],
    ),
    (
        "en",
        &[
            "click",
            "click here",
            "details",
            "go",
            "here",
            "learn more",
            "link",
            "more",
            "more information",
            "read here",
            "read more",
            "see here",
            "see more",
            "the link",
            "this link",
            "this page",
        ],
    ),
];

/// What is wrong: nothing is there (`empty`), a bare address (`address`), or words that would do for any
/// link (`words`).
pub(super) fn fault(text: &str, language: &str) -> Option<&'static str> {
    let text = text.trim();
    let bare = text.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    if bare.is_empty() {
        return Some("empty");
    }
    if ["http://", "https://", "www."].iter().any(|start| bare.starts_with(start)) {
        return Some("address");
    }
    let fits = |(code, _): &&(&str, &[&str])| language.starts_with(code);
    let words = SAY_NOTHING.iter().find(fits).map_or(&[] as &[&str], |(_, words)| words);
    words.contains(&bare.as_str()).then_some("words")
}
