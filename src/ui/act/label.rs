//! The words of a step, as a thing to do.

use crate::domain::agenda::ItemKind;
use crate::domain::duties::faults;
use crate::domain::election::Ending;
use crate::domain::hall::{RevealProgress, reveal_progress};
use crate::domain::hands::Motion;
use crate::domain::narration::{
    body_name, election_title, item_title, motion_text, speaker_name, subject_name,
};
use crate::domain::review::Class;
use crate::domain::steps::{
    Act, AppointmentsAct, DutiesAct, Exchange, GradingAct, PreparationAct, ReviewAct,
};
use crate::domain::{ElectionId, ItemId, Lang, LotId, SlotId, State, VoteId, tr};

/// Says what a step does, in one line.
pub fn label(act: &Act, state: &State, lang: Lang) -> String {
    let item = |id| item_title(state, id);
    let election = |id| elsewhere(state, id);
    let (vi, en, about) = match *act {
        Act::CheckIn => ("Điểm danh", "Check people in", String::new()),
        Act::OpenSession => ("Khai mạc", "Open the sitting", String::new()),
        Act::CloseSession => ("Bế mạc", "Close the sitting", String::new()),
        Act::StartItem(id) => start(state, id),
        Act::FinishItem => finish(state),
        Act::SkipItem(id) => ("Bỏ qua", "Skip", item(id)),
        Act::ReopenItem(id) => ("Mở lại", "Reopen", item(id)),
        Act::ProposeBody(body) => ("Đề nghị", "Propose", body_name(state, body, lang)),
        Act::CallHands(ref motion) => call(motion, state, lang),
        Act::CountHands(vote) => ("Ghi số thẻ", "Count the hands", motion_of(state, vote, lang)),
        Act::CallAdmission => {
            ("Biểu quyết kết nạp, công nhận", "Vote on an admission", String::new())
        }
        Act::RegisterSpeaker => ("Đăng ký phát biểu", "Register a speaker", String::new()),
        Act::GiveFloor => ("Mời phát biểu ngay", "Give the floor", String::new()),
        Act::CallSpeaker(slot) => ("Mời", "Call", waiting(state, slot)),
        Act::GrantMinute => ("Cho thêm 1 phút", "Grant one minute", String::new()),
        Act::LimitPapers => ("Rút ngắn giờ tham luận", "Cut the papers' time", String::new()),
        Act::FinishSpeech => ("Phát biểu xong", "End the speech", speaking(state)),
        Act::Nominate(id) => ("Đề cử, ứng cử", "Nominate", election(id)),
        Act::NominateWinners(id) => winners(election(id)),
        Act::NominatePrepared(id) => prepared(election(id)),
        Act::Preparation(act) => preparation(act, state),
        Act::AskWithdrawal(id) => ("Xin rút", "Withdrawal", election(id)),
        Act::OpinionBallot(id) => ("Ghi phiếu xin ý kiến", "Note the opinion ballot", election(id)),
        Act::SettleFloorTie(id) => level(election(id)),
        Act::DrawList(id) => ("Lập danh sách bầu", "Draw the list", election(id)),
        Act::ReopenNominations(id) => ("Mở lại đề cử", "Nominate again", election(id)),
        Act::SealBox(id) => ("Kiểm tra, niêm phong hòm phiếu", "Seal the box", election(id)),
        Act::IssueBallots(id) => ("Phát phiếu", "Issue ballots", election(id)),
        Act::CollectBallots(id) => ("Thu phiếu", "Collect ballots", election(id)),
        Act::OpenCount(id) => ("Mở hòm, bắt đầu kiểm phiếu", "Open the count", election(id)),
        Act::DeclareLot(id) => ("Lập tập phiếu", "Declare a lot", election(id)),
        Act::KeyLot(id, lot) => ("Nhập phiếu", "Key ballots", of_lot(state, id, lot, lang)),
        Act::SettleLot(id, lot) => ("Xem lại chỗ lệch", "Settle", of_lot(state, id, lot, lang)),
        Act::RuleDoubt(id, lot) => {
            ("Quyết định phiếu nghi vấn", "Rule on doubts", of_lot(state, id, lot, lang))
        }
        Act::EnterHandTally(id) => ("Ghi số liệu kiểm tay", "Enter a tally by hand", election(id)),
        Act::Reconcile(id) => ("Cộng kết quả", "Add up", election(id)),
        Act::Sign(id) => ("Ký biên bản kiểm phiếu", "Sign the minutes", election(id)),
        Act::Release(id) => ("Trưởng ban cho công bố", "Release the result", election(id)),
        Act::Announce(id) => ("Công bố kết quả", "Announce the result", election(id)),
        Act::Annul(id) => ("Hủy lần bầu", "Annul the round", election(id)),
        Act::WithdrawResult(id) => ("Rút kết quả", "Withdraw the result", election(id)),
        Act::RecountLot(id) => ("Kiểm lại một tập", "Recount a lot", election(id)),
        Act::Conclude(id) => conclusion(state, id, election(id)),
        Act::HandOver(id) => ("Bàn giao phiếu", "Hand the ballots over", election(id)),
        Act::RevealNext => next_name(state),
        Act::Duties(act) => duties(act, state, lang),
        Act::Review(act) => review(act, state, lang),
        Act::Grading(act) => grading(act, state, lang),
        Act::Exchange(step) => exchange(step, state, lang),
        Act::Appointments(act) => appointments(act),
    };
    with(tr(lang, vi, en), &about)
}

