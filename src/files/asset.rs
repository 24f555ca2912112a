//! Pictures and other files of the content: copied as they are, under a name that changes with them.

use crate::address::file;
use crate::files::file::File;
use crate::output::content::Made;
use crate::pages::context::Context;
use crate::pages::page::Page;
use crate::path::SourcePath;
use crate::read::asset::Asset;
use crate::span::Span;

/// The assets that something shows or links to: what nobody can find is not published.
pub(crate) fn files(context: &Context<'_>, _: &[Page]) -> Vec<File> {
    let used = |path| context.site.asset(path).map(|asset| (path, asset));
    let file = |(path, asset): (&SourcePath, &Asset)| {
        let made = Made { content: asset.content.clone(), hash: asset.hash };
        File::of(file::asset(path, asset.hash).out_path(), Span::top(path), made)
    };
    context.site.uses.keys().filter_map(used).map(file).collect()
}
