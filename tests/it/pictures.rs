//! Pictures and films as cameras, phones and programs make them, with everything that can be in them: what
//! is published holds what is seen, the way up and the colour profile, and nothing else.

use crate::bank;
use exempelbank::{Asset, BuildCache, Content, SourcePath, build};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// What no published file may hold.
const SECRET: &[u8] = b"SECRET 59.33N 18.06E GPSLatitude";

/// What is published of pictures, by name; nothing of those that cannot be read.
fn published(pictures: &[(String, Vec<u8>)]) -> BTreeMap<String, Vec<u8>> {
    let links: String =
        pictures.iter().map(|(name, _)| format!("[the {name}]({name})\n")).collect();
    let page = format!("---\ntitle: Pictures\n---\n{links}");
    let mut sources = bank::sources([("content/pages/index.md", page.as_str())]);
    for (name, bytes) in pictures {
        let path = SourcePath::new(&format!("content/pages/{name}"));
        let asset = Asset::in_memory(&path, bytes);
        sources.assets.insert(path, asset);
    }
    let output = build(&sources, &mut BuildCache::default()).value;
    let files = output.files.iter().filter_map(|(path, made)| {
        let name = path.as_str().strip_prefix("static/content/pages/")?;
        let (stem, rest) = name.split_once('.')?;
        let (_, ending) = rest.split_once('.')?;
        let Content::Bytes(bytes) = &made.content else { panic!("{path} is in memory") };
        Some((format!("{stem}.{ending}"), bytes.to_vec()))
    });
    files.collect()
}

/// What is published of one picture.
pub(crate) fn cleaned(name: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    published(&[(name.to_owned(), bytes.to_vec())]).remove(name)
}

pub(crate) fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// Exif with a way up, if any, a position and a maker.
fn exif(orientation: Option<u8>) -> Vec<u8> {
    let mut entries = Vec::new();
    if let Some(number) = orientation {
        entries.push([&[1, 0x12, 0, 3, 0, 0, 0, 1, 0, number][..], &[0, 0]].concat());
    }
    entries.push([&[0x88, 0x25, 0, 4, 0, 0, 0, 1][..], &64_u32.to_be_bytes()].concat());
    let count = u16::try_from(entries.len()).unwrap().to_be_bytes();
    [&b"MM\0*\0\0\0\x08"[..], &count, &entries.concat(), &[0; 4], SECRET].concat()
}

/// The same with a way up alone, as it is published.
fn upright(orientation: u8) -> Vec<u8> {
    let entry = [1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
    [&b"MM\0*\0\0\0\x08\0\x01"[..], &entry, &[0; 4]].concat()
}

fn chunk(name: &[u8; 4], inside: &[u8]) -> Vec<u8> {
    let length = u32::try_from(inside.len()).unwrap().to_be_bytes();
    let named = [name, inside].concat();
    let mut sum = u32::MAX;
    for byte in &named {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 };
        }
    }
    [&length[..], &named, &(!sum).to_be_bytes()].concat()
}

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
const HEAD: &[u8] = &[0, 0, 0, 4, 0, 0, 0, 3, 8, 2, 0, 0, 0];

