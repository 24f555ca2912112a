//! A file beside the texts → what is published of it: a drawing written anew, a picture without what it says
//! about its making, anything else as it is.

use crate::hash::{Hash, Hasher};
use crate::media::{FileFormat, HEAD, Media};
use crate::output::content::{BankFile, Content};
use crate::path::SourcePath;
use crate::picture;
use crate::read::published;
use crate::svg;
use crate::svg::removed::Removed;
use crate::text::SourceFile;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;
use std::sync::Arc;

/// A file that is not text.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Hash of its bytes as they stand in the bank.
    pub(crate) source: Hash,
    /// Hash of the bytes that are published.
    pub(crate) hash: Hash,
    /// Bytes that are published.
    pub(crate) size: u64,
    /// Width and height in pixels, of a picture, as it is shown.
    pub(crate) dimensions: Option<(usize, usize)>,
    /// What its bytes say that it is.
    pub(crate) media: Media,
    /// Where the bytes are that are published.
    pub(crate) content: Content,
    /// Whether it is no whole file of its kind, and nothing of it can be published.
    pub(crate) broken: bool,
    /// Whether it says where it was made. What is published does not.
    pub(crate) located: bool,
    /// What is left out of a drawing.
    pub(crate) removed: Vec<Removed>,
    /// A drawing of which something is left out, as it was written.
    pub(crate) text: Option<SourceFile>,
}

impl Asset {
    /// An asset whose bytes are at hand. What stands outside of the content is a theme's, and stays as it is.
    pub fn in_memory(path: &SourcePath, bytes: &[u8]) -> Self {
        let whole = Asset::whole(bytes, Content::Bytes(bytes.into()));
        if path.as_str().starts_with("content/") { whole.cleaned(path, bytes, None) } else { whole }
    }

    /// An asset on the disk, of so many bytes at most; the rest of what was opened. What is published as it is
    /// stays there.
    pub(super) fn load(
        root: &Arc<Path>,
        path: &SourcePath,
        mut file: &File,
        most: u64,
    ) -> io::Result<Self> {
        let mut bytes = Vec::new();
        file.take(HEAD as u64).read_to_end(&mut bytes)?;
        let format = FileFormat::of(&bytes);
        let rest = most.saturating_sub(bytes.len() as u64);
        let on_disk = |size| BankFile { root: Arc::clone(root), path: path.clone(), size };
        if is_looked_into(format) {
            file.take(rest).read_to_end(&mut bytes)?;
            let file = on_disk(bytes.len() as u64);
            let whole = Asset::whole(&bytes, Content::Disk(file.clone()));
            let ours = path.as_str().starts_with("content/");
            return Ok(if ours { whole.cleaned(path, &bytes, Some(file)) } else { whole });
        }
        let mut hasher = Hasher::default();
        hasher.update(&bytes);
        let mut size = bytes.len() as u64;
        published::stretches(&mut file, rest, &mut |bytes| {
            size += bytes.len() as u64;
            hasher.update(bytes);
            Ok(())
        })?;
        let media = Media { format, active: false };
        Ok(Asset::of(hasher.finish(), size, media, Content::Disk(on_disk(size))))
    }

    /// Why it cannot be published under its name, if it cannot.
    pub(crate) fn fault(&self, path: &SourcePath) -> Option<&'static str> {
        self.media.fault(path.extension()).or(self.broken.then_some("broken"))
    }

    fn of(source: Hash, size: u64, media: Media, content: Content) -> Self {
        Self {
            source,
            hash: source,
            size,
            dimensions: None,
            media,
            content,
            broken: false,
            located: false,
            removed: Vec::new(),
            text: None,
        }
    }

    /// An asset that is published as it is.
    fn whole(bytes: &[u8], content: Content) -> Self {
        let dimensions = imagesize::blob_size(bytes).ok().map(|size| (size.width, size.height));
        let whole = Asset::of(Hash::of(bytes), bytes.len() as u64, Media::of(bytes), content);
        Self { dimensions, ..whole }
    }

    /// The same without what nobody should get.
    fn cleaned(self, path: &SourcePath, bytes: &[u8], disk: Option<BankFile>) -> Self {
        match self.media.format {
            FileFormat::Svg => self.drawing(path, bytes),
            format if picture::is_cleaned(format) => self.picture(bytes, disk),
            _ => self,
        }
    }

    fn drawing(self, path: &SourcePath, bytes: &[u8]) -> Self {
        let svg::Rewritten { drawing, removed } = svg::rewrite(bytes);
        let text = std::str::from_utf8(bytes).ok().filter(|_| !removed.is_empty());
        let text = text.map(|text| SourceFile::new(path.clone(), text));
        let broken = drawing.is_none();
        let rewritten = drawing.unwrap_or_default();
        Self {
            hash: Hash::of(&rewritten),
            size: rewritten.len() as u64,
            content: Content::Bytes(rewritten.into()),
            broken,
            removed,
            text,
            ..self
        }
    }

    fn picture(self, bytes: &[u8], disk: Option<BankFile>) -> Self {
        let Some(cleaned) = picture::clean(self.media.format, bytes) else {
            return Self { broken: true, content: Content::Bytes([].into()), ..self };
        };
        let lies = cleaned.orientation >= 5;
        let turned = |(width, height)| if lies { (height, width) } else { (width, height) };
        let dimensions = self.dimensions.map(turned);
        let located = cleaned.located;
        let clean = cleaned.bytes(bytes);
        let (hash, size) = (Hash::of(&clean), clean.len() as u64);
        let content = match (cleaned.into_pieces(bytes.len()), disk) {
            (None, _) => self.content,
            (Some(pieces), Some(file)) => Content::Pieces(file, pieces.into()),
            (Some(_), None) => Content::Bytes(clean.into()),
        };
        Self { hash, size, dimensions, located, content, ..self }
    }
}

/// Whether the whole of a file is taken into memory, once.
fn is_looked_into(format: FileFormat) -> bool {
    matches!(format, FileFormat::Svg | FileFormat::Pdf) || picture::is_cleaned(format)
}
