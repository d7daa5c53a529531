// A record of a window under another id is followed wherever it is named: fields, mappings, conditions, and the subjects of motions.
import { expect, it } from 'vitest';
import { RECORDS } from '../../src/scenario/referenceTable';
import { renamed } from '../../src/scenario/rename';

const levers = new Map([['tax', 'tax-1925']]);
const events = new Map([['half', 'late-half']]);
const renames = { levers, matter: levers, events };

it('follows a lever into conditions, actions and subjects', () => {
  const outcome = {
    id: 'tax',
    check: { type: 'vote', subject: 'lever/tax/2', room: 'politburo' },
  };
  expect(renamed(RECORDS.outcomes, outcome, renames)).toEqual({ ...outcome, check: { ...outcome.check, subject: 'lever/tax-1925/2' } });
  const reform = { check: { type: 'vote', subject: 'reform/sovnarkom/oversight:tax', room: 'politburo' } };
  expect(renamed(RECORDS.outcomes, reform, renames).check.subject).toBe('reform/sovnarkom/oversight:tax-1925');
  const deed = { action: { type: 'order', seat: 'rykov', order: { kind: 'decree', lever: 'tax', value: 1 } } };
  expect(renamed(RECORDS.deeds, deed, renames).action.order.lever).toBe('tax-1925');
});

it('follows an event through nested conditions, and leaves the rest', () => {
  const event = { id: 'x', title: 'half', when: { type: 'not', of: { type: 'all', of: [{ type: 'event', event: 'half' }] } }, who: ['half'] };
  expect(renamed(RECORDS.events, event, renames)).toEqual({
    ...event,
    when: { type: 'not', of: { type: 'all', of: [{ type: 'event', event: 'late-half' }] } },
  });
});
