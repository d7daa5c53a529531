// A running game on the page: which screen is open, what the screens ask for, and the layers over them.
import { computed, effect, signal } from '@preact/signals';
import { mayVoteNow } from '../engine/session';
import { worldFor } from '../engine/view';
import type { Action, Ballot } from '../model/action';
import type { Id, State } from '../model/state';
import type { VoteRecord } from '../model/vote';
import { inLanguage } from '../text/scenarioWords';
import { makeText, type Text } from '../text/sentences';
import { t } from '../text/ui';
import { readerAt } from './adapt/codex';
import { makeComparison } from './adapt/compared';
import { conferenceNightModel, conferencesHeld } from './adapt/conferenceNight';
import { consequencesModel } from './adapt/consequences';
import { corridorModel, offerOf, offerSaid } from './adapt/corridor';
import { type Desk, isClosed } from './adapt/desk';
import { fromRecord } from './adapt/fromRecord';
import { hallModel, isHall } from './adapt/hall';
import { makeHeldDesk } from './adapt/heldDesk';
import { newsModel, type Reading, readingActs } from './adapt/news';
import { floorActions, leftTable, sessionModel, speechEffect } from './adapt/session';
import { closedRoom } from './adapt/sheets';
import { letterActions, tableActions } from './adapt/tabling';
import { verdictModel } from './adapt/verdict';
import { orderActions, workModel } from './adapt/work';
import { page } from './app';
import { gameShelf } from './codexDoor';
import { followTable } from './game/follow';
import type { Game } from './game/game';
import { saveFile } from './game/keep';
import { type GameActs, type Layer, Layers, type OpenSheet, ThinkingLine } from './gameLayers';
import { makeGuideLayer } from './guideLayer';
import { shownLanguage } from './language';
import type { TopActs } from './models';
import { Progress } from './parts/controls';
import { Explained } from './parts/glossed';
import { quiet, refuse, say } from './parts/status';
import { personCard } from './personCards';
import { makePower } from './powerLayer';
import { makeRest } from './restOfAgenda';
import { ConferenceNightScreen } from './screens/conferenceNight';
import { ConsequencesScreen } from './screens/consequences';
import { CorridorScreen } from './screens/corridor';
import { ClosedRoomScreen } from './screens/dialogs';
import { HallScreen } from './screens/hall';
import { NewsScreen } from './screens/news';
import { PassScreen } from './screens/passDevice';
import { SessionScreen } from './screens/session';
import type { SessionActs } from './screens/session.model';
import { VerdictScreen } from './screens/verdict';
import { WorkScreen } from './screens/work';
import { isStill } from './settings';

