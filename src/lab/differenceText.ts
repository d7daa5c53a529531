// Differences of two courses in words (R9.3): what it is about, how it stands in each, and the first cause. The words are in `text`; here they are put together from the courses.
import type { Entry, Id } from '../model/state';
import type { VoteRecord } from '../model/vote';
import type { Text } from '../text/sentences';
import { signed, t } from '../text/ui';
import { open } from '../text/words';
import type { Difference, Setting, Side, TurnedVoter } from './divergence';
import { CROWD, idsOf, LEVER, type Part, type Value } from './measure';
import type { Trace } from './trace';

/** Something that happened, with the name of its month. */
export interface ToldMoment {
  when: string;
  text: string;
}

export interface ToldDifference {
  part: Part;
  /** What it is about: "General Secretary", "Trotsky in the Politburo". */
  what: string;
  a: string;
  b: string;
  /** The month from which on it has been so. */
  since: string;
  /** The act by which the courses part on it, and in which of them it was done. */
  act: (ToldMoment & { side: Side; isNear: boolean }) | null;
  /** How it came about in each; null = nothing was changed there. */
  setA: ToldMoment | null;
  setB: ToldMoment | null;
  /** "Kamenev: for, then against (promises −12)". */
  voters: string[];
}

/** Tells differences of two courses of one scenario. `eyes`: what is told only to others is left out; null = everything is told. */
export function differenceTeller(text: Text, a: Trace, b: Trace, eyes: Id | null): (d: Difference) => ToldDifference {
  const sides = { a, b };
  const mayKnow = (e: Entry): boolean => eyes === null || e.who === null || e.who.includes(eyes);
  const entryText = (e: Entry, side: Side): string => open(text.entry(e, sides[side].last, null).title);
  const set = (s: Setting | null, side: Side): ToldMoment | null => {
    if (s === null) return null;
    const isTold = s.entry !== null && mayKnow(s.entry);
    return { when: text.date(s.turn), text: isTold ? entryText(s.entry!, side) : t('divergence.untold') };
  };
  return (d) => {
    const { parting } = d.cause;
    return {
      part: d.part,
      what: whatText(text, a, d),
      a: valueText(text, d, d.a),
      b: valueText(text, d, d.b),
      since: text.date(d.since),
      act:
        parting === null
          ? null
          : {
              side: parting.side,
              isNear: parting.isNear,
              when: text.date(parting.deed.turn),
              text: actText(text, sides[parting.side], parting.deed, eyes, mayKnow) ?? t('divergence.untold'),
            },
      setA: set(d.cause.a, 'a'),
      setB: set(d.cause.b, 'b'),
      voters: d.cause.turned.map((v) => voterText(text, v, eyes !== null)),
    };
  };
}

function whatText(text: Text, { scenario }: Trace, d: Difference): string {
  const [id = '', person = ''] = idsOf(d.part, d.key);
  switch (d.part) {
    case 'offices':
      return text.post(id);
    case 'lines':
      return d.key.startsWith(LEVER) ? text.lever(id) : t('divergence.question', { question: text.names.question(id) });
    case 'members':
      if (!d.key.includes(CROWD)) return t('divergence.seat', { person: text.person(person), body: text.names.body(id) });
      return person === 'none'
        ? t('divergence.crowdNone', { body: text.names.body(id) })
        : t('divergence.crowd', { person: text.person(person), body: text.names.body(id) });
    case 'votes':
      return open(scenario.outcomes.find((o) => o.id === d.key)?.text ?? d.key);
  }
}

function valueText(text: Text, d: Difference, value: Value): string {
  switch (d.part) {
    case 'offices':
      return value === null ? t('divergence.nobody') : text.person(String(value));
    case 'lines': {
      const [id = ''] = idsOf(d.part, d.key);
      return d.key.startsWith(LEVER) ? open(text.leverStep(id, Number(value))) : signed(Number(value));
    }
    case 'members':
      if (d.key.includes(CROWD)) return String(value ?? 0);
      return value === 'full' ? t('divergence.full') : value === 'candidate' ? t('divergence.candidate') : t('divergence.none');
    case 'votes':
      return voteText(value as VoteRecord | null);
  }
}

function voteText(v: VoteRecord | null): string {
  if (v === null) return t('divergence.notPut');
  const said = t(v.carried ? 'divergence.carried' : 'divergence.lost', { for: v.for, against: v.against });
  return v.abstain === 0 ? said : t('divergence.abstaining', { said, abstain: v.abstain });
}

/** An act in words: as the chronicle tells it, else by what it asks for; null when these eyes may not know of it. */
function actText(text: Text, trace: Trace, deed: Trace['deeds'][number], eyes: Id | null, mayKnow: (e: Entry) => boolean): string | null {
  const { action } = deed;
  const told = deed.entry === null ? undefined : trace.last.chronicle[deed.entry];
  if (told !== undefined) return mayKnow(told) ? open(text.entry(told, trace.last, null).title) : null;
  if (eyes !== null && action.seat !== eyes) return null;
  const person = text.person(action.seat);
  if (action.type === 'order') return t('divergence.order', { person, order: text.order(action.order, trace.last) });
  if (action.type === 'castVote' && action.vote !== 'conscience')
    return t('divergence.ballot', { person, ballot: text.ballot(action.vote), subject: text.subject(deed.subject ?? '') });
  if (action.type === 'table') return t('divergence.order', { person, order: open(text.motion(action.motion, trace.last).title) });
  return t('divergence.act', { person, act: t(`divergence.acts.${action.type}`) });
}

/** The term is left out where whoever reads it may not know another's mind. */
function voterText(text: Text, v: TurnedVoter, isSecret: boolean): string {
  const [a, b] = [v.a, v.b].map((ballot) => (ballot === null ? t('divergence.absent') : text.ballot(ballot)));
  const said = t('divergence.voter', { person: text.person(v.person), a: a!, b: b! });
  if (v.term === null || isSecret) return said;
  const { name } = text.reason({ term: v.term, value: v.by, rule: 'R4.3', about: [] });
  return t('divergence.voterTerm', { said, term: name, by: signed(v.by) });
}
