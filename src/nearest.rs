//! A word and the words that there are → the one that was probably meant.

/// The candidate that is nearest to a word, if it is near enough to be meant.
pub(crate) fn nearest<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let lower = word.to_lowercase();
    let letters = lower.chars().count();
    let limit = (letters / 3).clamp(1, 3);
    let near = |candidate: &'a str| {
        let known = candidate.to_lowercase();
        // Words whose lengths differ by more are farther apart: most need not be compared.
        let close = known.chars().count().abs_diff(letters) <= limit;
        let distance = || Some(strsim::osa_distance(&lower, &known));
        let distance = close.then(distance).flatten().filter(|distance| *distance <= limit);
        let part = || (word.len() >= 4 && known.contains(&lower)).then_some(usize::MAX);
        distance.or_else(part).map(|distance| (distance, known.len(), candidate))
    };
    candidates.into_iter().filter_map(near).min().map(|(.., candidate)| candidate)
}