fn png() -> (Vec<u8>, Vec<u8>) {
    let seen = |exif: &[u8], more: &[Vec<u8>]| {
        let parts = [chunk(b"IHDR", HEAD), exif.to_vec(), chunk(b"iCCP", b"p\0\0x"), more.concat()];
        [PNG, &parts.concat(), &chunk(b"IDAT", b"pixels"), &chunk(b"IEND", b"")].concat()
    };
    let about: Vec<Vec<u8>> = [
        (b"tEXt", &b"Raw profile type exif\0"[..]),
        (b"zTXt", b"Raw profile type APP1\0\0"),
        (b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0"),
        (b"tIME", b""),
        (b"prVt", b""),
        (b"eXIf", b"MM\0*"),
    ]
    .into_iter()
    .map(|(name, inside)| chunk(name, &[inside, SECRET].concat()))
    .collect();
    let mut full = seen(&chunk(b"eXIf", &exif(Some(6))), &about);
    full.extend(SECRET);
    (full, seen(&chunk(b"eXIf", &upright(6)), &[]))
}

fn segment(marker: u8, inside: &[&[u8]]) -> Vec<u8> {
    let inside = inside.concat();
    let length = u16::try_from(inside.len() + 2).unwrap().to_be_bytes();
    [&[0xff, marker], &length[..], &inside].concat()
}

fn jpeg() -> (Vec<u8>, Vec<u8>) {
    let jfif = segment(0xe0, &[b"JFIF\0\x01\x02\0\0\x01\0\x01\0\0"]);
    let profile = segment(0xe2, &[b"ICC_PROFILE\0\x01\x01profile"]);
    let colours = segment(0xee, &[b"Adobe\0d\0\0\0\0\x01"]);
    let frame = segment(0xc0, &[&[8, 0, 3, 0, 4, 1, 1, 0x11, 0]]);
    let scan =
        [segment(0xda, &[&[1, 1, 0, 0, 63, 0]]), b"\x12\xff\0\xff\xd3\x34\xff\xff\0\x56".to_vec()]
            .concat();
    let more = [segment(0xc4, &[&[0; 17]]), scan.clone()].concat();
    let about = [
        segment(0xe0, &[b"JFXX\0", SECRET]),
        segment(0xe1, &[b"Exif\0\0", &exif(Some(3))]),
        segment(0xe1, &[b"Exif\0\0", &exif(Some(8))]),
        segment(0xe1, &[b"http://ns.adobe.com/xap/1.0/\0", SECRET]),
        segment(0xe2, &[b"MPF\0", SECRET]),
        segment(0xed, &[b"Photoshop 3.0\0", SECRET]),
        segment(0xef, &[SECRET]),
        segment(0xfe, &[SECRET]),
        segment(0xf5, &[SECRET]),
    ];
    let start = b"\xff\xd8".to_vec();
    let full = [
        start.clone(),
        jfif.clone(),
        about.concat(),
        b"\xff\xff".to_vec(),
        profile.clone(),
        colours.clone(),
    ];
    let full = [&full[..], &[frame.clone(), scan.clone(), segment(0xfe, &[SECRET]), more.clone()]]
        .concat();
    let full = [full.concat(), b"\xff\xd9".to_vec(), SECRET.to_vec()].concat();
    let kept = [
        start,
        segment(0xe1, &[b"Exif\0\0", &upright(3)]),
        jfif,
        profile,
        colours,
        frame,
        scan,
        more,
    ];
    (full, [kept.concat(), b"\xff\xd9".to_vec()].concat())
}

fn riff(name: &[u8; 4], inside: &[u8]) -> Vec<u8> {
    let length = u32::try_from(inside.len()).unwrap().to_le_bytes();
    [name, &length[..], inside, &vec![0; inside.len() % 2]].concat()
}

fn webp() -> (Vec<u8>, Vec<u8>) {
    let flags = |flags: u8| riff(b"VP8X", &[flags, 0, 0, 0, 3, 0, 0, 2, 0, 0]);
    let frame = |parts: &[Vec<u8>]| riff(b"ANMF", &[vec![1; 16], parts.concat()].concat());
    let (shown, profile) = (riff(b"VP8L", b"/pixels"), riff(b"ICCP", b"profile"));
    let whole = |chunks: &[Vec<u8>]| riff(b"RIFF", &[b"WEBP".to_vec(), chunks.concat()].concat());
    let mut full = whole(&[
        flags(0x2e),
        profile.clone(),
        riff(b"ANIM", &[0; 6]),
        frame(&[riff(b"what", SECRET), shown.clone()]),
        shown.clone(),
        riff(b"EXIF", &[b"Exif\0\0", &exif(Some(6))[..]].concat()),
        riff(b"XMP ", SECRET),
        riff(b"JUNK", SECRET),
    ]);
    full.extend(SECRET);
    let exif = riff(b"EXIF", &upright(6));
    let kept =
        [flags(0x2a), profile, riff(b"ANIM", &[0; 6]), frame(std::slice::from_ref(&shown)), shown];
    (full, whole(&[&kept[..], &[exif]].concat()))
}

fn gif() -> (Vec<u8>, Vec<u8>) {
    let head = b"GIF89a\x04\0\x03\0\x80\0\0\0\0\0\xff\xff\xff".to_vec();
    let repeat = b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0".to_vec();
    let blocks = |inside: &[u8]| [&[u8::try_from(inside.len()).unwrap()], inside, &[0]].concat();
    let about = [
        [&b"\x21\xfe"[..], &blocks(SECRET)].concat(),
        [&b"\x21\xff\x0bXMP DataXMP"[..], &blocks(SECRET)].concat(),
        [&b"\x21\x01\x0c0123456789ab"[..], &blocks(SECRET)].concat(),
    ];
    let shown = b"\x21\xf9\x04\0\0\0\0\0\x2c\0\0\0\0\x04\0\x03\0\0\x02\x02\x84\x51\0".to_vec();
    let full = [&head[..], &repeat, &about.concat(), &shown, &about[0], b"\x3b", SECRET].concat();
    (full, [&head[..], &repeat, &shown, b"\x3b"].concat())
}

pub(crate) fn part(name: &[u8; 4], inside: &[&[u8]]) -> Vec<u8> {
    let inside = inside.concat();
    [&u32::try_from(inside.len() + 8).unwrap().to_be_bytes()[..], name, &inside].concat()
}

/// What is blank in the place of something.
fn blank(inside: &[u8]) -> Vec<u8> {
    vec![0; inside.len()]
}

/// An AVIF in which the second item is Exif and the third XMP; with what these hold.
fn avif_of(about: [&[u8]; 3], free: (&[u8; 4], &[u8])) -> Vec<u8> {
    let item = |id: u8, kind: &[u8; 4]| part(b"infe", &[&[2, 0, 0, 0, 0, id, 0, 0], kind, b"\0"]);
    let items = [item(1, b"av01"), item(2, b"Exif"), item(3, b"mime")].concat();
    let start = part(b"ftyp", &[b"avif\0\0\0\0avifmif1"]);
    let data = [b"pixels", about[0], about[1]].concat();
    let places = |from: usize| {
        let place = |id: u8, offset: usize, length: usize| {
            let number = |number: usize| u32::try_from(number).unwrap().to_be_bytes();
            [&[0, id, 0, 0, 0, 1], &number(offset)[..], &number(length)].concat()
        };
        let first = place(1, from, 6);
        let second = place(2, from + 6, about[0].len());
        let third = place(3, from + 6 + about[0].len(), about[1].len());
        part(b"iloc", &[&[0; 4], &[0x44, 0, 0, 3], &first, &second, &third])
    };
    let meta = |from: usize| {
        part(b"meta", &[&[0; 4], &part(b"iinf", &[&[0; 4], &[0, 3], &items]), &places(from)])
    };
    let from = start.len() + meta(0).len() + 8;
    let free = part(free.0, &[free.1]);
    [start, meta(from), part(b"mdat", &[&data]), free, part(b"free", &[about[2]])].concat()
}

fn avif() -> (Vec<u8>, Vec<u8>) {
    let about = [b"\0\0\0\0".to_vec(), exif(Some(6))].concat();
    let full = avif_of([&about, SECRET, SECRET], (b"uuid", SECRET));
    let gone = blank(SECRET);
    (full, avif_of([&blank(&about), &gone, &gone], (b"free", &gone)))
}

/// A film with a track that is seen and one of positions.
fn film_of(udta: (&[u8; 4], &[u8]), positions: &[u8], about: &[u8], is_free: bool) -> Vec<u8> {
    let start = part(b"ftyp", &[b"isom\0\0\x02\0mp41"]);
    let track = |kind: &[u8; 4], offset: usize, length: usize| {
        let number = |number: usize| u32::try_from(number).unwrap().to_be_bytes();
        let table = [
            part(b"stsc", &[&[0; 4], &number(1), &number(1), &number(1), &number(1)]),
            part(b"stsz", &[&[0; 4], &number(0), &number(1), &number(length)]),
            part(b"stco", &[&[0; 4], &number(1), &number(offset)]),
        ];
        let inner = part(b"minf", &[&part(b"stbl", &[&table.concat()])]);
        let inside = part(b"mdia", &[&part(b"hdlr", &[&[0; 8], kind]), &inner]);
        if is_free && kind == b"meta" {
            part(b"free", &[&blank(&inside)])
        } else {
            part(b"trak", &[&inside])
        }
    };
    let movie = |from: usize| {
        let user = part(udta.0, &[udta.1]);
        part(
            b"moov",
            &[&user, &track(b"vide", from, 6), &track(b"meta", from + 6, positions.len())],
        )
    };
    let from = start.len() + movie(0).len() + 8;
    let kind = if is_free { b"free" } else { b"XYZ " };
    [start, movie(from), part(b"mdat", &[b"pixels", positions]), part(kind, &[about])].concat()
}

fn film() -> (Vec<u8>, Vec<u8>) {
    let place = part(b"\xa9xyz", &[SECRET]);
    let full = film_of((b"udta", &place), SECRET, SECRET, false);
    (full, film_of((b"free", &blank(&place)), &blank(SECRET), &blank(SECRET), true))
}

/// Every format: an ending, a file with everything in it, and what is published of it.
fn samples() -> Vec<(&'static str, Vec<u8>, Vec<u8>)> {
    let endings = ["png", "jpg", "webp", "gif", "avif", "mp4"];
    let files = [png(), jpeg(), webp(), gif(), avif(), film()];
    endings.into_iter().zip(files).map(|(ending, (full, kept))| (ending, full, kept)).collect()
}

#[test]
fn what_is_published_is_what_is_seen() {
    for (ending, full, kept) in samples() {
        assert!(holds(&full, SECRET) && !holds(&kept, b"SECRET"), "{ending}");
        let found = cleaned(&format!("a.{ending}"), &full).unwrap_or_else(|| panic!("{ending}"));
        assert_eq!(found.escape_ascii().to_string(), kept.escape_ascii().to_string(), "{ending}");
        // What is clean stays as it is.
        assert_eq!(cleaned(&format!("a.{ending}"), &kept).as_ref(), Some(&kept), "{ending}");
    }
}

#[test]
fn every_cut_is_a_picture_without_secrets_or_none() {
    for (ending, full, _) in samples() {
        let cuts =
            (0..full.len()).map(|length| (format!("a-{length}.{ending}"), full[..length].to_vec()));
        for (name, bytes) in published(&cuts.collect::<Vec<_>>()) {
            assert!(!holds(&bytes, b"SECRET"), "{name}");
        }
    }
}

/// A place that a box names may be anywhere: what would be written over the boxes themselves is refused.
#[test]
fn one_byte_that_is_another_leaves_a_picture_that_is_published_as_it_is_or_none() {
    for (ending, full, _) in samples() {
        let changed = [0, 1].into_iter().flat_map(|byte| {
            let full = &full;
            (0..full.len()).map(move |at| {
                let mut bytes = full.clone();
                bytes[at] = byte;
                (format!("a-{at}-{byte}.{ending}"), bytes)
            })
        });
        let once: Vec<_> = published(&changed.collect::<Vec<_>>()).into_iter().collect();
        let twice: Vec<_> = published(&once).into_iter().collect();
        assert!(once == twice, "{ending}");
    }
}

/// Bytes changed at some places, and some more in between.
type Edits = Vec<(prop::sample::Index, u8, bool)>;

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever a picture holds, nothing panics, and what is published of it is published again as it is.
    #[test]
    fn anything_comes_to_an_end(edits in prop::collection::vec(any::<(prop::sample::Index, u8, bool)>(), 1..12)) {
        let edits: Edits = edits;
        let tampered = samples().into_iter().map(|(ending, mut bytes, _)| {
            for (place, byte, is_new) in &edits {
                let at = place.index(bytes.len());
                if *is_new { bytes.insert(at, *byte) } else { bytes[at] = *byte }
            }
            (format!("a-{ending}.{ending}"), bytes)
        });
        let once: Vec<_> = published(&tampered.collect::<Vec<_>>()).into_iter().collect();
        let twice: Vec<_> = published(&once).into_iter().collect();
        prop_assert_eq!(once, twice);
    }
}
