//! Films and AVIF pictures with something about their making in every place that has room for it: what is
//! published is as long, names the same places, and holds what is shown.

use crate::pictures::{cleaned, holds, part};

/// What no published file may hold, and a time that none may say.
const SECRET: &[u8] = b"GPS SECRET 59.3293N 18.0686E";
const TIME: u32 = 0xcafe_babe;

fn number(number: usize) -> [u8; 4] {
    u32::try_from(number).unwrap().to_be_bytes()
}

/// A box with a version and flags.
fn full(name: &[u8; 4], flags: usize, inside: &[&[u8]]) -> Vec<u8> {
    part(name, &[&number(flags), &inside.concat()])
}

/// What is published of a file: as long as it, and without what is secret.
fn clean(ending: &str, bytes: &[u8]) -> Vec<u8> {
    assert!(holds(bytes, b"SECRET"));
    let made = cleaned(&format!("a.{ending}"), bytes).expect("it can be read");
    assert_eq!(made.len(), bytes.len());
    assert!(!holds(&made, b"SECRET"), "{}", made.escape_ascii());
    assert!(!holds(&made, &TIME.to_be_bytes()), "{}", made.escape_ascii());
    assert_eq!(cleaned(&format!("a.{ending}"), &made).as_ref(), Some(&made));
    made
}

/// A table of one chunk of one sample, and its box of sizes.
fn table(sizes: &[u8], offset: usize) -> Vec<u8> {
    let head = [[0; 42].to_vec(), b"\x0aGPS SECRET".to_vec(), vec![0; 25]].concat();
    let entry = part(b"avc1", &[&head, &part(b"avcC", &[b"codec"]), &part(b"mak ", &[SECRET])]);
    let parts = [
        full(b"stsd", 0, &[&number(1), &entry]),
        full(b"stsc", 0, &[&number(1), &number(1), &number(1), &number(1)]),
        sizes.to_vec(),
        full(b"stco", 0, &[&number(1), &number(offset)]),
        part(b"note", &[SECRET]),
    ];
    part(b"stbl", &[&parts.concat()])
}

fn sizes(size: usize) -> Vec<u8> {
    full(b"stsz", 0, &[&number(size), &number(1)])
}

fn track(id: usize, kind: &[u8; 4], table: &[u8]) -> Vec<u8> {
    let time = TIME.to_be_bytes();
    let media = [
        full(b"mdhd", 0, &[&time, &time, &number(1000), &number(1000), b"\x55\xc4\0\0"]),
        full(b"hdlr", 0, &[&[0; 4], kind, &[0; 12], SECRET, b"\0"]),
        part(b"minf", &[table]),
    ];
    let head = full(b"tkhd", 3, &[&time, &time, &number(id), &[0; 68]]);
    part(b"trak", &[&head, &part(b"mdia", &[&media.concat()]), &part(b"note", &[SECRET])])
}

/// A film of some tracks, which are told where the data begins.
fn film(tracks: &dyn Fn(usize) -> Vec<u8>, between: &[u8], data: &[u8]) -> Vec<u8> {
    let time = TIME.to_be_bytes();
    let start = part(b"ftyp", &[b"isom\0\0\x02\0mp41"]);
    let head = full(b"mvhd", 0, &[&time, &time, &number(1000), &number(1000), &[0; 80]]);
    let movie = |from: usize| part(b"moov", &[&head, &tracks(from), &part(b"gps ", &[SECRET])]);
    let from = start.len() + movie(0).len() + between.len() + 8;
    [start, movie(from), between.to_vec(), part(b"mdat", &[data])].concat()
}

