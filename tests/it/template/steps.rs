//! The chair's words at each step: calls, questions, announcements.

use daihoi::domain::about::Stage;
use daihoi::domain::agenda::{ItemKind, ItemStatus};
use daihoi::domain::bodies::{Body, Formation, Progress, Slate};
use daihoi::domain::election::ballot::Layout;
use daihoi::domain::election::round::{Issue, RoundStage};
use daihoi::domain::election::verdict::Decision;
use daihoi::domain::election::{CandidateStanding, Ending, Phase, SeatNumber, Source};
use daihoi::domain::floor::{Heard, Slot, Speaker, Speech, SpeechKind};
use daihoi::domain::hands::{HandOutcome, HandStage, Motion};
use daihoi::domain::words::step_words;
use daihoi::domain::{CandidateId, ItemId, Lang, PersonId, SlotId, Text};

use super::congress::{
    announced, at, attendance, congress, counted, electing, open_stages, outcome, run, said,
    secret_stages, vi, vote,
};

#[test]
fn the_chair_is_told_when_a_parked_count_is_ready_and_not_before() {
    let ready = |stage: RoundStage| {
        let mut state = electing(Phase::Balloting, Some(stage));
        state.agenda.entries[0].status = ItemStatus::Parked { since: at(40) };
        state.agenda.entries[1].status = ItemStatus::Running { since: at(40) };
        said(&state, Lang::Vi).contains("đã hoàn thành việc kiểm phiếu bầu Ban Chấp hành")
    };
    let result = outcome([9, 7, 6, 2], Decision::Complete);

    assert!(!ready(RoundStage::Signed { result: result.clone(), lots: Vec::new() }));
    assert!(ready(RoundStage::Released {
        result,
        lots: Vec::new(),
        released_by: Text::new("Đồng 5")
    }));
}

#[test]
fn a_congress_does_not_close_over_ballots_that_are_being_counted() {
    let result = outcome([9, 7, 6, 2], Decision::Complete);
    let mut state =
        electing(Phase::Balloting, Some(RoundStage::Signed { result, lots: Vec::new() }));
    state.agenda.entries.truncate(1);
    state.agenda.entries[0].status = ItemStatus::Parked { since: at(40) };

    let words = said(&state, Lang::Vi);

    assert!(words.contains("trong thời gian Ban Kiểm phiếu làm việc"), "{words}");
    assert!(!words.contains("bế mạc"), "{words}");
}

#[test]
fn the_session_opens_and_closes_with_its_own_words() {
    let mut state = congress();
    state.stage = Stage::Preparing;
    assert_eq!(step_words(&state, Lang::Vi), ["Có 9 đồng chí."]);

    state.stage = Stage::Sitting { since: at(0) };
    assert_eq!(step_words(&state, Lang::Vi), ["Đại hội đại biểu Đảng bộ Phường 12 bế mạc."]);

    state.stage = Stage::Closed { since: at(0), until: at(300) };
    assert_eq!(step_words(&state, Lang::Vi), Vec::<String>::new());
}

#[test]
fn a_show_of_hands_has_three_calls() {
    let mut state = congress();
    let text = Text::new("Chương trình Đại hội");
    let motions = vec![text.clone()];
    run(&mut state, ItemKind::ShowOfHands { motions }, ItemStatus::Running { since: at(10) });
    vote(&mut state, Motion::Adopt { text }, HandStage::Called { at: at(12) });

    let words = step_words(&state, Lang::Vi);

    assert_eq!(words.len(), 4);
    assert!(words[0].contains("biểu quyết thông qua Chương trình Đại hội"));
    assert!(words[1].contains("nhất trí, đề nghị giơ thẻ"));
    assert!(words[2].contains("không nhất trí"));
    assert!(words[3].contains("ý kiến khác"));
}

#[test]
fn the_result_of_a_show_of_hands_is_said_with_its_base_and_the_next_text_follows() {
    let mut state = congress();
    let [first, second] = ["Chương trình", "Nội quy"].map(Text::new);
    let motions = vec![first.clone(), second];
    run(&mut state, ItemKind::ShowOfHands { motions }, ItemStatus::Running { since: at(10) });
    vote(&mut state, Motion::Adopt { text: first }, counted(9, HandOutcome::Carried));

    let words = step_words(&state, Lang::Vi);

    assert_eq!(
        words[0],
        "Kết quả biểu quyết: 9 đồng chí nhất trí, 0 không nhất trí, 0 có ý kiến khác; số nhất trí \
         đạt 75,00 % so với 12 đại biểu chính thức được triệu tập."
    );
    assert!(words[1].contains("đã biểu quyết thông qua Chương trình"));
    assert!(words[2].contains("cho ý kiến về Nội quy"));
}

#[test]
fn a_vote_of_an_earlier_item_is_no_news() {
    let mut state = congress();
    run(&mut state, ItemKind::Report, ItemStatus::Running { since: at(30) });
    vote(
        &mut state,
        Motion::Adopt { text: Text::new("Nội quy") },
        counted(9, HandOutcome::Carried),
    );

    assert_eq!(step_words(&state, Lang::Vi), Vec::<String>::new());
}

