//! A site and the path of an address → what stands there. A page is made when it is asked for.

use crate::diagnostic::Diagnostics;
use crate::output::content::{Content, Made};
use crate::path::OutPath;
use crate::pipeline::Assembled;
use crate::render;
use crate::report::words::Messages;
use percent_encoding::percent_decode_str;

/// Names that are shown where there is nothing.
const NEAR: usize = 5;

/// Letters of a name that are compared with those of pages.
const LONGEST_WANTED: usize = 100;

/// What stands at an address.
#[derive(Clone)]
pub(crate) enum Found {
    /// A file with this name.
    File(String, Made),
    /// Nothing; the page that says so.
    Missing(Made),
    /// A folder: its address ends in a stroke.
    Folder,
    /// A page that cannot be made.
    Failed(Diagnostics),
    /// Nothing, and no page that says so.
    Nothing,
}

/// Looks for what stands at a path, which is percent-encoded.
pub(crate) fn find(site: &Assembled, words: &Messages, path: &str) -> Found {
    let path = percent_decode_str(path).decode_utf8_lossy().into_owned();
    let Some(inner) = path.strip_prefix(&site.plan.site.config.base.path) else {
        return Found::Nothing;
    };
    let is_folder = inner.is_empty() || inner.ends_with('/');
    let name = if is_folder { format!("{inner}index.html") } else { inner.to_owned() };
    let failed = match made(site, &name) {
        Ok(Some(made)) => return Found::File(name, made),
        Ok(None) => None,
        Err(diagnostics) => Some(diagnostics),
    };
    if let Some(diagnostics) = failed {
        return Found::Failed(diagnostics);
    }
    if site.plan.page(&OutPath::new(&format!("{inner}/index.html"))).is_some() {
        return Found::Folder;
    }
    let first = inner.split('/').next().unwrap_or_default();
    let own = made(site, &format!("{first}/404.html")).ok().flatten();
    let missing = own.or_else(|| made(site, "404.html").ok().flatten());
    missing.map_or(Found::Nothing, |page| Found::Missing(with_near_names(site, words, page, &path)))
}

fn made(site: &Assembled, name: &str) -> Result<Option<Made>, Diagnostics> {
    let path = OutPath::new(name);
    let Some(page) = site.plan.page(&path) else {
        return Ok(render::file(&site.plan, &site.theme, &path));
    };
    let outcome = render::page(&site.plan, &site.theme, page);
    if outcome.value.is_none() { Err(outcome.diagnostics) } else { Ok(outcome.value) }
}

/// Adds the addresses that may have been meant.
fn with_near_names(site: &Assembled, words: &Messages, page: Made, path: &str) -> Made {
    let Content::Bytes(bytes) = &page.content else { return page };
    let near = near(site, path);
    if near.is_empty() {
        return page;
    }
    let html = String::from_utf8_lossy(bytes);
    let mut list = format!("<p>{}</p><ul>", escape(&words.plain("serving-near", &[])));
    for address in near {
        let address = escape(address);
        list.push_str(&format!("<li><a href=\"{address}\">{address}</a></li>"));
    }
    list.push_str("</ul>");
    let place = html.rfind("</main>").or_else(|| html.rfind("</body>")).unwrap_or(html.len());
    let html = format!("{}{list}{}", &html[..place], &html[place..]);
    Made::of(html.into_bytes())
}

/// The addresses of pages that are nearest to a path: those whose last parts are alike.
fn near<'s>(site: &'s Assembled, path: &str) -> Vec<&'s str> {
    let last = |path: &str| {
        path.trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_lowercase()
    };
    // Comparing costs as much as both are long.
    let wanted: String = last(path).chars().take(LONGEST_WANTED).collect();
    let likeness = |url: &str| strsim::jaro_winkler(&wanted, &last(url));
    let pages = site.plan.pages.iter().filter(|page| page.url.as_str().ends_with('/'));
    let mut near: Vec<(f64, &str)> = pages
        .map(|page| (likeness(page.url.as_str()), page.url.as_str()))
        .filter(|(likeness, _)| *likeness > 0.8)
        .collect();
    near.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(other.1)));
    near.into_iter().take(NEAR).map(|(_, url)| url).collect()
}

/// Text as HTML.
pub(super) fn escape(text: &str) -> String {
    let mut html = String::new();
    // Writing to a string cannot fail.
    pulldown_cmark_escape::escape_html(&mut html, text).unwrap_or_default();
    html
}