#[test]
fn what_no_track_names_and_no_list_knows_is_blank() {
    let tracks = |from: usize| {
        let seen = full(b"stsz", 0, &[&number(0), &number(2), &number(6), &number(6)]);
        let mut table = table(&seen, from);
        let two = full(b"stco", 0, &[&number(2), &number(from), &number(from + 6 + SECRET.len())]);
        let one = full(b"stco", 0, &[&number(1), &number(from)]);
        let at = table.windows(one.len()).position(|window| window == one).unwrap();
        table.splice(at..at + one.len(), two);
        let length = number(table.len());
        table[..4].copy_from_slice(&length);
        track(1, b"vide", &table)
    };
    let full = film(&tracks, &[], &[b"pixels", SECRET, b"others", SECRET].concat());
    let made = clean("mp4", &full);
    let gap = vec![0; SECRET.len()];
    assert!(holds(&made, &[b"mdatpixels", &gap[..], b"others", &gap[..]].concat()));
    for kept in [&b"avcC"[..], b"codec", b"stco", b"hdlr", b"mvhd"] {
        assert!(holds(&made, kept), "{}", kept.escape_ascii());
    }
    for gone in [&b"gps "[..], b"note", b"mak "] {
        assert!(!holds(&made, gone), "{}", gone.escape_ascii());
    }
}

#[test]
fn samples_of_every_form_of_table_are_found() {
    let small = |bits: usize, size: &[u8]| full(b"stz2", 0, &[&number(bits), &number(1), size]);
    for sizes in [sizes(6), small(16, &[0, 6]), small(8, &[6]), small(4, &[0x60])] {
        let length = u8::try_from(SECRET.len()).unwrap();
        let about = small(16, &[0, length]);
        let tracks = |from: usize| {
            let about = table(&about, from + 6);
            [track(1, b"vide", &table(&sizes, from)), track(2, b"meta", &about)].concat()
        };
        let made = clean("mp4", &film(&tracks, &[], &[b"pixels", SECRET].concat()));
        assert!(made.ends_with(&[b"mdatpixels", &vec![0; SECRET.len()][..]].concat()));
    }
    // Whose samples cannot be found is not published.
    for sizes in [small(7, &[6]), full(b"stsz", 0, &[&number(0), &number(1)]), Vec::new()] {
        let tracks = |from: usize| track(1, b"vide", &table(&sizes, from));
        assert_eq!(cleaned("a.mp4", &film(&tracks, &[], b"pixels")), None);
    }
}

/// Drones write where they are as a text that is read on the film.
#[test]
fn a_track_of_words_stays_where_they_are_no_positions() {
    let tracks = |from: usize| track(1, b"sbtl", &table(&sizes(SECRET.len()), from));
    let made = clean("mp4", &film(&tracks, &[], SECRET));
    assert!(!holds(&made, b"trak"));
    let words = [&b"In a later relation"[..], SECRET].concat();
    let tracks = |from: usize| {
        let head = full(b"stsd", 0, &[&number(0)]);
        let named = table(&sizes(19), from);
        // A text has another form of description than a picture.
        let at = named.windows(4).position(|window| window == b"stsc").unwrap() - 4;
        track(1, b"sbtl", &part(b"stbl", &[&head, &named[at..]]))
    };
    let made = clean("mp4", &film(&tracks, &[], &words));
    assert!(holds(&made, b"mdatIn a later relation\0"));
}

/// A film in fragments: some say where their samples stand, and how large they are, and some do not.
fn in_fragments(flags: usize, follows: bool) -> Vec<u8> {
    let empty = || {
        let parts = [
            full(b"stsd", 0, &[&number(0)]),
            full(b"stsc", 0, &[&number(0)]),
            full(b"stsz", 0, &[&number(0), &number(0)]),
            full(b"stco", 0, &[&number(0)]),
        ];
        part(b"stbl", &[&parts.concat()])
    };
    let tracks = |_: usize| {
        let sizes = full(b"trex", 0, &[&number(1), &number(1), &number(0), &number(6), &number(0)]);
        let tracks = [track(1, b"vide", &empty()), track(2, b"meta", &empty())].concat();
        [tracks, part(b"mvex", &[&sizes])].concat()
    };
    let piece = |id: usize, flags: usize, run: &[u8]| {
        part(b"traf", &[&full(b"tfhd", flags, &[&number(id)]), run, &part(b"tfxd", &[SECRET])])
    };
    let moof = |offset: usize| {
        let seen = full(b"trun", 0x1, &[&number(1), &number(offset)]);
        let about = number(SECRET.len());
        let about = full(b"trun", 0x601, &[&number(1), &number(offset + 6), &about, &number(0)]);
        let (seen, about) = (piece(1, flags, &seen), piece(2, 0x2_0000, &about));
        let both = if follows { [about, seen] } else { [seen, about] };
        part(b"moof", &[&full(b"mfhd", 0, &[&number(1)]), &both.concat()])
    };
    let offset = moof(0).len() + 8;
    film(&tracks, &moof(offset), &[b"pixels", SECRET].concat())
}