#[test]
fn a_lost_vote_says_how_many_had_to_agree() {
    let mut state = congress();
    run(&mut state, ItemKind::Conclusion, ItemStatus::Running { since: at(10) });
    vote(&mut state, Motion::Adopt { text: Text::new("Nội quy") }, counted(6, HandOutcome::Lost));

    assert!(
        said(&state, Lang::Vi)
            .contains("Nội quy chưa được Đại hội thông qua; số nhất trí cần có là 7")
    );
}

#[test]
fn a_body_is_proposed_by_its_number_then_by_its_list_then_called() {
    let mut state = congress();
    let bodies = vec![Body::Presidium];
    run(&mut state, ItemKind::BodyElection { bodies }, ItemStatus::Running { since: at(10) });
    let proposed = Slate { head: PersonId(1), members: vec![PersonId(2), PersonId(3)] };
    let body = Body::Presidium;
    let mut says = |progress: Progress| {
        state.bodies.formed = vec![Formation { body, slate: proposed.clone(), progress }];
        said(&state, Lang::Vi)
    };

    assert!(says(Progress::Proposed).contains("Số lượng Đoàn Chủ tịch dự kiến gồm 3 đồng chí"));
    assert!(says(Progress::NumberVoted).contains("gồm các đồng chí: Đồng 1, Đồng 2, Đồng 3"));
    vote(&mut state, Motion::BodyList { body }, counted(9, HandOutcome::Carried));
    state.bodies.formed[0].progress = Progress::Elected;
    assert!(said(&state, Lang::Vi).contains("kính mời các đồng chí trong Đoàn Chủ tịch"));
}

#[test]
fn the_recognition_of_credentials_is_asked_for_once_the_report_was_heard() {
    let mut state = congress();
    run(&mut state, ItemKind::Credentials, ItemStatus::Running { since: at(10) });
    assert_eq!(step_words(&state, Lang::Vi), Vec::<String>::new());

    let slot = Slot {
        id: SlotId(1),
        speaker: Speaker::Delegate(PersonId(1)),
        kind: SpeechKind::Report { title: Text::new("Báo cáo thẩm tra") },
        minutes: 10,
    };
    let speech = Speech { slot, item: Some(ItemId(1)), since: at(11), granted: 0 };
    state.floor.heard.push(Heard { speech, until: at(20), gist: Text::default() });

    assert!(said(&state, Lang::Vi).contains("xin Đại hội biểu quyết công nhận"));
}

#[test]
fn a_speaker_is_called_with_unit_title_and_minutes_and_the_next_one_is_warned() {
    let mut state = congress();
    run(&mut state, ItemKind::Discussion, ItemStatus::Running { since: at(10) });
    let slot = |number: u16| Slot {
        id: SlotId(number),
        speaker: Speaker::Delegate(PersonId(number.into())),
        kind: SpeechKind::Paper { title: Text::new("Xây dựng chi bộ"), words: None },
        minutes: 10,
    };
    state.floor.queue = vec![slot(1), slot(2)];

    let words = step_words(&state, Lang::Vi);

    assert!(words[0].contains("đồng chí Đồng 1, Chi bộ 1, trình bày tham luận “Xây dựng chi bộ”"));
    assert!(words[0].contains("10 phút"));
    assert!(words[1].contains("Đồng 2, Chi bộ 2, chuẩn bị"));

    state.floor.queue.remove(0);
    let speech = Speech { slot: slot(1), item: Some(ItemId(1)), since: at(11), granted: 3 };
    state.floor.speaking = Some(speech);
    assert_eq!(vi("{speaker}: {speech_minutes}", &state), "Đồng 1, Chi bộ 1: 13");
    assert_eq!(vi("{next_speaker}", &state), "Đồng 2, Chi bộ 2");
}

#[test]
fn an_election_asks_for_its_number_then_for_names_then_for_the_list() {
    let mut state = electing(Phase::Nominating, None);
    state.elections.all[0].seats = SeatNumber::Proposed(3);
    assert!(said(&state, Lang::Vi).contains("đề nghị bầu 3 đồng chí"));

    state.elections.all[0].seats = SeatNumber::Settled(3);
    assert!(said(&state, Lang::Vi).contains("ứng cử hoặc đề cử thêm"));

    state.elections.all[0].candidates[1].standing =
        CandidateStanding::WishesToWithdraw { reason: Text::new("sức khỏe") };
    assert!(
        said(&state, Lang::Vi).contains("Trần Văn Bình xin rút khỏi danh sách, lý do: sức khỏe")
    );

    state.elections.all[0].candidates[1].standing = CandidateStanding::Withdrawn;
    let order = [4, 1, 3].map(CandidateId).to_vec();
    state.elections.all[0].phase = Phase::ListDrawn { order };
    let words = said(&state, Lang::Vi);
    assert!(words.contains("gồm 3 đồng chí để bầu 3 đồng chí, không có số dư"), "{words}");
    assert!(words.contains("1. Đỗ Dũng; 2. Lê Thị An; 3. Phạm Chi"), "{words}");
}

