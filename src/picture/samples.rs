//! A track of a film → where its samples stand in the file, a few at a time.

use crate::picture::boxes::part;
use crate::picture::bytes::{big, long};
use std::ops::Range;

/// The stretches of a track, given the inside of the box `trak`; those that are in the file.
pub(super) fn samples(bytes: &[u8], track: &Range<usize>) -> Option<Vec<Range<usize>>> {
    let media = part(bytes, track, b"mdia")?;
    let table = part(bytes, &part(bytes, &media.inside, b"minf")?.inside, b"stbl")?.inside;
    let sizes = part(bytes, &table, b"stsz")?.inside.start + 4;
    let runs = part(bytes, &table, b"stsc")?.inside.start + 4;
    let (offsets, wide) = match part(bytes, &table, b"stco") {
        Some(offsets) => (offsets.inside.start + 4, false),
        None => (part(bytes, &table, b"co64")?.inside.start + 4, true),
    };
    let count = |at: usize| usize::try_from(long(bytes, at)?).ok();
    let (same, all) = (count(sizes)?, count(sizes + 4)?);
    let (mut found, mut sample, mut run) = (Vec::new(), 0, 0);
    for chunk in 0..count(offsets)? {
        let at = offsets + 4 + chunk * if wide { 8 } else { 4 };
        let offset = if wide { big(bytes, at)? } else { u64::from(long(bytes, at)?) };
        let offset = usize::try_from(offset).ok()?;
        // The next run begins with a chunk, counted from 1.
        let next = runs + 4 + (run + 1) * 12;
        if run + 1 < count(runs)? && count(next)? == chunk + 1 {
            run += 1;
        }
        let samples = count(runs + 4 + run * 12 + 4)?.min(all.saturating_sub(sample));
        let mut length = same.saturating_mul(samples);
        if same == 0 {
            for number in sample..sample + samples {
                length = length.saturating_add(count(sizes + 8 + number * 4)?);
            }
        }
        sample += samples;
        let end = offset.saturating_add(length).min(bytes.len());
        found.push(offset.min(end)..end);
    }
    Some(found)
}
