// What must hold between lenses (R10.1): one reading of each dispute changes nothing, and no two that can be chosen together change the same number.
import type { Lens } from '../model/lens';
import type { ScenarioData } from '../model/scenario';
import { type Check, type Checked, place } from './checks';
import { isAsBuilt, targetOf } from './lenses';

/** `lens-default`, `lens-clash`, `lens-idle` */
export const checkLenses: Check = (context) => {
  const { tables, findings, broken } = context;
  const lenses = tables.lenses.filter((lens): lens is Checked<Lens> & { data: Lens } => lens.data !== null);
  for (const dispute of tables.disputes) {
    const own = lenses.filter((lens) => lens.data.dispute === dispute.data?.id);
    const built = own.filter((lens) => lens.data.changes.length === 0);
    if (
      own.length === 0 ||
      built.length === 1 ||
      broken.has('lenses') ||
      own.length < tables.lenses.filter((l) => l.raw.dispute === dispute.data?.id).length
    )
      continue;
    const [at, message, cure] =
      built.length === 0
        ? [
            place(context, own[0]!),
            `no lens of “${dispute.data!.id}” changes nothing`,
            'add one without changes: the reading the scenario is built on',
          ]
        : [
            place(context, built[1]!),
            `both “${built[0]!.data.id}” and “${built[1]!.data.id}” change nothing`,
            'only one is the reading the scenario is built on',
          ];
    findings.add({ at, code: 'lens-default', message, suggest: () => cure });
  }
  const known = <T>(list: readonly Checked<T>[]): T[] => list.flatMap(({ data }) => (data === null ? [] : [data]));
  const data: Pick<ScenarioData, 'people' | 'aims' | 'documents' | 'events'> = {
    people: known(tables.people),
    aims: known(tables.aims),
    documents: known(tables.documents),
    events: known(tables.events),
  };
  const taken = new Map<string, { lens: Lens }[]>();
  for (const lens of lenses) {
    lens.data.changes.forEach((change, i) => {
      const target = targetOf(change);
      const at = place(context, lens, 'changes', i);
      const rival = (taken.get(target) ?? []).find((one) => one.lens === lens.data || one.lens.dispute !== lens.data.dispute)?.lens;
      if (rival !== undefined) {
        const whose = rival === lens.data ? 'twice' : `and so does “${rival.id}”, which can be chosen with it`;
        findings.add({ at, code: 'lens-clash', message: `${lens.data.id}: changes ${target} ${whose}`, suggest: () => 'leave it to one of them' });
      }
      taken.set(target, [...(taken.get(target) ?? []), { lens: lens.data }]);
      if (isAsBuilt(data, change))
        findings.add({
          at,
          code: 'lens-idle',
          severity: 'warning',
          message: `${lens.data.id}: ${target} is what it is without the lens`,
          suggest: () => 'change it, or leave it out',
        });
    });
  }
};
