//! What happens in the hall, in words.

use super::{
    absence_label, body_name, election_title, item_title, motion_text, office_label, outcome_label,
    person_name, person_names, speaker_name, theme_title,
};
use crate::domain::about::SessionEvent;
use crate::domain::agenda::AgendaEvent;
use crate::domain::bodies::{BodiesEvent, Slate};
use crate::domain::election::Election;
use crate::domain::floor::{FloorEvent, Slot, SpeechKind};
use crate::domain::hall::{HallEvent, Pace, Reveal, Scene};
use crate::domain::hands::{HandBase, HandResult, HandsEvent, Motion};
use crate::domain::roster::RosterEvent;
use crate::domain::{Gathering, Lang, SlotId, State, VoteId, tr};

pub(super) fn session(event: &SessionEvent, lang: Lang) -> String {
    match event {
        SessionEvent::Created { about, .. } => {
            tr(lang, format!("Lập phiên: {}", about.title), format!("Created: {}", about.title))
        }
        SessionEvent::Opened { convened, present, .. } => tr(
            lang,
            format!("Khai mạc: có mặt {present} trên {convened} được triệu tập"),
            format!("Opened: {present} present of {convened} convened"),
        ),
        SessionEvent::Noted { text } => text.to_string(),
        SessionEvent::Closed { .. } => tr(lang, "Bế mạc", "Closed").to_owned(),
        SessionEvent::Undone { record } => tr(
            lang,
            format!("Hủy thao tác số {record}"),
            format!("Took back record number {record}"),
        ),
        SessionEvent::Recovered { cut_bytes, kept_in, .. } => tr(
            lang,
            format!("Mở lại sau sự cố; phần ghi dở {cut_bytes} byte giữ ở {kept_in}"),
            format!("Reopened after a failure; {cut_bytes} torn bytes kept in {kept_in}"),
        ),
    }
}

pub(super) fn roster(event: &RosterEvent, state: &State, lang: Lang) -> String {
    match event {
        RosterEvent::Registered { delegates } => {
            let n = delegates.len();
            tr(lang, format!("Ghi danh {n} người"), format!("Registered {n} people"))
        }
        RosterEvent::Arrived { people, .. } => {
            let who = few_or_count(people, state, lang);
            tr(lang, format!("Có mặt: {who}"), format!("Arrived: {who}"))
        }
        RosterEvent::Returned { people, .. } => {
            let who = few_or_count(people, state, lang);
            tr(lang, format!("Trở lại: {who}"), format!("Returned: {who}"))
        }
        RosterEvent::Left { person, .. } => {
            let who = person_name(state, *person);
            tr(lang, format!("{who} rời hội trường"), format!("{who} left the hall"))
        }
        RosterEvent::Excused { person, absence } => {
            let (who, why) = (person_name(state, *person), absence_label(absence.reason, lang));
            tr(lang, format!("{who} vắng mặt: {why}"), format!("{who} is absent: {why}"))
        }
        RosterEvent::Replaced { person, alternate, .. } => {
            let (who, by) = (person_name(state, *person), person_name(state, *alternate));
            tr(lang, format!("{by} thay {who}"), format!("{by} takes the place of {who}"))
        }
        RosterEvent::BaseQuestioned { people, election, round } => {
            let (who, title) = (person_names(state, people), election_title(state, *election));
            tr(
                lang,
                format!("{who} đến sau khi lần bầu {round} ({title}) đã tính là vắng suốt đại hội"),
                format!(
                    "{who} came after round {round} ({title}) had counted them as absent throughout"
                ),
            )
        }
    }
}

/// Names a handful of people; a crowd is a number.
fn few_or_count(people: &[crate::domain::PersonId], state: &State, lang: Lang) -> String {
    let n = people.len();
    if n <= 3 {
        return person_names(state, people);
    }
    tr(lang, format!("{n} người"), format!("{n} people"))
}

