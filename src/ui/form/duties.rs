//! Forms about the assignment of duties.

use super::{Complaint, Form, Pool, Purpose, choice, line, line_given, person};
use crate::domain::duties::{
    Area, AreaKind, Charge, Declared, DutiesCommand, Fault, KeyLink, Members, Pilot, faults,
};
use crate::domain::narration::area_name;
use crate::domain::{AreaId, Command, Lang, State, Text, tr};

const PERSON: usize = 0;
const SECTOR: usize = 1;
const DISTRICT: usize = 2;

/// How many faults stand over the form; the pane has them all.
const NAMED: usize = 4;

impl Form {
    /// Puts one person in charge of a block or branch, and of a district; either may be left open.
    pub fn assign_duty_form(state: &State, lang: Lang) -> Self {
        let title = tr(lang, "Phân công một người", "Put somebody in charge");
        let sectors = options(state, &[AreaKind::Block, AreaKind::Branch], lang);
        let districts = options(state, &[AreaKind::District], lang);
        let fields = vec![
            person(tr(lang, "Ủy viên", "Member"), Pool::Officials),
            choice(tr(lang, "Khối hoặc ngành", "Block or branch"), sectors),
            choice(tr(lang, "Địa bàn", "District"), districts),
        ];
        let faults = faults(state);
        let named = faults.iter().take(NAMED).map(|fault: &Fault| fault.text(lang)).collect();
        Self::new(Purpose::AssignDuty, title.into(), fields).with_intro(named)
    }

    pub fn declare_area_form(lang: Lang) -> Self {
        let title = tr(lang, "Thêm khối, ngành, địa bàn", "Add a block, branch or district");
        let kinds = (0u16..).zip(AreaKind::ALL);
        let kinds = kinds.map(|(key, kind)| (key, kind.name(lang).to_owned())).collect();
        let fields = vec![
            choice(tr(lang, "Loại", "Kind"), kinds),
            line(tr(lang, "Tên (nhiều tên: cách bằng ;)", "Name (several: part with ;)")),
        ];
        Self::new(Purpose::DeclareArea, title.into(), fields)
    }

    pub fn key_link_form(state: &State, lang: Lang) -> Self {
        let title = tr(lang, "Khâu trọng tâm của Bí thư", "The secretary's key link");
        let labels = (tr(lang, "Thời gian", "Time"), tr(lang, "Khâu trọng tâm", "Key link"));
        let link = state.duties.matrix().and_then(|matrix| matrix.key_link.clone());
        let fields = match link {
            Some(KeyLink { period, matter }) => {
                vec![line_given(labels.0, &period), line_given(labels.1, &matter)]
            }
            None => vec![line(labels.0), line(labels.1)],
        };
        Self::new(Purpose::KeyLink, title.into(), fields)
    }

    pub fn pilot_form(state: &State, lang: Lang) -> Self {
        let title = tr(lang, "Nơi chỉ đạo riêng", "A pilot");
        let districts = options(state, &[AreaKind::District], lang);
        let fields = vec![
            choice(tr(lang, "Địa bàn", "District"), districts),
            person(tr(lang, "Người chỉ đạo", "Leader"), Pool::Officials),
            line(tr(lang, "Về việc", "On what")),
        ];
        Self::new(Purpose::Pilot, title.into(), fields)
    }

    pub fn lift_pilot_form(state: &State, lang: Lang) -> Self {
        let title = tr(lang, "Thôi chỉ đạo riêng một nơi", "Take the mark of a pilot off");
        let members = Members::of(state);
        let pilots = state.duties.matrix().map_or(&[][..], |matrix| &matrix.pilots);
        let pilots = pilots.iter().map(|pilot| {
            let (place, leader) = (area_name(state, pilot.district), members.name(pilot.leader));
            (pilot.district.0, format!("{place} ({leader}: {})", pilot.matter))
        });
        let fields = vec![choice(tr(lang, "Địa bàn", "District"), pilots.collect())];
        Self::new(Purpose::LiftPilot, title.into(), fields)
    }

    pub fn remove_area_form(state: &State, lang: Lang) -> Self {
        let title = tr(lang, "Bỏ một khối, ngành, địa bàn", "Take out a block, branch or district");
        let fields = vec![
            choice(
                tr(lang, "Khối, ngành, địa bàn", "Block, branch, district"),
                options(state, &AreaKind::ALL, lang),
            ),
            line(tr(lang, "Lý do", "Reason")),
        ];
        Self::new(Purpose::RemoveArea, title.into(), fields)
    }

