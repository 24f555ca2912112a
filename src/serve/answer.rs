//! What stands at an address → an answer: type, tag, ranges, and the headers that a host would send. The
//! script that reloads is added here, and stands nowhere else.

use crate::address::file::ASSETS;
use crate::output::content::Made;
use crate::output::headers::{POLICY_NAME, file_policy, policy_header};
use crate::output::media_type;
use crate::read::published::{self, Unpublished};
use crate::serve::find::{Found, escape};
use crate::serve::live::Live;
use crate::serve::memory::{self, Memory};
use crate::serve::own::{OWN, plain};
use axum::body::Body;
use axum::http::header::{
    ACCEPT_RANGES, CACHE_CONTROL, CONTENT_RANGE, CONTENT_TYPE, ETAG, IF_NONE_MATCH, IF_RANGE,
    LOCATION, RANGE,
};
use axum::http::response::Builder;
use axum::http::{HeaderMap, Response, StatusCode, Uri};
use std::ops::Range;
use tokio::sync::OwnedSemaphorePermit;

/// Answers a request for something of the site.
pub(super) fn answer(
    live: &Live,
    memory: &Memory,
    uri: &Uri,
    headers: &HeaderMap,
) -> Response<Body> {
    match live.find(uri.path()) {
        Found::File(name, made) => send(StatusCode::OK, &name, &made, memory, headers),
        Found::Missing(made) => {
            send(StatusCode::NOT_FOUND, "404.html", &made, memory, &HeaderMap::new())
        }
        Found::Folder => redirect(&format!("{}/", uri.path())),
        Found::Failed(_) => failed(),
        Found::Nothing => plain(StatusCode::NOT_FOUND, "not found"),
    }
}

fn send(
    status: StatusCode,
    name: &str,
    made: &Made,
    memory: &Memory,
    headers: &HeaderMap,
) -> Response<Body> {
    // Weak: what is sent may be compressed.
    let tag = format!("W/\"{}\"", made.hash);
    let response =
        || start(&media_type::of(name), name).header(ETAG, &tag).header(ACCEPT_RANGES, "bytes");
    let known = headers.get(IF_NONE_MATCH).and_then(|known| known.to_str().ok());
    if known.is_some_and(|known| known.contains(&format!("\"{}\"", made.hash))) {
        return finish(response().status(StatusCode::NOT_MODIFIED), Vec::new());
    }
    let Some(permit) = memory.take(made.content.size()) else {
        return plain(StatusCode::SERVICE_UNAVAILABLE, "too much is asked for at once");
    };
    let mut bytes = match published::bytes(made) {
        Ok(bytes) => bytes,
        Err(Unpublished::Unopened(error)) if error.is_missing() => {
            return plain(StatusCode::NOT_FOUND, "the file is gone");
        }
        // The next reading knows what it is now.
        Err(_) => return plain(StatusCode::SERVICE_UNAVAILABLE, "the file is another by now"),
    };
    if name.ends_with(".html") {
        bytes = with_script(bytes, &made.hash.to_string());
    }
    let wanted = headers.get(RANGE).and_then(|range| range.to_str().ok());
    let Some(wanted) = wanted.filter(|_| !headers.contains_key(IF_RANGE)) else {
        return held(response().status(status), bytes, permit);
    };
    let total = bytes.len();
    match range(wanted, total) {
        Requested::Part(part) => {
            let place = format!("bytes {}-{}/{total}", part.start, part.end - 1);
            let response =
                response().status(StatusCode::PARTIAL_CONTENT).header(CONTENT_RANGE, place);
            bytes.truncate(part.end);
            held(response, bytes.split_off(part.start), permit)
        }
        Requested::Outside => {
            let response = response().status(StatusCode::RANGE_NOT_SATISFIABLE);
            finish(response.header(CONTENT_RANGE, format!("bytes */{total}")), Vec::new())
        }
        Requested::All => held(response().status(status), bytes, permit),
    }
}

/// With the headers of what belongs to the site, for a file of this name.
fn start(media_type: &str, name: &str) -> Builder {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let own = file_policy(ending).filter(|_| name.starts_with(ASSETS));
    Response::builder()
        .header(CONTENT_TYPE, media_type)
        .header(CACHE_CONTROL, "no-cache")
        .header(POLICY_NAME, own.map_or_else(policy_header, str::to_owned))
}

fn held(response: Builder, bytes: Vec<u8>, permit: OwnedSemaphorePermit) -> Response<Body> {
    response.body(memory::body(bytes, permit)).expect("our own headers are valid")
}

fn finish(response: Builder, bytes: Vec<u8>) -> Response<Body> {
    response.body(Body::from(bytes)).expect("our own headers are valid")
}

/// What is asked for of a file.
enum Requested {
    Part(Range<usize>),
    Outside,
    /// Also for what we do not understand, as the standard says.
    All,
}

fn range(wanted: &str, total: usize) -> Requested {
    let parts = wanted.strip_prefix("bytes=").and_then(|range| range.split_once('-'));
    let part = match parts.map(|(first, last)| (first.parse::<usize>(), last.parse::<usize>())) {
        Some((Ok(first), Ok(last))) if first <= last => first..last.saturating_add(1).min(total),
        Some((Ok(first), Err(_))) if wanted.ends_with('-') => first..total,
        Some((Err(_), Ok(last))) if wanted.starts_with("bytes=-") => {
            total.saturating_sub(last)..total
        }
        _ => return Requested::All,
    };
    if part.is_empty() { Requested::Outside } else { Requested::Part(part) }
}

/// The page with the script that reloads it, which knows by its hash which page it is.
fn with_script(mut page: Vec<u8>, hash: &str) -> Vec<u8> {
    let end = b"</body>";
    let place = page.windows(end.len()).rposition(|window| window == end).unwrap_or(page.len());
    let script = format!("<script src=\"{OWN}reload.js\" data-shown=\"{hash}\"></script>\n");
    page.splice(place..place, script.into_bytes());
    page
}

/// A page that cannot be made: the overlay says why.
fn failed() -> Response<Body> {
    let script = format!("<script src=\"{OWN}reload.js\" data-shown=\"\"></script>");
    let page = format!(
        "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>{}</title>{script}</html>\n",
        escape("exempelbank")
    );
    let response = start("text/html; charset=utf-8", "").status(StatusCode::INTERNAL_SERVER_ERROR);
    finish(response, page.into_bytes())
}

fn redirect(to: &str) -> Response<Body> {
    // Not for ever: it may be a file after the next edit.
    let response = Response::builder().status(StatusCode::TEMPORARY_REDIRECT).header(LOCATION, to);
    response.body(Body::empty()).unwrap_or_else(|_| plain(StatusCode::NOT_FOUND, "not found"))
}