pub(super) fn bodies(event: &BodiesEvent, state: &State, lang: Lang) -> String {
    match event {
        BodiesEvent::Proposed { body, slate } => {
            let (body, who) = (body_name(state, *body, lang), member_names(slate, state));
            tr(lang, format!("Giới thiệu {body}: {who}"), format!("Proposed for {body}: {who}"))
        }
        BodiesEvent::NumberVoted { body, number } => {
            let body = body_name(state, *body, lang);
            tr(
                lang,
                format!("{body} gồm {number} đồng chí"),
                format!("Number settled for {body}: {number}"),
            )
        }
        BodiesEvent::Elected { body, slate } => {
            let (body, who) = (body_name(state, *body, lang), member_names(slate, state));
            tr(lang, format!("Bầu {body}: {who}"), format!("Elected, {body}: {who}"))
        }
    }
}

fn member_names(proposed: &Slate, state: &State) -> String {
    let mut people = vec![proposed.head];
    people.extend(&proposed.members);
    person_names(state, &people)
}

pub(super) fn agenda(event: &AgendaEvent, state: &State, lang: Lang) -> String {
    match event {
        AgendaEvent::Planned { items } => {
            let n = items.len();
            tr(lang, format!("Lập chương trình {n} mục"), format!("Planned {n} items"))
        }
        AgendaEvent::Started { item, .. } => {
            let title = item_title(state, *item);
            tr(lang, format!("Bắt đầu: {title}"), format!("Began: {title}"))
        }
        AgendaEvent::Overridden { item, reason } => {
            let title = item_title(state, *item);
            tr(
                lang,
                format!("Tiến hành “{title}” trước điều kiện, lý do: {reason}"),
                format!("“{title}” goes ahead of its conditions, because: {reason}"),
            )
        }
        AgendaEvent::Parked { item, .. } => {
            let title = item_title(state, *item);
            tr(
                lang,
                format!("Tạm gác để kiểm phiếu: {title}"),
                format!("Left to the counting room: {title}"),
            )
        }
        AgendaEvent::Finished { item, .. } => {
            let title = item_title(state, *item);
            tr(lang, format!("Kết thúc: {title}"), format!("Ended: {title}"))
        }
        AgendaEvent::Skipped { item, reason } => {
            let title = item_title(state, *item);
            tr(
                lang,
                format!("Bỏ qua: {title}; lý do: {reason}"),
                format!("Skipped: {title}, because: {reason}"),
            )
        }
        AgendaEvent::Inserted { item, reason, .. } => tr(
            lang,
            format!("Thêm mục: {}; lý do: {reason}", item.title),
            format!("Inserted: {}, because: {reason}", item.title),
        ),
        AgendaEvent::Reopened { item, reason, .. } => {
            let title = item_title(state, *item);
            tr(
                lang,
                format!("Mở lại: {title}; lý do: {reason}"),
                format!("Reopened: {title}, because: {reason}"),
            )
        }
    }
}

pub(super) fn hands(event: &HandsEvent, state: &State, lang: Lang) -> String {
    match event {
        HandsEvent::Called { motion, .. } => {
            let motion = motion_text(motion, state, lang);
            tr(lang, format!("Biểu quyết: {motion}"), format!("Show of hands: {motion}"))
        }
        HandsEvent::Counted { vote, result } => {
            let motion = vote_motion(state, *vote, lang);
            let why = state.hands.get(*vote).and_then(|vote| threshold(state, &vote.motion, lang));
            format!("{motion}: {}{}", hand_result(result, lang), why.unwrap_or_default())
        }
    }
}

/// What an admission is held against, and by which rule.
fn threshold(state: &State, motion: &Motion, lang: Lang) -> Option<String> {
    let Motion::Admission { .. } = motion else { return None };
    let asked = state.rules.hands.asked(motion)?;
    let (share, rule) = (asked.threshold.text(lang), state.rules.cite(asked.rule));
    Some(tr(lang, format!(" ({share}, theo {rule})"), format!(" ({share}, by {rule})")))
}

fn vote_motion(state: &State, id: VoteId, lang: Lang) -> String {
    let mut votes = state.hands.votes.iter().filter(|vote| vote.id == id);
    votes.next().map_or_else(|| format!("#{id}"), |vote| motion_text(&vote.motion, state, lang))
}

