// View → the news screen: last month's newspaper by its editor's rule, the chronicle beside it, questions put to you.
import { refuseAction } from '../../engine/actions';
import { isHigh } from '../../engine/danger';
import { turnIds } from '../../engine/tools';
import { turnOfDate } from '../../model/calendar';
import type { Entry, Id, State } from '../../model/state';
import { editorOf, frontPage, organsOf } from '../../text/frontPage';
import { plain, t } from '../../text/ui';
import { open } from '../../text/words';
import { dateText } from '../dates';
import type { Ask, ChroniclePart, ChronicleRow, FrontPage, NewsActs, NewsModel } from '../screens/news.model';
import { choiceEffects } from './choiceEffects';
import { card, type Desk, sourceLine, topOf } from './desk';

/** What the reader has asked to see: a newspaper (null: the scenario's own), another hand than its editor's, both papers side by side. */
export interface Reading {
  organ: Id | null;
  editor: Id | null;
  both: boolean;
}

/** What turning to another paper, or another hand, does to it. */
export const readingActs = (of: { value: Reading }): Pick<NewsActs, 'onEditor' | 'onOrgan' | 'onBoth'> => ({
  onEditor(editor) {
    of.value = { ...of.value, editor };
  },
  onOrgan(organ) {
    of.value = { ...of.value, organ, editor: null };
  },
  onBoth() {
    of.value = { ...of.value, both: !of.value.both };
  },
});

/** The newspaper is composed by `reading.editor`; null = who held the post when the month of the page ended, in the State `then`. */
export function newsModel(desk: Desk, reading: Reading, then: State = desk.world): NewsModel {
  const { scenario, text, world, seat } = desk;
  const organs = organsOf(scenario, world);
  const organ = organs.find((id) => id === reading.organ) ?? organs[0] ?? null;
  const second = organs.find((id) => id !== organ) ?? null;
  const turn = Math.max(0, world.turn - 1);
  const inPost = organ === null ? null : editorOf(scenario, then, organ);
  const supposed = reading.editor === inPost ? null : reading.editor;
  const printed = unread(world);
  const made = organ === null ? null : frontPage(text, scenario, printed, organ, supposed ?? inPost, turn);
  const treatments = new Map(made?.rows.map((r) => [r.entry, r.treatment]) ?? []);
  const entries = world.chronicle
    .filter((e) => (e.turn === turn && world.turn > 0 && e.phase !== 'news') || (e.turn === world.turn && e.phase === 'news'))
    .filter(isTold)
    .map((e) => ({ e, day: dateTold(scenario, e.turn, e.event === null ? sittingOf(desk, e) : scenario.byId.events[e.event]?.date) }))
    .sort((a, b) => orderOf(a.e, a.day) - orderOf(b.e, b.day));
  const rows = entries.map(({ e, day }): ChronicleRow => {
    const said = text.entry(e, world, seat);
    const event = e.event === null ? null : (scenario.byId.events[e.event] ?? null);
    return {
      id: String(e.id),
      part: partOf(e),
      date: dayOf(day),
      text: said.body === null ? said.title : closed(said.title),
      more: said.body,
      source: sourceLine(desk, e.sources),
      treatment: treatments.get(e.id) ?? null,
      secret: e.who !== null,
      dispute: event?.dispute ?? null,
      event: event?.id ?? null,
    };
  });
  const counts = (['documented', 'claimed', 'inferred', 'invented'] as const).map((grade) => ({
    grade,
    count: rows.filter((r) => r.source?.grade === grade).length,
  }));
  const asks = asksOf(desk);
  const open = asks.filter((a) => a.chosen === null).length;
  return {
    top: topOf(desk, t('game.short.news')),
    page: made === null ? null : pageOf(desk, made, inPost, supposed),
    second:
      second === null || !reading.both
        ? null
        : pageOf(desk, frontPage(text, scenario, printed, second, editorOf(scenario, then, second), turn), null, null),
    organs: organs.length < 2 ? [] : organs.map((id) => ({ id, name: text.organ(id, turn), on: id === organ })),
    both: reading.both,
    editors: editorsOf(desk, inPost, supposed),
    inPaper:
      organ === null
        ? ''
        : supposed === null
          ? t('game.inPaper', { paper: text.organ(organ, turn) })
          : t('news.supposedBy', { name: text.person(supposed) }),
    chronicleTitle:
      world.turn > 0 && entries.some(({ e }) => e.turn > turn)
        ? t('game.chronicleSince', { date: dateText(scenario.manifest.turns[turn]!.id)! })
        : t(world.turn === 0 ? 'game.chronicleFirst' : 'game.chronicle', { date: monthOf(text.date(turn)) }),
    counts,
    rows,
    asks,
    notices: noticesOf(desk, then),
    act: {
      label: t('game.toWork'),
      note: open > 0 ? t('game.asksOpen', { count: open }) : '',
      refusal: desk.view.waiting.includes(seat) ? null : t('game.waiting'),
    },
  };
}

