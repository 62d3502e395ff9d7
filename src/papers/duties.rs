//! The papers of the assignment of duties: the notice in articles, and the matrix as tables.

use super::ChainHead;
use super::catalogue::{Made, Source, alone};
use super::document::Document;
use super::head::{clock, closing, long_date, opening};
use crate::domain::duties::{
    Area, AreaKind, Cause, Decision, Hearing, KeyLink, Matrix, Members, Pilot, Rank, Row, faults,
    rows,
};
use crate::domain::hands::HandStage;
use crate::domain::{History, Lang, State, Text, tr};

/// Writes the notice (thông báo phân công) of a decision that was announced.
pub fn duties_notice(
    history: &History,
    decision: &Decision,
    chain: &ChainHead,
) -> Option<Document> {
    let Hearing::Announced { at } = decision.hearing else { return None };
    let state = history.state();
    let lang = state.about.lang;
    let mut document = Document::new(lang);
    opening(&mut document, tr(lang, "THÔNG BÁO", "NOTICE"), Some(at));
    document.strong(&tr(
        lang,
        format!("Phân công nhiệm vụ (lần {})", decision.number),
        format!("Assignment of duties (decision {})", decision.number),
    ));
    document.paragraph(&grounds(state, decision));
    let articles = [
        secretary(decision, lang),
        rank(decision, Rank::Standing, lang),
        rank(decision, Rank::Other, lang),
        pilots(decision, lang),
        force(decision, lang),
    ];
    let written = articles.into_iter().filter(|article| !article.lines.is_empty());
    for (number, Article { title, lines }) in (1..).zip(written) {
        let word = tr(lang, "Điều", "Article");
        document.heading(2, &format!("{word} {number}. {title}"));
        document.list(&lines);
    }
    let signers = tr(lang, ["T/M BAN CHẤP HÀNH, BÍ THƯ"], ["For the committee, the secretary"]);
    closing(&mut document, state, &signers, chain);
    Some(document)
}

/// Writes the matrix (bảng phân công): people by block, branch and district, and the areas by person.
pub fn duties_matrix(history: &History, chain: &ChainHead) -> Document {
    let state = history.state();
    let lang = state.about.lang;
    let mut document = Document::new(lang);
    let kind = tr(lang, "BẢNG PHÂN CÔNG", "MATRIX OF DUTIES");
    let adopted = state.duties.in_force().filter(|_| !state.duties.is_open());
    opening(&mut document, kind, adopted.map(|decision| decision.at));
    document.strong(&standing(adopted, lang));
    let rows = rows(state);
    document.table(&people_head(lang), &rows.iter().map(|row| line(row, lang)).collect::<Vec<_>>());
    let members = adopted.map_or_else(|| Members::of(state), |decision| decision.members.clone());
    let areas = adopted.map_or(&state.duties.areas, |decision| &decision.areas);
    let matrix = state.duties.matrix().cloned().unwrap_or_default();
    for kind in AreaKind::ALL {
        of_kind(&mut document, kind, areas, (&matrix, &members), lang);
    }
    let open = faults(state).iter().map(|fault| fault.text(lang)).collect::<Vec<_>>();
    if adopted.is_none() && !open.is_empty() {
        document.heading(2, tr(lang, "Còn phải sửa", "Still to be mended"));
        document.list(&open);
    }
    let signers = tr(lang, ["T/M BAN CHẤP HÀNH, BÍ THƯ"], ["For the committee, the secretary"]);
    closing(&mut document, state, &signers, chain);
    document
}

/// The notice of every announced decision.
pub(super) fn notices(source: Source<'_>) -> Vec<Made> {
    let decisions = source.state().duties.decisions.iter();
    let notices = decisions.filter_map(|decision| {
        let notice = duties_notice(source.history, decision, source.chain)?;
        Some((decision.number.to_string(), Ok(notice)))
    });
    notices.collect()
}

/// The matrix as it stands, where duties are shared out.
pub(super) fn matrix(source: Source<'_>) -> Vec<Made> {
    let is_in_use = source.state().duties.is_in_use();
    alone(is_in_use.then(|| duties_matrix(source.history, source.chain)))
}

/// An article of the notice. One without lines is left out.
struct Article {
    title: &'static str,
    lines: Vec<String>,
}

/// By which vote it was adopted, with its numbers.
fn grounds(state: &State, decision: &Decision) -> String {
    let lang = state.about.lang;
    let (time, day) = (clock(decision.at, lang), long_date(decision.at, lang));
    let vote = state.hands.get(decision.vote).map(|vote| &vote.stage);
    let Some(HandStage::Counted(result)) = vote else { return format!("{time}, {day}.") };
    let (agree, base) = (result.agree, result.base);
    tr(
        lang,
        format!(
            "Căn cứ kết quả biểu quyết lúc {time}, {day}: {agree} trên {base} đồng chí nhất trí. Ban Chấp hành \
             thông báo phân công như sau."
        ),
        format!(
            "Adopted at {time} on {day}: {agree} of {base} agreed. The committee gives notice."
        ),
    )
}

fn secretary(decision: &Decision, lang: Lang) -> Article {
    let name = decision.members.secretary.as_ref().map(|secretary| &secretary.name);
    let charge = name.map(|name| {
        tr(
            lang,
            format!(
                "Đồng chí {name} phụ trách chung, không gắn với một khối, ngành hay địa bàn nào."
            ),
            format!("{name} is in general charge and tied to no block, branch or district."),
        )
    });
    let link = decision.matrix.key_link.as_ref().map(|link| key_link(link, lang));
    let title = tr(lang, "Bí thư", "The secretary");
    Article { title, lines: charge.into_iter().chain(link).collect() }
}

