//! Builds a template from its file: elections first, then the items that refer to them.

use toml::Spanned;

use super::areas;
use super::fault::{Fault, Subject, TemplateError};
use super::kind::{self, Kind, Named};
use super::preparation;
use super::reading::Reader;
use super::rules;
use super::source::{ElectionSource, ItemSource, LimitsSource, Source, ThemeSource};
use super::{Limits, Template};
use crate::domain::about::{About, Composition};
use crate::domain::agenda::{Item, ItemKind, Sitting};
use crate::domain::election::refusal::PlanRefusal;
use crate::domain::election::{Plan, check_office};
use crate::domain::figures::SumFault;
use crate::domain::words::nearest;
use crate::domain::{ElectionId, ItemId, Text};

pub(super) fn template(reader: &mut Reader<'_>, source: Source) -> Template {
    let about = about(reader, &source);
    let plans = (1..).zip(&source.elections).map(|(id, raw)| plan(reader, ElectionId(id), raw));
    let plans: Vec<_> = plans.collect();
    let items = (1..).zip(&source.items).filter_map(|(id, raw)| item(reader, ItemId(id), raw));
    let items: Vec<_> = items.collect();
    let areas = areas::areas(reader, &source.areas, &items);
    let themes = themes(reader, &source.themes);
    let preparation = preparation::preparation(reader, &source);
    held_once(reader, &source, &items);
    rules_known(reader, &source.rules);
    grading_fits(reader, &source);
    let reviews = source.review.collectives.iter().map(|name| reader.title(name)).collect();
    offices_fit(reader, &source, &plans);
    Template {
        warnings: too_long(reader, &source.limits, &items),
        name: source.name,
        title: source.title,
        description: source.description,
        rules: source.rules.into_inner(),
        about,
        themes,
        plans,
        areas,
        preparation,
        items,
        reviews,
        limits: Limits {
            preparatory: source.limits.preparatory.map(Spanned::into_inner),
            main: source.limits.main.map(Spanned::into_inner),
        },
        keys: std::mem::take(&mut reader.keys),
    }
}

fn about(reader: &mut Reader<'_>, source: &Source) -> About {
    let raw = &source.about;
    About {
        title: reader.title(&raw.title),
        organisation: raw.organisation.clone(),
        superior: raw.superior.clone(),
        ordinal: raw.ordinal.clone(),
        term: raw.term.clone(),
        place: raw.place.clone(),
        resolution: raw.resolution.clone(),
        gathering: source.gathering,
        level: source.level,
        organisation_kind: raw.organisation_kind,
        lang: source.lang,
        style: source.style,
        template: Text::new(&source.name),
        opening_words: reader.words(&raw.opening_words),
        closing_words: reader.words(&raw.closing_words),
        composition: source.compositions.iter().map(|one| composition(reader, one)).collect(),
    }
}

/// Reads the themes. Two that differ only in capitals would be one to the hall.
fn themes(reader: &mut Reader<'_>, sources: &[ThemeSource]) -> Vec<Text> {
    let mut titles: Vec<Text> = Vec::new();
    for ThemeSource { title } in sources {
        let offset = title.span().start;
        let read = reader.title(title);
        if read.is_empty() {
            reader.fault(offset, Fault::ThemeWithoutTitle);
        } else if titles.iter().any(|earlier| earlier.to_lowercase() == read.to_lowercase()) {
            reader.fault(offset, Fault::ThemeTwice { title: read.to_string() });
        }
        titles.push(read);
    }
    titles
}

/// Makes sure that the parts make up the whole.
fn composition(reader: &mut Reader<'_>, table: &Spanned<Composition>) -> Composition {
    if let Some(SumFault { sum, whole }) = table.get_ref().fault() {
        let title = table.get_ref().title.to_string();
        reader.fault(table.span().start, Fault::PartsOff { title, sum, whole });
    }
    table.get_ref().clone()
}

