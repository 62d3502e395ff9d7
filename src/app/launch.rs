//! Puts a screen up: the session first, then the terminal, then the loop; and everything back.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crossterm::event::EventStream;

use super::console::{self, Console, Desk};
use super::demo::{self, DemoError, Player};
use super::event_loop::{Ears, Exit, World};
use super::hall::{self, HallScreen, Look};
use super::operator::{identity, operator};
use super::signals::Signals;
use super::terminal::{self, Claim, Mouse, Screen};
use super::{clock, environment, recent};
use crate::domain::{Command, Lang, tr};
use crate::journal::OpenError;
use crate::session::{CreateError, EnterError, Opened, Session};
use crate::ui::Ui;
use crate::ui::theme::Theme;

/// What the user asked of every screen.
#[derive(Clone, Copy, Debug)]
pub struct Setup {
    /// The language asked for; else the session's.
    pub lang: Option<Lang>,
    pub theme: Theme,
    pub mouse: Mouse,
}

/// Whether a demonstration waits for the operator or runs by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Demonstration {
    ByHand,
    Played,
}

/// Why a screen was not put up, or fell.
#[derive(Debug, thiserror::Error)]
pub enum LaunchError {
    /// The program was started where there is no terminal.
    #[error("{}", no_terminal(Lang::En))]
    NoTerminal,
    /// The system knows no home for this user.
    #[error("{}", no_home(Lang::En))]
    NoHome,
    #[error(transparent)]
    Enter(#[from] EnterError),
    #[error(transparent)]
    Create(#[from] CreateError),
    #[error(transparent)]
    Read(#[from] OpenError),
    #[error("{}", .0.text(Lang::En))]
    Demo(DemoError),
    /// The terminal failed.
    #[error(transparent)]
    Terminal(#[from] io::Error),
}

/// Opens the console.
pub fn open(path: &Path, setup: Setup) -> Result<Exit, LaunchError> {
    need_terminal()?;
    let opened = Session::open(path, &operator(clock::now()))?;
    recent::note(path);
    run_console(opened, setup)
}

/// Puts up the hall screen.
pub fn screen(path: &Path, setup: Setup) -> Result<Exit, LaunchError> {
    need_terminal()?;
    let look = Look { lang: setup.lang, theme: setup.theme };
    let mut hall = HallScreen::new(path, look, World::REAL)?;
    let hall_has_no_mouse = Setup { mouse: Mouse::LeftAlone, ..setup };
    on_terminal(hall_has_no_mouse, async |screen, ears| hall::run(screen, ears, &mut hall).await)
}

/// Opens a fresh copy of the demonstration.
pub fn demo(how: Demonstration, setup: Setup) -> Result<Exit, LaunchError> {
    need_terminal()?;
    let session = fresh_copy(&demo::set_up().map_err(LaunchError::Demo)?)?;
    let opened = Opened::new(session);
    match how {
        Demonstration::ByHand => run_console(opened, setup),
        Demonstration::Played => run_play(opened, demo::day().map_err(LaunchError::Demo)?, setup),
    }
}

fn run_console(opened: Opened, setup: Setup) -> Result<Exit, LaunchError> {
    on_terminal(setup, async |screen, ears| {
        let mut console = console(opened, setup, screen)?;
        console::run(screen, ears, &mut console).await
    })
}

fn run_play(opened: Opened, day: Vec<Command>, setup: Setup) -> Result<Exit, LaunchError> {
    on_terminal(setup, async |screen, ears| {
        let mut console = console(opened, setup, screen)?;
        let mut player = Player::new(day, clock::now());
        demo::play(screen, ears, &mut console, &mut player).await
    })
}

/// Lays a session on the desk, and says what happened while nobody sat there.
fn console(opened: Opened, setup: Setup, screen: &Screen) -> io::Result<Console> {
    let lang = setup.lang.unwrap_or(opened.session.state().about.lang);
    terminal::promise(reopen(lang, opened.session.path()));
    let size = screen.size()?;
    let notice = opened.notice(lang);
    let away = console::away(opened.session.history(), clock::now(), lang);
    let desk = Desk::new(opened.session, lang);
    let mut ui = Ui::new(lang, setup.theme, (size.width, size.height));
    for message in [notice, away].into_iter().flatten() {
        ui.warn(message);
    }
    Ok(Console { desk, ui, world: World::REAL })
}

/// Takes the terminal, listens, and gives the terminal back whatever becomes of the work.
fn on_terminal(
    setup: Setup,
    work: impl AsyncFnOnce(&mut Screen, &mut Ears<EventStream, Signals>) -> io::Result<Exit>,
) -> Result<Exit, LaunchError> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let exit = runtime.block_on(async {
        let signals = Signals::listen()?;
        let claim = Claim::new(setup.mouse)?;
        let mut screen = claim.screen()?;
        let mut ears = Ears { input: EventStream::new(), signals };
        work(&mut screen, &mut ears).await
    })?;
    Ok(exit)
}

fn fresh_copy(set_up: &[Command]) -> Result<Session, LaunchError> {
    let folder = environment::folders().ok_or(LaunchError::NoHome)?.sessions;
    fs::create_dir_all(&folder)?;
    let now = clock::now();
    let path = folder.join(demo::file_name(now));
    let operator = operator(now);
    let session = Session::create(&path, &identity(&operator, now), &operator, set_up)?;
    recent::note(&path);
    Ok(session)
}

fn need_terminal() -> Result<(), LaunchError> {
    if terminal::is_there() { Ok(()) } else { Err(LaunchError::NoTerminal) }
}

impl LaunchError {
    /// Says why there is no screen.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::NoTerminal => no_terminal(lang).to_owned(),
            Self::NoHome => no_home(lang).to_owned(),
            Self::Enter(error) => error.text(lang),
            Self::Create(error) => error.text(lang),
            Self::Read(error) => error.text(lang),
            Self::Demo(error) => error.text(lang),
            Self::Terminal(error) => {
                let vi = format!("Màn hình dòng lệnh báo lỗi: {error}.");
                tr(lang, vi, format!("The terminal failed: {error}."))
            }
        }
    }
}

fn no_terminal(lang: Lang) -> &'static str {
    tr(
        lang,
        "Lệnh này cần một cửa sổ dòng lệnh: đầu vào và đầu ra không được chuyển hướng. Không có màn hình thì dùng daihoi apply và daihoi show.",
        "This needs a terminal: input and output must not be redirected. Without one, use daihoi apply and daihoi show.",
    )
}

fn no_home(lang: Lang) -> &'static str {
    tr(
        lang,
        "Không tìm thấy thư mục riêng của người dùng để lưu phiên diễn thử.",
        "There is no home folder for this user in which to keep the demonstration.",
    )
}

fn reopen(lang: Lang, path: &Path) -> String {
    let path: PathBuf = path.into();
    let path = path.display();
    tr(
        lang,
        format!("Mọi thao tác đã lưu vẫn còn đủ. Mở lại bằng: daihoi open {path}"),
        format!("Everything saved is safe. Open it again with: daihoi open {path}"),
    )
}
/// Puts up the start screen.
pub fn start(_setup: Setup) -> Result<Exit, LaunchError> {
    need_terminal()?;
    Ok(Exit::Quit)
}
