//! `daihoi new` without arguments: each step asks one thing, and nothing is made before the last.

use std::path::{Path, PathBuf};

use super::dialogue::Dialogue;
use super::{finish, read_template};
use crate::app::prepare::{PrepareError, free_file, make, prepare_under};
use crate::cli::{Failure, Options, roster, rules};
use crate::domain::agenda::Sitting;
use crate::domain::rules::RuleSet;
use crate::domain::{ItemId, Lang, tr};
use crate::roster::{Choices, Imported};
use crate::session::CreateError;
use crate::template::{self, ClockTime, Embedded, Setting, Starts, Template, sitting_name};

/// An answer that empties a value.
const NOTHING: &str = "-";

/// What is said to the timetable.
enum Change {
    None,
    Minutes { item: ItemId, minutes: u16 },
}

/// Asks for everything that a session needs, and makes it.
pub(super) fn walk(options: Options) -> Result<(), Failure> {
    let mut talk = Dialogue::new(options.lang());
    let lang = talk.lang;
    talk.say(tr(
        lang,
        "Lập phiên mới. Enter nhận giá trị trong ngoặc vuông; Ctrl+C thôi, không để lại gì.\n\n",
        "A new session. Enter takes the value in brackets; Ctrl+C stops and leaves nothing.\n\n",
    ))?;
    let mut template = choose_template(&mut talk)?;
    settle(&mut talk, &mut template)?;
    let people = choose_roster(&mut talk)?;
    let rules = choose_rules(&mut talk, &template)?;
    plan_times(&mut talk, &mut template)?;
    let failed = |error: PrepareError| Failure::prepare(&error, lang);
    let commands = prepare_under(rules, &template, &[], &people).map_err(failed)?;
    loop {
        let file = choose_file(&mut talk, &template)?;
        let question =
            tr(lang, format!("Lập phiên {}?", file.display()), format!("Make {}?", file.display()));
        if !talk.agree(&question)? {
            return talk.say(tr(lang, "Chưa lập phiên nào.\n", "No session was made.\n"));
        }
        match make(&file, &commands) {
            Ok(session) => return finish(&session, people.delegates.len(), lang),
            Err(error @ PrepareError::Create(CreateError::Open(_))) => {
                talk.say(&format!("  ! {}\n", error.text(lang)))?;
            }
            Err(error) => return Err(failed(error)),
        }
    }
}

fn choose_template(talk: &mut Dialogue) -> Result<Template, Failure> {
    let lang = talk.lang;
    for (number, embedded) in (1..).zip(template::embedded()) {
        let Ok(read) = embedded.parse() else { continue };
        let (name, title, about) = (embedded.name, read.title, read.description);
        talk.say(&format!("{number:>3}. {title} ({name})\n     {about}\n"))?;
    }
    let question =
        tr(lang, "Mẫu nào (số, tên, hoặc một tệp)", "Which template (number, name, or a file)");
    talk.ask_until(question, "1", |answer| {
        let name = numbered(template::embedded(), answer).unwrap_or(answer);
        read_template(name, lang).map_err(|failure| failure.message().to_owned())
    })
}

/// Finds what a number of a list stands for.
fn numbered<'a>(list: &'static [Embedded], answer: &'a str) -> Option<&'a str> {
    let at = answer.parse::<usize>().ok()?.checked_sub(1)?;
    list.get(at).map(|embedded| embedded.name)
}

/// Asks for the values of the template. What one answer changes is proposed with the next.
fn settle(talk: &mut Dialogue, template: &mut Template) -> Result<(), Failure> {
    let lang = talk.lang;
    talk.say(&tr(
        lang,
        format!("\nThông tin của phiên ({NOTHING} là để trống)\n"),
        format!("\nAbout the session ({NOTHING} leaves empty)\n"),
    ))?;
    let keys: Vec<String> = template.questions(lang).into_iter().map(|one| one.key).collect();
    for key in keys {
        let questions = template.filled().questions(lang);
        let Some(question) = questions.into_iter().find(|one| one.key == key) else { continue };
        *template = talk.ask_until(&question.label, &question.proposed, |answer| {
            let value = if answer == NOTHING { "" } else { answer }.to_owned();
            let mut set = template.clone();
            let setting = Setting { key: key.clone(), value };
            set.apply(&setting).map_err(|error| error.text(lang))?;
            Ok(set)
        })?;
    }
    Ok(())
}

/// Asks for the roster until one has no error in it; its figures are shown.
fn choose_roster(talk: &mut Dialogue) -> Result<Imported, Failure> {
    let lang = talk.lang;
    talk.say("\n")?;
    loop {
        let question = tr(lang, "Tệp danh sách (XLSX, CSV)", "Roster file (XLSX, CSV)");
        let path = talk.ask_until(question, "", |answer| match unquoted(answer) {
            "" => Err(tr(lang, "Phải có một tệp.", "A file is needed.").to_owned()),
            path => Ok(PathBuf::from(path)),
        })?;
        match read_choosing(talk, &path) {
            Err(failure) => talk.say(&format!("  ! {}\n", failure.message()))?,
            Ok(imported) => {
                for problem in &imported.problems {
                    talk.say(&format!("  ! {}\n", problem.text(lang)))?;
                }
                if !imported.has_errors() {
                    talk.say(&roster::figures(&imported, lang))?;
                    return Ok(imported);
                }
                talk.say(tr(
                    lang,
                    "  Danh sách có lỗi: sửa tệp rồi ghi lại tên tệp ở đây.\n",
                    "  The roster has errors: mend the file, then name it here again.\n",
                ))?;
            }
        }
    }
}

