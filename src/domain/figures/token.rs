//! A text as words, numbers and signs, each with its line, and cut into sentences.

use unicode_normalization::UnicodeNormalization;

use crate::domain::order::fold;

/// A word, a number or a sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    /// From 1.
    pub(super) line: usize,
    pub(super) gap: Gap,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// As it is written: "4.000", "6,81".
    Number(String),
    /// In small letters without marks.
    Word(String),
    /// A number in words, in small letters without marks.
    Numeral(String),
    Sign(char),
}

/// Small numbers in words, as they are written: without its marks "năm" would be "nam".
const NUMERALS: [&str; 22] = [
    "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "trăm", "one", "two",
    "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve",
];

/// What stands before a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    None,
    Blank,
    /// A new line that may go on with the sentence.
    Line,
    /// A new line that seems to begin anew.
    NewLine,
    Paragraph,
}

/// A run of tokens that says one thing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sentence<'a> {
    pub(super) tokens: &'a [Token],
    pub(super) end: End,
    /// The number of its paragraph.
    pub(super) paragraph: usize,
}

/// Whether a sentence is surely over where it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Full,
    /// Only the line ended.
    Unsure,
}

impl Token {
    pub(super) fn word(&self) -> Option<&str> {
        match &self.kind {
            Kind::Word(word) | Kind::Numeral(word) => Some(word),
            Kind::Number(_) | Kind::Sign(_) => None,
        }
    }

    pub(super) fn number(&self) -> Option<&str> {
        if let Kind::Number(number) = &self.kind { Some(number) } else { None }
    }

    pub(super) fn is(&self, sign: char) -> bool {
        self.kind == Kind::Sign(sign)
    }

    pub(super) fn is_word(&self, words: &[&str]) -> bool {
        self.word().is_some_and(|word| words.contains(&word))
    }

    pub(super) fn is_glued(&self) -> bool {
        self.gap == Gap::None
    }
}

/// Reads a count: "21", "4.000", "1,203,500"; not "6,81".
pub fn count(written: &str) -> Option<u64> {
    let mut groups = written.split([',', '.']);
    let first = groups.next()?;
    let is_grouped =
        first.len() <= 3 && !first.starts_with('0') && groups.clone().all(|group| group.len() == 3);
    if groups.clone().next().is_some() && !is_grouped {
        return None;
    }
    groups.fold(first.to_owned(), |digits, group| digits + group).parse().ok()
}

/// Tells whether a number has decimals.
pub(super) fn has_decimals(written: &str) -> bool {
    count(written).is_none() && written.contains([',', '.'])
}

/// Cuts a text into tokens.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let letters: Vec<char> = text.nfc().collect();
    let mut reader = Reader { letters: &letters, at: 0, line: 1 };
    let mut tokens: Vec<Token> = Vec::new();
    loop {
        let gap = reader.gap(tokens.last());
        let line = reader.line;
        let Some(kind) = reader.kind() else { return tokens };
        tokens.push(Token { kind, line, gap });
    }
}

struct Reader<'a> {
    letters: &'a [char],
    at: usize,
    line: usize,
}

impl Reader<'_> {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.letters.get(self.at + ahead).copied()
    }

    /// Passes over what is blank, and says what it means.
    fn gap(&mut self, before: Option<&Token>) -> Gap {
        let (start, mut newlines) = (self.at, 0);
        while let Some(blank) = self.peek(0).filter(|letter| letter.is_whitespace()) {
            newlines += usize::from(blank == '\n');
            self.at += 1;
        }
        self.line += newlines;
        let goes_on = before.is_some_and(|token| [',', ';', ':'].iter().any(|c| token.is(*c)));
        let begins = self.peek(0).is_some_and(|next| next.is_uppercase() || "#|*".contains(next));
        match newlines {
            0 if self.at == start => Gap::None,
            0 => Gap::Blank,
            1 if begins && !goes_on => Gap::NewLine,
            1 => Gap::Line,
            _ if goes_on => Gap::Line,
            _ => Gap::Paragraph,
        }
    }

    fn kind(&mut self) -> Option<Kind> {
        let first = self.peek(0)?;
        if first.is_ascii_digit() {
            return Some(Kind::Number(self.number()));
        }
        if first.is_alphabetic() {
            let word = self.take_while(char::is_alphabetic).to_lowercase();
            let plain = fold(&word);
            let is_numeral = NUMERALS.contains(&word.as_str());
            return Some(if is_numeral { Kind::Numeral(plain) } else { Kind::Word(plain) });
        }
        self.at += 1;
        Some(Kind::Sign(first))
    }

    /// Takes digits, with points and commas between them.
    fn number(&mut self) -> String {
        let mut number = self.take_while(|letter| letter.is_ascii_digit());
        while let Some(mark) = self.peek(0).filter(|mark| matches!(mark, ',' | '.')) {
            if !self.peek(1).is_some_and(|next| next.is_ascii_digit()) {
                break;
            }
            self.at += 1;
            number.push(mark);
            number.push_str(&self.take_while(|letter| letter.is_ascii_digit()));
        }
        number
    }

    fn take_while(&mut self, fits: impl Fn(char) -> bool) -> String {
        let rest = self.letters.get(self.at..).unwrap_or_default();
        let taken: String = rest.iter().copied().take_while(|letter| fits(*letter)).collect();
        self.at += taken.chars().count();
        taken
    }
}

/// Cuts tokens into sentences: at full stops, at paragraphs, and where a line seems to begin anew.
pub(super) fn sentences(tokens: &[Token]) -> Vec<Sentence<'_>> {
    let (mut sentences, mut paragraph, mut rest) = (Vec::new(), 0, tokens);
    while !rest.is_empty() {
        let stop = rest.iter().position(ends_sentence).map(|at| at + 1);
        let fresh = rest.iter().skip(1).position(begins_sentence).map(|at| at + 1);
        let at = stop.into_iter().chain(fresh).min().unwrap_or(rest.len());
        let (here, after) = rest.split_at_checked(at).unwrap_or((rest, &[]));
        let is_new = here.first().is_some_and(|token| token.gap == Gap::Paragraph);
        paragraph += usize::from(is_new);
        let next = after.first();
        let is_cut = stop != Some(at) && next.is_some_and(|next| next.gap == Gap::NewLine);
        let is_ellipsis = next.is_some_and(|next| next.is('.') && next.is_glued());
        let end = if is_cut || is_ellipsis { End::Unsure } else { End::Full };
        sentences.push(Sentence { tokens: here, end, paragraph });
        rest = after;
    }
    sentences
}

fn ends_sentence(token: &Token) -> bool {
    ['.', '!', '?', '…'].iter().any(|stop| token.is(*stop))
}

fn begins_sentence(token: &Token) -> bool {
    matches!(token.gap, Gap::NewLine | Gap::Paragraph)
}
