//! The forms of today's sessions: each from its template and roster, through a scenario, to its closing.

use daihoi::domain::History;
use daihoi::domain::about::Stage;
use daihoi::journal;
use daihoi::papers::{ChainHead, congress_minutes, registered_papers};

use crate::support::program::daihoi;

#[test]
fn the_congress_without_elections_closes_without_a_ballot_and_its_minutes_say_so() {
    let settings =
        ["organisation=Đảng bộ xã Khuổi Mạ", "superior=Đảng bộ tỉnh", "place=Hội trường xã"];
    let day = Day::run("dai-hoi-khong-bau-cu", "xa-hop-nhat", &settings);

    let minutes = day.minutes();
    assert!(day.history.state().elections.all.is_empty());
    assert!(minutes.contains("Đại hội không có nội dung bầu cử: không có cuộc bỏ phiếu nào."));
    assert_eq!(day.history.state().appointments.all.len(), 7);
    for said in [
        "- Bí thư (1): Lê Văn Dũng (Quyết định số 214-QĐ/TU ngày 27/06/2025 của Ban Thường vụ Tỉnh ủy)",
        "chỉ định Đại biểu dự đại hội cấp trên (6): Lê Văn Dũng, Lý Văn Nghiệp",
    ] {
        assert!(minutes.contains(said), "{said}\n{minutes}");
    }
}

#[test]
fn the_general_assembly_elects_its_board_in_english_to_its_closing() {
    let settings = ["organisation=Riverside Outdoor Club", "place=Club house"];
    let day = Day::run("general-assembly", "association", &settings);

    let board = &day.history.state().elections.all[0];
    assert_eq!((board.rounds.len(), board.winners().len()), (1, 5));
    let minutes = day.minutes();
    assert!(minutes.contains("MINUTES OF THE GENERAL ASSEMBLY"), "{minutes}");
    for said in ["the chair: ", "the secretary: ", "the tellers (", "Absent without notice (4): "] {
        assert!(minutes.contains(said), "{said}\n{minutes}");
    }
    for strange in ["presidium", "ongress", "base 0", "\\*", "Trúng cử", "đồng chí"] {
        assert!(!minutes.contains(strange), "{strange}\n{minutes}");
    }
}

#[test]
fn the_branch_meeting_admits_with_six_of_nine_and_not_with_five() {
    let settings = ["organisation=Chi bộ Trường Tiểu học Nậm Lành", "place=Phòng họp"];
    let day = Day::run("sinh-hoat-chi-bo", "chi-bo-thang", &settings);

    let minutes = day.minutes();
    assert!(minutes.contains("# BIÊN BẢN HỘI NGHỊ"), "{minutes}");
    assert!(minutes.contains("| THƯ KÝ | CHỦ TỌA |"), "{minutes}");
    assert!(minutes.contains("- Thư ký: Nguyễn Đức Cảnh"), "{minutes}");
    assert!(minutes.contains("Vắng không báo (1): "), "{minutes}");
    for said in [
        "Kết nạp Giàng Thị Dở vào Đảng: nhất trí 7, không nhất trí 0, ý kiến khác 1; cần 6 trên 9 được tính; được thông qua (ít nhất 2/3, theo ADM-1, Điều 4",
        "Công nhận Lù Văn Tráng là đảng viên chính thức: nhất trí 6, không nhất trí 1, ý kiến khác 1; cần 6 trên 9 được tính; được thông qua",
        "Kết nạp Thào A Sùng vào Đảng: nhất trí 5, không nhất trí 2, ý kiến khác 1; cần 6 trên 9 được tính; không được thông qua",
        "Thông qua nghị quyết tháng 11 năm 2025 của chi bộ: nhất trí 8, không nhất trí 0, ý kiến khác 0; cần 5 trên 9 được tính; được thông qua",
    ] {
        assert!(minutes.contains(said), "{said}\n{minutes}");
    }
}

#[test]
fn the_ward_cuts_its_registered_papers_to_the_time_of_the_discussion() {
    let settings = ["organisation=Đảng bộ Phường 12", "place=Hội trường phường"];
    let day = Day::of("dai-hoi-phuong-tham-luan", ["phuong-12", "phuong-12-tham-luan"], &settings);

    let chain = ChainHead { record: 1, hash: "ab".repeat(32) };
    let papers = registered_papers(&day.history, &chain).map(|paper| paper.to_string()).unwrap();
    assert!(papers.contains("| 2000 | 12 (quá giờ) | 8 | đã trình bày |"), "{papers}");
    assert!(papers.contains("| Chi bộ khu phố | 16 | 88,89 |"), "{papers}");
    let cut =
        "Chủ tọa quyết định rút thời gian của 5 tham luận đang chờ còn 8 phút; lý do: 50 phút";
    assert!(day.minutes().contains(cut), "{}", day.minutes());
    assert_eq!(day.history.state().floor.heard.len(), 8);
}

/// A session that was laid down from a template and a roster, run by a scenario to its closing, and
/// found clean.
struct Day {
    history: History,
}

impl Day {
    /// The scenario is called as the roster is.
    #[track_caller]
    fn run(template: &str, name: &str, settings: &[&str]) -> Self {
        Self::of(template, [name, name], settings)
    }

    #[track_caller]
    fn of(template: &str, [people, name]: [&str; 2], settings: &[&str]) -> Self {
        let home = tempfile::tempdir().unwrap();
        let roster = fixture(&format!("rosters/{people}.csv"));
        let mut new = vec!["new", template, "--roster", &roster, "day.json"];
        new.extend(settings.iter().flat_map(|setting| ["--set", setting]));
        let created = daihoi(home.path(), &new);
        assert_eq!(created.code, 0, "{}", created.err);

        let scenario = fixture(&format!("scenarios/{name}.jsonl"));
        let applied = daihoi(home.path(), &["apply", "day.json", &scenario]);
        assert_eq!((applied.code, applied.err.as_str()), (0, ""));
        let verified = daihoi(home.path(), &["verify", "day.json"]);
        assert_eq!((verified.code, verified.err.as_str()), (0, ""), "{}", verified.out);

        let records = journal::read(&home.path().join("day.json")).unwrap().records;
        let history: History = records.into_iter().collect();
        assert!(matches!(history.state().stage, Stage::Closed { .. }));
        Self { history }
    }

    fn minutes(&self) -> String {
        congress_minutes(&self.history, &ChainHead { record: 1, hash: "ab".repeat(32) }).to_string()
    }
}

fn fixture(name: &str) -> String {
    format!("{}/fixtures/{name}", env!("CARGO_MANIFEST_DIR"))
}
