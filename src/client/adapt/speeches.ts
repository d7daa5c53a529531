// What is said on the floor, in substance: a paper read out, a past deed recalled, else the side of a question or of a man that the motion touches.
import { positionsOf, stakesOf } from '../../engine/motions';
import type { Id, Item } from '../../model/state';
import { t } from '../../text/ui';
import type { Desk } from './desk';

export type SessionSpeech = NonNullable<Desk['world']['session']>['speeches'][number];

/** What was said on an item, from the chronicle, when the session has gone on. */
export function speechesOn(desk: Desk, item: Item): SessionSpeech[] {
  const { chronicle } = desk.world;
  return chronicle
    .filter((e) => /^speech\.(letter\.)?(for|against)$/.test(e.key) && e.args.item === item.id)
    .map((e) => {
      const read = chronicle.find((x) => x.id === e.id + 1 && x.key === 'paper.readOut' && x.args.person === e.args.person);
      const record = e.args.record;
      return {
        person: String(e.args.person),
        act: e.key.endsWith('for') ? 'for' : 'against',
        document: typeof read?.args.document === 'string' ? read.args.document : null,
        record: typeof record === 'string' ? record : null,
      };
    });
}

/** What he says, in a sentence. */
export function substanceOf(desk: Desk, item: Item, speech: SessionSpeech): string {
  const { scenario, world, text } = desk;
  if (speech.document !== null) return t('game.readsOut', { document: text.document(speech.document) });
  if (speech.record !== null) return scenario.byId.facts[speech.record]?.text ?? '';
  return argumentOf(desk, item, speech) ?? t(`game.speaks.${speech.act}`, { motion: text.motion(item.motion, world).short });
}

/** Whom he speaks for or against, and the side he argues; null = the motion touches no question and strikes or lifts nobody else. */
function argumentOf(desk: Desk, item: Item, speech: SessionSpeech): string | null {
  const said = [standOf(desk, item, speech), sideOf(desk, item, speech)].filter((part) => part !== null);
  return said.length === 0 ? null : said.join(' ');
}

/** Of the questions that the motion touches he argues the one he is known to mind most his way, else the first. */
function sideOf({ scenario, world, text }: Desk, item: Item, { person, act }: SessionSpeech): string | null {
  const way = act === 'for' ? 1 : -1;
  const { views } = world.people[person]!;
  const sides = Object.entries(positionsOf(scenario, world, item.motion))
    .filter(([, position]) => position !== 0)
    .map(([question, position]) => ({ question, side: Math.sign(position) * way }));
  const minds = ({ question, side }: (typeof sides)[number]): number => (views[question]?.view ?? 0) * side * (views[question]?.weight ?? 0);
  const [argued] = sides.sort((a, b) => minds(b) - minds(a));
  if (argued === undefined) return null;
  const { plus, minus } = scenario.byId.questions[argued.question]!;
  return t('game.argues', { side: argued.side > 0 ? plus : minus, question: text.questionInside(argued.question) });
}

/** Stake from which a motion is about a man: his post, his seat, his freedom. */
const HEAVY = 2;

/** Whom he stands by or speaks against, where the motion lifts or strikes others hard. */
function standOf({ scenario, world, text }: Desk, item: Item, { person, act }: SessionSpeech): string | null {
  const stakes = stakesOf(scenario, world, item.motion);
  const others = Object.keys(stakes).filter((id) => id !== person && Math.abs(stakes[id]!) >= HEAVY);
  const isLift = (id: Id): boolean => stakes[id]! > 0;
  const [first] = others;
  if (first === undefined) return null;
  const who = text.list(others.filter((id) => isLift(id) === isLift(first)));
  return t(isLift(first) === (act === 'for') ? 'game.standsBy' : 'game.speaksAgainst', { who });
}
