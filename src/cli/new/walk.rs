//! `daihoi new` without arguments: each step asks one thing, and nothing is made before the last.

use super::dialogue::Dialogue;
use super::finish;
use crate::app::library;
use crate::app::making::{Answered, Making, Order};
use crate::app::prepare::{PrepareError, make};
use crate::cli::{Failure, Options};
use crate::domain::tr;
use crate::session::CreateError;
use crate::template::{self, Ask, Choice, Template, numbered};

/// An answer that empties a value.
const NOTHING: &str = "-";
/// An answer that goes back to the question before.
const BACK: &str = "<";

/// What came of the last question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Confirmed {
    /// The session is made, or is not wanted.
    Over,
    /// Its file cannot be had: another is asked for.
    Anew,
}

/// Asks for everything that a session needs, and makes it.
pub(super) fn walk(options: Options) -> Result<(), Failure> {
    let mut talk = Dialogue::new(options.lang());
    talk.say(tr(
        talk.lang,
        "Lập phiên mới. Enter nhận giá trị trong ngoặc vuông, - là để trống, < về câu trước;\n\
         Ctrl+C thôi, không để lại gì.\n\n",
        "A new session. Enter takes the value in brackets, - leaves empty, < goes one question back;\n\
         Ctrl+C stops and leaves nothing.\n\n",
    ))?;
    let mut making = Making::new(choose_template(&mut talk)?);
    talk.say("\n")?;
    loop {
        if let Answered::Ready(order) = ask(&mut talk, &mut making)?
            && confirm(&mut talk, &order)? == Confirmed::Over
        {
            return Ok(());
        }
    }
}

fn choose_template(talk: &mut Dialogue) -> Result<Template, Failure> {
    let lang = talk.lang;
    let mut list = Vec::new();
    for embedded in template::embedded() {
        let Ok(read) = embedded.parse() else { continue };
        let (number, name, title) = (list.len() + 1, embedded.name, read.title);
        talk.say(&format!("{number:>3}. {title} ({name})\n     {}\n", read.description))?;
        list.push(Choice { value: name.to_owned(), title: title.to_string() });
    }
    let question =
        tr(lang, "Mẫu nào (số, tên, hoặc một tệp)", "Which template (number, name, or a file)");
    talk.ask_until(question, "1", |answer| library::template(numbered(&list, answer), lang))
}

/// Asks the question that stands once, and says what is wrong with the answer.
fn ask(talk: &mut Dialogue, making: &mut Making) -> Result<Answered, Failure> {
    let lang = talk.lang;
    talk.say(&making.shown(lang))?;
    for (number, Choice { value, title }) in (1..).zip(making.choices(lang)) {
        talk.say(&format!("{number:>3}. {title} ({value})\n"))?;
    }
    let interview = making.interview();
    let (label, hint, proposed) =
        (interview.label(lang), interview.hint(lang), interview.proposed());
    let question =
        if hint.is_empty() { label } else { format!("{label}. {}", hint.trim_end_matches('.')) };
    let answer = talk.ask(&question, &proposed)?;
    if answer == BACK {
        making.back(&proposed);
        return Ok(Answered::Asked);
    }
    let is_value = matches!(making.interview().ask(), Some(Ask::Value { .. }));
    let answer = if is_value && answer == NOTHING { "" } else { &answer };
    match making.answer(answer, lang) {
        Ok(answered) => Ok(answered),
        Err(complaints) => {
            for complaint in complaints.lines() {
                talk.say(&format!("  ! {complaint}\n"))?;
            }
            Ok(Answered::Asked)
        }
    }
}

/// Makes the session if it is wanted.
fn confirm(talk: &mut Dialogue, order: &Order) -> Result<Confirmed, Failure> {
    let lang = talk.lang;
    let file = order.file.display();
    let question = tr(lang, format!("Lập phiên {file}?"), format!("Make {file}?"));
    if !talk.agree(&question)? {
        talk.say(tr(lang, "Chưa lập phiên nào.\n", "No session was made.\n"))?;
        return Ok(Confirmed::Over);
    }
    match make(&order.file, &order.commands) {
        Ok(session) => finish(&session, order.people, lang).map(|()| Confirmed::Over),
        Err(error @ PrepareError::Create(CreateError::Open(_))) => {
            talk.say(&format!("  ! {}\n", error.text(lang)))?;
            Ok(Confirmed::Anew)
        }
        Err(error) => Err(Failure::prepare(&error, lang)),
    }
}