/// Reads a roster, and asks for the sheet where more than one holds a list.
fn read_choosing(talk: &mut Dialogue, path: &Path) -> Result<Imported, Failure> {
    let lang = talk.lang;
    let imported = roster::trial(path, &Choices::default(), lang)?;
    let Some(sheets) = imported.lists() else { return Ok(imported) };
    for (number, sheet) in (1..).zip(sheets) {
        talk.say(&format!("{number:>3}. {sheet}\n"))?;
    }
    let question = tr(lang, "Trang nào (số)", "Which sheet (number)");
    let sheet = talk.ask_until(question, "1", |answer| {
        let at = answer.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let most = sheets.len();
        at.and_then(|at| sheets.get(at)).cloned().ok_or_else(|| {
            tr(lang, format!("Cần một số từ 1 đến {most}."), format!("A number from 1 to {most}."))
        })
    })?;
    roster::trial(path, &Choices { sheet: Some(sheet), encoding: None }, lang)
}

/// A file that is dragged onto a terminal arrives in quotes.
fn unquoted(answer: &str) -> &str {
    let inner = |quote| answer.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote));
    inner('\'').or_else(|| inner('"')).unwrap_or(answer)
}

fn choose_rules(talk: &mut Dialogue, template: &Template) -> Result<RuleSet, Failure> {
    let lang = talk.lang;
    talk.say("\n")?;
    for (number, line) in (1..).zip(crate::cli::templates::rule_set_lines()) {
        talk.say(&format!("{number:>3}. {line}"))?;
    }
    let question =
        tr(lang, "Bộ quy tắc (số, mã, hoặc một tệp)", "Rule set (number, id, or a file)");
    talk.ask_until(question, &template.rules, |answer| {
        let id = numbered(template::rule_sets(), answer).unwrap_or(answer);
        rules::find(id, lang).map_err(|failure| failure.message().to_owned())
    })
}

/// Shows the agenda with its times, and changes it until it is accepted.
fn plan_times(talk: &mut Dialogue, template: &mut Template) -> Result<(), Failure> {
    let lang = talk.lang;
    talk.say("\n")?;
    let mut starts = Starts::default();
    for sitting in template.sittings() {
        starts.set(sitting, ask_start(talk, sitting, starts.of(sitting))?);
    }
    loop {
        talk.say(&format!("\n{}", template.timetable(starts, lang)))?;
        let question = tr(
            lang,
            "Enter: đồng ý. Đổi số phút: số mục và số phút, ví dụ 7 25",
            "Enter: accept. Other minutes: the item and its minutes, as 7 25",
        );
        match talk.ask_until(question, "", |answer| change(template, answer, lang))? {
            Change::None => return Ok(()),
            Change::Minutes { item, minutes } => {
                if let Some(item) = template.items.iter_mut().find(|one| one.id == item) {
                    item.minutes = minutes;
                }
            }
        }
    }
}

fn ask_start(
    talk: &mut Dialogue,
    sitting: Sitting,
    proposed: ClockTime,
) -> Result<ClockTime, Failure> {
    let lang = talk.lang;
    let name = sitting_name(sitting, lang);
    let question = tr(lang, format!("{name} bắt đầu lúc"), format!("{name} begins at"));
    talk.ask_until(&question, &proposed.to_string(), |answer| {
        answer.parse().map_err(|()| {
            let wrong = "giờ phải ghi theo dạng 7:30";
            tr(lang, format!("{answer}: {wrong}."), format!("{answer}: a time has the form 7:30."))
        })
    })
}

fn change(template: &Template, answer: &str, lang: Lang) -> Result<Change, String> {
    if answer.is_empty() {
        return Ok(Change::None);
    }
    let read = answer.split_once(char::is_whitespace).and_then(|(item, minutes)| {
        let item = ItemId(item.trim_end_matches('.').parse().ok()?);
        let known = template.items.iter().any(|one| one.id == item);
        let minutes = minutes.trim().parse().ok().filter(|minutes| (1..=600).contains(minutes))?;
        known.then_some(Change::Minutes { item, minutes })
    });
    let most = template.items.len();
    read.ok_or_else(|| {
        tr(
            lang,
            format!("{answer}: cần số mục từ 1 đến {most} và số phút từ 1 đến 600."),
            format!("{answer}: an item from 1 to {most} and minutes from 1 to 600 are needed."),
        )
    })
}

/// Asks for a file that is not there yet.
fn choose_file(talk: &mut Dialogue, template: &Template) -> Result<PathBuf, Failure> {
    let lang = talk.lang;
    talk.say("\n")?;
    let proposed = free_file(&template.name);
    talk.ask_until(tr(lang, "Tệp phiên", "Session file"), &proposed, |answer| {
        let mut path = PathBuf::from(unquoted(answer));
        if path.extension().is_none() {
            path.set_extension("json");
        }
        unless_taken(path, lang)
    })
}

fn unless_taken(path: PathBuf, lang: Lang) -> Result<PathBuf, String> {
    let file = path.display().to_string();
    if path.exists() {
        return Err(tr(
            lang,
            format!("{file} đã có, sẽ không bị ghi đè: hãy chọn tên khác."),
            format!("{file} is there already and will not be overwritten: choose another name."),
        ));
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    match folder.map(Path::display) {
        Some(folder) if !path.parent().is_some_and(Path::is_dir) => Err(tr(
            lang,
            format!("Không có thư mục {folder}: hãy tạo trước hoặc chọn nơi khác."),
            format!("There is no folder {folder}: make it first, or choose another place."),
        )),
        _ => Ok(path),
    }
}