/// The three numbers, the base and the outcome.
fn hand_result(result: &HandResult, lang: Lang) -> String {
    let HandResult { agree, disagree, other, base, needed, .. } = result;
    let outcome = outcome_label(result.outcome, lang);
    let of = match result.base_kind {
        HandBase::Convened => tr(lang, "được triệu tập", "convened"),
        HandBase::Present => tr(lang, "có mặt", "present"),
        HandBase::Reduced => tr(lang, "được tính", "counted in"),
    };
    tr(
        lang,
        format!(
            "nhất trí {agree}, không nhất trí {disagree}, ý kiến khác {other}; cần {needed} trên {base} {of}; {outcome}"
        ),
        format!(
            "{agree} agree, {disagree} disagree, {other} of another opinion; {needed} needed of {base} {of}; {outcome}"
        ),
    )
}

pub(super) fn floor(event: &FloorEvent, state: &State, lang: Lang) -> String {
    match event {
        FloorEvent::Registered { slot } => {
            let what = slot_text(slot, state, lang);
            tr(lang, format!("Đăng ký: {what}"), format!("Registered: {what}"))
        }
        FloorEvent::Advanced { slot, before } => tr(
            lang,
            format!("Chuyển lượt {slot} lên trước lượt {before}"),
            format!("Moved place {slot} before place {before}"),
        ),
        FloorEvent::Withdrawn { slot, reason } => tr(
            lang,
            format!("Rút lượt phát biểu {slot}; lý do: {reason}"),
            format!("Withdrew place {slot}, because: {reason}"),
        ),
        FloorEvent::Called { slot, .. } => {
            let what = speech_text(state, *slot, lang);
            tr(lang, format!("Mời: {what}"), format!("Called: {what}"))
        }
        FloorEvent::Granted { minutes, .. } => tr(
            lang,
            format!("Chủ tọa cho thêm {minutes} phút"),
            format!("The chair grants {minutes} more min"),
        ),
        FloorEvent::Limited { minutes, papers, reason } => {
            let number = papers.len();
            tr(
                lang,
                format!(
                    "Chủ tọa quyết định rút thời gian của {number} tham luận đang chờ còn {minutes} phút; lý do: {reason}"
                ),
                format!(
                    "The chair cuts the time of {number} waiting papers to {minutes} min, because: {reason}"
                ),
            )
        }
        FloorEvent::PaceSet { words_per_minute } => tr(
            lang,
            format!("Ước tính thời gian đọc theo {words_per_minute} chữ một phút"),
            format!("Reading times are estimated at {words_per_minute} words a minute"),
        ),
        FloorEvent::Finished { slot, gist, .. } => {
            let what = speech_text(state, *slot, lang);
            let gist = if gist.is_empty() { String::new() } else { format!(". {gist}") };
            tr(lang, format!("Phát biểu xong: {what}{gist}"), format!("Spoke: {what}{gist}"))
        }
    }
}

fn speech_text(state: &State, id: SlotId, lang: Lang) -> String {
    let speaking = state.floor.speaking.iter().map(|speech| &speech.slot);
    let heard = state.floor.heard.iter().map(|heard| &heard.speech.slot);
    let mut slots = speaking.chain(heard).chain(&state.floor.queue).filter(|slot| slot.id == id);
    slots.next().map_or_else(|| format!("#{id}"), |slot| slot_text(slot, state, lang))
}

/// Who speaks, and on what.
pub fn slot_text(slot: &Slot, state: &State, lang: Lang) -> String {
    let who = speaker_name(state, &slot.speaker);
    match &slot.kind {
        SpeechKind::Paper { title, .. } => {
            tr(lang, format!("{who}, tham luận “{title}”"), format!("{who}, paper “{title}”"))
        }
        SpeechKind::Floor {} => {
            tr(lang, format!("{who}, phát biểu"), format!("{who}, from the floor"))
        }
        SpeechKind::Report { title } | SpeechKind::Address { title } => format!("{who}: {title}"),
    }
}

