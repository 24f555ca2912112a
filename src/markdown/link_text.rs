//! The words of a link → what is wrong with them, for those who hear or see only the links of a page.

use crate::confusable::plain;
use crate::markdown::url::Target;

/// Words that say nothing about what is behind them, by language of the text.
const SAY_NOTHING: &[(&str, &[&str])] = &[
    (
        "sv",
        &[
            "här",
            "den här länken",
            "denna länk",
            "denna sida",
            "hit",
            "klicka",
            "klicka här",
            "länk",
            "länken",
            "läs här",
            "läs mer",
            "läs mer här",
            "mer",
            "mer information",
            "se här",
            "se länk",
            "sidan",
            "vidare",
        ],
    ),
    (
        "en",
        &[
            "click",
            "click here",
            "details",
            "go",
            "here",
            "learn more",
            "link",
            "more",
            "more information",
            "read here",
            "read more",
            "see here",
            "see more",
            "the link",
            "this link",
            "this page",
        ],
    ),
];

/// What is wrong: nothing is there (`empty`), a bare address (`address`), or words that would do for any
/// link (`words`).
pub(super) fn fault(text: &str, language: &str) -> Option<&'static str> {
    let text = text.trim();
    let bare = text.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    if bare.is_empty() {
        return Some("empty");
    }
    if ["http://", "https://", "www."].iter().any(|start| bare.starts_with(start)) {
        return Some("address");
    }
    let fits = |(code, _): &&(&str, &[&str])| language.starts_with(code);
    let words = SAY_NOTHING.iter().find(fits).map_or(&[] as &[&str], |(_, words)| words);
    words.contains(&bare.as_str()).then_some("words")
}

/// Endings of names that words are taken for an address by; any name after `https://` or `www.` is. The countries
/// are those of IANA's root zone, but for the few that are oftener the ending of a file (`md`, `py`, `rs`, `sh`, `so`).
const ENDINGS: &str = "academy agency app art bank biz blog care cloud club com community company coop dev digital \
    edu education email eu europa example expert foundation global gov group health help info inc int io jobs legal \
    life link live ltd me media mil mobi museum name net network news ngo one ong online org page post press pro report \
    schule shop site social software space store stockholm support swiss systems team tech tel today tools top tv uno \
    web website wiki work world xyz zone \
    ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd \
    cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et fi fj fk fm fo fr ga gb gd ge \
    gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in iq ir is it je jm jo jp ke kg kh ki \
    km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz \
    na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw qa re ro ru rw sa sb sc sd se sg si \
    sk sl sm sn sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tw tz ua ug uk us uy uz va vc ve vg vi \
    vn vu wf ws ye yt za zm zw";

/// Where a link leads, if its words name an address that lies elsewhere.
pub(super) fn elsewhere<'a>(text: &str, target: &'a Target) -> Option<&'a str> {
    let Target::External(url) = target else { return None };
    let led = host(url)?;
    let bare = |host: &str| {
        host.to_lowercase().trim_start_matches("www.").trim_end_matches('.').to_owned()
    };
    let other = bare(led);
    let within = |inner: &str, outer: &str| {
        inner == outer || inner.strip_suffix(outer).is_some_and(|rest| rest.ends_with('.'))
    };
    // As it looks: what shows nothing divides no words, and a wide stop is a stop.
    let text = plain(text).replace('\u{3002}', ".");
    let mut shown = text.split_whitespace().filter_map(shown_host).map(bare);
    shown.any(|one| !within(&one, &other) && !within(&other, &one)).then_some(led)
}

/// The host that a word names, if it is an address.
fn shown_host(word: &str) -> Option<&str> {
    let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
    if let Some(found) = host(word) {
        return Some(found);
    }
    let name = word.split(['/', '\\', '?', '#', ':']).next().unwrap_or_default();
    let name = name.rsplit('@').next().unwrap_or_default();
    let name = name.trim_matches(|letter: char| !letter.is_alphanumeric());
    let (before, ending) = name.rsplit_once('.')?;
    let ending = ending.to_lowercase();
    let is_known = ENDINGS.split_ascii_whitespace().any(|known| known == ending);
    // "bl.a.se" is no address, and "www.anything" is one.
    (name.starts_with("www.") || is_known && before.len() > 1).then_some(name)
}

/// The host of an address with a scheme: what stands before an `@` is a name for show.
fn host(url: &str) -> Option<&str> {
    let (scheme, rest) = url.split_once("://")?;
    if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
        return None;
    }
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    host.split(':').next().filter(|host| !host.is_empty())
}
