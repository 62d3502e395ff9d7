//! The congresses of the scenario files, from their rosters to their closing.

use daihoi::domain::History;
use daihoi::domain::about::Stage;
use daihoi::domain::agenda::{Entry, ItemStatus};
use daihoi::domain::duties::check;
use daihoi::domain::election::Phase;
use daihoi::journal;

use crate::support::demonstration::Demonstration;
use crate::support::program::daihoi;

#[test]
fn the_demonstration_runs_to_its_closing_without_a_refusal() {
    let demonstration = Demonstration::whole();

    assert_eq!(demonstration.refused, Vec::<String>::new());
    assert!(matches!(demonstration.history.state().stage, Stage::Closed { .. }));
}

#[test]
fn the_demonstration_fills_every_seat_and_hands_every_ballot_over() {
    let demonstration = Demonstration::whole();

    let elections = &demonstration.history.state().elections.all;
    let winners: Vec<_> = elections.iter().map(|election| election.winners().len()).collect();
    assert_eq!(winners, [15, 1, 12]);
    assert_eq!(elections[2].alternates().len(), 2);
    assert!(elections.iter().all(|election| matches!(election.phase, Phase::HandedOver { .. })));
}

#[test]
fn the_day_of_the_pilot_runs_through_apply_to_its_closing_and_fills_every_seat_at_once() {
    let home = tempfile::tempdir().unwrap();
    let roster = fixture("rosters/xa-thi-diem.csv");
    let settings = ["organisation=Đảng bộ xã Nà Lùng", "superior=Đảng bộ huyện", "ordinal=XIX"];
    let mut new = vec!["new", "thi-diem-bau-truc-tiep", "--roster", &roster, "xa.json"];
    new.extend(settings.iter().flat_map(|setting| ["--set", setting]));
    assert_eq!(daihoi(home.path(), &new).code, 0);

    let day = fixture("scenarios/xa-thi-diem.jsonl");
    let applied = daihoi(home.path(), &["apply", "xa.json", &day]);

    assert_eq!((applied.code, applied.err.as_str()), (0, ""));
    assert_eq!(daihoi(home.path(), &["verify", "xa.json"]).code, 0);
    let shown = daihoi(home.path(), &["show", "--json", "xa.json"]).out;
    let shown: serde_json::Value = serde_json::from_str(&shown).unwrap();
    let endings = shown["elections"].as_array().unwrap().iter().map(|one| &one["ending"]);
    assert!(endings.clone().all(|ending| *ending == "filled"), "{:?}", endings.collect::<Vec<_>>());
    let lists = shown["preparation"]["lists"].as_array().unwrap().iter();
    let lists = lists.map(|list| {
        let names = list["names"].as_array().unwrap().len();
        (list["seats"].as_u64().unwrap(), list["least"].as_u64().unwrap(), names)
    });
    assert_eq!(lists.collect::<Vec<_>>(), [(15, 18, 18), (5, 6, 6), (1, 1, 1), (1, 1, 2)]);
    assert_eq!(shown["preparation"]["pending"].as_array().unwrap().len(), 0);
    let exported = daihoi(home.path(), &["export", "xa.json", "--out", "giay", "--format", "md"]);
    assert!(exported.out.contains("cong-tac-chuan-bi.md"), "{}", exported.out);
    let records = journal::read(&home.path().join("xa.json")).unwrap().records;
    let mut history = History::default();
    for record in records {
        history.push(record);
    }
    let state = history.state();
    assert!(matches!(state.stage, Stage::Closed { .. }));
    let elections = &state.elections.all;
    let filled = elections.iter().map(|one| (one.rounds.len(), one.winners().len()));
    assert_eq!(filled.collect::<Vec<_>>(), [(1, 15), (1, 5), (1, 1), (1, 1), (1, 8)]);
    let over = |phase: &Phase| matches!(phase, Phase::HandedOver { .. });
    assert!(elections.iter().all(|election| over(&election.phase)));
}

#[test]
fn the_provincial_meeting_runs_from_its_elections_to_the_assignment_of_duties() {
    let home = tempfile::tempdir().unwrap();
    let roster = fixture("rosters/tinh-uy.csv");
    let new = ["new", "hoi-nghi-tinh-uy-lan-thu-nhat", "--roster", &roster, "tinh.json"];
    assert_eq!(daihoi(home.path(), &new).code, 0);

    let day = fixture("scenarios/tinh-uy.jsonl");
    let applied = daihoi(home.path(), &["apply", "tinh.json", &day]);

    assert_eq!((applied.code, applied.err.as_str()), (0, ""));
    assert_eq!(daihoi(home.path(), &["verify", "tinh.json"]).code, 0);
    let records = journal::read(&home.path().join("tinh.json")).unwrap().records;
    let history: History = records.into_iter().collect();
    let state = history.state();
    assert!(matches!(state.stage, Stage::Closed { .. }));
    let winners = state.elections.all.iter().map(|election| election.winners().len());
    assert_eq!(winners.collect::<Vec<_>>(), [9, 1, 2, 7, 1]);
    let decision = state.duties.heard().unwrap();
    let members = &decision.members;
    let ranks = (members.standing.len(), members.others.len(), members.secretary.is_some());
    assert_eq!(ranks, (8, 22, true));
    assert_eq!(check(&decision.areas, &decision.matrix, members), []);
    assert_eq!(decision.areas.len(), 8 + 22 + 8);
    let exported = daihoi(home.path(), &["export", "tinh.json", "--out", "giay", "--format", "md"]);
    assert!(exported.out.contains("thong-bao-phan-cong-1.md"), "{}", exported.out);
    let shown = daihoi(home.path(), &["show", "--json", "tinh.json"]).out;
    let shown: serde_json::Value = serde_json::from_str(&shown).unwrap();
    assert_eq!(shown["duties"]["decisions"], 1);
    assert_eq!(shown["duties"]["faults"].as_array().unwrap().len(), 0);
}

