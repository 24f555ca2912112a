//! A stretch of the list of a collection → its groups: by the values of a field where the schema says so,
//! with what stands beside the others last. Entries without a page of their own stand there whole.

use crate::address::edit;
use crate::anchor::Anchor;
use crate::kind::answer::Value;
use crate::language::Language;
use crate::link::site::EntryIndex;
use crate::pages::card;
use crate::pages::context::Context;
use crate::pages::entry::{entry_view, shown};
use crate::pages::fact;
use crate::view::page::{ListGroupView, ListItemView};

/// The groups of a stretch, in its order.
pub(crate) fn groups(
    context: &Context<'_>,
    collection: usize,
    entries: &[EntryIndex],
    language: Language,
) -> Vec<ListGroupView> {
    let field = context.site.schemas.collections[collection].group;
    let key = |index: EntryIndex| {
        let entry = &context.site.entries[index];
        let is_apart = context.site.apart(entry).is_some();
        let value = field.filter(|_| !is_apart).and_then(|field| entry.answer(field).value());
        (is_apart, value.and_then(Value::step))
    };
    let group = |members: &[EntryIndex]| {
        let apart = card::apart(context, members[0], language);
        let first = |field| fact::words(context, members[0], field, language).into_iter().next();
        let value = || field.and_then(first).map(|words| words.text);
        let value_id = |field| context.site.entries[members[0]].answer(field).value()?.id();
        let name = field.filter(|_| apart.is_none()).and_then(value_id);
        ListGroupView {
            id: name.map(|name| Anchor::Group(&name).id()),
            apart: apart.is_some(),
            title: apart.or_else(value),
            items: members.iter().map(|index| item(context, *index, language)).collect(),
        }
    };
    entries.chunk_by(|one, other| key(*one) == key(*other)).map(group).collect()
}

fn item(context: &Context<'_>, index: EntryIndex, language: Language) -> ListItemView {
    let is_anchored = context.site.anchored.contains_key(&index);
    let id = &context.site.entries[index].original.name.id;
    let (doc, _) = shown(&context.site.entries[index], language);
    ListItemView {
        card: card::shared(context, index, language),
        anchor: is_anchored.then(|| Anchor::Entry(id).id()),
        entry: is_anchored.then(|| Box::new(entry_view(context, index, language))),
        edit: edit::page(&context.site.config, &doc.path).filter(|_| is_anchored),
    }
}
