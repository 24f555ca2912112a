//! Reads an index by `docs/search.md` alone, so that what is written there is what the program writes.

use exempelbank::{Content, OutPath, Output};
use flate2::read::GzDecoder;
use std::collections::BTreeMap;
use std::io::Read as _;

/// What the manifest of an index says.
pub(crate) struct Manifest {
    pub(crate) documents: usize,
    /// The shards, by the folded term at which each begins.
    pub(crate) shards: Vec<String>,
    /// The only shard of an index that is one file.
    shard: Option<Vec<u8>>,
}

/// The manifest of a language.
pub(crate) fn manifest(output: &Output, code: &str) -> Manifest {
    let bytes = unpacked(output, &format!("s/{code}/m.kb"));
    let mut reader = Bytes(&bytes);
    assert_eq!(reader.number(), 2, "the format");
    let whole = reader.number() & 1 == 1;
    assert_eq!(reader.text(), code);
    let documents = reader.number();
    reader.number();
    let stop_words = reader.number();
    reader.list(stop_words);
    for _ in 0..reader.number() {
        for _ in 0..reader.number() {
            let stems = reader.number();
            reader.list(stems);
        }
    }
    let shards = reader.front_coded();
    let shard = whole.then(|| reader.section().to_vec());
    Manifest { documents, shards, shard }
}

/// Each term of an index that is one file, with the numbers of its documents.
pub(crate) fn terms(output: &Output, code: &str) -> BTreeMap<String, Vec<usize>> {
    let manifest = manifest(output, code);
    let shard = manifest.shard.expect("the index is one file");
    let mut reader = Bytes(&shard);
    let terms = reader.front_coded();
    let counts: Vec<usize> = terms.iter().map(|_| reader.number()).collect();
    reader.list(terms.len());
    let mut documents = Vec::new();
    for count in &counts {
        let mut next = 0;
        documents.push(Vec::new());
        for _ in 0..*count {
            let document = next + reader.number();
            next = document + 1;
            documents.last_mut().unwrap().push(document);
            assert!(document < manifest.documents);
        }
    }
    let impacts = reader.0;
    assert_eq!(impacts.len(), counts.iter().sum::<usize>(), "one impact for each");
    assert!(impacts.iter().all(|impact| (1..=63).contains(impact)));
    terms.into_iter().zip(documents).collect()
}

/// The sizes of the files of an index, by their names without ending.
pub(crate) fn sizes(output: &Output, code: &str) -> BTreeMap<String, usize> {
    let folder = format!("s/{code}/");
    let files = output.files.iter().filter_map(|(path, made)| {
        let name = path.as_str().strip_prefix(&folder)?.strip_suffix(".kb")?;
        let Content::Bytes(bytes) = &made.content else { panic!("{name} is copied") };
        Some((name.to_owned(), bytes.len()))
    });
    files.collect()
}

fn unpacked(output: &Output, path: &str) -> Vec<u8> {
    let file = &output.files.get(&OutPath::new(path)).expect("there is an index").content;
    let Content::Bytes(bytes) = file else { panic!("{path} is copied") };
    let mut unpacked = Vec::new();
    GzDecoder::new(&**bytes).read_to_end(&mut unpacked).expect("it is compressed");
    unpacked
}

/// What is left of a file.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn number(&mut self) -> usize {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = usize::from(self.0[0]);
            self.0 = &self.0[1..];
            number |= (byte & 127) << shift;
            shift += 7;
            if byte < 128 {
                return number;
            }
        }
    }

    fn section(&mut self) -> &'a [u8] {
        let length = self.number();
        let (section, rest) = self.0.split_at(length);
        self.0 = rest;
        section
    }

    fn text(&mut self) -> &'a str {
        std::str::from_utf8(self.section()).expect("it is UTF-8")
    }

    fn list(&mut self, count: usize) -> Vec<&'a str> {
        let list: Vec<&str> = self.text().split('\n').take(count).collect();
        assert_eq!(list.len(), count, "a list is as long as is said elsewhere");
        list
    }

    fn front_coded(&mut self) -> Vec<String> {
        let count = self.number();
        let shared: Vec<usize> = (0..count).map(|_| self.number()).collect();
        let mut texts: Vec<String> = Vec::new();
        for (rest, shared) in self.list(count).into_iter().zip(shared) {
            let before = texts.last().map_or("", String::as_str);
            let kept: Vec<u16> = before.encode_utf16().take(shared).collect();
            texts.push(String::from_utf16(&kept).expect("no letter is cut") + rest);
        }
        texts
    }
}
