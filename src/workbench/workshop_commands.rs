//! What the people around the table say and do.

use std::path::Path;
use std::sync::Arc;

use super::agreement_commands::kept_as;
use super::{Command, Level, Workbench};
use crate::agreement::{
    Ballot, Change, Comment, CommentId, Document, Edit, Example, ExampleId, ExampleLead, Member, Party,
    Place, Position, Stance, Vote, WorkshopEdit,
};
use crate::export::{minutes, write_minutes};
use crate::leads::LeadIndex;
use crate::project::write_atomically_with;
use crate::simulation::Simulation;

/// How many changes stay on record.
const MOST_LOGGED: usize = 10_000;

impl Workbench {
    /// Who sits at the keyboard, if anybody said so.
    pub fn speaker(&self) -> Option<&Member> {
        self.speaker.as_ref()
    }

    /// Runs a command on what is said around the table, or hands it back.
    pub(super) fn run_on_workshop(&mut self, command: Command) -> Option<Command> {
        match command {
            Command::Speak(member) => self.speaker = member,
            Command::AddMember(member) => self.add_member(&member),
            Command::RemoveMember(member) => {
                self.speaker.take_if(|it| *it == member);
                self.say(WorkshopEdit::RemoveMember(member));
            }
            Command::Comment { on, text } => self.comment(on, &text),
            Command::SettleComment(id, is_settled) => self.say(WorkshopEdit::SettleComment(id, is_settled)),
            Command::TakeStance { on, agrees } => self.take_stance(on, agrees),
            Command::TakePosition => self.take_position(),
            Command::DropPosition(party) => self.say(WorkshopEdit::RemovePosition(party)),
            Command::TryAgreement(agreement) => self.edit_at_once(Edit::Replace(agreement)),
            Command::AddExample => self.add_example(ExampleLead::nobody()),
            Command::AddKnownExample(lead) => self.add_known_example(lead),
            Command::ExportMinutes(path) => self.export_minutes(&path),
            other => return self.run_on_vote(other),
        }
        None
    }

    fn run_on_vote(&mut self, command: Command) -> Option<Command> {
        match command {
            Command::BeginVote(n_leads) => self.begin_vote(n_leads),
            Command::Judge { place, worth_it } => self.judge(place, worth_it),
            Command::OpenVote => {
                let vote = self.document().workshop.vote.clone().filter(Vote::is_complete);
                if let Some(vote) = vote {
                    self.say(WorkshopEdit::SetVote(Some(Box::new(Vote { is_open: true, ..vote }))));
                }
            }
            Command::EndVote => self.say(WorkshopEdit::SetVote(None)),
            other => return Some(other),
        }
        None
    }

    fn say(&mut self, edit: WorkshopEdit) {
        self.edit_at_once(Edit::Workshop(edit));
    }

    /// Who sits at the keyboard; says so if nobody does.
    fn need_speaker(&mut self) -> Option<Member> {
        if self.speaker.is_none() {
            let text = self.language.text("notice-no-speaker");
            self.notify(Level::Error, text);
        }
        self.speaker.clone()
    }

    fn add_member(&mut self, member: &Member) {
        let Some(name) = kept_as(&member.name) else {
            let text = self.language.text("notice-no-name");
            self.notify(Level::Error, text);
            return;
        };
        let member = Member { name, party: member.party };
        self.preferences.remember_name(&member);
        self.speaker = Some(member.clone());
        self.say(WorkshopEdit::AddMember(member));
    }

    fn comment(&mut self, on: Place, text: &str) {
        let (Some(text), Some(by)) = (kept_as(text), self.need_speaker()) else { return };
        let Ok(id) = CommentId::new(&self.new_id()) else { return };
        let at = (self.surroundings.now)();
        self.say(WorkshopEdit::AddComment(Comment { id, on, by, at, text, is_settled: false }));
    }

    fn take_stance(&mut self, on: Place, agrees: Option<bool>) {
        let Some(by) = self.need_speaker() else { return };
        match (agrees, self.agreement().fingerprint_of(&on)) {
            (Some(agrees), Some(of)) => self.say(WorkshopEdit::SetStance(Stance { on, by, agrees, of })),
            _ => self.say(WorkshopEdit::RemoveStance(on, by.party)),
        }
    }

    fn take_position(&mut self) {
        let Some(by) = self.need_speaker() else { return };
        self.end_gesture();
        let position = Position { by, at: (self.surroundings.now)(), agreement: self.agreement().clone() };
        self.say(WorkshopEdit::SetPosition(Box::new(position)));
    }

    fn add_example(&mut self, lead: ExampleLead) {
        let Ok(id) = ExampleId::new(&self.new_id()) else { return };
        let name = match &lead {
            ExampleLead::Known(lead) => lead.clone(),
            ExampleLead::Invented { .. } => self.language.text("new-example"),
        };
        self.edit(Edit::AddExample(Example { id: id.clone(), name, lead, expected: None }));
        self.selection.editing = Some(Place::Example(id));
    }