#[test]
fn a_name_from_the_floor_needs_an_opinion_ballot_by_the_share_of_the_rules() {
    let mut state = electing(Phase::Nominating, None);
    state.rules.surplus.floor_percent = 30;
    assert!(!said(&state, Lang::Vi).contains("lấy phiếu xin ý kiến"));

    state.elections.all[0].candidates[3].nominee.source = Source::Own;

    let words = said(&state, Lang::Vi);
    assert!(words.contains("ngoài danh sách: Đỗ Dũng"), "{words}");
    assert!(words.contains("trên 30 %"), "{words}");
}

#[test]
fn how_to_vote_is_explained_for_each_layout() {
    let explained = |layout: Layout| {
        let sealed = RoundStage::Sealed { attendance: attendance() };
        let mut state = electing(Phase::Balloting, Some(sealed));
        state.rules.ballots.single_unmarked_is_invalid = true;
        state.elections.all[0].rounds[0].paper.layout = layout;
        said(&state, Lang::Vi)
    };

    assert!(explained(Layout::StrikeOut).contains("gạch ngang cả họ và tên"));
    assert!(explained(Layout::AgreeColumns).contains("của từng đồng chí"));
    assert!(explained(Layout::SingleName).contains("đánh cả hai ô là phiếu không hợp lệ"));
    assert!(explained(Layout::StrikeOut).contains("mã kiểm tra in trên phiếu là a1b2c3d4"));
}

#[test]
fn ballots_that_did_not_come_back_are_said_to_stay_in_the_base() {
    let issue = Issue { printed: 15, issued: 9, spoiled: 0, ..Issue::default() };
    let after = |collected: u32| {
        let stage = RoundStage::Collected { attendance: attendance(), issue, collected };
        said(&electing(Phase::Balloting, Some(stage)), Lang::Vi)
    };

    assert!(after(7).contains("Còn 2 phiếu không thu về"));
    assert!(!after(9).contains("không thu về"));
}

#[test]
fn the_announcement_says_the_base_the_number_needed_and_every_name() {
    let result = outcome([9, 7, 6, 2], Decision::Complete);
    let stage =
        RoundStage::Released { result, lots: Vec::new(), released_by: Text::new("Đồng 5") };

    let words = step_words(&electing(Phase::Balloting, Some(stage)), Lang::Vi);

    assert!(words[2].contains("số để tính là 11"), "{}", words[2]);
    assert!(words[2].contains("ít nhất 6 phiếu"), "{}", words[2]);
    assert_eq!(words[3], "1. Đồng chí Lê Thị An: 9 phiếu, đạt 81,82 %, trúng cử.");
    assert_eq!(words[6], "4. Đồng chí Đỗ Dũng: 2 phiếu, đạt 18,18 %, không trúng cử.");
    assert!(words[7].starts_with("Như vậy có 3 đồng chí trúng cử: Lê Thị An"));
}

#[test]
fn the_question_that_a_result_leaves_open_is_put_to_the_congress() {
    let tied = vec![CandidateId(3), CandidateId(4)];
    let open = announced([9, 7, 2, 2], Decision::SeatsOpen { seats: 1, alternate_seats: 0 });
    let tie = announced(
        [9, 7, 6, 6],
        Decision::TieRevote { seats: 1, alternate_seats: 0, among: tied.clone() },
    );
    let again =
        announced([9, 7, 6, 6], Decision::TiedAgain { seats: 1, alternate_seats: 0, among: tied });

    assert!(said(&open, Lang::Vi).contains("còn thiếu 1 đồng chí"));
    assert!(said(&tie, Lang::Vi).contains("Phạm Chi, Đỗ Dũng có số phiếu bằng nhau"));
    assert!(said(&tie, Lang::Vi).contains("không cần quá nửa"));
    assert!(said(&again, Lang::Vi).contains("Việc bầu tiếp hay dừng lại do Đại hội quyết định"));
}

#[test]
fn a_revote_that_needs_half_again_does_not_promise_less() {
    let among = vec![CandidateId(3), CandidateId(4)];
    let mut state =
        announced([9, 7, 6, 6], Decision::TieRevote { seats: 1, alternate_seats: 0, among });
    state.rules.winning.tie_revote_needs_half = true;

    assert!(!said(&state, Lang::Vi).contains("không cần quá nửa"));
}

#[test]
fn no_step_leaves_a_brace_or_an_empty_paragraph_in_either_language() {
    let phases = [
        Phase::Nominating,
        Phase::ListDrawn { order: vec![CandidateId(1)] },
        Phase::Concluded { ending: Ending::LeftOpen },
        Phase::HandedOver { ending: Ending::LeftOpen },
    ];
    let states = phases.map(|phase| electing(phase, None)).into_iter().chain(
        secret_stages()
            .into_iter()
            .chain(open_stages())
            .map(|stage| electing(Phase::Balloting, Some(stage))),
    );
    for state in states {
        for lang in [Lang::Vi, Lang::En] {
            for paragraph in step_words(&state, lang) {
                assert!(!paragraph.contains(['{', '}']), "{paragraph}");
                assert!(!paragraph.trim().is_empty());
            }
        }
    }
}