#[test]
fn fragments_of_a_track_that_goes_go_with_it() {
    for flags in [0x2_0000, 0] {
        let made = clean("mp4", &in_fragments(flags, false));
        assert!(made.ends_with(&[b"mdatpixels", &vec![0; SECRET.len()][..]].concat()));
        assert!(holds(&made, b"traf") && holds(&made, b"trun"));
    }
    clean("mp4", &in_fragments(0x2_0000, true));
    // It would be looked for behind one that is gone.
    assert_eq!(cleaned("a.mp4", &in_fragments(0, true)), None);
}

#[test]
fn a_picture_in_boxes_keeps_what_is_seen_of_its_main_item() {
    let item = |id: u8| full(b"infe", 0x0200_0000, &[&[0, id, 0, 0], b"av01", SECRET, b"\0"]);
    let place =
        |id: u8, from: usize| [&[0, id, 0, 0, 0, 1][..], &number(from), &number(6)].concat();
    let meta = |from: usize| {
        let (first, second) = (place(1, from), place(2, from + 6));
        let properties = [
            full(b"udes", 0, &[b"sv\0", SECRET]),
            full(b"crtt", 0, &[&TIME.to_be_bytes(), &TIME.to_be_bytes()]),
            full(b"ispe", 0, &[&number(10), &number(10)]),
        ];
        let parts = [
            full(b"hdlr", 0, &[&[0; 4], b"pict", &[0; 12], SECRET, b"\0"]),
            full(b"pitm", 0, &[&[0, 1]]),
            full(b"iloc", 0, &[b"\x44\0\0\x02", &first, &second]),
            full(b"iinf", 0, &[&[0, 2], &item(1), &item(2)]),
            full(b"iref", 0, &[&part(b"thmb", &[&[0, 2, 0, 1, 0, 1]])]),
            part(b"iprp", &[&part(b"ipco", &[&properties.concat()])]),
            part(b"idat", &[SECRET]),
            part(b"uuid", &[SECRET]),
            part(b"free", &[SECRET]),
            part(b"udta", &[SECRET]),
        ];
        full(b"meta", 0, &[&parts.concat()])
    };
    let start = part(b"ftyp", &[b"avif\0\0\0\0avifmif1"]);
    let from = start.len() + meta(0).len() + 8;
    let data = part(b"mdat", &[b"pixelsSMALL!", SECRET]);
    let made = clean("avif", &[start, meta(from), data].concat());
    assert!(made.ends_with(&[b"mdatpixels", &vec![0; 6 + SECRET.len()][..]].concat()));
    for kept in [&b"ispe\0\0\0\0\0\0\0\x0a\0\0\0\x0a"[..], b"pict", b"pitm", b"iloc", b"av01"] {
        assert!(holds(&made, kept), "{}", kept.escape_ascii());
    }
    for gone in [&b"udes"[..], b"crtt", b"uuid", b"udta", b"SMALL"] {
        assert!(!holds(&made, gone), "{}", gone.escape_ascii());
    }
}

/// A file of nothing but heads would take many times its size of memory.
#[test]
fn a_file_of_too_many_parts_is_none() {
    let many = |start: &[u8], one: &[u8], end: &[u8], count: usize| {
        [start, &one.repeat(count), end].concat()
    };
    let start = part(b"ftyp", &[b"isom\0\0\x02\0mp41"]);
    let film = |count: usize| many(&start, b"\0\0\0\x08skip", b"", count);
    let jpeg = |count: usize| many(b"\xff\xd8", b"\xff\xdd\0\x02", b"\xff\xd9", count);
    for (ending, few, more) in
        [("mp4", film(1000), film(200_001)), ("jpg", jpeg(1000), jpeg(200_001))]
    {
        let name = format!("a.{ending}");
        assert!(cleaned(&name, &few).is_some(), "{ending}");
        assert_eq!(cleaned(&name, &more), None, "{ending}");
    }
}