    /// Makes a lead of the history an example of what the draft makes of it.
    fn add_known_example(&mut self, lead: LeadIndex) {
        let Some((simulation, leads, _)) = self.simulation() else { return };
        let (known, expected) = (leads.id(lead).to_owned(), simulation.outcome(lead).reached());
        let Ok(id) = ExampleId::new(&self.new_id()) else { return };
        let example = Example { id, name: known.clone(), lead: ExampleLead::Known(known.clone()), expected };
        self.edit_at_once(Edit::AddExample(example));
        let text = self.language.say("notice-example-added", &[("lead", known.into())]);
        self.notify(Level::Info, text);
    }

    /// Draws leads for a hidden vote: half of them close to where the draft decides, the others from anywhere.
    fn begin_vote(&mut self, n_leads: usize) {
        let Some((simulation, ..)) = self.simulation() else { return };
        let simulation = Arc::clone(simulation);
        let sample = sample(&simulation, n_leads, || (self.surroundings.random)());
        let leads = sample.into_iter().map(|lead| simulation.leads().id(lead).to_owned()).collect();
        let begun_at = (self.surroundings.now)();
        self.say(WorkshopEdit::SetVote(Some(Box::new(Vote {
            begun_at,
            leads,
            ballots: Vec::new(),
            is_open: false,
        }))));
    }

    /// Notes what the party at the keyboard says of a lead.
    fn judge(&mut self, place: usize, worth_it: Option<bool>) {
        let (Some(by), Some(mut vote)) = (self.need_speaker(), self.document().workshop.vote.clone()) else {
            return;
        };
        // What others said is known by then.
        if vote.is_open || place >= vote.leads.len() {
            return;
        }
        let nothing = vec![None; vote.leads.len()];
        let own = vote.ballots.iter().position(|it| it.by.party == by.party);
        let own = own.unwrap_or_else(|| {
            vote.ballots.push(Ballot { by: by.clone(), worth_it: nothing });
            vote.ballots.len() - 1
        });
        vote.ballots[own].worth_it[place] = worth_it;
        vote.ballots[own].by = by;
        self.say(WorkshopEdit::SetVote(Some(Box::new(vote))));
    }

    fn export_minutes(&mut self, path: &Path) {
        let language = &self.language;
        let minutes = minutes(self.document(), language);
        let written = write_atomically_with(path, |to| write_minutes(&minutes, to));
        self.report_written(path, written);
    }

    /// Ends a gesture, and puts on record what it changed.
    pub(super) fn end_gesture(&mut self) {
        let Some(before) = self.history.end_gesture() else { return };
        let texts = self.language.differences(&before.agreement, self.agreement());
        // What was proposed and decided is on record already.
        if texts.is_empty() || before.proposals != self.document().proposals {
            return;
        }
        let (by, at) = (self.speaker.clone(), (self.surroundings.now)());
        self.history.amend(|document: &mut Document| {
            let log = &mut Arc::make_mut(&mut document.workshop).log;
            log.extend(texts.into_iter().map(|text| Arc::new(Change { by: by.clone(), at, text })));
            let n_over = log.len().saturating_sub(MOST_LOGGED);
            log.drain(..n_over);
        });
    }

    /// The parties that have a ballot to fill in, or have filled it in.
    pub fn has_voted(&self, party: Party) -> bool {
        let vote = self.document().workshop.vote.as_ref();
        vote.is_some_and(|it| it.ballots.iter().any(|it| it.by.party == party && it.is_complete()))
    }
}

/// Some leads of a history, each once.
fn sample(simulation: &Simulation, n_wanted: usize, mut random: impl FnMut() -> u64) -> Vec<LeadIndex> {
    let threshold = i64::from(simulation.agreement().mql.threshold);
    let n_leads = simulation.leads().len();
    let mut chosen: Vec<LeadIndex> = Vec::new();
    // Luck is tried a few hundred times: in a history of few leads the same ones come again and again.
    for attempt in 0..n_wanted.saturating_mul(40) {
        if chosen.len() >= n_wanted.min(n_leads) {
            break;
        }
        let Some(drawn) = random().checked_rem(n_leads as u64) else { break };
        let Ok(lead) = u32::try_from(drawn).map(LeadIndex) else { break };
        let is_close = (simulation.judgement(lead).mql.highest_score - threshold).abs() <= 15;
        let wants_close = chosen.len() * 2 < n_wanted && attempt < n_wanted * 20;
        if !chosen.contains(&lead) && (is_close || !wants_close) {
            chosen.push(lead);
        }
    }
    chosen
}
