//! What hosts and robots read: headers, robots.txt, and the mark that stops one host from leaving
//! out files that begin with an underscore.

use crate::address::file::ASSETS;
use crate::files::file::File;
use crate::media;
use crate::output::content::Made;
use crate::output::headers::{HEADERS, KEPT, POLICY_NAME, file_policy, policy_header};
use crate::pages::context::Context;
use crate::pages::page::Page;
use crate::path::{OutPath, SourcePath};
use crate::span::Span;

/// The files.
pub(crate) fn files(context: &Context<'_>, _: &[Page]) -> Vec<File> {
    let file = |path: &str, text: String| {
        let span = Span::top(&SourcePath::new("site.toml"));
        File::of(OutPath::new(path), span, Made::of(text.into_bytes()))
    };
    let base = &context.site.config.base;
    vec![
        file(".nojekyll", String::new()),
        file("_headers", headers(&base.path)),
        file(
            "robots.txt",
            format!("User-agent: *\nAllow: /\nSitemap: {}{}sitemap.xml\n", base.origin, base.path),
        ),
    ]
}

/// The form that several hosts of static sites read.
fn headers(base: &str) -> String {
    let mut text = format!("{base}*\n  {POLICY_NAME}: {}\n", policy_header());
    for (name, value) in HEADERS {
        text.push_str(&format!("  {name}: {value}\n"));
    }
    text.push_str(&format!("{base}static/*\n  {}: {}\n", KEPT.0, KEPT.1));
    for ending in media::endings() {
        if let Some(policy) = file_policy(ending) {
            text.push_str(&format!("{base}{ASSETS}*.{ending}\n  {POLICY_NAME}: {policy}\n"));
        }
    }
    text
}
