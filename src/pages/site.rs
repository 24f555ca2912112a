//! What all pages of a language say of the site: its name, menus, licences.

use crate::address::addresses::Addresses;
use crate::hash::Hash;
use crate::language::{Language, Translated};
use crate::link::site::MenuTarget;
use crate::output::headers;
use crate::pages::context::Context;
use crate::view::element::LinkView;
use crate::view::site::{NamedView, SearchLinkView, SiteView};

/// What the pages of a language say of the site.
pub(crate) fn site_view(context: &Context<'_>, language: Language) -> SiteView {
    let config = &context.site.config;
    let addresses: Addresses<'_> = context.addresses;
    let named = |name: &Translated<String>, url: &Option<String>| NamedView {
        name: name.text(language).to_owned(),
        url: url.clone(),
    };
    let view = SiteView {
        title: config.title.text(language).to_owned(),
        description: config.description.text(language).to_owned(),
        language: config.languages.code(language).to_owned(),
        url: context.href(&addresses.home(language)),
        base: addresses.base(),
        feed: context.href(&addresses.feed(language)),
        offline: config.offline,
        policy: if config.offline { headers::offline_policy() } else { headers::POLICY.to_owned() },
        search: config.search.enabled.then(|| search_link(context, language)),
        menu: config.menu.iter().filter_map(|item| menu(context, &item.target, language)).collect(),
        footer: config
            .footer
            .iter()
            .filter_map(|item| menu(context, &item.target, language))
            .collect(),
        publisher: config.publisher.as_ref().map(|who| named(&who.name, &who.url)),
        text_license: config.text_license.as_ref().map(|which| named(&which.name, &which.url)),
        data_license: config.data_license.as_ref().map(|which| named(&which.name, &which.url)),
        version: String::new(),
    };
    let written = serde_json::to_vec(&view).expect("views are plain data");
    SiteView { version: Hash::of(&written).to_string(), ..view }
}

fn search_link(context: &Context<'_>, language: Language) -> SearchLinkView {
    SearchLinkView {
        url: context.href(&context.addresses.search(language)),
        index: context.addresses.folder(&context.addresses.index(language)),
        kinds: context
            .browse
            .as_ref()
            .map_or_else(Vec::new, |browse| browse.kinds(context.site, language)),
    }
}

fn menu(context: &Context<'_>, written: &str, language: Language) -> Option<LinkView> {
    Some(match context.site.menu_target(written)? {
        MenuTarget::Collection(index) => {
            context.collection_link(&context.site.schemas.collections[index], language)
        }
        MenuTarget::Entry(entry) => context.entry_link(entry, language),
    })
}
