// Talks between two men, and the papers made of them in play (R7.5): who spoke with whom, what such a paper is, and who has kept a talk from the party.
import type { Document, Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { TALK_ID, type Talk } from '../model/talk';

/** The id that a talk has on paper. */
export function talkId(scenario: Scenario, t: Talk): Id {
  const place = (person: Id): number => scenario.people.findIndex((p) => p.id === person);
  return `talk-${place(t.to)}-${place(t.by)}-${t.turn}`;
}

/** Who wrote a talk down and whose words they are; null = no paper of that kind. */
function readTalkId(scenario: Scenario, id: Id): { writer: Id; speaker: Id } | null {
  const found = TALK_ID.exec(id);
  if (found === null) return null;
  const writer = scenario.people[Number(found[1])];
  const speaker = scenario.people[Number(found[2])];
  return writer === undefined || speaker === undefined ? null : { writer: writer.id, speaker: speaker.id };
}

/** What a talk on paper is as a document: its writer's name stands under it, the other is its witness, and it strikes him. Its words are the locale's. */
function talkPaper(scenario: Scenario, id: Id): Document | undefined {
  const talk = readTalkId(scenario, id);
  if (talk === null) return undefined;
  return {
    id,
    title: '',
    text: '',
    author: talk.writer,
    state: 'draft',
    holders: [],
    known: [],
    signatories: [],
    maySign: [],
    lenin: false,
    witnesses: [talk.speaker],
    confirmedBy: [],
    targets: { [talk.speaker]: -1 },
    supports: {},
    post: null,
    platform: null,
    factional: false,
    sealed: null,
    whenSent: [],
    whenRead: [],
    whenPrinted: [],
    sources: [],
  };
}

/** A paper's unchanging side: of the scenario's files, or made in play. */
export const paperOf = (scenario: Scenario, id: Id): Document | undefined => scenario.byId.documents[id] ?? talkPaper(scenario, id);

/** All papers of a game: those of the files, and talks written down. */
export function papersIn(scenario: Scenario, state: State): readonly Document[] {
  let out: readonly Document[] = scenario.documents;
  for (const t of state.talks) if (t.paper !== null) out = [...out, talkPaper(scenario, t.paper)!];
  return out;
}

/** Two have spoken: only a seat can write it down, and not twice in a month. */
export function talked(draft: State, by: Id, to: Id): void {
  if (!draft.seats.includes(to) || draft.talks.some((t) => t.turn === draft.turn && t.by === by && t.to === to)) return;
  draft.talks.push({ turn: draft.turn, by, to, paper: null, marked: [], isOut: false, reported: [] });
}

/** What this man told him last month or this, and nobody has on paper. */
export const talkWith = (state: State, writer: Id, speaker: Id): Talk | null =>
  state.talks.find((t) => t.paper === null && t.to === writer && t.by === speaker && state.turn - t.turn <= 1) ?? null;

/** What nobody wrote down in time is gone. */
export function forgetTalks(draft: State): void {
  if (draft.talks.length > 0) draft.talks = draft.talks.filter((t) => t.paper !== null || t.turn === draft.turn);
}

/** A talk on paper comes before the party (`isOut`), or one of the two owns to it before it does. Who brings it in himself has reported it; by null: nobody knows who. */
export function reportTalk(draft: State, document: Id, by: Id | null, isOut = true): void {
  for (const t of draft.talks) {
    if (t.paper !== document || t.isOut) continue;
    if (by !== null && (t.by === by || t.to === by)) t.reported.push(by);
    t.isOut = isOut;
  }
}

/** R7.5: talks on paper that are out, held with a man who was marked then, and that this man has kept to himself. */
export const keptTalks = (state: State, person: Id): Id[] =>
  state.talks.flatMap((t) =>
    t.isOut && t.paper !== null && (t.by === person || t.to === person) && !t.reported.includes(person) && t.marked.some((id) => id !== person)
      ? [t.paper]
      : [],
  );