fn plan(reader: &mut Reader<'_>, id: ElectionId, raw: &ElectionSource) -> Plan {
    let among = raw.among.as_ref();
    let plan = Plan {
        id,
        office: *raw.office.get_ref(),
        title: reader.title(&raw.title),
        seats: reader.seats(&raw.seats, 1),
        alternate_seats: raw.alternate_seats.as_ref().map_or(0, |seats| reader.seats(seats, 0)),
        numbering: raw.numbering,
        among: among.and_then(|key| reader.election(key.get_ref(), key.span().start)),
        occasion: raw.occasion,
    };
    let key = reader.key(&raw.key);
    reader.keys.elections.push((key, id));
    plan
}

fn item(reader: &mut Reader<'_>, id: ItemId, raw: &ItemSource) -> Option<Item> {
    if let Some(key) = &raw.key {
        reader.remember_item(key, id);
    }
    let title = reader.title(&raw.title);
    let minutes = reader.minutes(&raw.minutes);
    let leader = reader.title(&raw.leader);
    let words = reader.words(&raw.words);
    let needs =
        raw.needs.iter().filter_map(|name| named(reader, name, kind::needs(), Subject::Need));
    let needs = needs.collect();
    let kind = item_kind(reader, raw)?;
    Some(Item { id, title, kind, sitting: raw.sitting, minutes, leader, words, needs })
}

fn item_kind(reader: &mut Reader<'_>, raw: &ItemSource) -> Option<ItemKind> {
    fields_fit(reader, raw);
    Some(match raw.kind.get_ref() {
        Kind::Rite => ItemKind::Rite,
        Kind::Speech => ItemKind::Speech,
        Kind::Report => ItemKind::Report,
        Kind::Discussion => ItemKind::Discussion,
        Kind::ShowOfHands => {
            let motions = raw.motions.as_ref()?.get_ref();
            ItemKind::ShowOfHands {
                motions: motions.iter().map(|text| reader.title(text)).collect(),
            }
        }
        Kind::BodyElection => {
            let bodies = raw.bodies.as_ref()?.get_ref().iter();
            let known =
                bodies.filter_map(|name| named(reader, name, kind::bodies(), Subject::Body));
            ItemKind::BodyElection { bodies: known.collect() }
        }
        Kind::Credentials => ItemKind::Credentials,
        Kind::Election => {
            let key = raw.election.as_ref()?;
            ItemKind::Election { election: reader.election(key.get_ref(), key.span().start)? }
        }
        Kind::Review => ItemKind::Review { of: *raw.of.as_ref()?.get_ref() },
        Kind::Grading => ItemKind::Grading,
        Kind::Assignment => ItemKind::Assignment,
        Kind::Appointment => ItemKind::Appointment,
        Kind::Announcement => ItemKind::Announcement,
        Kind::Admission => ItemKind::Admission,
        Kind::Conclusion => ItemKind::Conclusion,
        Kind::Break => ItemKind::Break,
        Kind::Handover => ItemKind::Handover,
    })
}

/// Makes sure that an item has the field of its kind, and none of another kind.
fn fields_fit(reader: &mut Reader<'_>, raw: &ItemSource) {
    let fields = [
        ("motions", Kind::ShowOfHands, raw.motions.as_ref().map(Spanned::span)),
        ("bodies", Kind::BodyElection, raw.bodies.as_ref().map(Spanned::span)),
        ("election", Kind::Election, raw.election.as_ref().map(Spanned::span)),
        ("of", Kind::Review, raw.of.as_ref().map(Spanned::span)),
    ];
    for (field, owner, given) in fields {
        match (given, *raw.kind.get_ref() == owner) {
            (Some(span), false) => reader.fault(span.start, Fault::FieldTooMuch { field }),
            (None, true) => reader.fault(raw.kind.span().start, Fault::FieldMissing { field }),
            (Some(_), true) | (None, false) => {}
        }
    }
}

