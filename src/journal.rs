//! The session file: one JSON document that only ever grows, one accepted command a line.
//!
//! ```text
//! {"daihoi":1,"min":1,"id":"…","app":"0.1.0","chain":"sha256","chunk":65536,"title":"…","events":[
//! {"n":1,"v":1,"t":"2026-05-17T07:30:00.000+07:00","by":"…","e":[{"k":"session.noted","d":{…}}],"h":"…"}
//! ,{"n":2,…,"h":"…"}
//! ]}                                                             … and blanks to the end of the file
//! ```
//!
//! - An append overwrites the closing brackets and some blanks, and is synced before it returns:
//!   neither the size of the file nor its allocation changes, so a power cut can only tear the
//!   one record in flight. The comma leads the line: a finished line is never touched again.
//! - `h` chains a line to all before it: SHA-256 over the hash before and the bytes of the line.
//!   The bytes in the file are the canonical form. The chain cannot show that its end was cut
//!   off, so its [`Head`] belongs on signed paper.
//! - The last sector of the file is never written. A copy without it was cut short.
//! - A torn tail is repaired and what is cut is kept beside the file. Whatever else does not fit
//!   is refused: a wrong refusal costs minutes, a wrong repair drops ballots.

mod audit;
mod chain;
mod create;
mod damage;
mod error;
mod follow;
mod header;
mod line;
mod lock;
mod medium;
mod read;
mod recover;
mod scan;
mod tail;
mod verify;
mod wire;
mod writer;

pub use audit::{About, Audit, Finding, Mismatch, Recounted, audit};
pub use chain::{Hash, Head};
pub use damage::Damage;
pub use error::{AppendError, OpenError};
pub use follow::{Followed, Follower};
pub use header::{Chunk, Header};
pub use lock::Holder;
pub use read::{Read, peek, read};
pub use recover::{Cut, Recovery};
pub use tail::Tail;
pub use verify::{Fault, Verified, VerifiedLine, VerifyError, verify};
pub use writer::{Journal, Opened};
