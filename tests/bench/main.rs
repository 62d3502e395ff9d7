//! What the budgets promise, measured.

#[cfg(test)]
mod count;
#[cfg(test)]
mod hall;
#[cfg(test)]
mod journal;

fn main() {
    divan::main();
}
