//! The questions before acts that cannot be taken back, or that the hall will notice. Each names
//! the thing and the consequence.

use super::form::Form;
use super::layer::{Button, Confirm, Deed};
use super::{Effect, Facts};
use crate::domain::about::SessionCommand;
use crate::domain::agenda::AgendaCommand;
use crate::domain::election::lot::LotCommand;
use crate::domain::election::round::RoundCommand;
use crate::domain::election::{ElectionCommand, ElectionEvent};
use crate::domain::hands::HandsCommand;
use crate::domain::narration::{
    candidate_name, election_title, end_ahead, item_title, left_off_text, person_name, sentence,
};
use crate::domain::roster::RosterCommand;
use crate::domain::{CandidateId, Command, ElectionId, Event, Lang, PersonId, Refusal, decide, tr};

/// Asks before a dangerous command; a harmless one goes through unasked.
pub fn question(command: &Command, facts: &Facts, lang: Lang) -> Option<Confirm> {
    let (title, line, yes) = match command {
        Command::Round(RoundCommand::Sign { election }) => {
            return of_signing(*election, command, facts, lang);
        }
        Command::Round(command) => of_round(command, facts, lang)?,
        Command::Election(command) => of_election(command, facts, lang)?,
        Command::Session(SessionCommand::Close {}) => of_closing(lang),
        Command::Agenda(AgendaCommand::Skip { item, .. }) => {
            of_skip(&item_title(facts.state, *item), lang)
        }
        Command::Lot(LotCommand::Recount { lot, .. }) => of_recount(lot.0, lang),
        Command::Roster(RosterCommand::Leave { person }) => {
            of_leaving(&person_name(facts.state, *person), lang)
        }
        Command::Hands(HandsCommand::Count { agree, disagree, other }) => {
            let left = facts.uncounted([*agree, *disagree, *other])?;
            of_uncounted(left.get(), lang)
        }
        _ => return None,
    };
    Some(ask(title, vec![line], yes, Deed::Do(Effect::Execute(command.clone()))))
}

/// Asks before the minutes of the count are signed, with the figures that they hold.
fn of_signing(id: ElectionId, command: &Command, facts: &Facts, lang: Lang) -> Option<Confirm> {
    let election = facts.state.election(id)?;
    let outcome = election.current_round()?.stage.outcome()?;
    let (tally, verdict) = (&outcome.tally, &outcome.verdict);
    let named = |ids: &[CandidateId]| {
        let votes = |id| verdict.names.iter().find(|name| name.candidate == id).map(|n| n.votes);
        let name = |id| {
            Some(format!("{} {}", election.printed_name(id, &facts.state.roster)?, votes(id)?))
        };
        let names: Vec<String> = ids.iter().copied().filter_map(name).collect();
        if names.is_empty() { "0".to_owned() } else { names.join(", ") }
    };
    let others = verdict.names.iter().map(|name| name.candidate);
    let others: Vec<CandidateId> = others.filter(|id| !verdict.elected.contains(id)).collect();
    let (valid, invalid, base) = (tally.valid, tally.invalid, verdict.base.size);
    let (elected, others) = (named(&verdict.elected), named(&others));
    let lines = tr(
        lang,
        vec![
            format!("{valid} phiếu hợp lệ, {invalid} không hợp lệ; tính trên {base}."),
            format!("Trúng cử: {elected}."),
            format!("Còn lại: {others}."),
        ],
        vec![
            format!("Valid {valid}, invalid {invalid}; the base is {base}."),
            format!("Elected: {elected}."),
            format!("Others: {others}."),
        ],
    );
    let name = election_title(facts.state, id);
    let title =
        tr(lang, format!("Ký biên bản kiểm phiếu {name}?"), format!("Sign the minutes: {name}?"));
    let yes = tr(lang, "Ký", "Sign");
    Some(ask(title, lines, yes, Deed::Do(Effect::Execute(command.clone()))))
}

