//! Takes the terminal and gives it back. The two mirror each other, and giving back may run twice:
//! from the guard, from a signal, from a panic.

use std::io::{self, IsTerminal, Stdout, Write};
use std::panic;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, Once, PoisonError};

use crossterm::clipboard::CopyToClipboard;
use crossterm::cursor::{Hide, Show};
use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use crossterm::execute;
use crossterm::style::ResetColor;
use crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
    disable_raw_mode, enable_raw_mode,
};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;

use crate::domain::text::printable;

static CLAIMED: AtomicBool = AtomicBool::new(false);
static MOUSE_CAPTURED: AtomicBool = AtomicBool::new(false);
static LAST_WORDS: Mutex<String> = Mutex::new(String::new());
static HOOK: Once = Once::new();

/// Whether the program asks the terminal for the mouse. Capture keeps the user from selecting text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mouse {
    Captured,
    LeftAlone,
}

/// The terminal is ours until this is dropped.
#[derive(Debug)]
#[must_use = "dropping the claim gives the terminal back"]
pub struct Claim(());

/// The terminal that a loop draws to.
pub type Screen = Terminal<CrosstermBackend<Frames<Stdout>>>;

impl Claim {
    /// Takes the terminal. Whatever ends the program from now on gives it back first.
    pub fn new(mouse: Mouse) -> io::Result<Self> {
        HOOK.call_once(release_on_panic);
        MOUSE_CAPTURED.store(mouse == Mouse::Captured, Ordering::SeqCst);
        let claim = Self(());
        take()?;
        Ok(claim)
    }

    /// Opens the screen for drawing.
    pub fn screen(&self) -> io::Result<Screen> {
        Terminal::new(CrosstermBackend::new(Frames::new(io::stdout())))
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        release();
    }
}

/// Whether there is a terminal to take: to read keys from and to draw on.
pub fn is_there() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// Keeps what a panic says last, after its report: how to go on.
pub fn promise(text: &str) {
    *last_words() = printable(text);
}

/// Takes the terminal as [`Claim::new`] did. Where it was ours all along, as after a stop that came
/// without a word, only its modes are set anew: the shell has changed them meanwhile.
pub fn take() -> io::Result<()> {
    if CLAIMED.swap(true, Ordering::SeqCst) {
        disable_raw_mode()?;
        enable_raw_mode()?;
    } else {
        enable_raw_mode()?;
        execute!(io::stdout(), EnterAlternateScreen)?;
    }
    execute!(io::stdout(), EnableBracketedPaste, Hide)?;
    if MOUSE_CAPTURED.load(Ordering::SeqCst) {
        execute!(io::stdout(), EnableMouseCapture)?;
    }
    Ok(())
}

/// Gives the terminal back. Does nothing when it is not ours, and nothing can go wrong with it.
pub fn release() {
    if CLAIMED.swap(false, Ordering::SeqCst) {
        let _ = execute!(
            io::stdout(),
            EndSynchronizedUpdate,
            DisableMouseCapture,
            DisableBracketedPaste,
            ResetColor,
            LeaveAlternateScreen,
            Show
        );
        let _ = disable_raw_mode();
    }
}

/// Stops the program, as a shell expects, and takes the terminal again when it runs on.
pub fn suspend() -> io::Result<()> {
    if !can_suspend() {
        return Ok(());
    }
    release();
    stop_until_continued()?;
    take()
}

/// Puts a text on the clipboard of whoever sits at the terminal, over ssh too.
pub fn copy(text: &str) -> io::Result<()> {
    execute!(io::stdout(), CopyToClipboard::to_clipboard_from(text))
}

fn release_on_panic() {
    let report = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        release();
        report(panic);
        let _nobody_listens = writeln!(io::stderr(), "{}", last_words());
    }));
}

fn last_words() -> MutexGuard<'static, String> {
    LAST_WORDS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A session leader has no shell that could resume it.
#[cfg(unix)]
fn can_suspend() -> bool {
    use rustix::process::{getpid, getsid};

    getsid(None).is_ok_and(|leader| leader != getpid())
}

#[cfg(not(unix))]
fn can_suspend() -> bool {
    false
}

#[cfg(unix)]
fn stop_until_continued() -> io::Result<()> {
    use rustix::process::{Signal, kill_current_process_group};

    Ok(kill_current_process_group(Signal::STOP)?)
}

#[cfg(not(unix))]
fn stop_until_continued() -> io::Result<()> {
    Ok(())
}

/// Hands a frame to the terminal whole, between the marks of a synchronized update, so that the
/// hall never sees half of one.
#[derive(Debug)]
pub struct Frames<W> {
    to: W,
    frame: Vec<u8>,
}

impl<W: Write> Frames<W> {
    pub fn new(to: W) -> Self {
        Self { to, frame: Vec::new() }
    }
}

impl<W: Write> Write for Frames<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.frame.is_empty() {
            execute!(self.frame, BeginSynchronizedUpdate)?;
        }
        self.frame.extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.frame.is_empty() {
            return Ok(());
        }
        execute!(self.frame, EndSynchronizedUpdate)?;
        let sent = self.to.write_all(&self.frame).and_then(|()| self.to.flush());
        self.frame.clear();
        sent
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_reaches_the_terminal_whole_and_between_its_marks() {
        let mut frames = Frames::new(Vec::new());

        frames.write_all("Đại ".as_bytes()).unwrap();
        frames.write_all("hội".as_bytes()).unwrap();
        let before = frames.to.clone();
        frames.flush().unwrap();
        frames.flush().unwrap();

        assert!(before.is_empty());
        assert_eq!(frames.to, "\u{1b}[?2026hĐại hội\u{1b}[?2026l".as_bytes());
    }
}
