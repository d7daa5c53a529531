// Which field names what in the parts of a scenario that are one record each: manifest, guide, economy, drift. Data only; `references.ts` walks it.
import { type Fields, free, keys, list, object, ref, type Shape } from './referenceShapes';
import { CONDITION, power } from './referenceTable';

const person = ref('people');
const people = list(person);
const body = ref('bodies');
const post = ref('posts');
const place = ref('places');
const organization = ref('organizations');
const organ = ref('organs');
const question = ref('questions');
const sources = list(object({ source: ref('sources') }));

export const MANIFEST: Fields = {
  extends: free,
  /** Scenarios, and names in them: no table of this one. */
  composedOf: free,
  turns: list(object({ sessions: list(object({ room: body })), conferences: list(organization) })),
  seats: people,
  cast: list(ref('everyone')),
  seatBriefings: keys('people'),
  coda: keys('people'),
  table: object({ body, order: people }),
  organ,
  danger: object({ sources }),
  sources,
};

/** `guide.yaml`: one record. What a step points at is of several kinds. */
export const GUIDE: Fields = {
  seat: person,
  steps: list(object({ id: free, at: object({ of: free }), turn: ref('turn'), when: CONDITION })),
};

/** `economy.yaml`: one record. */
export const ECONOMY: Fields = {
  start: object({ sources }),
  strata: list(object({ id: free, sources })),
  years: list(object({ sources })),
  course: list(object({ sources })),
  levers: list(object({ lever: ref('levers'), sources })),
  echoes: list(object({ question, sources })),
  record: list(object({ sources })),
  sources,
};

const shares = keys('patron');
/** From one to another. */
const moved = (of: Shape): Shape => object({ from: of, to: of });
/** One border of `drift.yaml`. */
export const BORDER: Fields = {
  people: keys(
    'people',
    object({ place: moved(place), patron: moved(person), views: keys('questions'), ties: keys('people'), record: list(ref('facts')) }),
  ),
  bodies: keys('bodies', object({ head: moved(person), electedBy: moved(body), members: keys('people', object({})), crowd: shares })),
  posts: keys('posts', object({ holder: moved(person), appointedBy: moved(person), gains: list(power), loses: list(power) })),
  organizations: keys(
    'organizations',
    object({
      province: shares,
      district: shares,
      cell: shares,
      /** Districts are named inside their organization, platforms nowhere. */
      districts: free,
      opinion: free,
      press: moved(person),
    }),
  ),
  organs: keys('organs', object({})),
  themes: keys('themes', moved(post)),
  /** Layers of the village are named in the economy. */
  held: free,
  lines: keys('questions'),
  levers: keys('levers'),
  documents: keys('documents', object({ holders: people, known: people, signatories: people, confirmedBy: people })),
  sources,
};