/// Looks up the name of a body or a need; "counting:committee" names an election behind a colon.
fn named<T: Clone>(
    reader: &mut Reader<'_>,
    name: &Spanned<String>,
    known: &[(&str, Named<T>)],
    subject: Subject,
) -> Option<T> {
    let (written, offset) = (name.get_ref(), name.span().start);
    let (word, key) = match written.split_once(':') {
        Some((word, key)) => (word, Some(key)),
        None => (written.as_str(), None),
    };
    match (known.iter().find(|(other, _)| *other == word), key) {
        (Some((_, Named::Plain(found))), None) => Some(found.clone()),
        (Some((_, Named::Of(make))), Some(key)) => reader.election(key, offset).map(make),
        (found, _) => {
            let names = known.iter().map(|(other, _)| *other);
            let nearest = found.map_or_else(|| nearest(word, names), |(other, _)| Some(*other));
            let nearest = nearest.map(|near| {
                let what = known.iter().find(|(other, _)| *other == near);
                what.map_or_else(|| near.to_owned(), |(name, what)| what.written(name))
            });
            reader.fault(offset, Fault::Unknown { subject, written: written.clone(), nearest });
            None
        }
    }
}

/// Makes sure that every election is held in one item.
fn held_once(reader: &mut Reader<'_>, source: &Source, items: &[Item]) {
    for (id, raw) in (1..).map(ElectionId).zip(&source.elections) {
        let holds = |item: &&Item| item.kind == (ItemKind::Election { election: id });
        let key = raw.key.get_ref().clone();
        match items.iter().filter(holds).count() {
            0 => reader.fault(raw.key.span().start, Fault::ElectionWithoutItem { key }),
            1 => {}
            _ => reader.fault(raw.key.span().start, Fault::ElectionHeldTwice { key }),
        }
    }
}

/// Makes sure that the rule set has every office elected here, and out of that body.
fn offices_fit(reader: &mut Reader<'_>, source: &Source, plans: &[Plan]) {
    let Ok(rules) = rules::rules(source.rules.get_ref()) else { return };
    let mut earlier = Vec::new();
    for (plan, raw) in plans.iter().zip(&source.elections) {
        if let Err(refusal) = check_office(&rules, source.gathering, &earlier, plan) {
            let place = match (&refusal, &raw.among) {
                (PlanRefusal::Among { .. }, Some(among)) => among.span(),
                _ => raw.office.span(),
            };
            reader.fault(place.start, Fault::AgainstRules { refusal });
        }
        earlier.push(plan);
    }
}

/// Makes sure that the rule set knows how to grade, where something is graded.
fn grading_fits(reader: &mut Reader<'_>, source: &Source) {
    let Ok(rules) = rules::rules(source.rules.get_ref()) else { return };
    let mut kinds = source.items.iter().map(|item| &item.kind);
    if let (None, Some(kind)) =
        (&rules.grading, kinds.find(|kind| *kind.get_ref() == Kind::Grading))
    {
        let rules = source.rules.get_ref().clone();
        reader.fault(kind.span().start, Fault::NoGradingRules { rules });
    }
}

fn too_long(reader: &Reader<'_>, limits: &LimitsSource, items: &[Item]) -> Vec<TemplateError> {
    let limits = [(Sitting::Preparatory, &limits.preparatory), (Sitting::Main, &limits.main)];
    let warnings = limits.into_iter().filter_map(|(sitting, limit)| {
        let limit = limit.as_ref()?;
        let sat = items.iter().filter(|item| item.sitting == sitting);
        let (planned, allowed) = (sat.map(|item| u32::from(item.minutes)).sum(), *limit.get_ref());
        let fault = Fault::SittingTooLong { planned, allowed };
        (allowed < planned).then(|| reader.error(limit.span().start, fault))
    });
    warnings.collect()
}

/// Makes sure that the rule set is one that the program carries.
fn rules_known(reader: &mut Reader<'_>, id: &Spanned<String>) {
    let written = id.get_ref();
    if !rules::ids().any(|known| known == written) {
        let nearest = nearest(written, rules::ids()).map(str::to_owned);
        let written = written.clone();
        let fault = Fault::Unknown { subject: Subject::RuleSet, written, nearest };
        reader.fault(id.span().start, fault);
    }
}