    pub fn postpone_duties_form(lang: Lang) -> Self {
        let title = tr(lang, "Gác việc phân công lại", "Leave the assignment to a later meeting");
        Self::new(Purpose::PostponeDuties, title.into(), vec![line(tr(lang, "Lý do", "Reason"))])
    }

    pub fn reopen_duties_form(lang: Lang) -> Self {
        let title = tr(lang, "Thay đổi phân công", "Change the duties");
        let kept = tr(
            lang,
            "Phân công đã thông qua vẫn giữ trong hồ sơ.",
            "The decision in force is kept on record.",
        );
        let fields = vec![line(tr(lang, "Lý do", "Reason"))];
        Self::new(Purpose::ReopenDuties, title.into(), fields).with_intro(vec![kept.into()])
    }

    pub(super) fn assign_duty(&self, lang: Lang) -> Result<Command, Complaint> {
        let person = self.one_person(PERSON, lang)?;
        let chosen = [SECTOR, DISTRICT].into_iter().filter_map(|field| self.chosen(field));
        let charges: Vec<Charge> =
            chosen.map(|area| Charge { area: AreaId(area), people: vec![person] }).collect();
        if charges.is_empty() {
            // Names what is still to choose.
            self.choice(SECTOR, lang)?;
        }
        Ok(Command::Duties(DutiesCommand::Assign { charges }))
    }

    pub(super) fn declare_area(&self, lang: Lang) -> Result<Command, Complaint> {
        let key = usize::from(self.choice(0, lang)?);
        let kind = AreaKind::ALL.get(key).copied().unwrap_or(AreaKind::Block);
        let names = self.required(1, lang)?;
        let names = names.split(';').map(Text::new).filter(|name| !name.is_empty());
        let areas = names.map(|name| Declared { kind, name }).collect();
        Ok(Command::Duties(DutiesCommand::Declare { areas }))
    }

    pub(super) fn key_link(&self, lang: Lang) -> Result<Command, Complaint> {
        let link = KeyLink { period: self.required(0, lang)?, matter: self.required(1, lang)? };
        Ok(Command::Duties(DutiesCommand::KeyLink { link }))
    }

    pub(super) fn pilot(&self, lang: Lang) -> Result<Command, Complaint> {
        let pilot = Pilot {
            district: AreaId(self.choice(0, lang)?),
            leader: self.one_person(1, lang)?,
            matter: self.required(2, lang)?,
        };
        Ok(Command::Duties(DutiesCommand::Pilot { pilot }))
    }

    pub(super) fn lift_pilot(&self, lang: Lang) -> Result<Command, Complaint> {
        let district = AreaId(self.choice(0, lang)?);
        Ok(Command::Duties(DutiesCommand::Unpilot { district }))
    }

    pub(super) fn remove_area(&self, lang: Lang) -> Result<Command, Complaint> {
        let (area, reason) = (AreaId(self.choice(0, lang)?), self.required(1, lang)?);
        Ok(Command::Duties(DutiesCommand::Remove { area, reason }))
    }

    pub(super) fn postpone_duties(&self, lang: Lang) -> Result<Command, Complaint> {
        Ok(Command::Duties(DutiesCommand::Postpone { reason: self.required(0, lang)? }))
    }

    pub(super) fn reopen_duties(&self, lang: Lang) -> Result<Command, Complaint> {
        Ok(Command::Duties(DutiesCommand::Reopen { reason: self.required(0, lang)? }))
    }
}

/// The areas of some kinds, each with who is in charge of it so far.
fn options(state: &State, kinds: &[AreaKind], lang: Lang) -> Vec<(u16, String)> {
    let areas = state.duties.areas.iter().filter(|area| kinds.contains(&area.kind));
    let members = Members::of(state);
    areas.map(|area| (area.id.0, option(state, area, &members, lang))).collect()
}

fn option(state: &State, area: &Area, members: &Members, lang: Lang) -> String {
    let people = state.duties.matrix().map_or(&[][..], |matrix| matrix.people(area.id));
    let names: Vec<String> =
        people.iter().map(|person| members.name(*person).to_string()).collect();
    let names =
        if names.is_empty() { tr(lang, "trống", "nobody").into() } else { names.join(", ") };
    format!("{} ({names})", area.name)
}
