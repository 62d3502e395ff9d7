//! Questions and answers, line by line: the same at a terminal, through a pipe and over ssh.

use std::io::{self, BufRead, StdinLock};

use crate::cli::{Failure, output};
use crate::domain::{Lang, tr};

/// A talk with the person at the other end of stdin and stdout.
pub(super) struct Dialogue {
    pub(super) lang: Lang,
    input: StdinLock<'static>,
}

impl Dialogue {
    pub(super) fn new(lang: Lang) -> Self {
        Self { lang, input: io::stdin().lock() }
    }

    /// Says something.
    pub(super) fn say(&self, text: &str) -> Result<(), Failure> {
        output::print(text).map_err(Failure::output(self.lang))
    }

    /// Asks one thing. An empty answer takes what is proposed.
    pub(super) fn ask(&mut self, question: &str, proposed: &str) -> Result<String, Failure> {
        let proposal = if proposed.is_empty() { String::new() } else { format!(" [{proposed}]") };
        self.say(&format!("{question}{proposal}: "))?;
        let answer = self.line()?;
        Ok(if answer.is_empty() { proposed.to_owned() } else { answer })
    }

    /// Asks until the answer can be used. Whoever reads it says what is wrong with it.
    pub(super) fn ask_until<T>(
        &mut self,
        question: &str,
        proposed: &str,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> Result<T, Failure> {
        loop {
            match read(&self.ask(question, proposed)?) {
                Ok(answer) => return Ok(answer),
                Err(complaint) => self.say(&format!("  ! {complaint}\n"))?,
            }
        }
    }

    /// Asks for a yes. An empty answer is one.
    pub(super) fn agree(&mut self, question: &str) -> Result<bool, Failure> {
        let choice = tr(self.lang, "c/k", "y/n");
        let question = format!("{question} ({choice})");
        let lang = self.lang;
        self.ask_until(&question, tr(lang, "c", "y"), |answer| {
            match answer.to_lowercase().as_str() {
                "c" | "có" | "co" | "y" | "yes" => Ok(true),
                "k" | "không" | "khong" | "n" | "no" => Ok(false),
                _ => Err(tr(lang, "Trả lời c hoặc k.", "Answer y or n.").to_owned()),
            }
        })
    }

    fn line(&mut self) -> Result<String, Failure> {
        let mut line = String::new();
        match self.input.read_line(&mut line) {
            Ok(0) => {
                self.say("\n")?;
                Err(Failure::Unusable(
                    tr(
                        self.lang,
                        "Hết dữ liệu vào trước khi lập xong. Chưa lập phiên nào.",
                        "The input ended before everything was answered. No session was made.",
                    )
                    .to_owned(),
                ))
            }
            Ok(_) => Ok(line.trim().to_owned()),
            Err(error) => {
                let vi = format!("Không đọc được câu trả lời: {error}. Chưa lập phiên nào.");
                let en = format!("The answer cannot be read: {error}. No session was made.");
                Err(Failure::Unusable(tr(self.lang, vi, en)))
            }
        }
    }
}
