//! Pictures and other files of the content: copied as they are, under a name that changes with them.

use crate::place::{SourcePath, Span, Url};
use crate::plan::context::Context;
use crate::plan::{Content, File, Page};
use crate::read::Asset;

/// The address of an asset: its path, and the beginning of its hash before the ending. It stands below
/// `static/`, as all does that browsers may keep for ever.
pub(crate) fn url(path: &SourcePath, asset: &Asset) -> Url {
    Url::file(&hashed(&format!("static/{path}"), &asset.hash.to_string()))
}

/// A path with the beginning of a hash before its ending.
pub(crate) fn hashed(path: &str, hash: &str) -> String {
    let short = &hash[..10];
    match path.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}.{short}.{ending}"),
        None => format!("{path}.{short}"),
    }
}

/// The assets that something shows or links to: what nobody can find is not published.
pub(super) fn files(context: &Context<'_>, _: &[Page]) -> Vec<File> {
    let used = |path| context.site.asset(path).map(|asset| (path, asset));
    let file = |(path, asset): (&SourcePath, &Asset)| {
        let content = Content::Copy(asset.bytes.clone(), asset.hash);
        File::of(url(path, asset).out_path(), Span::top(path), content)
    };
    context.site.uses.keys().filter_map(used).map(file).collect()
}
