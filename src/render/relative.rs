//! A page → the same page for opening as a file: addresses of the site are relative to it, and name the
//! file that a server would look for.

use crate::place::OutPath;

/// Attributes that hold an address.
const ADDRESSES: &[&str] = &["action", "data-index", "href", "poster", "src"];
/// How `<meta http-equiv="refresh">` begins.
const REFRESH: &str = "0; url=";

/// Rewrites the addresses in a page at a path; `base` is what those of the site begin with.
pub(super) fn relative(html: &str, base: &str, path: &OutPath) -> String {
    let up = "../".repeat(path.as_str().matches('/').count());
    let mut out = String::with_capacity(html.len() + html.len() / 8);
    let mut rest = html;
    // In text, a quotation mark is always escaped, so this stands in tags only.
    while let Some((before, after)) = rest.split_once("=\"") {
        out.push_str(before);
        out.push_str("=\"");
        let (value, after) = after.split_once('"').unwrap_or((after, ""));
        let name = before.rsplit([' ', '\n']).next().unwrap_or("");
        match value.strip_prefix(REFRESH) {
            Some(address) => {
                out.push_str(REFRESH);
                push(&mut out, address, base, &up);
            }
            None if ADDRESSES.contains(&name) => push(&mut out, value, base, &up),
            None => out.push_str(value),
        }
        out.push('"');
        rest = after;
    }
    out.push_str(rest);
    out
}

fn push(out: &mut String, address: &str, base: &str, up: &str) {
    let Some(inner) = address.strip_prefix(base) else { return out.push_str(address) };
    let (path, tail) = inner.split_at(inner.find(['?', '#']).unwrap_or(inner.len()));
    let page = path.is_empty() || path.ends_with('/');
    // The folder of the index is no page.
    let file = if page && !path.starts_with("s/") { "index.html" } else { "" };
    for part in [up, path, file, tail] {
        out.push_str(part);
    }
}
