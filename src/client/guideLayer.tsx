// The guide over a running game: follows what is open and what is done, shows the step that fits, and rings what it points at.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { holds } from '../engine/conditions';
import type { GuideScreen, GuideStep } from '../model/guide';
import type { Id } from '../model/state';
import type { VoteRecord } from '../model/vote';
import { language } from '../text/languages';
import { scenarioWord } from '../text/scenarioWords';
import { t } from '../text/ui';
import { type Desk, isClosed } from './adapt/desk';
import type { Game } from './game/game';
import { doneAfter, placeOf, stepNow, type Told } from './game/guide';
import { nameOfGame, recall, remember } from './game/guideMemory';
import { elementOf, tabOf } from './guideTargets';
import { GuideCard, GuideTab } from './screens/guideCard';
import { layout } from './viewport';

interface GuideSetup {
  game: Game;
  desk: ReadonlySignal<Desk | null>;
  /** The conferences of the month are shown. */
  isNight: ReadonlySignal<boolean>;
  /** Counts that are shown. */
  reveal: ReadonlySignal<VoteRecord[] | null>;
  isCircle: ReadonlySignal<boolean>;
  /** Somebody's reasons are open. */
  isWhy: ReadonlySignal<boolean>;
}

export interface GuideLayer {
  /** The game has a guide for the one who plays, and it has not been put aside. */
  isOn(): boolean;
  /** Brings it back from the menu; null: this game has none. */
  show: (() => void) | null;
  Card(): preact.JSX.Element | null;
  close(): void;
}

interface Ring {
  /** The side of the window for the card, away from what is ringed. */
  side: 'left' | 'right';
  /** What is pointed at is in sight. */
  isThere: boolean;
}

const isNarrow = (): boolean => layout.peek() === 'phone' || layout.peek() === 'tablet';

/** Away from it. What reaches over the whole width leaves the left rail to the card; the ring of the circle begins there. */
function sideFor(step: GuideStep, box: DOMRect): Ring['side'] {
  return step.screen === 'circle' || (box.left < 330 && box.right < window.innerWidth * 0.75) ? 'right' : 'left';
}

/** Rings the element while the step stands; asks again whenever the page changes. */
function useRing(step: GuideStep | null): Ring {
  const [ring, setRing] = useState<Ring>({ side: 'left', isThere: true });
  useEffect(() => {
    if (step === null) return;
    let ringed: HTMLElement | null = null;
    let frame = 0;
    const look = (): void => {
      frame = 0;
      // On a narrow window the card stands on the bar of acts, however high that is.
      const bar = document.getElementById('act')?.getBoundingClientRect().top ?? window.innerHeight;
      document.documentElement.style.setProperty('--coach-bottom', `${Math.max(0, window.innerHeight - bar) + 8}px`);
      const found = elementOf(step.at);
      if (found === ringed) return;
      ringed?.removeAttribute('data-guided');
      ringed = found;
      if (found === null) {
        setRing({ side: step.screen === 'circle' ? 'right' : 'left', isThere: step.at === null });
        return;
      }
      found.setAttribute('data-guided', '');
      found.scrollIntoView({ block: 'nearest' });
      setRing({ side: sideFor(step, found.getBoundingClientRect()), isThere: true });
    };
    const later = (): void => {
      frame ||= requestAnimationFrame(look);
    };
    setRing({ side: step.screen === 'circle' ? 'right' : 'left', isThere: step.at === null });
    look();
    const observer = new MutationObserver(later);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      ringed?.removeAttribute('data-guided');
    };
  }, [step]);
  return ring;
}

