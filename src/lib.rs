//! `daihoi` (*đại hội*, congress) runs a party congress session live, in the terminal: from the
//! roster and the agenda to the announced result and the signed minutes.
//!
//! # The map
//!
//! Dependencies run one way, downwards; a test reads the sources and enforces it.
//!
//! ```text
//!                cli        the verbs of the command line
//!                 │
//!                app        tokio, crossterm, signals, the clock
//!                 │
//!   ┌───────┬─────┴──┬─────────┬─────────┬────────┐
//!   ui   session  template   roster     sheet   figures
//!   │       │        │         │         │        │
//! papers  journal    │         │         │        │
//!   │       │        │         │         │        │
//! report    │        │         │         │        │
//!   │       │        │         │         │        │
//!   └───────┴─────┬──┴─────────┴─────────┴────────┘
//!              domain       the congress and its rules, and nothing else
//! ```
//!
//! * [`domain`]: state, commands, events, refusals. [`domain::decide()`] asks the rules,
//!   [`domain::evolve::evolve`] keeps the books, [`domain::History`] knows what was taken back.
//! * [`journal`]: the session file: append, recover, follow, verify.
//! * [`session`]: decide, write, evolve, in this order and nowhere else.
//! * [`template`] and [`roster`]: files of the secretariat become commands.
//! * [`papers`]: the session becomes minutes.
//! * [`report`]: many sessions become the table of a province.
//! * [`figures`]: what is wrong with the figures of a table; of a text, [`domain::figures`] tells.
//! * [`sheet`]: the figures of one election, from anywhere, become a verdict.
//! * [`ui`]: the console and the hall screen: what was pressed becomes an effect, the state a frame.
//! * [`app`]: the loops that wait for a key, a signal, the file or the clock.
//! * [`cli`]: what can be asked from a shell.
//!
//! # What always holds
//!
//! 1. [`domain`] reads no clock, file, environment or random source, and cannot panic on any input.
//! 2. No fact reaches a screen before it is on the disk.
//! 3. One accepted command is one record; a refused command leaves no trace.
//! 4. Only [`app`] blocks, spawns, sleeps or exits.
//! 5. The hall's view has no field for what the hall must not see: a running tally cannot leak,
//!    because there is nowhere to put it.
//! 6. Keys are declared in one table, which also feeds the help, the palette, the status line and
//!    the tests.
//! 7. All text in sources, templates and the session file is in Unicode NFC, and no control
//!    character from any input reaches a terminal.
//! 8. Verdicts are computed with integers; a percentage is for show.
//!
//! # Glossary
//!
//! | Vietnamese | here |
//! |---|---|
//! | đại hội, hội nghị | congress, conference: both are a [`session::Session`] |
//! | phiên trù bị, phiên chính thức | preparatory and main [`domain::agenda::Sitting`] |
//! | đoàn chủ tịch, đoàn thư ký | presidium, secretariat: [`domain::bodies::Body`] |
//! | ban thẩm tra tư cách đại biểu | credentials committee |
//! | ban kiểm phiếu, tổ kiểm phiếu | counting committee |
//! | đại biểu được triệu tập | convened delegate |
//! | chính thức, dự khuyết, dự bị | official, alternate, probationary: [`domain::roster::Standing`] |
//! | ứng cử, đề cử, xin rút | own nomination, nomination, withdrawal |
//! | loại hình tổ chức | [`domain::about::OrganisationKind`] |
//! | số dư | surplus: [`domain::rules::Surplus`] |
//! | cấp ủy, ban chấp hành | committee, executive committee: [`domain::election::Office`] |
//! | ban thường vụ, bí thư, phó bí thư | standing committee, secretary, deputy secretary |
//! | phiếu phát ra, thu về | ballots issued, collected |
//! | phiếu hợp lệ, không hợp lệ | valid, invalid ballots |
//! | biểu quyết giơ thẻ | show of hands: [`domain::hands`] |
//! | tham luận | registered paper: [`domain::floor::SpeechKind`] |
//! | tập phiếu | lot of ballots: [`domain::election::lot`] |
//! | kiểm điểm tự phê bình, phê bình | review, self-review: [`domain::review`] |
//! | đánh giá, xếp loại | grading, grades: [`domain::grading`] |
//! | biên bản, nghị quyết | minutes, resolution |
//! | kịch bản điều hành | chair's script |
//! | trúng cử | elected; not yet approved by the level above (chuẩn y) |

pub mod app;
pub mod cli;
pub mod domain;
pub mod figures;
pub mod journal;
pub mod papers;
pub mod report;
pub mod roster;
pub mod session;
pub mod sheet;
pub mod template;
pub mod ui;
