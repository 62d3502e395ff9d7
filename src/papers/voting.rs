//! The voting instructions of a round (hướng dẫn bầu cử): what is elected, how to mark, and what makes
//! a ballot invalid, by the rules of the session.

use super::ChainHead;
use super::ballots::for_each_round;
use super::catalogue::{Kind, Made, Source};
use super::document::Document;
use super::head::{closing, opening};
use crate::domain::election::Election;
use crate::domain::election::ballot::{InvalidGround, Layout, Paper};
use crate::domain::election::round::Round;
use crate::domain::narration::{ground_label, occasion_text, round_label};
use crate::domain::rules::{BallotRules, RuleSet};
use crate::domain::{Lang, State, tr};

/// The instructions for every round that may be voted on.
pub(super) fn all(source: Source<'_>) -> Vec<Made> {
    let (state, chain) = (source.state(), source.chain);
    let elections = state.elections.all.iter();
    let papers = elections.flat_map(|election| {
        for_each_round(Kind::VotingInstructions, election, |round| {
            write(state, (election, round), chain)
        })
    });
    papers.collect()
}

/// Says in a sentence or two how this paper is marked, as it stands on the paper itself.
pub(super) fn how_to_mark(paper: &Paper, lang: Lang) -> String {
    let (how, limit) = (manner(paper.layout, lang), limit(paper, lang));
    let nothing_else = tr(
        lang,
        "Không ký tên, không viết thêm, không đánh dấu riêng.",
        "Do not sign, write nothing else, make no other mark.",
    );
    [Some(how.to_owned()), limit, Some(nothing_else.to_owned())]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

/// Says how many are elected on a paper.
pub(super) fn seats(paper: &Paper, lang: Lang) -> String {
    let (official, alternate) = (paper.seats, paper.alternate_seats);
    match (official, alternate) {
        (_, 0) => tr(lang, format!("{official} người"), official.to_string()),
        (0, _) => tr(lang, format!("{alternate} dự khuyết"), format!("{alternate} as alternates")),
        _ => tr(
            lang,
            format!("{official} chính thức, {alternate} dự khuyết"),
            format!("{official} to official seats, {alternate} as alternates"),
        ),
    }
}

fn manner(layout: Layout, lang: Lang) -> &'static str {
    match layout {
        Layout::StrikeOut => tr(
            lang,
            "Không bầu cho ai thì gạch ngang cả họ và tên của người đó.",
            "Strike through the whole name of each person you do not vote for.",
        ),
        Layout::AgreeColumns => tr(
            lang,
            "Đánh dấu X vào một trong hai ô “Đồng ý” hoặc “Không đồng ý” của từng người.",
            "For each person, put an X in one of the two boxes: agree or disagree.",
        ),
        Layout::SingleName => tr(
            lang,
            "Đánh dấu X vào một trong hai ô “Đồng ý” hoặc “Không đồng ý”.",
            "Put an X in one of the two boxes: agree or disagree.",
        ),
    }
}

/// How many names a ballot may carry, where there are more names than that.
fn limit(paper: &Paper, lang: Lang) -> Option<String> {
    let (limit, is_struck) = (paper.limit, paper.layout == Layout::StrikeOut);
    if !paper.has_surplus() && !is_struck {
        return None;
    }
    let is_bounded = usize::from(limit) < paper.lines.len();
    Some(match (is_struck, is_bounded) {
        (true, true) => tr(
            lang,
            format!("Để lại nhiều nhất {limit} người, ít nhất 1 người."),
            format!("Leave {limit} at most and 1 at least."),
        ),
        (true, false) => tr(lang, "Để lại ít nhất 1 người.", "Leave 1 at least.").to_owned(),
        (false, true) => tr(
            lang,
            format!("Đồng ý nhiều nhất {limit} người, ít nhất 1 người."),
            format!("Agree to {limit} at most and to 1 at least."),
        ),
        (false, false) => tr(lang, "Đồng ý ít nhất 1 người.", "Agree to 1 at least.").to_owned(),
    })
}

