//! The figures of a count: the papers, the votes of each name, and who is elected with how many.

use crate::domain::election::ballot::{Layout, Line, NameTally, Paper};
use crate::domain::election::round::Outcome;
use crate::domain::election::sentence::Reading;
use crate::domain::election::verdict::Base;
use crate::domain::narration::ground_label;
use crate::domain::percent::Percent;
use crate::domain::rules::BaseOf;
use crate::domain::{CandidateId, Lang, numerals, tr};
use crate::papers::document::{Cell, Document};

/// Who was there, and what became of the papers, in the order of the minutes (RULES 5.2).
pub(in crate::papers) fn papers(outcome: &Outcome, lang: Lang) -> Vec<String> {
    let Outcome { attendance, issue, tally, .. } = outcome;
    let line = |(vi, en, n): (&str, &str, u32)| format!("{}: {n}", tr(lang, vi, en));
    let absent = attendance.convened.saturating_sub(attendance.present);
    let in_words = |(vi, en, n): (&str, &str, u32)| {
        format!("{}: {}", tr(lang, vi, en), numerals::with_words(n, lang))
    };
    let people = [
        ("Triệu tập", "Convened", attendance.convened),
        ("Có mặt lúc bầu", "Present at the ballot", attendance.present),
        ("Vắng mặt", "Absent", absent),
    ];
    let ballots = [
        ("Số phiếu phát ra", "Ballots issued", issue.issued),
        ("Số phiếu thu về", "Ballots collected", tally.collected),
        ("Số phiếu hợp lệ", "Valid ballots", tally.valid),
        ("Số phiếu không hợp lệ", "Invalid ballots", tally.invalid),
    ];
    let mut lines: Vec<String> = people.into_iter().map(line).collect();
    lines.extend(ballots.into_iter().map(in_words));
    lines.extend(tally.invalid_by_ground.iter().map(|(ground, n)| {
        let ground = ground_label(*ground, lang);
        tr(lang, format!("Không hợp lệ vì {ground}: {n}"), format!("Invalid, {ground}: {n}"))
    }));
    lines.push(line(("Số phiếu in", "Ballots printed", issue.printed)));
    lines.push(line(("Số phiếu đổi do hỏng", "Ballots swapped as spoiled", issue.all_spoiled())));
    let (left, balance) = (issue.left_over_text(lang), issue.balance(lang));
    lines.extend(tr(
        lang,
        [format!("Số phiếu chưa dùng: {left}"), format!("Cân đối phiếu: {balance}")],
        [format!("Ballots unused: {left}"), format!("Balance of the papers: {balance}")],
    ));
    lines
}

/// Writes what each name got, in the order of the ballot. `shown` says whose names are wanted.
pub(in crate::papers) fn votes(
    document: &mut Document,
    paper: &Paper,
    outcome: &Outcome,
    shown: impl Fn(CandidateId) -> bool,
) {
    let (base, lang) = (outcome.verdict.base.size, document.lang);
    let is_struck = paper.layout == Layout::StrikeOut;
    let lines = paper.lines.iter().zip(&outcome.tally.names).enumerate();
    let row = |(at, (line, name)): (usize, (&Line, &NameTally))| {
        let mut row = vec![Cell::from(at + 1), Cell::from(line.name.as_str())];
        row.push(Cell::from(name.votes));
        if !is_struck {
            row.extend([name.against, name.unmarked].map(Cell::from));
        }
        row.push(Cell::from(Percent::of(name.votes, base)));
        row
    };
    let rows: Vec<Vec<Cell>> =
        lines.filter(|(_, (line, _))| shown(line.candidate)).map(row).collect();
    let struck =
        tr(lang, ["STT", "Họ và tên", "Số phiếu", "Tỷ lệ %"], ["No.", "Name", "Votes", "%"]);
    let columns = tr(
        lang,
        ["STT", "Họ và tên", "Đồng ý", "Không đồng ý", "Không ghi", "Tỷ lệ %"],
        ["No.", "Name", "Agree", "Disagree", "Unmarked", "%"],
    );
    document.table(if is_struck { &struck[..] } else { &columns[..] }, &rows);
}

/// Writes those elected in this order, with their votes, or that there is nobody.
pub(super) fn elected(document: &mut Document, reading: &Reading<'_>, names: &[CandidateId]) {
    let lang = document.lang;
    if names.is_empty() {
        document.paragraph(tr(lang, "Không có ai.", "Nobody."));
        return;
    }
    let row = |(place, id): (usize, &CandidateId)| {
        let known = reading.verdict.names.iter().find(|name| name.candidate == *id);
        let votes = known.map_or(0, |name| name.votes);
        let share = Percent::of(votes, reading.verdict.base.size);
        [Cell::from(place), reading.name(*id).into(), votes.into(), share.into()].to_vec()
    };
    document.table(
        &tr(lang, ["STT", "Họ và tên", "Số phiếu", "Tỷ lệ %"], ["No.", "Name", "Votes", "%"]),
        &(1..).zip(names).map(row).collect::<Vec<_>>(),
    );
}

/// Says in words of what the percentages are: usually not of the ballots collected.
pub(super) fn whole_of_shares(base: &Base, lang: Lang) -> String {
    let size = base.size;
    match base.of {
        BaseOf::Convened => tr(
            lang,
            format!(
                "Tỷ lệ % tính so với tổng số người được triệu tập, đã trừ theo quy định: {size} người; không tính so với số phiếu thu về."
            ),
            format!(
                "Percentages are of those convened, less those whom the rules subtract: {size}; they are not of the ballots collected."
            ),
        ),
        BaseOf::Collected => tr(
            lang,
            format!("Tỷ lệ % tính so với số phiếu thu về: {size} phiếu."),
            format!("Percentages are of the ballots collected: {size}."),
        ),
        BaseOf::Valid => tr(
            lang,
            format!("Tỷ lệ % tính so với số phiếu hợp lệ: {size} phiếu."),
            format!("Percentages are of the valid ballots: {size}."),
        ),
    }
}
