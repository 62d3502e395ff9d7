//! The console: keys in, effects and frames out.

mod actions;
mod admission;
mod age;
mod appointments;
mod chain;
mod correction;
mod duties;
mod exchange;
mod forms;
mod frames;
mod given;
mod lists;
mod operator;
mod papers;
mod preparation;
mod results;
mod reviews;
mod scenes;
mod scripts;
mod sizes;
mod start;
mod trial;
mod walk;