fn appointments(act: AppointmentsAct) -> (&'static str, &'static str, String) {
    let (vi, en) = match act {
        AppointmentsAct::Announce => ("Ghi quyết định chỉ định", "Note an appointment"),
        AppointmentsAct::Withdraw => ("Rút phần đã ghi về chỉ định", "Take an appointment back"),
    };
    (vi, en, String::new())
}

fn level(about: String) -> (&'static str, &'static str, String) {
    ("Chọn người bằng phiếu", "Choose among those level", about)
}

fn call(motion: &Motion, state: &State, lang: Lang) -> (&'static str, &'static str, String) {
    match *motion {
        Motion::SeatNumber { election, .. } => (
            "Đề nghị số lượng rồi biểu quyết",
            "Propose the number of seats and vote",
            elsewhere(state, election),
        ),
        _ => ("Biểu quyết", "Show of hands", motion_text(motion, state, lang)),
    }
}

/// The next name, or after the last one the whole result.
fn next_name(state: &State) -> (&'static str, &'static str, String) {
    match reveal_progress(state) {
        Some(RevealProgress { shown, of }) if shown < of => {
            ("Hiện người kế tiếp", "Show the next name", format!("{shown}/{of}"))
        }
        Some(_) | None => ("Hiện toàn bộ kết quả", "Show the whole result", String::new()),
    }
}

fn with(words: &str, about: &str) -> String {
    if about.is_empty() { words.to_owned() } else { format!("{words}: {about}") }
}

/// Names a form of a review.
pub fn review_title(act: ReviewAct, state: &State, lang: Lang) -> String {
    label(&Act::Review(act), state, lang)
}

/// Names a form of the grading.
pub fn grading_title(act: GradingAct, state: &State, lang: Lang) -> String {
    label(&Act::Grading(act), state, lang)
}

fn review(act: ReviewAct, state: &State, lang: Lang) -> (&'static str, &'static str, String) {
    let name = |id| subject_name(state, id);
    match act {
        ReviewAct::Enlist => ("Ghi danh sách kiểm điểm", "List who is reviewed", String::new()),
        ReviewAct::FormTeam => ("Lập tổ công tác, đoàn kiểm tra", "Form a team", String::new()),
        ReviewAct::HandIn(id) => ("Ghi bản kiểm điểm", "Enter the self-review", name(id)),
        ReviewAct::Opine(id) => ("Ghi ý kiến", "Note an opinion", name(id)),
        ReviewAct::AddShortcoming(id) => ("Thêm khuyết điểm", "Add a shortcoming", name(id)),
        ReviewAct::Correct(id) => ("Sửa bản kiểm điểm", "Correct the self-review", name(id)),
        ReviewAct::OpineAhead => (
            "Ghi ý kiến góp ý trước hội nghị",
            "Note an opinion asked for beforehand",
            String::new(),
        ),
        ReviewAct::AddAhead => {
            ("Thêm khuyết điểm vào bản đã nộp", "Add to a self-review", String::new())
        }
        ReviewAct::CarryOver => {
            ("Chuyển việc khắc phục kỳ trước", "Carry over what is to be mended", String::new())
        }
        ReviewAct::Call(id) => ("Kiểm điểm", "Review", name(id)),
        ReviewAct::CallOutOfOrder(class) => {
            ("Kiểm điểm trước lượt", "Review before the turn", class.name(lang).to_owned())
        }
        ReviewAct::LeaveOut(id) => ("Không kiểm điểm", "Leave out of the review", name(id)),
        ReviewAct::Adopt(id) => ("Chủ trì kết luận", "The chair concludes", name(id)),
        ReviewAct::Inspect => {
            ("Ghi kết quả kiểm tra việc khắc phục", "Note an inspection", String::new())
        }
        ReviewAct::CloseTask => ("Khắc phục xong", "Close what is mended", String::new()),
    }
}

