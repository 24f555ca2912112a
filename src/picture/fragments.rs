//! A part of a film that was written while it was made (`moof`) → where the samples of its tracks stand.

use crate::picture::boxes::{MediaBox, part, parts};
use crate::picture::bytes::Numbers;
use crate::picture::samples::push;
use std::collections::BTreeMap;
use std::ops::Range;

/// Flags of the head of a fragment: what is said, and from where places are counted.
const FROM: usize = 0x1;
const DESCRIPTION: usize = 0x2;
const DURATION: usize = 0x8;
const SIZE: usize = 0x10;
const FROM_HERE: usize = 0x2_0000;
/// Flags of a run of samples: what is said of all, and of each.
const OFFSET: usize = 0x1;
const FIRST: usize = 0x4;
const EACH: &[usize] = &[0x100, EACH_SIZE, 0x400, 0x800];
const EACH_SIZE: usize = 0x200;
/// What is not the version in the first number of a box.
const FLAGS: usize = 0xff_ffff;

/// The samples of a track in a part of a film.
pub(super) struct Fragment {
    /// Where its box starts.
    pub(super) start: usize,
    pub(super) track: usize,
    pub(super) places: Vec<Range<usize>>,
    /// Whether they stand where those of the one before end, which therefore has to stay.
    pub(super) follows: bool,
}

/// The fragments of a part, in their order; `sizes` of samples where nothing else is said, by track.
pub(super) fn fragments(
    bytes: &[u8],
    moof: &MediaBox<'_>,
    sizes: &BTreeMap<usize, usize>,
) -> Option<Vec<Fragment>> {
    let mut found: Vec<Fragment> = Vec::new();
    let mut end = moof.start;
    for one in parts(bytes, moof.inside.clone())? {
        if one.name != b"traf" {
            continue;
        }
        let mut head = Numbers::of(bytes, &part(bytes, &one.inside, b"tfhd")?.inside)?;
        let (flags, track) = (head.next(4)? & FLAGS, head.next(4)?);
        let follows = flags & (FROM | FROM_HERE) == 0;
        let from = match flags {
            flags if flags & FROM != 0 => head.next(8)?,
            flags if flags & FROM_HERE != 0 => moof.start,
            _ => end,
        };
        let before = [DESCRIPTION, DURATION].iter().filter(|flag| flags & **flag != 0).count();
        head.skip(4 * before)?;
        let size = match flags & SIZE {
            0 => sizes.get(&track).copied().unwrap_or_default(),
            _ => head.next(4)?,
        };
        let mut places = Vec::new();
        end = runs(bytes, &one.inside, (from, size), &mut places)?;
        found.push(Fragment {
            start: one.start,
            track,
            places,
            follows: follows && !found.is_empty(),
        });
    }
    Some(found)
}

/// Notes the places of a fragment, counted from one; answers with where they end.
fn runs(
    bytes: &[u8],
    inside: &Range<usize>,
    (from, size): (usize, usize),
    places: &mut Vec<Range<usize>>,
) -> Option<usize> {
    let mut at = from;
    for run in parts(bytes, inside.clone())?.iter().filter(|part| part.name == b"trun") {
        let mut numbers = Numbers::of(bytes, &run.inside)?;
        let (flags, count) = (numbers.next(4)? & FLAGS, numbers.next(4)?);
        if flags & OFFSET != 0 {
            // It can be before where it is counted from.
            let offset = u32::try_from(numbers.next(4)?).ok()?.cast_signed();
            at = from.checked_add_signed(isize::try_from(offset).ok()?)?;
        }
        if flags & FIRST != 0 {
            numbers.skip(4)?;
        }
        let mut length = size.saturating_mul(count);
        if flags & EACH_SIZE != 0 {
            length = 0;
            for _ in 0..count {
                for flag in EACH.iter().filter(|flag| flags & **flag != 0) {
                    let number = numbers.next(4)?;
                    length = length.saturating_add(if *flag == EACH_SIZE { number } else { 0 });
                }
            }
        }
        let end = at.saturating_add(length);
        push(places, at..end.min(bytes.len()))?;
        at = end;
    }
    Some(at)
}
