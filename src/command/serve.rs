//! `serve`: builds the site and shows it on this machine.

use crate::command::End;
use crate::command::bank::{self, Asked, Place};
use crate::config::BaseUrl;
use crate::diagnostic::Arg;
use crate::report::human;
use crate::serve::{self, Served};
use anyhow::{Context, Result};
use std::net::{IpAddr, SocketAddr, TcpListener};

/// What can be asked of `serve`.
#[derive(clap::Args)]
pub struct Options {
    /// The address to listen on. Only this machine, unless you say otherwise.
    #[arg(long, value_name = "IP", default_value = "127.0.0.1")]
    host: IpAddr,
    /// The port; the next free one if it is taken.
    #[arg(long, value_name = "N", default_value_t = 8080)]
    port: u16,
    /// Open the browser.
    #[arg(long)]
    open: bool,
    /// Take drafts along.
    #[arg(long)]
    drafts: bool,
}

/// Ports that are tried.
const TRIES: u16 = 20;

/// Builds, then serves until it is stopped.
pub fn run(place: Place<'_>, options: &Options) -> Result<End> {
    let listener = listen(options)?;
    let url = format!("http://{}/", listener.local_addr()?);
    let asked = Asked { drafts: options.drafts, base_url: Some(url.clone()), ..Asked::default() };
    let built = bank::build(place, &asked, "building")?;
    bank::tell(&built.report(human::format, bank::color(&std::io::stderr())))?;
    bank::tell(&format!("{}\n", built.problems()))?;
    if built.errors() > 0 {
        bank::tell(&format!("{}\n", built.words.plain("serving-errors", &[])))?;
    }
    bank::tell(&format!("{}\n", built.words.plain("serving", &[("url", Arg::Text(url.clone()))])))?;
    if options.open
        && let Err(error) = opener::open_browser(&url)
    {
        bank::tell(&format!("cannot open a browser ({error}): open {url} yourself\n"))?;
    }
    let base = BaseUrl::parse(&url).map_or_else(|| "/".to_owned(), |base| base.path);
    serve::serve(listener, Served { output: built.output, base })?;
    Ok(End::Well)
}

fn listen(options: &Options) -> Result<TcpListener> {
    let mut last = None;
    let end = if options.port == 0 { 0 } else { options.port.saturating_add(TRIES) };
    for port in options.port..=end {
        match TcpListener::bind(SocketAddr::new(options.host, port)) {
            Ok(listener) => return Ok(listener),
            Err(error) => last = Some(error),
        }
    }
    let error = last.unwrap_or_else(|| std::io::ErrorKind::AddrInUse.into());
    Err(error).with_context(|| {
        format!(
            "cannot listen on {}:{}: choose another with --host or --port",
            options.host, options.port
        )
    })
}