fn grading(act: GradingAct, state: &State, lang: Lang) -> (&'static str, &'static str, String) {
    let name = |id| subject_name(state, id);
    let class = |class: Class| class.name(lang).to_owned();
    match act {
        GradingAct::ProposeAnew(id) => ("Đề nghị lại", "Propose anew", name(id)),
        GradingAct::Propose(id) => ("Đề nghị xếp loại", "Propose a grade", name(id)),
        GradingAct::Issue(of) => ("Phát phiếu xếp loại", "Issue grading ballots", class(of)),
        GradingAct::Collect => ("Thu phiếu xếp loại", "Collect grading ballots", String::new()),
        GradingAct::CountAnew(id) => ("Ghi lại số phiếu", "Votes anew", name(id)),
        GradingAct::Count(id) => ("Ghi số phiếu", "Enter the votes", name(id)),
        GradingAct::Release => {
            ("Trưởng ban kiểm phiếu cho công bố", "Release the grading", String::new())
        }
        GradingAct::Settle(id) => ("Quyết định mức", "Decide the grade", name(id)),
        GradingAct::Keep(of) => {
            ("Chọn ai giữ mức xuất sắc", "Choose who keeps the grade", class(of))
        }
        GradingAct::Announce(of) => ("Công bố xếp loại", "Announce the grades", class(of)),
        GradingAct::Withdraw(of) => ("Rút kết quả xếp loại", "Withdraw the grades", class(of)),
    }
}

fn exchange(step: Exchange, state: &State, lang: Lang) -> (&'static str, &'static str, String) {
    match step {
        Exchange::DeclareTheme => ("Mở chuyên đề", "Open a theme", String::new()),
        Exchange::NoteOpinion => ("Ghi ý kiến vào chuyên đề", "Note an opinion", String::new()),
        Exchange::MoveOpinion => ("Chuyển ý kiến", "Move an opinion", String::new()),
        Exchange::AmendOpinion => ("Sửa ý kiến", "Edit an opinion", String::new()),
        Exchange::StrikeOpinion => ("Bỏ ý kiến", "Take an opinion out", String::new()),
        Exchange::AddPoint => ("Ghi thêm điểm kết luận", "Add a point", String::new()),
        Exchange::ReplacePoint(point) => ("Sửa điểm", "Edit point", numbered(state, point)),
        Exchange::RemovePoint => ("Bỏ một điểm kết luận", "Remove a point", String::new()),
        Exchange::ConcludePoints => ("Kết luận", "Conclude", points(state, lang)),
        Exchange::ReopenPoints => ("Mở lại kết luận", "Reopen the conclusions", String::new()),
    }
}

fn winners(about: String) -> (&'static str, &'static str, String) {
    ("Giới thiệu người trúng cử", "Put the winners forward", about)
}

fn prepared(about: String) -> (&'static str, &'static str, String) {
    ("Giới thiệu danh sách của cấp ủy", "Put the committee's list forward", about)
}

fn preparation(act: PreparationAct, state: &State) -> (&'static str, &'static str, String) {
    let (vi, en) = match act {
        PreparationAct::SetDay => ("Ấn định ngày đại hội", "Set the day of the congress"),
        PreparationAct::Appoint => ("Cử người vào tiểu ban", "Appoint a subcommittee"),
        PreparationAct::FinishTask => ("Ghi việc đã xong", "A task is done"),
        PreparationAct::AdvancePaper => ("Ghi bước của văn kiện", "A paper's next step"),
        PreparationAct::Introduce => ("Ghi chi bộ giới thiệu", "Names from a branch"),
        PreparationAct::NoteOpinion => {
            ("Ghi ý kiến Mặt trận, đoàn thể", "Opinion of an organisation")
        }
        PreparationAct::NoteVote(id) => {
            let title = election_title(state, id);
            return ("Ghi phiếu giới thiệu", "The committee's vote", title);
        }
        PreparationAct::AssignTask => ("Giao người chịu trách nhiệm", "Who answers for a task"),
        PreparationAct::AddTask => ("Thêm việc", "Add a task"),
        PreparationAct::ChangeDay => ("Đổi ngày đại hội", "Change the day of the congress"),
        PreparationAct::ReopenTask => ("Mở lại việc đã xong", "A task is not done after all"),
        PreparationAct::RetractVote(id) => {
            let title = election_title(state, id);
            return ("Rút phiếu giới thiệu", "Take the vote back", title);
        }
    };
    (vi, en, String::new())
}