fn key_link(KeyLink { period, matter }: &KeyLink, lang: Lang) -> String {
    tr(
        lang,
        format!("Khâu trọng tâm phải nắm, {period}: {matter}."),
        format!("The key link to be taken in hand, {period}: {matter}."),
    )
}

fn rank(decision: &Decision, rank: Rank, lang: Lang) -> Article {
    let title = match rank {
        Rank::Secretary => tr(lang, "Bí thư", "The secretary"),
        Rank::Deputy | Rank::Standing => {
            tr(lang, "Ủy viên Ban Thường vụ", "Members of the standing committee")
        }
        Rank::Other => tr(lang, "Các Ủy viên Ban Chấp hành khác", "The other members"),
    };
    let is_of = |row: &Row| match row.rank {
        Rank::Deputy => rank == Rank::Standing,
        own => own == rank,
    };
    let rows = decision.rows().into_iter().filter(is_of);
    Article { title, lines: rows.map(|row| charge(&row, lang)).collect() }
}

fn charge(row: &Row, lang: Lang) -> String {
    let Row { rank, blocks, branches, districts, .. } = row;
    let name = match rank {
        Rank::Deputy => format!("{}, {},", row.name, rank.name(lang)),
        Rank::Secretary | Rank::Standing | Rank::Other => row.name.to_string(),
    };
    let sectors = [blocks.as_slice(), branches.as_slice()].concat();
    let (sectors, districts) = (joined(&sectors), joined(districts));
    if districts.is_empty() {
        return tr(
            lang,
            format!("Đồng chí {name} phụ trách {sectors}."),
            format!("{name} is in charge of {sectors}."),
        );
    }
    tr(
        lang,
        format!("Đồng chí {name} phụ trách {sectors}; theo dõi, giúp đỡ {districts}."),
        format!("{name} is in charge of {sectors}, and of {districts}."),
    )
}

fn pilots(decision: &Decision, lang: Lang) -> Article {
    let line = |pilot: &Pilot| {
        let district = decision.area(pilot.district).map(|area| &area.name)?;
        let (leader, matter) = (decision.members.name(pilot.leader), &pilot.matter);
        Some(tr(
            lang,
            format!("{district}: đồng chí {leader} trực tiếp chỉ đạo, về {matter}."),
            format!("{district}: led by {leader}, on {matter}."),
        ))
    };
    let title = tr(lang, "Nơi chỉ đạo riêng", "Pilots");
    Article { title, lines: decision.matrix.pilots.iter().filter_map(line).collect() }
}

/// From when it holds and, for a change, in whose place and why.
fn force(decision: &Decision, lang: Lang) -> Article {
    let from = long_date(decision.at, lang);
    let line = match &decision.cause {
        Cause::First => tr(
            lang,
            format!("Phân công này có hiệu lực từ {from}."),
            format!("These duties hold from {from}."),
        ),
        Cause::Change { reason } => {
            let before = decision.number.saturating_sub(1);
            tr(
                lang,
                format!(
                    "Phân công này có hiệu lực từ {from}, thay phân công lần {before}. Lý do: {reason}."
                ),
                format!(
                    "These duties hold from {from} in the place of decision {before}, because: {reason}."
                ),
            )
        }
    };
    Article { title: tr(lang, "Hiệu lực", "Force"), lines: vec![line] }
}

fn standing(adopted: Option<&Decision>, lang: Lang) -> String {
    adopted.map_or_else(
        || tr(lang, "Dự thảo, chưa được thông qua", "Draft, not adopted").to_owned(),
        |decision| {
            let number = decision.number;
            tr(lang, format!("Lần {number}, đã thông qua"), format!("Decision {number}, adopted"))
        },
    )
}

fn people_head(lang: Lang) -> [&'static str; 6] {
    tr(
        lang,
        ["Họ và tên", "Chức vụ", "Khối", "Ngành", "Địa bàn", "Chỉ đạo riêng"],
        ["Name", "Office", "Block", "Branch", "District", "Pilot"],
    )
}

fn line(row: &Row, lang: Lang) -> Vec<String> {
    let Row { name, rank, blocks, branches, districts, pilots, .. } = row;
    let office = match rank {
        Rank::Secretary => tr(lang, "Bí thư, phụ trách chung", "Secretary, in general charge"),
        Rank::Deputy | Rank::Standing | Rank::Other => rank.name(lang),
    };
    let cells = [blocks, branches, districts, pilots].map(|names| joined(names));
    [name.to_string(), office.to_owned()].into_iter().chain(cells).collect()
}

/// The areas of one kind, each with the person in charge.
fn of_kind(
    document: &mut Document,
    kind: AreaKind,
    areas: &[Area],
    (matrix, members): (&Matrix, &Members),
    lang: Lang,
) {
    let of_kind = areas.iter().filter(|area| area.kind == kind);
    let rows: Vec<Vec<String>> = of_kind
        .map(|area| {
            let people = matrix.people(area.id).iter().map(|person| members.name(*person));
            vec![area.name.to_string(), joined(&people.collect::<Vec<_>>())]
        })
        .collect();
    if rows.is_empty() {
        return;
    }
    let title = match kind {
        AreaKind::Block => tr(lang, "Khối", "Blocks"),
        AreaKind::Branch => tr(lang, "Ngành", "Branches"),
        AreaKind::District => tr(lang, "Địa bàn", "Districts"),
    };
    document.heading(2, title);
    let head = [title, tr(lang, "Người phụ trách", "In charge")];
    document.table(&head, &rows);
}

fn joined(names: &[Text]) -> String {
    names.iter().map(Text::as_str).collect::<Vec<_>>().join(", ")
}