/** A title that a text follows ends as a sentence; a question is one already. */
const closed = (title: string): string => (/[.?!…][”"»]?$/.test(title) ? title : `${title}.`);

/** The first page of a game stands on what has happened before anybody acts; the second does not print that again. */
const unread = (world: Desk['world']): Desk['world'] =>
  world.turn === 1 ? { ...world, chronicle: world.chronicle.filter((e) => e.turn > 0 || e.phase !== 'news') } : world;

const isTold = (e: Entry): boolean => !['session.opened', 'court.trust', 'court.learn'].includes(e.key);

/** A vote says by itself what came of it: the entry of its effect is told with the rest. */
function partOf(e: Entry): ChroniclePart {
  if (e.event !== null) return 'events';
  return e.key.startsWith('vote') || (e.weight >= 2 && e.phase !== 'session') ? 'decided' : 'rest';
}

/** More than the days of a century: what one turn takes in the order of the chronicle. */
const TURN = 100_000;

/** Within a turn events stand by their days; what has only its month goes before them, or after them when it came at the month's end. */
function orderOf(e: Entry, date: string): number {
  if (e.event === null) return (e.turn + 1) * TURN - 1;
  const [year, month, day] = date.split('-');
  // A turn of days may begin in one month and end in the next.
  const months = (Number(year) % 100) * 12 + Number(month);
  return e.turn * TURN + months * 40 + Number(day ?? (e.phase === 'consequences' ? 32 : 0));
}

/** The day on which a room sat that decided something; undefined for what no sitting did. */
function sittingOf({ scenario, world }: Desk, e: Entry): string | undefined {
  if (e.phase !== 'session') return undefined;
  const room = e.vote === null ? e.args.room : world.votes[e.vote]?.room;
  return scenario.manifest.turns[e.turn]!.sessions.find((s) => s.room === room)?.date;
}

/** The date of an event or a sitting, unless it has gone with its sitting to another turn (R5.7); else that of the turn. */
function dateTold(scenario: Desk['scenario'], turn: number, date: string | undefined): string {
  const turns = turnIds(scenario);
  return date !== undefined && turnOfDate(turns, date) === turn ? date : turns[turn]!;
}

const dayOf = (date: string): string => {
  const [, month, day] = date.split('-');
  return day === undefined ? t(`month.${Number(month)}`) : `${Number(day)} ${t(`monthShortOfDay.${Number(month)}`)}`;
};

/** The page as printed, and one or two others to see how the same month would read. */
function editorsOf(desk: Desk, inPost: Id | null, supposed: Id | null): NewsModel['editors'] {
  const table = desk.scenario.manifest.table;
  // A newspaper is given to nobody who sits neither at the table nor in the room that elects it.
  const rooms =
    table === null ? [] : [table.body, desk.scenario.byId.bodies[table.body]!.electedBy].flatMap((id) => desk.world.bodies[id ?? ''] ?? []);
  const others = ['stalin', 'zinoviev', 'trotsky', 'bukharin'].filter((id) => id !== inPost && rooms.some((b) => b.full.includes(id)));
  const pool = others.length > 0 ? others : table === null ? [] : desk.world.bodies[table.body]!.full;
  return [
    { id: null, name: t('news.asPrinted'), on: supposed === null },
    ...pool
      .filter((id) => id !== inPost)
      .slice(0, 2)
      .map((id) => ({ id, name: desk.text.person(id), on: id === supposed })),
  ];
}

function pageOf(desk: Desk, made: ReturnType<typeof frontPage>, inPost: Id | null, supposed: Id | null): FrontPage {
  const { lead, rest } = leadOf(made);
  return {
    title: made.printedTitle ?? made.title,
    titleLang: made.printedTitle === null ? 'en' : 'ru',
    organ: made.masthead,
    editor: (supposed === null ? made.editor : inPost) === null ? null : supposed === null ? made.editorName : desk.text.personFull(inPost!),
    supposed: supposed === null ? null : desk.text.person(supposed),
    date: monthOf(made.date),
    strip: made.strip,
    headline: made.headline,
    deck: isSame(made.headline, made.deck) ? '' : made.deck,
    figure:
      made.figure === null
        ? null
        : {
            for: made.figure.for,
            against: made.figure.against,
            heads: made.figure.heads.map((id) => card(desk, id)),
            caption: t('game.caption', { for: made.figure.for, against: made.figure.against }),
          },
    lead,
    briefs: rest.slice(0, 3).map((a) => ({ title: a.title, text: isSame(a.title, a.text) ? '' : a.text })),
    inBrief: [...rest.slice(3).map((a) => a.title), ...made.brief.map((b) => b.text)].slice(0, IN_BRIEF),
    figures: [...figuresOf(desk, made.turn), ...dangerOf(desk)],
  };
}

/** A calendar may name a turn after what comes in it ("April 1923: the congress"): a newspaper does not know that beforehand, and prints its month. */
const monthOf = (turn: string): string => turn.split(': ')[0]!;

const IN_BRIEF = 5;

/** A body that only says its headline again, or the end of it, is not printed. */
const isSame = (title: string, body: string): boolean => ` ${open(title).toLowerCase()}`.endsWith(` ${open(body).toLowerCase()}`);

/** Up to here a lead is set in one column: in two it would be torn into lines of a few words. */
const SHORT = 420;
const paragraphsOf = (title: string, body: string): Pick<NonNullable<FrontPage['lead']>, 'paragraphs' | 'isShort'> => ({
  paragraphs: isSame(title, body) ? [] : [body],
  isShort: body.length <= SHORT,
});

/** What stands under the headline: the rest of its story, or the next one when one sentence has told it all. */
function leadOf(made: ReturnType<typeof frontPage>): { lead: FrontPage['lead']; rest: typeof made.articles } {
  const { lead, deck, articles } = made;
  const more = lead === null ? '' : lead.text.startsWith(deck) ? lead.text.slice(deck.length).trim() : lead.text;
  if (lead !== null && more !== '' && !isSame(lead.title, more))
    return { lead: { section: lead.section, title: null, ...paragraphsOf('', more) }, rest: articles };
  const [next, ...rest] = articles;
  if (next === undefined) return { lead: null, rest };
  return { lead: { section: next.section, title: next.title, ...paragraphsOf(next.title, next.text) }, rest };
}

/** How near war seems as the page is read (R8.3); nothing where it is not counted. */
function dangerOf({ scenario, world }: Desk): FrontPage['figures'] {
  if (world.danger === undefined) return [];
  const value = t(isHigh(scenario, world) ? 'news.figure.danger#felt' : 'news.figure.danger#value', { value: world.danger.value });
  return [{ label: t('news.figure.danger'), value }];
}

/** What bread and goods cost in the month of the page; nothing where no economy is played. */
function figuresOf({ scenario, world }: Desk, turn: number): FrontPage['figures'] {
  const name = scenario.manifest.turns[turn]!.id.slice(0, 7);
  const month = world.economy?.months.find((m) => m.month === name);
  if (month === undefined) return [];
  const rows = [{ label: t('news.figure.rye'), value: t('news.figure.rye#value', { value: plain(month.rye) }) }];
  if (month.planned > 0)
    rows.push({
      label: t('news.figure.collected'),
      value: t('news.figure.collected#value', { value: plain(month.collected), planned: plain(month.planned) }),
    });
  return rows;
}

/** What was asked at the end of a month waits for the news of the next (R2.1). */
/** Who is sent, posted, put out or held learns it from these; under which name he stands in them. */
const CONCERN = /^(mission\.|transferred$|delegate\.sent$|measure\.|dismissed$|discipline\.)/;
const NAMED = ['person', 'members', 'who'] as const;

/** What was done with this seat since it last read the news, and where it is. */
function noticesOf(desk: Desk, then: State): string[] {
  const { scenario, world, seat, text } = desk;
  const isRecent = (e: Entry): boolean => (e.turn === world.turn - 1 && e.phase !== 'news') || (e.turn === world.turn && e.phase === 'news');
  const concerns = (e: Entry): boolean =>
    CONCERN.test(e.key) &&
    NAMED.some((name) =>
      String(e.args[name] ?? '')
        .split(',')
        .includes(seat),
    );
  // An event that would have brought him where he is already has done nothing with him.
  const isElsewhere = then.people[seat]?.place !== world.people[seat]!.place;
  const movedBy = (e: Entry): boolean => {
    if (!isElsewhere) return false;
    const event = e.event === null ? undefined : scenario.byId.events[e.event];
    const taken = event?.ask?.choices.find((c) => c.id === world.events[event.id]?.choice);
    return [...(event?.effects ?? []), ...(taken?.effects ?? [])].some((x) => x.type === 'place' && x.person === seat);
  };
  const told = world.chronicle.filter((e) => isRecent(e) && (concerns(e) || movedBy(e))).map((e) => closed(text.entry(e, world, seat).title));
  const posts = Object.entries(world.posts).flatMap(([id, p]) =>
    p.holder === seat && p.ordered !== null && p.ordered >= world.turn - 1 ? [t('news.ordered', { post: text.names.post(id) })] : [],
  );
  const all = [...new Set([...told, ...posts])];
  return all.length === 0 ? [] : [...all, t('news.youAre', { place: text.names.place(world.people[seat]!.place) })];
}

function asksOf(desk: Desk): Ask[] {
  const { scenario, world, seat } = desk;
  const answeredIn = (a: State['asks'][number]): number => a.turn + (scenario.byId.events[a.event]!.phase === 'consequences' ? 1 : 0);
  return world.asks
    .filter((a) => a.person === seat && answeredIn(a) === world.turn)
    .map((a) => {
      const event = scenario.byId.events[a.event]!;
      return {
        id: a.id,
        question: event.ask!.question,
        text: event.text,
        choices: event.ask!.choices.map((c) => {
          const why = a.choice === c.id ? null : refuseAction(scenario, world, { type: 'choose', seat, ask: a.id, choice: c.id });
          return {
            id: c.id,
            text: c.text,
            refusal: why === null ? null : desk.text.refusal(why),
            isDefault: c.id === event.ask!.default,
            effects: a.choice === null ? choiceEffects(desk, a.id, c.id) : '',
          };
        }),
        chosen: a.choice,
        source: sourceLine(desk, event.sources),
      };
    });
}
