//! The scenario in the console: it runs by itself, the keys steer it, and after its last command
//! the session belongs to whoever watches.

use std::io;

use crossterm::event::Event;
use futures_util::Stream;
use ratatui::Terminal;
use ratatui::backend::Backend;

use super::Player;
use crate::app::console::{self, Console};
use crate::app::event_loop::{Drawn, Ears, Exit, Turn, Wake, draw_all_anew};
use crate::app::signals::Signal;
use crate::domain::{Lang, tr};
use crate::ui::Input;
use crate::ui::action::{Action, Context, resolve};

/// Plays a scenario to its end, and goes on as the console that it played in.
pub async fn play<B, I, S>(
    terminal: &mut Terminal<B>,
    ears: &mut Ears<I, S>,
    console: &mut Console,
    player: &mut Player,
) -> io::Result<Exit>
where
    B: Backend<Error: Send + Sync + 'static>,
    I: Stream<Item = io::Result<Event>> + Unpin,
    S: Stream<Item = Signal> + Unpin,
{
    console.ui.watch();
    while 0 < player.left() {
        let Drawn { now, stale_at } = console.draw(terminal)?;
        let at = [stale_at, player.due()].into_iter().flatten().min();
        let wake = ears.wake(at, now).await;
        match turn(console, player, wake)? {
            Turn::Idle | Turn::Draw => (),
            Turn::Redraw => draw_all_anew(terminal)?,
            Turn::Leave(exit) => return Ok(exit),
        }
    }
    console.ui.take_over();
    console.say(end);
    console::run(terminal, ears, console).await
}

/// Does what woke the play, and the command that is due.
fn turn(console: &mut Console, player: &mut Player, wake: Wake) -> io::Result<Turn> {
    let turn = match wake {
        Wake::Input(event) if !matches!(event, Event::Resize(..)) => steer(console, player, event),
        other => console.answer(other)?,
    };
    if let Some(command) = player.take_due((console.world.now)())
        && !console.execute(&command)
    {
        player.pause();
    }
    Ok(turn)
}

fn steer(console: &mut Console, player: &mut Player, event: Event) -> Turn {
    let Some(Input::Key(chord)) = Input::from_event(event) else { return Turn::Idle };
    match resolve(Context::Player, chord) {
        Some(Action::Quit) => return Turn::Leave(Exit::Quit),
        Some(Action::Faster) => player.faster(),
        Some(Action::Slower) => player.slower(),
        Some(Action::PauseOrGoOn) => player.pause_or_go_on((console.world.now)()),
        Some(Action::PlayStep) => {
            if let Some(command) = player.step() {
                console.execute(&command);
            }
            return Turn::Draw;
        }
        _ => return Turn::Idle,
    }
    let player = &*player;
    console.say(|lang| how_it_plays(lang, player));
    Turn::Draw
}

fn end(lang: Lang) -> String {
    tr(
        lang,
        "Hết kịch bản. Từ đây mọi phím của bàn điều hành đều dùng được.",
        "The scenario is over. From here on every key of the console works.",
    )
    .to_owned()
}

fn how_it_plays(lang: Lang, player: &Player) -> String {
    let left = player.left();
    let speed = speed(player.speed());
    if player.is_paused() {
        let vi = format!("Tạm dừng, còn {left} thao tác (tốc độ {speed}).");
        return tr(lang, vi, format!("Paused, {left} commands left (speed {speed})."));
    }
    let vi = format!("Đang chạy, còn {left} thao tác (tốc độ {speed}).");
    tr(lang, vi, format!("Playing, {left} commands left (speed {speed})."))
}

fn speed(power: i8) -> String {
    let factor = 1 << u32::from(power.unsigned_abs());
    if power < 0 { format!("1/{factor}") } else { format!("×{factor}") }
}