#[test]
fn the_conferences_of_the_province_run_through_apply_and_leave_their_conclusions() {
    let roster = fixture("rosters/tinh-uy.csv");
    for (template, points, papers) in [
        ("hoi-nghi-chuyen-de", 2, ["tong-hop-y-kien.md", "thong-bao-ket-luan.md"]),
        ("hoi-nghi-so-ket", 2, ["danh-sach-dai-bieu.md", "thong-bao-ket-luan.md"]),
        ("hoi-nghi-tong-ket", 3, ["danh-sach-dai-bieu.md", "thong-bao-ket-luan.md"]),
    ] {
        let home = tempfile::tempdir().unwrap();
        let organisation = "organisation=Đảng bộ tỉnh Lạng Sơn";
        let new = ["new", template, "--roster", &roster, "--set", organisation, "tinh.json"];
        assert_eq!(daihoi(home.path(), &new).code, 0, "{template}");

        let day = fixture(&format!("scenarios/{template}.jsonl"));
        let applied = daihoi(home.path(), &["apply", "tinh.json", &day]);

        assert_eq!((applied.code, applied.err.as_str()), (0, ""), "{template}");
        assert_eq!(daihoi(home.path(), &["verify", "tinh.json"]).code, 0, "{template}");
        let exported =
            daihoi(home.path(), &["export", "tinh.json", "--out", "giay", "--format", "md"]);
        assert!(papers.iter().all(|paper| exported.out.contains(paper)), "{}", exported.out);
        let records = journal::read(&home.path().join("tinh.json")).unwrap().records;
        let history: History = records.into_iter().collect();
        let state = history.state();
        assert!(matches!(state.stage, Stage::Closed { .. }), "{template}");
        assert!(state.conclusions.concluded_at().is_some(), "{template}");
        assert_eq!(state.conclusions.count(), points, "{template}");
        let all_done = |entry: &Entry| matches!(entry.status, ItemStatus::Done { .. });
        assert!(state.agenda.entries.iter().all(all_done), "{template}");
    }
}

#[test]
fn the_yearly_review_of_the_district_runs_through_apply_and_leaves_its_papers() {
    let home = tempfile::tempdir().unwrap();
    let roster = fixture("rosters/quan-uy.csv");
    let organisation = "organisation=Đảng bộ Quận 11";
    let new =
        ["new", "kiem-diem-cuoi-nam", "--roster", &roster, "--set", organisation, "quan.json"];
    assert_eq!(daihoi(home.path(), &new).code, 0);

    let day = fixture("scenarios/kiem-diem-cuoi-nam.jsonl");
    let applied = daihoi(home.path(), &["apply", "quan.json", &day]);

    assert_eq!((applied.code, applied.err.as_str()), (0, ""));
    assert_eq!(daihoi(home.path(), &["verify", "quan.json"]).code, 0);
    let shown = daihoi(home.path(), &["show", "--json", "quan.json"]).out;
    let shown: serde_json::Value = serde_json::from_str(&shown).unwrap();
    let number_of = |grade: &str| {
        shown["reviews"].as_array().unwrap().iter().filter(|one| one["grade"] == grade).count()
    };
    let grades = ["excellent", "good", "completed", "not_completed"].map(number_of);
    assert_eq!(grades, [2, 12, 1, 0]);
    assert_eq!(shown["follow_up"].as_array().unwrap().len(), 20);
    assert!(shown["stage"].get("closed").is_some(), "{}", shown["stage"]);
    let exported =
        daihoi(home.path(), &["export", "quan.json", "--out", "papers", "--format", "md"]).out;
    assert_eq!(exported.lines().filter(|line| line.contains("ban-kiem-diem-ca-nhan")).count(), 15);
    for paper in [
        "bao-cao-kiem-diem-tap-the-1.md",
        "bien-ban-kiem-phieu-xep-loai-1.md",
        "bien-ban-kiem-phieu-xep-loai-3.md",
        "tong-hop-xep-loai.md",
        "danh-sach-viec-theo-doi.md",
    ] {
        assert!(exported.contains(paper), "{exported}");
    }
}

