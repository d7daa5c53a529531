// An organization's cadres as a whole: the three levels of its own and those of its districts.
import type { OrganizationState } from '../../model/organization';
import type { Id } from '../../model/state';
import { NONE, type Shares, shareOf } from './shares';

const levelsOf = (o: OrganizationState): Shares[] => [
  o.province,
  o.district,
  o.cell,
  ...Object.values(o.districts).flatMap((d) => [d.district, d.cell]),
];

/** What these men held there is nobody's. */
export function freeCells(o: OrganizationState, patrons: Iterable<Id>): void {
  for (const patron of patrons)
    for (const shares of levelsOf(o)) {
      const held = shareOf(shares, patron);
      if (held === 0) continue;
      shares[NONE] = shareOf(shares, NONE) + held;
      shares[patron] = 0;
    }
}