/// Asks before everybody listed is noted as present. Who reported an absence is left out.
pub fn arrivals(people: Vec<PersonId>, excused: usize, lang: Lang) -> Confirm {
    let count = people.len();
    let mut lines = vec![everybody_listed(lang).to_owned()];
    if 0 < excused {
        lines.push(tr(
            lang,
            format!("Trừ {excused} người đã báo vắng; nếu đến thì ghi từng người (Enter)."),
            format!("Except {excused} with a reported absence; note them one by one (Enter)."),
        ));
    }
    let title = tr(lang, format!("Ghi {count} người có mặt?"), format!("Note {count} arrivals?"));
    let command = Command::Roster(RosterCommand::Arrive { people });
    ask(title, lines, tr(lang, "Ghi có mặt", "Note arrivals"), Deed::Do(Effect::Execute(command)))
}

/// Says what the next undo takes back, and asks; or says why nothing can be.
pub fn undo(facts: &Facts, lang: Lang) -> Result<Confirm, Refusal> {
    let record = facts.history.undo_preview()?;
    let mut lines: Vec<String> =
        record.events.iter().map(|event| sentence(event, facts.state, lang)).collect();
    let at = record.at.map(|at| at.format("%H:%M:%S").to_string()).unwrap_or_default();
    let name = tr(lang, "Bản ghi số", "Record number");
    lines.push(format!("{name} {}  {at}  {}", record.n, record.by));
    let kept = tr(
        lang,
        "Việc rút lại cũng được ghi vào nhật ký.",
        "That it was taken back stays in the log.",
    );
    lines.push(kept.into());
    let title = tr(lang, "Rút lại việc này?", "Take this back?");
    let yes = tr(lang, "Rút lại", "Take back");
    let command = Command::Session(SessionCommand::Undo {});
    Ok(ask(title.into(), lines, yes, Deed::Do(Effect::Execute(command))))
}

/// Asks before the program is left.
pub fn quit(lang: Lang) -> Confirm {
    let line = tr(
        lang,
        "Mọi việc đã ghi đều còn trong tệp. Màn hình hội trường giữ hình cuối.",
        "Everything recorded is in the file. The hall screen keeps its last picture.",
    );
    let title = tr(lang, "Thoát chương trình?", "Leave the program?");
    ask(title.into(), vec![line.into()], tr(lang, "Thoát", "Leave"), Deed::Do(Effect::Quit))
}

/// Asks before a form is left in which something was filled.
pub fn leave_form(form: &Form, lang: Lang) -> Confirm {
    let title = tr(lang, "Bỏ những gì đã gõ?", "Drop what was typed?");
    let line = tr(
        lang,
        format!("{}: chưa ghi gì.", form.title),
        format!("{}: nothing is recorded yet.", form.title),
    );
    ask(title.into(), vec![line], tr(lang, "Bỏ", "Drop"), Deed::LeaveForm)
}

fn ask(title: String, lines: Vec<String>, yes: &str, deed: Deed) -> Confirm {
    Confirm { title, lines, yes: yes.to_owned(), deed, chosen: Button::No }
}

