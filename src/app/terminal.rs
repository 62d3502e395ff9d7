//! Takes the terminal and gives it back. The two mirror each other, and giving back may run twice:
//! from the guard, from a signal, from a panic.

use std::io::{self, IsTerminal, Stdout, Write};
use std::panic;
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

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

static CLAIMED: AtomicBool = AtomicBool::new(false);
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
pub struct Claim {
    mouse: Mouse,
}

/// The terminal that a loop draws to.
pub type Screen = Terminal<CrosstermBackend<Frames<Stdout>>>;

impl Claim {
    /// Takes the terminal. Whatever ends the program from now on gives it back first.
    pub fn new(mouse: Mouse) -> io::Result<Self> {
        if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
            return Err(io::Error::new(io::ErrorKind::Unsupported, "not a terminal"));
        }
        HOOK.call_once(release_on_panic);
        let claim = Self { mouse };
        claim.retake()?;
        Ok(claim)
    }

    /// Opens the screen for drawing.
    pub fn screen(&self) -> io::Result<Screen> {
        Terminal::new(CrosstermBackend::new(Frames::new(io::stdout())))
    }

    /// Takes the terminal again, after a stop or after another program has used it.
    pub fn retake(&self) -> io::Result<()> {
        CLAIMED.store(true, Ordering::SeqCst);
        enable_raw_mode()?;
        execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste, Hide)?;
        match self.mouse {
            Mouse::Captured => execute!(io::stdout(), EnableMouseCapture),
            Mouse::LeftAlone => Ok(()),
        }
    }

    /// Stops the program, as a shell expects, and takes the terminal again when it runs on.
    pub fn suspend(&self) -> io::Result<()> {
        if !can_suspend() {
            return Ok(());
        }
        release();
        stop_until_continued()?;
        self.retake()
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        release();
    }
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

fn release_on_panic() {
    let report = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        release();
        report(panic);
    }));
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