pub(super) fn hall(event: &HallEvent, state: &State, lang: Lang) -> String {
    match event {
        HallEvent::Shown { scene, reveal, .. } => {
            let scene = scene_label(scene, state, lang);
            let how = reveal_label(*reveal, lang);
            tr(lang, format!("Chiếu: {how}{scene}"), format!("Shown: {how}{scene}"))
        }
        HallEvent::Turned { page, .. } => {
            let page = page.saturating_add(1);
            tr(lang, format!("Lật sang trang {page}"), format!("Turned to page {page}"))
        }
        HallEvent::Paced { pace: Pace::ByHand, .. } => {
            tr(lang, "Lật trang bằng tay", "Pages turned by hand").to_owned()
        }
        HallEvent::Paced { pace: Pace::Seconds(seconds), .. } => tr(
            lang,
            format!("Tự chuyển trang sau mỗi {seconds} giây"),
            format!("Pages turned every {seconds} seconds"),
        ),
        HallEvent::NameRevealed { .. } => {
            tr(lang, "Chiếu thêm một người", "Revealed one more name").to_owned()
        }
        HallEvent::RevealEnded { .. } => {
            tr(lang, "Chiếu toàn bộ kết quả", "Showed the whole result").to_owned()
        }
        HallEvent::Held { .. } => {
            tr(lang, "Giữ nguyên màn chiếu", "Held the hall screen").to_owned()
        }
        HallEvent::Released {} => {
            tr(lang, "Màn chiếu chạy tiếp", "Let the hall screen follow").to_owned()
        }
    }
}

/// How the names of a result come up, before the name of the scene; nothing where all come at once.
pub fn reveal_label(reveal: Reveal, lang: Lang) -> &'static str {
    match reveal {
        Reveal::All => "",
        Reveal::ListOrder => tr(lang, "Từng người theo danh sách · ", "One by one, as listed · "),
        Reveal::FromBottom => tr(lang, "Từng người từ dưới lên · ", "One by one, from below · "),
    }
}

/// What the operator calls a scene.
pub fn scene_label(scene: &Scene, state: &State, lang: Lang) -> String {
    let titled = |vi: &str, en: &str, election| {
        format!("{}: {}", tr(lang, vi, en), election_title(state, election))
    };
    match scene {
        Scene::Title => tr(lang, "Tiêu đề", "Title").to_owned(),
        Scene::Agenda => tr(lang, "Chương trình", "Agenda").to_owned(),
        Scene::Item => tr(lang, "Mục đang tiến hành", "Present item").to_owned(),
        Scene::Quorum if state.about.gathering == Gathering::Conference => {
            tr(lang, "Đại biểu có mặt", "Presence").to_owned()
        }
        Scene::Quorum => tr(lang, "Đại biểu có mặt", "Presence and quorum").to_owned(),
        Scene::Hands(vote) => {
            format!(
                "{}: {}",
                tr(lang, "Biểu quyết", "Show of hands"),
                vote_motion(state, *vote, lang)
            )
        }
        Scene::Candidates(id) => titled("Danh sách bầu", "Candidates", *id),
        Scene::HowToVote(id) => titled("Cách bầu", "How to vote", *id),
        Scene::Progress(id) => titled("Tiến độ kiểm phiếu", "Counting progress", *id),
        Scene::Result(id) | Scene::Elected(id)
            if state.election(*id).is_some_and(Election::is_withdrawn) =>
        {
            titled("Kết quả đã rút", "Result withdrawn", *id)
        }
        Scene::Result(id) => titled("Kết quả", "Result", *id),
        Scene::Elected(id) => titled("Trúng cử", "Elected", *id),
        Scene::Review => tr(lang, "Đang kiểm điểm", "Under review").to_owned(),
        Scene::Grades(class) => {
            format!("{}: {}", tr(lang, "Xếp loại", "Grades"), class.name(lang))
        }
        Scene::Message(text) => format!("{}: {text}", tr(lang, "Thông báo", "Message")),
        Scene::Break { .. } => tr(lang, "Giải lao", "Break").to_owned(),
        Scene::Black => tr(lang, "Màn đen", "Black").to_owned(),
        Scene::Duties => tr(lang, "Bảng phân công", "Assignment of duties").to_owned(),
        Scene::Appointed(office) => {
            format!("{}: {}", tr(lang, "Chỉ định", "Appointed"), office_label(*office, lang))
        }
        Scene::Conclusions => tr(lang, "Kết luận", "Conclusions").to_owned(),
        Scene::Themes => tr(lang, "Các chuyên đề", "Themes").to_owned(),
        Scene::Opinions { theme, .. } => {
            format!(
                "{} {theme}: {}",
                tr(lang, "Ý kiến, chuyên đề", "Opinions, theme"),
                theme_title(state, *theme)
            )
        }
    }
}
