// What came out otherwise than in the record, in words: a count, or the parts of a state that are not as they were.
import { NOT_PUT, type Unmet, type VerifiedOutcome } from '../../lab/verify';
import type { Text } from '../../text/sentences';
import { t } from '../../text/ui';
import { capital } from '../../text/words';

const TALLY = /(carried|lost) (\d+)–(\d+)–(\d+)/g;

/** The column YOU of a row that differs. */
export function yoursOf(text: Text, o: VerifiedOutcome): string {
  const said = [...new Set(o.unmet.flatMap((u) => unmetText(text, u) ?? []))];
  if (said.length > 0) return said.map((line) => `${capital(line)}.`).join(' ');
  if (o.unmet.length > 0 || o.computed === o.expected) return t('game.otherwise');
  if (o.computed === NOT_PUT) return t('yours.notPut');
  return o.computed.replace(TALLY, (_, result: string, yes: string, no: string, abstain: string) =>
    t(`yours.${result}`, { for: yes, against: no, abstain }),
  );
}

/** One part in words; null for those that are only numbers of the rules. */
function unmetText(text: Text, { leaf: c, isNot }: Unmet): string | null {
  const key = (name: string): string => `yours.${name}.${isNot ? 'is' : 'isNot'}`;
  switch (c.type) {
    case 'caucus':
      if (c.invited !== undefined && !isNot) return t('yours.invited', { people: text.list(c.invited) });
      return t(key('caucus'), { people: text.list(c.members) });
    case 'document': {
      const document = text.names.document(c.document);
      if (c.state === 'held' || c.state === 'knows' || c.state === 'signed')
        return t(key(c.state), { document, person: text.person(c.person ?? null) });
      return c.state === 'sent' || c.state === 'public' || c.state === 'written' || c.state === 'read' ? t(key(c.state), { document }) : null;
    }
    case 'holds':
      return t(key('holds'), { person: text.person(c.person), post: text.names.post(c.post) });
    case 'deal':
      return isNot ? null : t('yours.deal', { a: text.person(c.a), b: text.person(c.b) });
    case 'lever':
      return isNot ? null : t('yours.lever', { lever: text.names.lever(c.lever) });
    case 'member':
      if (c.membership === 'none') return null;
      return t(key(c.membership === 'candidate' ? 'candidate' : 'member'), { person: text.person(c.person), body: text.names.body(c.body) });
    case 'place':
      return t(key('place'), { person: text.person(c.person), place: text.place(c.in) });
    case 'attended':
      return isNot ? null : t('yours.attended', { person: text.person(c.person), body: text.names.body(c.body) });
    case 'event': {
      const title = text.names.event(c.event);
      return c.choice === undefined ? t(key('event'), { title }) : isNot ? null : t('yours.choice', { title });
    }
    default:
      return null;
  }
}
