//! A built site → answers to a browser on this machine, with the headers that a host would send.
//! From memory: nothing is written. Other names than ours in `Host` are refused, so that no page on
//! the web can reach in through a name that leads here.

pub mod media_type;

use crate::place::OutPath;
use crate::plan::Content;
use crate::plan::host::{HEADERS, policy_header};
use crate::read::AssetBytes;
use crate::render::{Made, Output};
use anyhow::Result;
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::header::{CONTENT_TYPE, ETAG, HOST, IF_NONE_MATCH};
use axum::http::{HeaderMap, Method, Response, StatusCode, Uri};
use percent_encoding::percent_decode_str;
use std::net::{IpAddr, TcpListener};
use std::sync::Arc;

/// What is served.
pub struct Served {
    /// The site.
    pub output: Output,
    /// The path that all its addresses begin with.
    pub base: String,
}

/// Serves until the process is asked to stop.
pub fn serve(listener: TcpListener, served: Served) -> Result<()> {
    let loopback = listener.local_addr()?.ip().is_loopback();
    listener.set_nonblocking(true)?;
    let state = Arc::new(Shared { served, loopback });
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        let router = Router::new().fallback(answer).with_state(state);
        let stop = async { drop(tokio::signal::ctrl_c().await) };
        tokio::select! {
            ended = axum::serve(listener, router) => ended?,
            () = stop => {}
        }
        Ok(())
    })
}

struct Shared {
    served: Served,
    loopback: bool,
}

async fn answer(
    State(shared): State<Arc<Shared>>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
) -> Response<Body> {
    if shared.loopback && !is_local(&headers) {
        return plain(StatusCode::FORBIDDEN, "this name is not served here");
    }
    if method != Method::GET && method != Method::HEAD {
        return plain(StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD");
    }
    let files = &shared.served.output.files;
    let path = percent_decode_str(uri.path()).decode_utf8_lossy().into_owned();
    let Some(inner) = path.strip_prefix(&shared.served.base) else {
        return plain(StatusCode::NOT_FOUND, "not found");
    };
    let file = if inner.is_empty() || inner.ends_with('/') {
        format!("{inner}index.html")
    } else {
        inner.to_owned()
    };
    if let Some(made) = files.get(&OutPath::new(&file)) {
        return send(StatusCode::OK, &file, made, &headers);
    }
    if files.contains_key(&OutPath::new(&format!("{inner}/index.html"))) {
        return redirect(&format!("{}/", uri.path()));
    }
    let first = inner.split('/').next().unwrap_or_default();
    let own = files.get(&OutPath::new(&format!("{first}/404.html")));
    match own.or_else(|| files.get(&OutPath::new("404.html"))) {
        Some(made) => send(StatusCode::NOT_FOUND, "404.html", made, &HeaderMap::new()),
        None => plain(StatusCode::NOT_FOUND, "not found"),
    }
}

/// Whether a request names this machine.
fn is_local(headers: &HeaderMap) -> bool {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    name == "localhost" || name.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

fn send(status: StatusCode, path: &str, made: &Made, headers: &HeaderMap) -> Response<Body> {
    let tag = format!("\"{}\"", made.hash);
    if headers.get(IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes()) {
        return plain(StatusCode::NOT_MODIFIED, "");
    }
    let Some(bytes) = bytes(&made.content) else {
        return plain(StatusCode::NOT_FOUND, "the file is gone");
    };
    let mut response = Response::builder()
        .status(status)
        .header(CONTENT_TYPE, media_type::of(path))
        .header(ETAG, tag)
        .header("Cache-Control", "no-cache")
        .header("Content-Security-Policy", policy_header());
    for (name, value) in HEADERS {
        response = response.header(*name, *value);
    }
    response.body(Body::from(bytes)).expect("our own headers are valid")
}

#[expect(
    clippy::disallowed_methods,
    reason = "the bytes of pictures stay on disk until they are asked for"
)]
fn bytes(content: &Content) -> Option<Vec<u8>> {
    match content {
        Content::Bytes(bytes) | Content::Copy(AssetBytes::Memory(bytes), _) => Some(bytes.to_vec()),
        Content::Copy(AssetBytes::Disk(path), _) => std::fs::read(path).ok(),
    }
}

fn redirect(to: &str) -> Response<Body> {
    let response =
        Response::builder().status(StatusCode::PERMANENT_REDIRECT).header("Location", to);
    response.body(Body::empty()).unwrap_or_else(|_| plain(StatusCode::NOT_FOUND, "not found"))
}

fn plain(status: StatusCode, text: &'static str) -> Response<Body> {
    let response =
        Response::builder().status(status).header(CONTENT_TYPE, "text/plain; charset=utf-8");
    response.body(Body::from(text)).expect("our own headers are valid")
}