/** Puts a game on the page; returns what takes it off again. */
export function openGame(game: Game, acts: GameActs): () => void {
  const text = computed<Text>(() => makeText(game.scenario, shownLanguage.value));
  const layer = signal<Layer>(null);
  const sheet = signal<OpenSheet | null>(null);
  const selected = signal<Id | null>(null);
  const ballot = signal<Ballot | null>(null);
  const reading = signal<Reading>({ organ: null, editor: null, both: false });
  const askedWhy = signal<{ vote: number; person: string } | null>(null);
  /** Counts already shown to the seat at the device. */
  const seen = signal<Record<Id, number>>({});
  /** The last month whose conferences have been shown to a seat. */
  const nights = signal<Record<Id, number>>({});

  const compared = makeComparison(game.table, () => inLanguage(game.scenario, shownLanguage.value));
  const follower = followTable(game.table);
  const onBranches = (): void => {
    layer.value = null;
    acts.onBranches(follower.trace());
  };
  const divergence = computed(() => {
    void game.state.value;
    return follower.fromRecord().total;
  });

  const desk = computed<Desk | null>(() => {
    const view = game.view.value;
    if (view === null) return null;
    return {
      scenario: inLanguage(game.scenario, shownLanguage.value),
      text: text.value,
      view,
      world: view.world,
      seat: view.seat,
      canUndo: game.canUndo(),
      iron: game.table.iron,
      thinking: game.thinking.value,
      divergence: divergence.value,
    };
  });
  /** What was decided and has not been shown to this seat: the next count it may see, or all that a room decided without it. */
  const reveal = computed<VoteRecord[] | null>(() => {
    const d = desk.value;
    if (d === null || d.world.phase === 'over') return null;
    const { votes, session } = d.world;
    const first = votes[seen.value[d.seat] ?? startVotes];
    if (first === undefined) return null;
    if (!isClosed(first)) return [first];
    // A closed room is told of once, when it has risen.
    if (session?.room === first.room && first.turn === d.world.turn) return null;
    const rest = votes.slice(votes.indexOf(first));
    const end = rest.findIndex((v) => !isClosed(v) || v.room !== first.room || v.turn !== first.turn);
    return end < 0 ? rest : rest.slice(0, end);
  });
  // A game taken up later does not show old counts again.
  const startVotes = game.state.peek().votes.length;
  /** The last month whose conferences have met, or might have. */
  const lastNight = ({ turn, phase }: State): number => (phase === 'news' || phase === 'work' ? turn - 1 : turn);
  const startNight = lastNight(game.state.peek());
  /** The conferences that are still to be shown to this seat: once, when they have met. */
  const isNight = computed(() => {
    const d = desk.value;
    return d !== null && (nights.value[d.seat] ?? startNight) < d.world.turn && conferencesHeld(d).length > 0;
  });
  let start: { of: State; seat: Id; world: State } | null = null;
  /** The world as the seat believed it when a month began, from the states of the game: a game taken up later has them too. */
  const atStart = (d: Desk, turn = d.world.turn): State | null => {
    const of = game.table.states().find((s) => s.turn === turn);
    if (of === undefined) return null;
    if (start?.of !== of || start.seat !== d.seat) start = { of, seat: d.seat, world: worldFor(game.scenario, of, d.seat) };
    return start.world;
  };

  const act = (action: Action): boolean => {
    const why = game.act(action);
    if (why !== null) refuse(`${text.peek().refusal(why)} (${why.rule})`);
    return why === null;
  };
  const stopNotes = effect(() => {
    const note = game.storageNote.value;
    if (note !== null) say(t(`game.${note}`));
  });
  /** Changes when another page of the game is opened, not with every act of somebody. */
  const pageKey = computed(() => {
    const d = desk.value;
    return d === null ? '' : `${d.seat}|${d.world.turn}|${d.world.phase}|${d.world.session?.room}|${d.world.session?.at}|${reveal.value?.[0]?.item}`;
  });
  /** What was said of one phase does not stand over the next. */
  let phaseShown = '';
  const stopQuiet = effect(() => {
    const d = desk.value;
    const now = d === null ? '' : `${d.world.turn}|${d.world.phase}`;
    if (phaseShown !== '' && now !== phaseShown) quiet();
    phaseShown = now;
  });
  const lastEntry = (): number => game.state.peek().chronicle.at(-1)?.id ?? -1;
  const firstEntry = lastEntry();
  /** Items that left the table without a vote are told when it happens, to each seat when it has the device: the last entry each has seen. */
  const told: Record<Id, number> = {};
  const stopFallen = effect(() => {
    const d = desk.value;
    if (d === null) return;
    const fallen = leftTable(d, told[d.seat] ?? firstEntry);
    const last = lastEntry();
    // After an undo what comes is new to everybody.
    for (const seat in told) told[seat] = Math.min(told[seat]!, last);
    told[d.seat] = last;
    if (fallen !== '') say(fallen);
  });
  const stopPhase = effect(() => {
    void pageKey.value;
    selected.value = null;
    sheet.value = null;
    ballot.value = null;
    // Only another page does this: the choice of an editor must not undo itself.
    const read = reading.peek();
    if (read.editor !== null) reading.value = { ...read, editor: null };
  });

  const top: TopActs = {
    onUndo: () => {
      const d = desk.peek();
      rest.stop();
      if (game.undo()) {
        const now = game.state.peek();
        if (d !== null) {
          seen.value = { ...seen.value, [d.seat]: Math.min(seen.value[d.seat] ?? startVotes, now.votes.length) };
          nights.value = { ...nights.value, [d.seat]: Math.min(nights.value[d.seat] ?? startNight, lastNight(now)) };
        }
        ballot.value = null;
        say(t('game.undone'));
      }
    },
    onHelp: () => {
      layer.value = 'help';
    },
    onMenu: () => {
      layer.value = 'menu';
    },
    onRecord: () => (sheet.value = { kind: 'record' }),
    onCircle: () => power.open(),
    onTitle: acts.onTitle,
  };
  /** These counts have been looked at. */
  const pass = (d: Desk, votes: readonly VoteRecord[]): void => {
    seen.value = { ...seen.value, [d.seat]: d.world.votes.indexOf(votes[votes.length - 1]!) + 1 };
  };
  const commit = (d: Desk) => void act({ type: 'commit', seat: d.seat });
  const rest = makeRest({ desk, reveal, act, pass });

  const power = makePower({
    desk,
    passTo: game.passTo,
    before: (d) => (d.world.phase === 'consequences' ? atStart(d) : d.world.phase === 'news' ? atStart(d, d.world.turn - 1) : null),
    isBlocked: () => layer.peek() !== null || sheet.peek() !== null,
    top: () => top,
  });
  const isWhy = computed(() => selected.value !== null || askedWhy.value !== null);
  const coach = makeGuideLayer({ game, desk, isNight, reveal, isCircle: power.isOpen, isWhy });
  // Who is led learns by playing who he is; everybody else reads it before.
  if (game.table.actions().length === 0 && !coach.isOn()) layer.value = 'guide';
  const asHeld = makeHeldDesk();
  gameShelf.value = { scenario: game.scenario, reader: () => readerAt(desk.value, game.scenario, game.state.value.turn) };

  function Screen() {
    const d = asHeld(desk.value);
    const next = game.passTo.value;
    if (next !== null)
      return (
        <PassScreen
          person={personCard(inLanguage(game.scenario, shownLanguage.value), next)}
          when={`${text.value.date(game.state.value.turn)} · ${t(`phase.${game.state.value.phase}`)}`}
          onReady={() => game.takeDevice()}
        />
      );
    if (d === null) return <Waiting />;
    if (isNight.value) {
      const model = conferenceNightModel(d, atStart(d));
      return <ConferenceNightScreen model={model} top={top} onAct={() => (nights.value = { ...nights.value, [d.seat]: d.world.turn })} />;
    }
    const shown = reveal.value;
    if (shown !== null)
      return isClosed(shown[0]!) ? (
        <ClosedRoomScreen model={closedRoom(d, shown)} top={top} onAct={() => pass(d, shown)} />
      ) : (
        <Session d={d} vote={shown[0]!} />
      );
    switch (d.world.phase) {
      case 'news':
        return (
          <NewsScreen
            model={newsModel(
              d,
              reading.value,
              game.table.states().findLast((s) => s.turn < d.world.turn),
            )}
            top={top}
            acts={{
              ...readingActs(reading),
              onChoose: (ask, choice) => act({ type: 'choose', seat: d.seat, ask, choice }),
              onAct: () => commit(d),
            }}
          />
        );
      case 'work':
        return (
          <WorkScreen
            model={workModel(d)}
            top={top}
            acts={{
              onAdd: (_family, variant) => {
                const a = orderActions(d).get(variant);
                if (a !== undefined) act(a);
              },
              onTakeBack: (index) => act({ type: 'takeBack', seat: d.seat, index }),
              onAct: () => commit(d),
              onPerson: (id) => (sheet.value = { kind: 'person', id }),
              onPaper: (id) => (sheet.value = { kind: 'paper', id }),
            }}
          />
        );
      case 'corridor':
        return (
          <CorridorScreen
            model={corridorModel(d)}
            top={top}
            acts={{
              onAnswer: (deal, accept) => act({ type: 'answer', seat: d.seat, deal, accept }),
              onLine: (caucus, agree) => act({ type: 'agreeLine', seat: d.seat, caucus, agree }),
              onOffer: (draft) => {
                const isMade = act({ type: 'offer', seat: d.seat, offer: offerOf(draft) });
                const now = desk.peek();
                if (isMade && now !== null) say(offerSaid(now));
              },
              onTable: (_family, variant) => {
                const a = tableActions(d).get(variant);
                if (a === undefined || !act(a)) return false;
                say(t('corridor.tabled', { room: d.text.names.body(a.room) }));
                return true;
              },
              onLetter: (letter) => {
                const a = letterActions(d).find((x) => JSON.stringify(x) === letter);
                if (a !== undefined) act(a);
              },
              onPerson: (id) => (sheet.value = { kind: 'person', id }),
              onAct: () => commit(d),
            }}
          />
        );
      case 'session':
        return <Session d={d} vote={null} />;
      case 'consequences':
        return (
          <ConsequencesScreen
            model={consequencesModel(d, atStart(d), askedWhy.value)}
            top={top}
            acts={{
              onWhy: () => {},
              onVoter: (vote, person) => (askedWhy.value = { vote: Number(vote), person }),
              onCloseWhy: () => (askedWhy.value = null),
              onNight: conferencesHeld(d).length === 0 ? null : () => (sheet.value = { kind: 'night' }),
              onAppeal: (item) => act({ type: 'appeal', seat: d.seat, item }) && say(t('game.appealed')),
              onAct: () => commit(d),
            }}
          />
        );
      default:
        return (
          <VerdictScreen
            model={verdictModel(d, compared(), fromRecord(text.value, follower))}
            top={top}
            acts={{ ...acts, onBranches, onSave: () => saveFile(game, text.value) }}
          />
        );
    }
  }

  function Session({ d, vote }: { d: Desk; vote: VoteRecord | null }) {
    const ui = { selected: selected.value, chosen: ballot.value, reveal: vote, isStill: isStill() };
    const acts: SessionActs = {
      onSelect: (id) => (selected.value = id),
      onOption: (id) => {
        const a = floorActions(d).get(id);
        if (a === undefined || !act(a) || a.type !== 'speak') return;
        const now = desk.peek();
        const effect = now === null ? null : speechEffect(now);
        if (effect !== null) say(effect);
      },
      onBallot: (v) => (ballot.value = ballot.value === v ? null : v),
      onAct: () => {
        const given = ballot.value ?? 'conscience';
        ballot.value = null;
        selected.value = null;
        if (vote !== null) pass(d, [vote]);
        else if (mayVoteNow(game.scenario, d.world, d.seat)) act({ type: 'castVote', seat: d.seat, vote: given });
        else game.letPass(d.seat);
      },
      onPaper: (id) => (sheet.value = { kind: 'paper', id }),
      onAgenda: () => {},
      onRest: rest.start,
    };
    if (isHall(d, vote)) return <HallScreen model={hallModel(d, ui)} top={top} acts={acts} />;
    return <SessionScreen model={sessionModel(d, ui)} top={top} acts={acts} />;
  }

  function Waiting() {
    return (
      <main class="pass on-dark">
        <Progress value={-1} label={t('game.thinking')} />
      </main>
    );
  }

  page.value = () => (
    <>
      <power.Under>
        <Screen />
      </power.Under>
      <power.Over />
      <coach.Card />
      <ThinkingLine thinking={game.thinking} />
      <Layers
        game={game}
        text={text.value}
        desk={desk}
        layer={layer}
        sheet={sheet}
        compared={compared}
        night={(d) => (conferencesHeld(d).length === 0 ? null : conferenceNightModel(d, atStart(d)))}
        onOrder={(d, variant) => {
          const a = orderActions(d).get(variant);
          return a !== undefined && act(a);
        }}
        onCircle={power.open}
        onCoach={coach.show}
        acts={{ ...acts, onBranches }}
      />
      <Explained constants={game.scenario.rules.constants} />
    </>
  );
  return () => {
    for (const stop of [stopNotes, stopPhase, stopFallen, stopQuiet, rest.close]) stop();
    gameShelf.value = null;
    coach.close();
    game.close();
  };
}
