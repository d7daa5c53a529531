// What a lens changes, in words (R10.1): the thing, its value under the lens, and the value the scenario is built on.
import type { LensChange } from '../model/lens';
import type { Document, Scenario } from '../model/scenario';
import type { Tools } from './tools';
import { capital, signed } from './words';

/** "Kamenev, view on the Secretariat", "+1, weight 1", "−2, weight 2". */
export interface LensChangeText {
  what: string;
  value: string;
  was: string;
}

/** `built`: the scenario without the lens, where the other value stands. */
export function lensChangeText(t: Tools, c: LensChange, built: Scenario): LensChangeText {
  const p = (key: string, values: Record<string, string | number> = {}): string => t.phrase('lenses', key, values);
  const name = (id: string): string => t.names.person(id);
  const before = 'person' in c ? built.byId.people[c.person] : undefined;
  switch (c.type) {
    case 'view': {
      const told = (pair: readonly [number, number] | undefined): string =>
        pair === undefined ? p('view.none') : p('view.value', { view: signed(pair[0]), weight: pair[1] });
      return {
        what: p('view', { person: name(c.person), question: t.names.question(c.question) }),
        value: told([c.view, c.weight]),
        was: told(before?.views[c.question]),
      };
    }
    case 'tie':
      return { what: p('tie', { person: name(c.person), to: name(c.to) }), value: signed(c.value), was: signed(before?.ties[c.to] ?? 0) };
    case 'skill':
      return {
        what: p('skill', { person: name(c.person), skill: p(`skill.${c.skill}`) }),
        value: String(c.value),
        was: String(before?.skills[c.skill] ?? 0),
      };
    case 'authority':
      return { what: p('authority', { person: name(c.person) }), value: String(c.value), was: String(before?.authority ?? 0) };
    case 'patron': {
      const told = (patron: { person: string; devotion: number } | null | undefined): string =>
        patron ? p('patron.value', { patron: name(patron.person), devotion: patron.devotion }) : p('patron.none');
      return {
        what: p('patron', { person: name(c.person) }),
        value: told(c.patron === null ? null : { person: c.patron, devotion: c.devotion }),
        was: told(before?.patron),
      };
    }
    case 'aim': {
      const aim = built.aims.find((a) => a.id === c.aim);
      return {
        what: p('aim', { person: name(aim?.person ?? ''), aim: (aim?.text ?? c.aim).replace(/\.$/, '') }),
        value: p('aim.value', { count: c.points }),
        was: p('aim.value', { count: aim?.points ?? 0 }),
      };
    }
    case 'document': {
      const told = ({ lenin, witnesses }: Pick<Document, 'lenin' | 'witnesses'>): string =>
        p(`document.${lenin ? 'lenin' : 'not'}${witnesses.length === 0 ? '' : 'If'}`, { witnesses: t.names.list(witnesses) });
      const paper = built.byId.documents[c.document];
      return { what: p('document', { document: capital(t.names.document(c.document)) }), value: told(c), was: paper ? told(paper) : '' };
    }
    case 'choice': {
      const ask = built.byId.events[c.event]?.ask;
      const told = (choice: string | undefined): string => p('choice.value', { answer: ask?.choices.find((one) => one.id === choice)?.text ?? '' });
      return {
        what: p('choice', { person: name(ask?.person ?? ''), question: ask?.question ?? '' }),
        value: told(c.choice),
        was: told(ask?.default),
      };
    }
  }
}
