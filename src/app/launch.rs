//! Puts a screen up: the session first, then the terminal, then the loop; and everything back.

mod error;

use std::fs;
use std::path::Path;

use crossterm::event::EventStream;

use super::console::{self, Clerk, Console, Desk};
use super::demo::{self, Player};
use super::event_loop::{Ears, Exit, Next, World};
use super::hall::{self, HallScreen, Look};
use super::operator::operator;
use super::prepare::{make, size_warning};
use super::prompt::{self, PromptScreen};
use super::signals::Signals;
use super::start::Reception;
use super::terminal::{self, Claim, Mouse, Screen};
use super::{card, clock, environment, letters, recent, start};
use crate::domain::{Lang, tr};
use crate::papers::Form;
use crate::session::{Opened, Session};
use crate::ui::Ui;
use crate::ui::hall::card::Card;
use crate::ui::hall::letters::{Looks, Wish};
use crate::ui::hall::role::Role;
use crate::ui::start::Start;
use crate::ui::theme::Theme;

pub use error::LaunchError;

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

type RealEars = Ears<EventStream, Signals>;

/// Opens the console; its papers follow a form of the organisation, where there is one.
pub fn open(path: &Path, form: Option<Form>, setup: Setup) -> Result<Exit, LaunchError> {
    need_terminal()?;
    let opened = enter(path)?;
    on_terminal(setup, async |screen, ears| {
        let mut console = reopened(opened, setup, screen)?;
        console.clerk = Clerk::with(form);
        Ok(console::run(screen, ears, &mut console).await?)
    })
}

/// Puts up the hall screen.
pub fn screen(
    path: &Path,
    role: Role,
    wish: Option<Wish>,
    setup: Setup,
) -> Result<Exit, LaunchError> {
    need_terminal()?;
    let letters = letters::choose(wish, setup.theme);
    let look = Look { role, lang: setup.lang, theme: setup.theme, letters };
    let mut hall = HallScreen::new(path, look, World::REAL)?;
    let setup_of_a_wall = Setup { mouse: Mouse::LeftAlone, ..setup };
    on_terminal(setup_of_a_wall, async |screen, ears| Ok(hall::run(screen, ears, &mut hall).await?))
}

/// Puts up the chair's prompt.
pub fn prompt(path: &Path, wish: Option<Wish>, setup: Setup) -> Result<Exit, LaunchError> {
    need_terminal()?;
    let looks = Looks { theme: setup.theme, letters: letters::choose(wish, setup.theme) };
    let mut prompt = PromptScreen::new(path, setup.lang, looks, World::REAL)?;
    let setup_of_a_reader = Setup { mouse: Mouse::LeftAlone, ..setup };
    on_terminal(setup_of_a_reader, async |screen, ears| {
        Ok(prompt::run(screen, ears, &mut prompt).await?)
    })
}

/// Puts up the test card of the hall screen's letters.
pub fn test_card(wish: Option<Wish>, setup: Setup) -> Result<Exit, LaunchError> {
    need_terminal()?;
    let lang = setup.lang.or_else(environment::locale).unwrap_or_default();
    let looks = Looks { theme: setup.theme, letters: letters::choose(wish, setup.theme) };
    let mut card = Card::new(lang, looks, environment::ink());
    let setup_of_a_wall = Setup { mouse: Mouse::LeftAlone, ..setup };
    on_terminal(setup_of_a_wall, async |screen, ears| {
        Ok(card::run(screen, ears, &mut card, World::REAL).await?)
    })
}

/// Opens a fresh copy of the demonstration.
pub fn demo(how: Demonstration, setup: Setup) -> Result<Exit, LaunchError> {
    need_terminal()?;
    let opened = fresh_copy()?;
    let mut player = match how {
        Demonstration::ByHand => None,
        Demonstration::Played => {
            Some(Player::new(demo::day().map_err(LaunchError::Demo)?, clock::now()))
        }
    };
    on_terminal(setup, async |screen, ears| {
        let mut console = demo_console(opened, setup, screen)?;
        match &mut player {
            None => Ok(console::run(screen, ears, &mut console).await?),
            Some(player) => Ok(demo::play(screen, ears, &mut console, player).await?),
        }
    })
}

