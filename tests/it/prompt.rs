//! The chair's prompt: what it says, how it is read, and what it must not know.

mod frames;
mod given;
mod question;
mod reading;
mod secrecy;
mod words;