#[test]
fn the_ward_grades_its_eighteen_branches_to_the_closing_and_keeps_the_cap() {
    let home = tempfile::tempdir().unwrap();
    let roster = fixture("rosters/dang-uy-phuong-12.csv");
    let settings = ["organisation=Đảng bộ Phường 12", "superior=Quận ủy Quận 10"];
    let mut new = vec!["new", "xep-loai-chi-bo-hang-nam", "--roster", &roster, "xep-loai.json"];
    new.extend(settings.iter().flat_map(|setting| ["--set", setting]));
    assert_eq!(daihoi(home.path(), &new).code, 0);

    let day = fixture("scenarios/xep-loai-chi-bo-hang-nam.jsonl");
    let applied = daihoi(home.path(), &["apply", "xep-loai.json", &day]);

    assert_eq!((applied.code, applied.err.as_str()), (0, ""));
    assert_eq!(daihoi(home.path(), &["verify", "xep-loai.json"]).code, 0);
    let shown = daihoi(home.path(), &["show", "--json", "xep-loai.json"]).out;
    let shown: serde_json::Value = serde_json::from_str(&shown).unwrap();
    assert!(shown["stage"].get("closed").is_some(), "{}", shown["stage"]);
    let branches = shown["reviews"].as_array().unwrap();
    let number_of = |grade: &str| branches.iter().filter(|one| one["grade"] == grade).count();
    let grades = ["excellent", "good", "completed", "not_completed"].map(number_of);
    assert_eq!((branches.len(), grades), (16 + 2, [2, 15, 1, 0]));
    let exported =
        daihoi(home.path(), &["export", "xep-loai.json", "--out", "giay-to", "--format", "md"]).out;
    for paper in ["bien-ban-kiem-phieu-xep-loai-1.md", "bien-ban-kiem-phieu-xep-loai-2.md"] {
        assert!(exported.contains(paper), "{exported}");
    }
    let summary = home.path().join("giay-to/tong-hop-xep-loai.md");
    let summary = std::fs::read_to_string(summary).unwrap();
    for said in [
        "Hoàn thành xuất sắc nhiệm vụ: 2/18 (11,11 %)",
        "Tốt trở lên: 17/18 (94,44 %)",
        "Không hoàn thành nhiệm vụ: 0/18 (0,00 %)",
    ] {
        assert!(summary.contains(said), "{summary}");
    }
}

#[test]
fn the_conference_runs_through_apply_to_its_closing_and_its_papers() {
    let home = tempfile::tempdir().unwrap();
    let roster = fixture("rosters/hoi-nghi-trao-doi.csv");
    let new = ["new", "hoi-nghi-trao-doi-kinh-nghiem", "--roster", &roster, "hn.json"];
    assert_eq!(daihoi(home.path(), &new).code, 0);

    let day = fixture("scenarios/hoi-nghi-trao-doi.jsonl");
    let applied = daihoi(home.path(), &["apply", "hn.json", &day]);

    assert_eq!((applied.code, applied.err.as_str()), (0, ""));
    assert_eq!(daihoi(home.path(), &["verify", "hn.json"]).code, 0);
    let shown = daihoi(home.path(), &["show", "--json", "hn.json"]).out;
    let shown: serde_json::Value = serde_json::from_str(&shown).unwrap();
    let exchange = &shown["exchange"];
    let came = |by: &str| {
        let groups = exchange[by].as_array().unwrap().iter();
        groups.map(|group| group["came"].as_u64().unwrap()).sum::<u64>()
    };
    assert_eq!([came("by_category"), came("by_locality")], [58, 58]);
    assert_eq!(exchange["reports"]["given"], 7);
    assert_eq!(exchange["reports"]["registered"], 7);
    let themes = exchange["themes"].as_array().unwrap().iter();
    let opinions: Vec<_> = themes.map(|theme| theme["opinions"].as_u64().unwrap()).collect();
    assert_eq!(opinions, [4, 4, 3, 2]);
    assert_eq!(exchange["conclusions"].as_array().unwrap().len(), 5);
    assert_eq!(exchange["concluded"], true);
    let text = daihoi(home.path(), &["show", "hn.json"]).out;
    assert!(text.contains("Báo cáo: 7/7"), "{text}");
    let written = daihoi(home.path(), &["export", "hn.json", "--out", "giay-to", "--format", "md"]);
    let papers: Vec<&str> =
        written.out.lines().filter_map(|path| path.rsplit('/').next()).collect();
    let expected = ["bien-ban", "danh-sach-dai-bieu", "chuong-trinh", "tong-hop-y-kien"];
    let expected = expected.into_iter().chain(["thong-bao-ket-luan", "kich-ban-dieu-hanh"]);
    assert_eq!(papers, expected.map(|name| format!("{name}.md")).collect::<Vec<_>>());
}

fn fixture(name: &str) -> String {
    format!("{}/fixtures/{name}", env!("CARGO_MANIFEST_DIR"))
}
