// Shares of a crowd as bands with the marks of groups: largest first, nobody's men last.
import { apparatusOf } from '../../engine/circle/delegates';
import { apportion, NONE, type Shares, sum } from '../../engine/circle/shares';
import type { Id, State } from '../../model/state';
import { t } from '../../text/ui';
import { factionMark } from '../personCards';
import type { Band } from '../screens/circle.model';
import type { Desk } from './desk';

type Names = Pick<Desk, 'scenario' | 'text'>;

const markOf = (desk: Names, person: Id) => factionMark(desk.scenario, desk.scenario.byId.people[person]?.faction ?? null);

const inOrder = (bands: Band[]): Band[] =>
  bands.filter((b) => b.value > 0).sort((a, b) => Number(a.id === NONE) - Number(b.id === NONE) || b.value - a.value || (a.id < b.id ? -1 : 1));

/** In whole per cent, told as permille, that add up to a hundred (largest remainder). */
export const wholePercents = (shares: Shares): Shares =>
  sum(shares) === 0 ? {} : Object.fromEntries(Object.entries(apportion(shares, 100)).map(([id, n]) => [id, n * 10]));

/** One band for each patron. */
export function bandsOf(desk: Names, shares: Shares): Band[] {
  const bands = Object.entries(wholePercents(shares)).map(
    ([id, value]): Band => ({
      id,
      name: id === NONE ? t('circle.unattached') : desk.text.person(id),
      mark: id === NONE ? null : markOf(desk, id),
      value,
    }),
  );
  return inOrder(bands);
}

/** One band for each group on screen: a body of many names read at a glance. */
export function groupedBands(desk: Names, shares: Shares): Band[] {
  const groups: Shares = {};
  const marks = new Map<Id, NonNullable<Band['mark']>>();
  for (const [id, n] of Object.entries(shares)) {
    const mark = id === NONE ? null : markOf(desk, id);
    const key = mark?.id ?? NONE;
    if (mark !== null) marks.set(key, mark);
    groups[key] = (groups[key] ?? 0) + n;
  }
  return inOrder(
    Object.entries(wholePercents(groups)).map(([id, value]) => ({
      id,
      name: marks.get(id)?.name ?? t('circle.unattached'),
      mark: marks.get(id) ?? null,
      value,
    })),
  );
}

export const apparatusBands = (desk: Names, state: State, organization: Id): Band[] => bandsOf(desk, apparatusOf(state, organization));

/** "Zinoviev 85 · Stalin 3 · unattached 12", in per cent; what rounds to nothing is left out. */
export const sharesLine = (bands: readonly Band[]): string =>
  bands
    .filter((b) => b.value >= 5)
    .map((b) => `${b.name} ${Math.round(b.value / 10)}`)
    .join(' · ');