/// Puts up the start screen, and what is chosen there.
pub fn start(setup: Setup) -> Result<Exit, LaunchError> {
    need_terminal()?;
    let lang = setup.lang.or_else(environment::locale).unwrap_or_default();
    let offered = (start::recent_sessions(), start::offered_templates());
    let mut desk = Reception::new(Start::new(lang, setup.theme, offered.0, offered.1));
    on_terminal(setup, async |screen, ears| {
        loop {
            let exit = start::run(screen, ears, &mut desk, World::REAL).await?;
            let chosen = &desk.screen;
            let asked = Some(chosen.lang()).filter(|chosen| *chosen != lang).or(setup.lang);
            let setup = Setup { lang: asked, theme: chosen.theme(), ..setup };
            let mut console = match exit {
                Exit::Next(Next::Open(path)) => reopened(enter(&path)?, setup, screen)?,
                Exit::Next(Next::Demo) => demo_console(fresh_copy()?, setup, screen)?,
                Exit::Next(Next::Make(order)) => match make(&order.file, &order.commands) {
                    Ok(session) => new_console(session, setup, screen)?,
                    Err(error) => {
                        desk.screen.complain(&error.text(desk.screen.lang()));
                        continue;
                    }
                },
                Exit::Quit | Exit::Signal(_) => return Ok(exit),
            };
            return Ok(console::run(screen, ears, &mut console).await?);
        }
    })
}

/// Lays a session on the desk that was just made, and says what it cannot elect.
fn new_console(session: Session, setup: Setup, screen: &Screen) -> Result<Console, LaunchError> {
    let lang = setup.lang.unwrap_or(session.state().about.lang);
    let warning = size_warning(session.state(), lang);
    let mut console = console(Opened::new(session), setup, screen)?;
    if let Some(warning) = warning {
        console.ui.warn(warning);
    }
    Ok(console)
}

/// Lays a session on the desk that was left before, and says where it stands.
fn reopened(opened: Opened, setup: Setup, screen: &Screen) -> Result<Console, LaunchError> {
    let mut console = console(opened, setup, screen)?;
    console.come_back();
    Ok(console)
}

/// Lays a session on the desk, and says what opening it had to mend.
fn console(opened: Opened, setup: Setup, screen: &Screen) -> Result<Console, LaunchError> {
    let lang = setup.lang.unwrap_or(opened.session.state().about.lang);
    terminal::promise(&reopen(lang, opened.session.path()));
    let size = screen.size()?;
    let notice = opened.notice(lang);
    let desk = Desk::new(opened.session);
    let mut ui = Ui::new(lang, setup.theme, (size.width, size.height));
    if let Some(message) = notice {
        ui.warn(message);
    }
    Ok(Console { desk, ui, world: World::REAL, clerk: Clerk::default() })
}

/// Lays the demonstration on the desk, and names its file.
fn demo_console(opened: Opened, setup: Setup, screen: &Screen) -> Result<Console, LaunchError> {
    let mut console = console(opened, setup, screen)?;
    let file = console.desk.session().path().display().to_string();
    console.say(|lang| tr(lang, format!("Bản diễn thử: {file}"), format!("This copy: {file}")));
    Ok(console)
}

/// Takes the terminal, listens, and gives the terminal back whatever becomes of the work.
fn on_terminal(
    setup: Setup,
    work: impl AsyncFnOnce(&mut Screen, &mut RealEars) -> Result<Exit, LaunchError>,
) -> Result<Exit, LaunchError> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let signals = Signals::listen()?;
        let claim = Claim::new(setup.mouse)?;
        let mut screen = claim.screen()?;
        let mut ears = Ears { input: EventStream::new(), signals };
        work(&mut screen, &mut ears).await
    })
}

fn enter(path: &Path) -> Result<Opened, LaunchError> {
    let opened = Session::open(path, &operator(clock::now()))?;
    recent::note(path);
    Ok(opened)
}

fn fresh_copy() -> Result<Opened, LaunchError> {
    let set_up = demo::set_up().map_err(LaunchError::Demo)?;
    let folder = environment::folders().ok_or(LaunchError::NoHome)?.sessions;
    fs::create_dir_all(&folder)?;
    let path = folder.join(demo::file_name(clock::now()));
    let session = make(&path, &set_up).map_err(LaunchError::Prepare)?;
    Ok(Opened::new(session))
}

fn need_terminal() -> Result<(), LaunchError> {
    if terminal::is_there() { Ok(()) } else { Err(LaunchError::NoTerminal) }
}

fn reopen(lang: Lang, path: &Path) -> String {
    let path = path.display();
    tr(
        lang,
        format!("Mọi thao tác đã lưu vẫn còn đủ. Mở lại bằng: daihoi open {path}"),
        format!("Everything saved is safe. Open it again with: daihoi open {path}"),
    )
}