fn write(state: &State, (election, round): (&Election, &Round), chain: &ChainHead) -> Document {
    let (lang, rules, paper) = (state.about.lang, &state.rules, &round.paper);
    let mut document = Document::new(lang);
    let kind = tr(lang, "HƯỚNG DẪN BẦU CỬ", "VOTING INSTRUCTIONS");
    opening(&mut document, kind, state.stage.since());
    let title = &paper.title;
    document.strong(&format!("{title} ({})", round_label(round.kind, lang)));
    if let Some(occasion) = occasion_text(&election.plan, rules, lang) {
        document.paragraph(&occasion);
    }
    document.heading(2, tr(lang, "Bầu bao nhiêu người", "How many are elected"));
    document.list(&numbers(round, lang));
    document.heading(2, tr(lang, "Cách bầu", "How to vote"));
    document.list(&steps(paper, &rules.ballots, lang));
    document.heading(2, tr(lang, "Phiếu không hợp lệ", "Invalid ballots"));
    document.list(&invalid(paper, &rules.ballots, lang));
    document.paragraph(tr(
        lang,
        "Phiếu nghi vấn do Ban Kiểm phiếu xem xét, kết luận.",
        "Those who count conclude on doubtful ballots.",
    ));
    document.heading(2, tr(lang, "Căn cứ", "Rules"));
    document.list(&sources(rules, lang));
    let signer = tr(lang, "T/M BAN KIỂM PHIẾU", "For those who count");
    closing(&mut document, state, &[signer], chain);
    document
}

fn numbers(round: &Round, lang: Lang) -> Vec<String> {
    let paper = &round.paper;
    let (seats, names, hash) = (seats(paper, lang), paper.lines.len(), &paper.hash);
    let official = if paper.seats == 0 { paper.alternate_seats } else { paper.seats };
    let surplus = names.saturating_sub(usize::from(official));
    tr(
        lang,
        [
            format!("Số lượng bầu: {seats}"),
            format!("Danh sách bầu cử: {names} người, số dư {surplus}"),
            format!("Mã in trên phiếu: {hash}"),
        ],
        [
            format!("To be elected: {seats}"),
            format!("On the list: {names}, {surplus} more than seats"),
            format!("Code on the ballot: {hash}"),
        ],
    )
    .to_vec()
}

/// How one votes, and what a mark is worth where the ballot stays valid without a clear one.
fn steps(paper: &Paper, rules: &BallotRules, lang: Lang) -> Vec<String> {
    let mut lines = vec![manner(paper.layout, lang).to_owned()];
    lines.extend(limit(paper, lang));
    let unclear = tr(
        lang,
        "Người bị đánh dấu cả hai ô hoặc không ô nào thì không được tính phiếu; phiếu vẫn hợp lệ.",
        "Both boxes or neither counts nothing for that name; the ballot stays valid.",
    );
    let leaves_valid = match paper.layout {
        Layout::StrikeOut => false,
        Layout::AgreeColumns => true,
        Layout::SingleName => !rules.single_unmarked_is_invalid,
    };
    lines.extend(leaves_valid.then(|| unclear.to_owned()));
    lines.push(
        tr(
            lang,
            "Phiếu viết hỏng thì đổi phiếu khác tại Ban Kiểm phiếu trước khi bỏ vào hòm phiếu.",
            "A spoiled ballot is swapped by those who count before it goes into the box.",
        )
        .to_owned(),
    );
    lines
}

/// The grounds that can arise on this paper, in the order of the rules.
fn invalid(paper: &Paper, rules: &BallotRules, lang: Lang) -> Vec<String> {
    let grounds = rules.invalid.iter().filter(|ground| can_arise(*ground, paper, rules));
    let limit = paper.limit;
    let text = |ground| match ground {
        InvalidGround::TooManyNames => {
            let label = ground_label(ground, lang);
            tr(lang, format!("{label} (quá {limit} người)"), format!("{label} (over {limit})"))
        }
        ground => ground_label(ground, lang).to_owned(),
    };
    grounds.map(text).collect()
}

fn can_arise(ground: InvalidGround, paper: &Paper, rules: &BallotRules) -> bool {
    let is_struck = paper.layout == Layout::StrikeOut;
    match ground {
        InvalidGround::TooManyNames => usize::from(paper.limit) < paper.lines.len(),
        InvalidGround::NoName => is_struck || paper.has_surplus(),
        InvalidGround::BothOrNeither => {
            paper.layout == Layout::SingleName && rules.single_unmarked_is_invalid
        }
        InvalidGround::Blank => {
            paper.layout == Layout::AgreeColumns && rules.blank_columns_is_invalid
        }
        InvalidGround::NotIssued
        | InvalidGround::NameAdded
        | InvalidGround::Signed
        | InvalidGround::ExtraWriting
        | InvalidGround::WrongRound => true,
    }
}

/// The rules on ballots, with where they stand and what they say.
fn sources(rules: &RuleSet, lang: Lang) -> Vec<String> {
    let BallotRules { rule, invalid_rule, .. } = &rules.ballots;
    let known = [rule, invalid_rule].into_iter().filter_map(|rule| {
        let citation = rules.citations.get(rule)?;
        Some(format!("{}: {}", rules.cite(rule), tr(lang, &citation.vi, &citation.en)))
    });
    known.collect()
}