/// An item that waited for its count is taken up again to hear the result.
fn start(state: &State, id: ItemId) -> (&'static str, &'static str, String) {
    let (vi, en) = match state.released_and_parked() {
        Some(entry) if entry.item.id == id => {
            ("Trở lại, công bố kết quả", "Go back and announce the result")
        }
        _ => ("Bắt đầu", "Start"),
    };
    (vi, en, item_title(state, id))
}

/// Where a result waits to be announced, ending the present item leads to it.
fn finish(state: &State) -> (&'static str, &'static str, String) {
    match state.released_and_parked() {
        Some(entry) => (
            "Kết thúc mục này, rồi công bố",
            "Finish this item, then announce",
            entry.item.title.to_string(),
        ),
        None => ("Kết thúc mục này", "Finish this item", String::new()),
    }
}

/// What concluding an election means now, by the rule on its office.
fn conclusion(
    state: &State,
    id: ElectionId,
    about: String,
) -> (&'static str, &'static str, String) {
    let (vi, en) = match state.election(id).map(|election| election.ending(state)) {
        Some(Ending::NotHeld { .. }) => {
            ("Không bầu: chưa đủ đảng viên", "Not held: too few members")
        }
        Some(Ending::PassedToCommittee { .. }) => {
            ("Chuyển cho Ban Chấp hành bầu", "Pass to the committee's meeting")
        }
        Some(Ending::LeftToSuperior { .. }) => {
            ("Dừng bầu, cấp trên chỉ định", "Stop: the superior appoints")
        }
        Some(Ending::Filled | Ending::LeftOpen) | None => ("Không bầu tiếp", "Vote no more"),
    };
    (vi, en, about)
}

/// The title of an election, unless it is what the present item is about.
fn elsewhere(state: &State, id: ElectionId) -> String {
    let running = state.agenda.running().map(|entry| &entry.item.kind);
    match running {
        Some(ItemKind::Election { election }) if *election == id => String::new(),
        _ => election_title(state, id),
    }
}

fn motion_of(state: &State, vote: VoteId, lang: Lang) -> String {
    let called = state.hands.votes.iter().find(|called| called.id == vote);
    called.map(|called| motion_text(&called.motion, state, lang)).unwrap_or_default()
}

fn waiting(state: &State, slot: SlotId) -> String {
    let found = state.floor.queue.iter().find(|waiting| waiting.id == slot);
    found.map(|found| speaker_name(state, &found.speaker)).unwrap_or_default()
}

fn speaking(state: &State) -> String {
    let speech = state.floor.speaking.as_ref();
    speech.map(|speech| speaker_name(state, &speech.slot.speaker)).unwrap_or_default()
}

fn numbered(state: &State, point: u16) -> String {
    let text = state.conclusions.get(point).cloned().unwrap_or_default();
    format!("{point}. {text}")
}

fn points(state: &State, lang: Lang) -> String {
    let points = state.conclusions.count();
    tr(lang, format!("{points} điểm"), format!("{points} points"))
}

fn of_lot(state: &State, id: ElectionId, lot: LotId, lang: Lang) -> String {
    let title = election_title(state, id);
    tr(lang, format!("tập {lot}, {title}"), format!("lot {lot}, {title}"))
}

fn duties(act: DutiesAct, state: &State, lang: Lang) -> (&'static str, &'static str, String) {
    let (vi, en) = match act {
        DutiesAct::Assign => {
            return ("Phân công một người", "Put somebody in charge", gaps(state, lang));
        }
        DutiesAct::Declare => ("Thêm khối, ngành, địa bàn", "Add a block, branch or district"),
        DutiesAct::NameKeyLink => ("Ghi khâu trọng tâm", "Name the key link"),
        DutiesAct::MendKeyLink => ("Sửa khâu trọng tâm", "Put the key link right"),
        DutiesAct::MarkPilot => ("Ghi nơi chỉ đạo riêng", "Mark a pilot"),
        DutiesAct::LiftPilot => ("Thôi chỉ đạo riêng một nơi", "Take the mark of a pilot off"),
        DutiesAct::Remove => {
            ("Bỏ một khối, ngành, địa bàn", "Take out a block, branch or district")
        }
        DutiesAct::Propose => ("Trình bảng phân công", "Propose the matrix"),
        DutiesAct::Announce => ("Công bố phân công", "Announce the duties"),
        DutiesAct::Postpone => ("Gác việc phân công", "Leave the assignment"),
        DutiesAct::Reopen => ("Thay đổi phân công", "Change the duties"),
    };
    (vi, en, String::new())
}

/// How many faults the matrix has, where it has any.
fn gaps(state: &State, lang: Lang) -> String {
    match faults(state).len() {
        0 => String::new(),
        count => tr(lang, format!("còn {count} chỗ"), format!("gaps: {count}")),
    }
}