export function makeGuideLayer({ game, desk, isNight, reveal, isCircle, isWhy }: GuideSetup): GuideLayer {
  const { guide, manifest } = game.scenario;
  const none: GuideLayer = { isOn: () => false, show: null, Card: () => null, close: () => {} };
  if (guide === undefined) return none;
  const humans = Object.keys(game.table.seats).filter((id) => game.table.seats[id] === 'human');
  if (humans.length !== 1 || humans[0] !== guide.seat) return none;

  const name = nameOfGame(manifest.id, game.replay().seed);
  // A game that begins anew is led from its beginning.
  const kept = game.table.actions().length === 0 ? { done: [], isOff: false } : recall(name);
  const done = signal<ReadonlySet<Id>>(new Set(kept.done));
  const isOff = signal(kept.isOff);
  const isHidden = signal(false);
  const turnOf = (d: Desk): string => manifest.turns[d.world.turn]!.id;

  /** What is open before the seat; null: nothing a guide speaks of. */
  const screen = computed<GuideScreen | null>(() => {
    const d = desk.value;
    if (d === null || game.passTo.value !== null || isNight.value) return null;
    if (isCircle.value) return 'circle';
    if (reveal.value !== null) return isClosed(reveal.value[0]!) ? null : 'count';
    return d.world.phase === 'over' ? 'verdict' : d.world.phase;
  });

  const step = computed<GuideStep | null>(() => {
    const d = desk.value;
    if (d === null || isOff.value) return null;
    return stepNow(guide, done.value, { turn: turnOf(d), screen: screen.value, holds: (when) => holds(game.scenario, d.world, when) });
  });
  /** The screen that the circle is opened from. */
  let below: GuideScreen | null = null;
  const tell = (told: Told): void => {
    const d = desk.peek();
    if (d !== null) done.value = doneAfter(guide, done.peek(), { turn: turnOf(d), screen: below }, told);
  };
  let heard = game.table.actions().length;
  const stops = [
    effect(() => {
      void game.state.value;
      const log = game.table.actions();
      for (const action of log.slice(heard)) if (action.seat === guide.seat) tell({ type: 'action', action });
      heard = log.length;
    }),
    effect(() => {
      if (screen.value === 'circle') tell({ type: 'open', what: 'circle' });
      else below = screen.value;
    }),
    effect(() => {
      if (isWhy.value) tell({ type: 'open', what: 'why' });
    }),
    effect(() => remember({ game: name, done: [...done.value], isOff: isOff.value })),
    effect(() => {
      // Another step brings a hidden card back: it has something new to say.
      void step.value?.id;
      isHidden.value = false;
    }),
  ];

  function Card() {
    const now = step.value;
    const shown = now !== null && !isHidden.value;
    const { side, isThere } = useRing(shown ? now : null);
    useEffect(() => {
      document.documentElement.toggleAttribute('data-coach', shown);
      return () => document.documentElement.removeAttribute('data-coach');
    }, [shown]);
    useEffect(() => {
      const onKey = (event: KeyboardEvent) => {
        if (event.key === 'Escape' && !event.defaultPrevented && document.querySelector('[role="dialog"]') === null) isHidden.value = true;
      };
      window.addEventListener('keydown', onKey);
      return () => window.removeEventListener('keydown', onKey);
    }, []);
    if (now === null || guide === undefined) return null;
    const tab = isThere || !isNarrow() ? null : tabOf(now.screen, now.at);
    if (isHidden.value) return <GuideTab onShow={() => (isHidden.value = false)} />;
    return (
      <GuideCard
        model={{
          title: scenarioWord(now.title, language()),
          text: scenarioWord(now.text, language()),
          where: tab === null ? null : t('coach.where', { tab: t(`tab.${tab}`) }),
          place: t('coach.place', placeOf(guide, now)),
          isTask: now.done.type !== 'read',
          side,
        }}
        onNext={() => (done.value = new Set([...done.value, now.id]))}
        onHide={() => (isHidden.value = true)}
        onOff={() => (isOff.value = true)}
      />
    );
  }

  return {
    isOn: () => !isOff.peek(),
    show: () => {
      isOff.value = false;
      isHidden.value = false;
    },
    Card,
    close: () => {
      for (const stop of stops) stop();
    },
  };
}
