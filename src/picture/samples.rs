//! The tables of a track → where its samples stand in the file, a few at a time.

use crate::picture::boxes::part;
use crate::picture::bytes::Numbers;
use std::ops::Range;

/// Places in all tables of a film at most: six hours of pictures and sound, turn by turn.
pub(super) const MOST_PLACES: usize = 2_000_000;

/// The stretches of a track, given the inside of the box `trak`; `None` where tables are missing or end early.
pub(super) fn samples(bytes: &[u8], track: &Range<usize>) -> Option<Vec<Range<usize>>> {
    let media = part(bytes, track, b"mdia")?;
    let table = part(bytes, &part(bytes, &media.inside, b"minf")?.inside, b"stbl")?.inside;
    let numbers = |name: &[u8; 4]| {
        let mut numbers = Numbers::of(bytes, &part(bytes, &table, name)?.inside)?;
        numbers.skip(4)?;
        Some(numbers)
    };
    let (mut offsets, wide) = match numbers(b"stco") {
        Some(offsets) => (offsets, 4),
        None => (numbers(b"co64")?, 8),
    };
    let chunks = offsets.next(4)?;
    // The tables of a film in fragments are empty.
    if chunks == 0 {
        return Some(Vec::new());
    }
    let mut sizes = match numbers(b"stsz") {
        Some(sizes) => Sizes::of(sizes)?,
        None => Sizes::of_small(numbers(b"stz2")?)?,
    };
    let mut runs = Runs::of(numbers(b"stsc")?)?;
    let mut found: Vec<Range<usize>> = Vec::new();
    for chunk in 1..=chunks {
        let offset = offsets.next(wide)?;
        let length = sizes.next(runs.samples(chunk)?)?;
        push(&mut found, offset..offset.saturating_add(length).min(bytes.len()))?;
    }
    Some(found)
}

/// Adds a place; what follows on the last is one with it.
pub(super) fn push(places: &mut Vec<Range<usize>>, place: Range<usize>) -> Option<()> {
    match places.last_mut() {
        _ if place.is_empty() => {}
        Some(last) if last.end == place.start => last.end = place.end,
        _ => places.push(place),
    }
    (places.len() <= MOST_PLACES).then_some(())
}

/// How large samples are.
struct Sizes<'b> {
    numbers: Numbers<'b>,
    /// Where all are as large.
    same: usize,
    /// Otherwise the bits of each number: 4, 8, 16 or 32.
    bits: usize,
    /// Samples that are left.
    left: usize,
    /// The second of two numbers in a byte.
    half: Option<usize>,
}

impl<'b> Sizes<'b> {
    fn of(mut numbers: Numbers<'b>) -> Option<Sizes<'b>> {
        let (same, left) = (numbers.next(4)?, numbers.next(4)?);
        Some(Sizes { numbers, same, bits: 32, left, half: None })
    }

    fn of_small(mut numbers: Numbers<'b>) -> Option<Sizes<'b>> {
        let bits = numbers.next(4)? & 0xff;
        let left = numbers.next(4)?;
        matches!(bits, 4 | 8 | 16).then_some(Sizes { numbers, same: 0, bits, left, half: None })
    }

    /// The bytes of so many samples, or of those that are left.
    fn next(&mut self, samples: usize) -> Option<usize> {
        let samples = samples.min(self.left);
        self.left -= samples;
        if self.same > 0 {
            return Some(self.same.saturating_mul(samples));
        }
        let mut length = 0_usize;
        for _ in 0..samples {
            length = length.saturating_add(self.one()?);
        }
        Some(length)
    }

    fn one(&mut self) -> Option<usize> {
        if self.bits > 4 {
            return self.numbers.next(self.bits / 8);
        }
        if let Some(half) = self.half.take() {
            return Some(half);
        }
        let both = self.numbers.next(1)?;
        self.half = Some(both & 15);
        Some(both >> 4)
    }
}

/// How many samples stand together: a number that holds until another does.
struct Runs<'b> {
    numbers: Numbers<'b>,
    left: usize,
    samples: usize,
    /// The chunk from which on the next holds, and its number.
    next: Option<(usize, usize)>,
}

impl<'b> Runs<'b> {
    fn of(mut numbers: Numbers<'b>) -> Option<Runs<'b>> {
        let left = numbers.next(4)?;
        let mut runs = Runs { numbers, left, samples: 0, next: None };
        runs.read()?;
        // What holds for the first chunk has to be said.
        runs.next.filter(|(first, _)| *first == 1).map(|_| runs)
    }

    fn read(&mut self) -> Option<()> {
        self.next = None;
        if self.left > 0 {
            self.left -= 1;
            let (first, samples) = (self.numbers.next(4)?, self.numbers.next(4)?);
            self.numbers.skip(4)?;
            self.next = Some((first, samples));
        }
        Some(())
    }

    fn samples(&mut self, chunk: usize) -> Option<usize> {
        if let Some((_, samples)) = self.next.filter(|(first, _)| *first == chunk) {
            self.samples = samples;
            self.read()?;
        }
        Some(self.samples)
    }
}
