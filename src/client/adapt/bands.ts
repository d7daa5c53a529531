// Shares of a crowd as bands with the marks of groups: largest first, nobody's men last.
import { apparatusOf } from '../../engine/circle/delegates';
import { NONE, type Shares } from '../../engine/circle/shares';
import type { Id, State } from '../../model/state';
import { t } from '../../text/ui';
import { factionMark } from '../personCards';
import type { Band } from '../screens/circle.model';
import type { Desk } from './desk';

type Names = Pick<Desk, 'scenario' | 'text'>;

const markOf = (desk: Names, person: Id) => factionMark(desk.scenario, desk.scenario.byId.people[person]?.faction ?? null);

const inOrder = (bands: Band[]): Band[] =>
  bands.filter((b) => b.value > 0).sort((a, b) => Number(a.id === NONE) - Number(b.id === NONE) || b.value - a.value || (a.id < b.id ? -1 : 1));

/** One band for each patron; what is over after rounding goes to nobody. */
export function bandsOf(desk: Names, shares: Shares): Band[] {
  const whole = Object.values(shares).reduce((sum, n) => sum + n, 0);
  const bands = Object.entries(shares).map(
    ([id, n]): Band => ({
      id,
      name: id === NONE ? t('circle.unattached') : desk.text.person(id),
      mark: id === NONE ? null : markOf(desk, id),
      value: whole === 0 ? 0 : Math.round((n * 1000) / whole),
    }),
  );
  return inOrder(bands);
}

/** One band for each group on screen: a body of many names read at a glance. */
export function groupedBands(desk: Names, shares: Shares): Band[] {
  const groups = new Map<Id, Band>();
  const whole = Object.values(shares).reduce((sum, n) => sum + n, 0);
  for (const [id, n] of Object.entries(shares)) {
    const mark = id === NONE ? null : markOf(desk, id);
    const key = mark?.id ?? NONE;
    const band = groups.get(key) ?? { id: key, name: mark?.name ?? t('circle.unattached'), mark, value: 0 };
    groups.set(key, { ...band, value: band.value + n });
  }
  return inOrder([...groups.values()].map((b) => ({ ...b, value: whole === 0 ? 0 : Math.round((b.value * 1000) / whole) })));
}

export const apparatusBands = (desk: Names, state: State, organization: Id): Band[] => bandsOf(desk, apparatusOf(state, organization));

/** "Zinoviev 85 · Stalin 3 · unattached 12", in per cent; what rounds to nothing is left out. */
export const sharesLine = (bands: readonly Band[]): string =>
  bands
    .filter((b) => b.value >= 5)
    .map((b) => `${b.name} ${Math.round(b.value / 10)}`)
    .join(' · ');