type Words = (String, String, &'static str);

fn of_round(command: &RoundCommand, facts: &Facts, lang: Lang) -> Option<Words> {
    let name = |id| election_title(facts.state, id);
    match command {
        RoundCommand::Announce { election } => {
            let name = name(*election);
            let line = tr(
                lang,
                "Kết quả được coi là đã công bố: từ đây không rút lại được, chỉ còn đính chính.",
                "The result counts as announced: from here it can only be corrected.",
            );
            let title = tr(lang, format!("Công bố kết quả {name}?"), format!("Announce: {name}?"));
            Some((title, line.into(), tr(lang, "Công bố", "Announce")))
        }
        RoundCommand::Release { election, released_by } => {
            let name = name(*election);
            let line = tr(
                lang,
                format!("{released_by} đã ký biên bản và cho đưa kết quả ra hội trường."),
                format!("{released_by} has signed and lets the result go to the hall."),
            );
            let title =
                tr(lang, format!("Cho công bố kết quả {name}?"), format!("Release: {name}?"));
            Some((title, line, tr(lang, "Cho công bố", "Release")))
        }
        RoundCommand::Annul { election, .. } => {
            let name = name(*election);
            let line = tr(
                lang,
                "Phiếu của vòng này không tính nữa; đại hội bầu lại. Lý do ghi vào biên bản.",
                "The ballots of this round no longer count; the congress votes again.",
            );
            let title = tr(lang, format!("Hủy lần bầu {name}?"), format!("Annul: {name}?"));
            Some((title, line.into(), tr(lang, "Hủy lần bầu", "Annul")))
        }
        RoundCommand::WithdrawResult { election, decided_by, .. } => {
            Some(of_withdrawal(&name(*election), decided_by, lang))
        }
        _ => None,
    }
}

fn of_withdrawal(name: &str, decided_by: &str, lang: Lang) -> Words {
    let line = tr(
        lang,
        format!(
            "Theo quyết định của {decided_by}: kết quả đã công bố không còn giá trị và màn hình hội trường báo đã rút. Các tập phiếu giữ nguyên; cả hai bản đều ghi vào biên bản."
        ),
        format!(
            "Decided by {decided_by}: the announced result no longer stands, and the hall screen says so. The lots stay as they are; both versions stay in the minutes."
        ),
    );
    let title = tr(
        lang,
        format!("Rút kết quả {name} đã công bố?"),
        format!("Withdraw the announced result: {name}?"),
    );
    (title, line, tr(lang, "Rút kết quả", "Withdraw"))
}

fn of_election(command: &ElectionCommand, facts: &Facts, lang: Lang) -> Option<Words> {
    match command {
        ElectionCommand::HandOver { election, keeper } => {
            let name = election_title(facts.state, *election);
            let line = tr(
                lang,
                format!("Phiếu đã niêm phong được giao cho {keeper}; không rút lại được."),
                format!("The sealed ballots go to {keeper}; this cannot be taken back."),
            );
            let title = tr(lang, format!("Bàn giao phiếu {name}?"), format!("Hand over: {name}?"));
            Some((title, line, tr(lang, "Bàn giao", "Hand over")))
        }
        ElectionCommand::Conclude { election, .. } => {
            let name = election_title(facts.state, *election);
            let known = facts.state.election(*election);
            let ahead = known.and_then(|known| end_ahead(known, facts.state, lang));
            let open = tr(
                lang,
                "Số lượng còn thiếu để trống; cuộc bầu này kết thúc.",
                "The open seats stay open; this election ends.",
            );
            let line = ahead.unwrap_or_else(|| open.to_owned());
            let title = tr(lang, format!("Không bầu tiếp {name}?"), format!("End: {name}?"));
            Some((title, line, tr(lang, "Không bầu tiếp", "End")))
        }
        ElectionCommand::SettleFloorTie { election, taken, decided_by } => {
            Some(of_floor_tie(*election, taken, decided_by, facts, lang))
        }
        ElectionCommand::NominateAll { election, people } => {
            of_nominees(*election, people.len(), facts, lang)
        }
        ElectionCommand::DrawList { election } => of_list(*election, facts, lang),
        _ => None,
    }
}

fn of_floor_tie(
    election: ElectionId,
    taken: &[CandidateId],
    decided_by: &str,
    facts: &Facts,
    lang: Lang,
) -> Words {
    let names = taken.iter().map(|id| candidate_name(facts.state, election, *id));
    let names = names.collect::<Vec<_>>().join(", ");
    let line = tr(
        lang,
        format!(
            "{decided_by} đã quyết định; ai bằng phiếu mà không được chọn thì không vào danh sách."
        ),
        format!("{decided_by} decided; whoever is level and not taken stays off the list."),
    );
    let title =
        tr(lang, format!("Đưa vào danh sách: {names}?"), format!("Put on the list: {names}?"));
    (title, line, tr(lang, "Đưa vào danh sách", "Put on the list"))
}

/// How many are put forward, against the room on the list.
fn of_nominees(id: ElectionId, people: usize, facts: &Facts, lang: Lang) -> Option<Words> {
    let room = facts.state.election(id)?.room(facts.state);
    let (names, seats) = (room.names + people, room.vacancies.total());
    let most = room.most().map_or_else(
        || tr(lang, "quy chế không giới hạn số dư", "the rules set no limit").to_owned(),
        |most| tr(lang, format!("nhiều nhất được {most}"), format!("at most: {most}")),
    );
    let line = tr(
        lang,
        format!("Danh sách sẽ có {names} người để bầu {seats}; {most}."),
        format!("Names on the list then: {names}, to elect {seats}; {most}."),
    );
    let name = election_title(facts.state, id);
    let title = tr(
        lang,
        format!("Giới thiệu {people} người bầu {name}?"),
        format!("Put forward ({people}): {name}?"),
    );
    Some((title, line, tr(lang, "Giới thiệu", "Put forward")))
}

/// Names who was put forward and does not get onto the list, before it is drawn.
fn of_list(id: ElectionId, facts: &Facts, lang: Lang) -> Option<Words> {
    let command = Command::Election(ElectionCommand::DrawList { election: id });
    let events = decide(facts.state, &command, facts.now).ok()?;
    let order = events.into_iter().find_map(|event| match event {
        Event::Election(ElectionEvent::ListDrawn { order, .. }) => Some(order),
        _ => None,
    })?;
    let line = left_off_text(facts.state.election(id)?, &order, facts.state, lang)?;
    let name = election_title(facts.state, id);
    let title = tr(lang, format!("Lập danh sách {name}?"), format!("Draw the list: {name}?"));
    Some((title, line, tr(lang, "Lập danh sách", "Draw the list")))
}

fn of_closing(lang: Lang) -> Words {
    let line = tr(
        lang,
        "Sau bế mạc không ghi thêm được gì; văn bản vẫn xuất được bất cứ lúc nào.",
        "After the closing nothing more is recorded; papers can be made at any time.",
    );
    (tr(lang, "Bế mạc?", "Close the sitting?").into(), line.into(), tr(lang, "Bế mạc", "Close"))
}

fn of_skip(item: &str, lang: Lang) -> Words {
    let line = tr(
        lang,
        "Mục này không tiến hành; lý do ghi vào biên bản. Có thể mở lại.",
        "The item is not held; the reason goes into the minutes. It can be reopened.",
    );
    let title = tr(lang, format!("Bỏ qua {item}?"), format!("Skip {item}?"));
    (title, line.into(), tr(lang, "Bỏ qua", "Skip"))
}

fn of_recount(lot: u16, lang: Lang) -> Words {
    let line = tr(
        lang,
        "Mọi phiếu đã nhập của tập này bị bỏ, cả hai lượt, phải nhập lại từ đầu; các tập khác giữ nguyên.",
        "Every keyed ballot of this lot is dropped, both passes, and keyed anew; the other lots stay.",
    );
    let title = tr(lang, format!("Nhập lại tập {lot}?"), format!("Key lot {lot} anew?"));
    (title, line.into(), tr(lang, "Nhập lại", "Key anew"))
}

fn of_uncounted(left: u32, lang: Lang) -> Words {
    let line = tr(
        lang,
        "Tổng ba ô phải bằng số có mặt; ghi thế này thì số thẻ còn lại coi như không giơ.",
        "The three figures should make the number present; the others count as not raised.",
    );
    let title = tr(
        lang,
        format!("Ghi kết quả khi còn {left} thẻ chưa tính?"),
        format!("Record it with {left} cards not counted?"),
    );
    (title, line.into(), tr(lang, "Ghi như vậy", "Record it"))
}

fn of_leaving(name: &str, lang: Lang) -> Words {
    let line = tr(
        lang,
        "Người này đang có mặt; ghi ra về thì số có mặt bớt một.",
        "They are here now; once they are noted as gone, one fewer is present.",
    );
    let title = tr(lang, format!("Ghi {name} ra về?"), format!("Note that {name} left?"));
    (title, line.into(), tr(lang, "Ghi ra về", "Note it"))
}

fn everybody_listed(lang: Lang) -> &'static str {
    tr(
        lang,
        "Mọi người đang hiện trong danh sách và chưa có mặt được ghi là có mặt.",
        "Everybody listed who is not here yet is noted as present.",
    )
}
