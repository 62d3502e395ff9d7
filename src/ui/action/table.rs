//! Every action with its keys, its names and its contexts. Nothing else knows a key.

mod card;
mod chords;
mod papers;
mod places;
mod player;
mod prompt;
mod start;

use ratatui::crossterm::event::KeyCode;

use super::{Action, Spec};
use crate::ui::input::Chord;
use chords::{
    BACK_TAB, DELETE, DOWN, END, ENTER, ESC, HOME, INSERT, LEFT, PAGE_DOWN, PAGE_UP, RIGHT, SPACE,
    TAB, UP, char, ctrl, f,
};
use places::{
    AGENDA, BROWSED, CONSOLE, DESK, DIALOG, FLOOR, FORM, HELPED, LISTS, PANES, PICK, READ, RESULTS,
    ROSTER, SCENES, STEPS,
};

/// The table. Within a context, the order is the order of the status line and the help.
pub const ACTIONS: &[Spec] = &[
    Spec::new(Action::DoStep, "lam-buoc-nay", STEPS, &[ENTER])
        .label_is("Làm bước này", "Do this step")
        .doc_is(
            "Làm bước đang chọn; bước nên làm đứng đầu.",
            "Does the chosen step; the expected one stands first.",
        ),
    Spec::new(Action::StartItem, "bat-dau-muc", AGENDA, &[ENTER])
        .label_is("Bắt đầu mục", "Start item")
        .doc_is(
            "Bắt đầu mục đang chọn, hoặc trở lại mục đang chờ kiểm phiếu.",
            "Starts the chosen item, or takes up an item that waits for its count.",
        ),
    Spec::new(Action::InsertItem, "chen-muc", AGENDA, &[ctrl('n'), INSERT])
        .label_is("Chèn mục", "Insert item")
        .doc_is(
            "Chèn một mục mới sau mục đang chọn, có lý do.",
            "Inserts an item after the chosen one, with a reason.",
        ),
    Spec::new(Action::SkipItem, "bo-qua-muc", AGENDA, &[DELETE, ctrl('k')])
        .label_is("Bỏ qua mục", "Skip item")
        .doc_is(
            "Bỏ qua mục đang chọn, có lý do ghi vào biên bản.",
            "Skips the chosen item; the reason goes into the minutes.",
        )
        .asks_first(),
    Spec::new(Action::ReopenItem, "mo-lai-muc", AGENDA, &[ctrl('r')])
        .label_is("Mở lại mục", "Reopen item")
        .doc_is(
            "Mở lại một mục đã xong hoặc đã bỏ qua, có lý do.",
            "Reopens an item that is done or skipped, with a reason.",
        ),
    Spec::new(Action::WithdrawResult, "rut-ket-qua", AGENDA, &[ctrl('o')])
        .label_is("Rút kết quả", "Withdraw result")
        .doc_is(
            "Rút kết quả đã công bố của mục bầu cử đang chọn để đính chính, có lý do và họ tên.",
            "Withdraws the announced result of the chosen election to correct it, with reason and names.",
        )
        .asks_first(),
    Spec::new(Action::TogglePresence, "diem-danh", ROSTER, &[ENTER, SPACE])
        .label_is("Có mặt / ra về", "Here / left")
        .doc_is(
            "Ghi người đang chọn đã có mặt, hoặc đã ra về.",
            "Notes that the chosen person has arrived, or has left.",
        ),
    Spec::new(Action::ArriveListed, "diem-danh-ca-danh-sach", ROSTER, &[ctrl('d')])
        .label_is("Cả danh sách", "All listed")
        .doc_is(
            "Ghi có mặt mọi người đang hiện trong danh sách (dùng với tìm kiếm theo đoàn).",
            "Notes that everybody listed has arrived (use with a search by delegation).",
        )
        .asks_first(),
    Spec::new(Action::Excuse, "bao-vang", ROSTER, &[ctrl('e')])
        .label_is("Báo vắng", "Excuse")
        .doc_is(
            "Ghi lý do vắng và ban triệu tập có đồng ý hay không.",
            "Notes why a person is away and whether the convening committee agreed.",
        ),
    Spec::new(Action::Replace, "thay-the", ROSTER, &[ctrl('r')])
        .label_is("Thay thế", "Replace")
        .doc_is(
            "Đưa đại biểu dự khuyết thay đại biểu chính thức.",
            "Puts an alternate in the place of an official delegate.",
        ),
    Spec::new(Action::CallSpeaker, "moi-phat-bieu", FLOOR, &[ENTER])
        .label_is("Mời phát biểu", "Call speaker")
        .doc_is(
            "Mời người đang chọn phát biểu; đồng hồ chạy.",
            "Calls the chosen speaker; the clock starts.",
        ),
    Spec::new(Action::RegisterSpeaker, "dang-ky-phat-bieu", FLOOR, &[ctrl('n'), INSERT])
        .label_is("Đăng ký", "Register")
        .doc_is(
            "Ghi một người đăng ký tham luận hoặc phát biểu.",
            "Registers a paper or a speaker from the floor.",
        ),
    Spec::new(Action::GiveFloor, "moi-ngoai-danh-sach", FLOOR, &[ctrl('g')])
        .label_is("Mời ngay", "Give floor")
        .doc_is(
            "Mời ngay một người không có trong danh sách: đọc báo cáo, chỉ đạo.",
            "Calls somebody who is not in the queue: a report, an address.",
        ),
    Spec::new(Action::AdvanceSpeaker, "dua-len-truoc", FLOOR, &[ctrl('e')])
        .label_is("Đưa lên trước", "Move up")
        .doc_is(
            "Đưa người đang chọn lên trước một chỗ.",
            "Moves the chosen speaker up by one place.",
        ),
    Spec::new(Action::WithdrawSpeaker, "rut-dang-ky", FLOOR, &[DELETE, ctrl('k')])
        .label_is("Rút đăng ký", "Withdraw")
        .doc_is(
            "Rút đăng ký phát biểu, có lý do.",
            "Takes a speaker off the queue, with a reason.",
        ),
    Spec::new(Action::ArmScene, "chuan-bi-canh", SCENES, &[ENTER, SPACE])
        .label_is("Chuẩn bị / chiếu", "Ready / go")
        .doc_is(
            "Chuẩn bị cảnh đang chọn trong khung xem trước; bấm lần nữa để chiếu.",
            "Readies the chosen scene in the preview; pressed again, shows it.",
        ),
    Spec::new(Action::Pick, "chon", PICK, &[ENTER])
        .label_is("Chọn", "Choose")
        .doc_is("Chọn dòng đang sáng.", "Takes the highlighted line."),
    papers::READ,
    papers::EXPORT,
    papers::EXPORT_ALL,
    start::QUIT,
    start::ANSWER,
    start::BACK,
    start::UP,
    start::DOWN_LINE,
    start::PAGE_DOWN,
    start::PAGE_UP,
    player::PAUSE,
    player::STEP,
    player::FASTER,
    player::SLOWER,
    player::LEAVE,
    card::KEEP,
    card::NEXT,
    card::PAGE_DOWN,
    card::LEAVE,
    card::PREVIOUS,
    card::PAGE_UP,
    prompt::PAGE_DOWN,
    prompt::DOWN,
    prompt::LARGER,
    prompt::SMALLER,
    prompt::LEAVE,
    prompt::UP,
    prompt::PAGE_UP,
    prompt::FIRST,
    prompt::LAST,
    Spec::new(Action::Press, "bam-nut", DIALOG, &[ENTER])
        .label_is("Bấm nút", "Press button")
        .doc_is(
            "Bấm nút đang sáng. Nút mặc định là Không.",
            "Presses the highlighted button. The default is No.",
        ),
    Spec::new(Action::OtherButton, "nut-kia", DIALOG, &[TAB, BACK_TAB, LEFT, RIGHT])
        .label_is("Nút kia", "Other button")
        .doc_is("Chuyển giữa Có và Không.", "Moves between Yes and No."),
    Spec::new(Action::Enter, "o-ke-tiep", FORM, &[ENTER])
        .label_is("Tiếp / xong", "Next / done")
        .doc_is(
            "Sang ô kế tiếp; ở ô cuối thì ghi.",
            "Moves to the next field; in the last one, submits.",
        ),
    Spec::new(Action::NextField, "o-sau", FORM, &[TAB, DOWN])
        .label_is("Ô sau", "Next field")
        .doc_is(
            "Sang ô sau; trong ô chọn người: xuống một tên.",
            "Moves to the next field; among people: down one name.",
        ),
    Spec::new(Action::PreviousField, "o-truoc", FORM, &[BACK_TAB, UP])
        .label_is("Ô trước", "Previous field")
        .doc_is(
            "Về ô trước; trong ô chọn người: lên một tên.",
            "Moves to the field before; among people: up one name.",
        ),
    Spec::new(Action::Submit, "ghi-ngay", FORM, &[ctrl('s')])
        .label_is("Ghi ngay", "Submit")
        .doc_is("Ghi phiếu nhập này ngay.", "Submits the form at once."),
    Spec::new(Action::KeyBallot, "ghi-phieu", DESK, &[ENTER])
        .label_is("Ghi phiếu", "Key ballot")
        .doc_is(
            "Ghi lá phiếu đang gõ; dòng trống là không gạch ai.",
            "Keys the ballot; an empty line is a ballot with nothing struck.",
        ),
    Spec::new(Action::BallotInvalid, "phieu-khong-hop-le", DESK, &[f(5)])
        .label_is("Không hợp lệ", "Invalid")
        .doc_is(
            "Lá phiếu không hợp lệ vì lý do thấy trên giấy.",
            "The ballot is invalid on a ground that the paper shows.",
        ),
    Spec::new(Action::BallotDoubtful, "phieu-nghi-van", DESK, &[f(6)])
        .label_is("Nghi vấn", "Doubtful")
        .doc_is(
            "Đưa lá phiếu sang ban kiểm phiếu quyết định.",
            "Puts the ballot into the committee's queue.",
        ),
    Spec::new(Action::DeskMode, "doi-cach-go", DESK, &[f(7)])
        .label_is("Đổi cách gõ", "Switch entry")
        .doc_is(
            "Gõ số người bị gạch, hoặc số người được giữ.",
            "Keys the struck names, or the kept ones.",
        ),
    Spec::new(Action::EndPass, "het-luot", DESK, &[f(8)]).label_is("Hết lượt", "End pass").doc_is(
        "Kết thúc lượt nhập khi đủ số phiếu của tập.",
        "Ends the pass once the lot's count is reached.",
    ),
    Spec::new(Action::TakeBack, "rut-phieu-cuoi", DESK, &[f(9)])
        .label_is("Rút phiếu cuối", "Take back")
        .doc_is(
            "Rút lá phiếu vừa ghi; phím ⌫ ở dòng trống cũng vậy.",
            "Takes the last ballot back; so does ⌫ on an empty line.",
        ),
    Spec::new(Action::Recount, "nhap-lai-tap", DESK, &[ctrl('r')])
        .label_is("Nhập lại tập", "Recount lot")
        .doc_is(
            "Bỏ số liệu của tập để nhập lại từ đầu, có lý do.",
            "Empties the lot to key it anew, with a reason.",
        )
        .asks_first(),
    Spec::new(Action::NextResult, "ket-qua-sau", RESULTS, &[RIGHT])
        .label_is("Kết quả sau", "Next result")
        .doc_is("Sang kết quả của lần bầu sau.", "Turns to the result of the next round."),
    Spec::new(Action::PreviousResult, "ket-qua-truoc", RESULTS, &[LEFT])
        .label_is("Kết quả trước", "Result before")
        .doc_is("Về kết quả của lần bầu trước.", "Turns to the result of the round before."),
    Spec::new(Action::Help, "tro-giup", HELPED, &[f(1), char('?')])
        .label_is("Trợ giúp", "Help")
        .doc_is("Mọi phím dùng được ở đây.", "Every key that works here."),
    Spec::new(Action::ReadyGo, "chuan-bi-roi-chieu", PANES, &[f(2)])
        .label_is("Chuẩn bị / chiếu", "Ready / go")
        .doc_is(
            "Lần đầu: chuẩn bị cảnh nên chiếu. Lần nữa: chiếu lên hội trường.",
            "First press: readies the expected scene. Second press: shows it to the hall.",
        ),
    Spec::new(Action::Hold, "giu-hinh", PANES, &[f(3)]).label_is("Giữ hình", "Hold").doc_is(
        "Giữ nguyên màn hình hội trường; bấm lần nữa để chạy tiếp.",
        "Holds the hall screen as it is; pressed again, lets it follow.",
    ),
    Spec::new(Action::Black, "tat-hinh", CONSOLE, &[f(4)]).label_is("Tắt hình", "Black").doc_is(
        "Tắt đen màn hình hội trường; bấm lần nữa để chiếu lại cảnh trước.",
        "Blacks the hall screen out; pressed again, shows the scene before.",
    ),
    Spec::new(Action::GoScenes, "canh-chieu", PANES, &[f(5)])
        .label_is("Cảnh chiếu", "Scenes")
        .doc_is(
            "Danh sách cảnh của màn hình hội trường, lời nhắn và giờ giải lao.",
            "The scenes of the hall screen, with messages and breaks.",
        ),
    Spec::new(Action::GoCount, "kiem-phieu", PANES, &[f(6)])
        .label_is("Kiểm phiếu", "Count")
        .doc_is(
            "Vào bàn kiểm phiếu, hoặc bước tiếp theo của ban kiểm phiếu.",
            "Opens the counting desk, or goes to the counting room's next step.",
        ),
    Spec::new(Action::GoResults, "ket-qua", PANES, &[f(10), ctrl('v')])
        .label_is("Kết quả", "Results")
        .doc_is(
            "Kết quả đã cộng, từng người một câu; chỉ bàn điều hành thấy.",
            "The results that are added up, a sentence a name; the console alone sees them.",
        ),
    Spec::new(Action::GoFloor, "phat-bieu", PANES, &[f(7)])
        .label_is("Phát biểu", "Speakers")
        .doc_is("Danh sách đăng ký phát biểu và tham luận.", "The queue of speakers and papers."),
    Spec::new(Action::GoRoster, "dai-bieu", PANES, &[f(8)])
        .label_is("Đại biểu", "Roster")
        .doc_is("Danh sách đại biểu và điểm danh.", "The roster and the check-in."),
    Spec::new(Action::Note, "ghi-chu", PANES, &[f(9)])
        .label_is("Ghi chú", "Note")
        .doc_is("Ghi một điều vào biên bản.", "Puts a remark into the minutes."),
    papers::GO,
    Spec::new(Action::GrantMinute, "them-mot-phut", PANES, &[char('+'), ctrl('y')])
        .label_is("Thêm 1 phút", "One minute more")
        .doc_is(
            "Chủ tọa cho người đang phát biểu thêm một phút; đã quá giờ thì tính từ lúc này.",
            "The chair grants the speaker one more minute, from now on where the time is over.",
        ),
    Spec::new(Action::GoAgenda, "chuong-trinh", PANES, &[ctrl('a')])
        .label_is("Chương trình", "Agenda")
        .doc_is(
            "Chương trình: bắt đầu, chèn, bỏ qua, mở lại mục.",
            "The agenda: start, insert, skip, reopen items.",
        ),
    Spec::new(Action::GoSteps, "cac-buoc", PANES, &[ctrl('b')])
        .label_is("Các bước", "Steps")
        .doc_is("Các bước có thể làm bây giờ.", "What may be done now."),
    Spec::new(Action::Undo, "rut-lai", PANES, &[ctrl('z'), ctrl('u')])
        .label_is("Rút lại", "Undo")
        .doc_is(
            "Rút lại việc vừa ghi, sau khi xem rõ đó là việc gì.",
            "Takes back the last record, after showing what it is.",
        )
        .asks_first(),
    Spec::new(Action::HallNext, "trang-sau", PANES, &[Chord::ctrl(KeyCode::Right), char('>')])
        .label_is("Trang sau", "Next page")
        .doc_is(
            "Lật màn hình hội trường sang trang sau; khi công bố từng người thì chiếu thêm một người.",
            "Turns the hall screen to the next page; in a reveal, shows one more name.",
        ),
    Spec::new(Action::HallBack, "trang-truoc", PANES, &[Chord::ctrl(KeyCode::Left), char('<')])
        .label_is("Trang trước", "Page back")
        .doc_is("Lật màn hình hội trường về trang trước.", "Turns the hall screen a page back."),
    Spec::new(Action::HallPace, "nhip-lat-trang", PANES, &[char('*')])
        .label_is("Nhịp trang", "Page pace")
        .doc_is(
            "Màn hình hội trường tự chuyển trang sau số giây đã gõ; 0 là bằng tay.",
            "Turns the pages of the hall screen after so many seconds; 0 is by hand.",
        ),
    Spec::new(Action::WordsDown, "loi-xuong", READ, &[Chord::ctrl(KeyCode::Down)])
        .label_is("Lời: xuống", "Words down")
        .doc_is("Cuộn lời điều hành xuống.", "Scrolls the chair's words down."),
    Spec::new(Action::WordsUp, "loi-len", READ, &[Chord::ctrl(KeyCode::Up)])
        .label_is("Lời: lên", "Words up")
        .doc_is("Cuộn lời điều hành lên.", "Scrolls the chair's words up."),
    Spec::new(Action::CopyWords, "chep-loi", PANES, &[ctrl('w')])
        .label_is("Chép lời", "Copy words")
        .doc_is("Chép lời điều hành của bước này.", "Copies the chair's words for this step."),
    Spec::new(Action::Search, "tim", PANES, &[char('/'), ctrl('f')])
        .label_is("Tìm", "Search")
        .doc_is(
            "Tìm trong danh sách, không cần gõ dấu: \"ng duc\" thấy \"Nguyễn Thị Đức\".",
            "Searches the list without marks: \"ng duc\" finds \"Nguyễn Thị Đức\".",
        ),
    Spec::new(Action::Palette, "lenh", PANES, &[char(':'), ctrl('p')])
        .label_is("Lệnh", "Commands")
        .doc_is(
            "Mọi việc làm được, tìm theo tên không cần dấu.",
            "Everything that can be done, found by name without marks.",
        ),
    Spec::new(Action::NextPane, "khung-sau", PANES, &[TAB])
        .label_is("Khung sau", "Next pane")
        .doc_is("Chuyển sang khung sau.", "Moves to the next pane."),
    Spec::new(Action::PreviousPane, "khung-truoc", PANES, &[BACK_TAB])
        .label_is("Khung trước", "Previous pane")
        .doc_is("Chuyển về khung trước.", "Moves to the previous pane."),
    Spec::new(Action::Up, "len", LISTS, &[UP, char('k')])
        .label_is("Lên", "Up")
        .doc_is("Lên một dòng.", "Up one line."),
    Spec::new(Action::Down, "xuong", LISTS, &[DOWN, char('j')])
        .label_is("Xuống", "Down")
        .doc_is("Xuống một dòng.", "Down one line."),
    Spec::new(Action::PageUp, "len-trang", LISTS, &[PAGE_UP])
        .label_is("Lên trang", "Page up")
        .doc_is("Lên một trang.", "Up one page."),
    Spec::new(Action::PageDown, "xuong-trang", LISTS, &[PAGE_DOWN])
        .label_is("Xuống trang", "Page down")
        .doc_is("Xuống một trang.", "Down one page."),
    Spec::new(Action::First, "dau-danh-sach", BROWSED, &[HOME, char('g')])
        .label_is("Đầu", "First")
        .doc_is("Về đầu danh sách.", "To the top of the list."),
    Spec::new(Action::Last, "cuoi-danh-sach", BROWSED, &[END, char('G')])
        .label_is("Cuối", "Last")
        .doc_is("Đến cuối danh sách.", "To the end of the list."),
    Spec::new(Action::Close, "dong", CONSOLE, &[ESC])
        .label_is("Đóng", "Close")
        .doc_is(
            "Đóng lớp trên cùng; không bao giờ thoát chương trình.",
            "Closes the top layer; never the program.",
        ),
    Spec::new(Action::Interrupt, "ngat", CONSOLE, &[ctrl('c')]).label_is("Đóng", "Close").doc_is(
        "Như Esc; bấm hai lần trong 2 giây thì hỏi thoát.",
        "Like Esc; pressed twice within 2 seconds, asks to quit.",
    ),
    start::INTERRUPT,
    Spec::new(Action::NextLanguage, "doi-ngon-ngu", HELPED, &[f(12), ctrl('l')])
        .label_is("English", "Tiếng Việt")
        .doc_is("Đổi ngôn ngữ của bàn điều hành.", "Switches the language of the console."),
    Spec::new(Action::NextTheme, "doi-mau", HELPED, &[ctrl('t')])
        .label_is("Đổi màu", "Theme")
        .doc_is("Tối, sáng, đơn sắc.", "Dark, light, monochrome."),
    Spec::new(Action::Suspend, "tam-ra-dong-lenh", PANES, &[ctrl('x')])
        .label_is("Tạm ra", "Suspend")
        .doc_is(
            "Tạm ra dòng lệnh; gõ fg để trở lại.",
            "Goes to the shell for a while; fg comes back.",
        ),
    Spec::new(Action::Quit, "thoat", PANES, &[ctrl('q'), char('q')])
        .label_is("Thoát", "Quit")
        .doc_is(
            "Thoát; mọi việc đã ghi đều còn trong tệp.",
            "Leaves; everything recorded is in the file.",
        )
        .asks_first(),
];
