// Which field of which kind of object names what: the one table behind every reference check. Data only; `references.ts` walks it.
import type { TableName } from '../model/scenario';
import { type Fields, free, keys, lazy, list, object, type RefKind, ref, type Shape, subject, tagged } from './referenceShapes';

const person = ref('people');
const people = list(person);
const body = ref('bodies');
const post = ref('posts');
const place = ref('places');
const question = ref('questions');
const document = ref('documents');
const organization = ref('organizations');
const organ = ref('organs');
const sources = list(object({ source: ref('sources') }));
/** A lever and a place on its scale. */
const lever = (value: string): Shape => ({ is: 'object', fields: { lever: ref('levers') }, step: ['lever', value] });

const ARTICLE: Fields = { organ, target: person, question, fact: ref('facts'), quote: document };
/** A promise that may hang on a motion. */
const hanging = (fields: Fields): Shape => object({ ...fields, if: object({ subject }) });
const promise = tagged('kind', {
  vote: hanging({ subject }),
  drop: hanging({ subject }),
  appoint: hanging({ post, person }),
  share: object({ document }),
  silence: hanging({ document }),
  support: hanging({}),
  nominate: hanging({ subject }),
  quiet: hanging({ person }),
  spare: hanging({ person }),
  stay: object({ post }),
});
const threat = tagged('kind', { vote: object({ subject }), table: object({ subject }), send: object({ document }) });

const MOTION = tagged('kind', {
  elect: object({ body, person }),
  slate: object({ body, add: people, drop: people }),
  appoint: object({ post, person }),
  offerPost: object({ post, person }),
  reform: object({
    body,
    changes: list(
      tagged('field', {
        seats: object({ set: list(object({ person })) }),
        reviewer: object({ value: body }),
        merged: object({ into: body }),
        owner: object({ matter: ref('matter'), post }),
        oversight: object({ matter: ref('matter'), body }),
      }),
    ),
  }),
  line: object({ question, document }),
  lever: lever('value'),
  rule: object({ who: people }),
  text: object({ document, organ }),
  instruct: object({ organ }),
  article: object({ author: person, article: object(ARTICLE) }),
  verdict: object({ document }),
  enforce: object({ document }),
  label: object({ label: free, who: people }),
  discipline: object({ who: people, from: body }),
  lift: object({ who: person }),
  demand: object({ who: person }),
  resignation: object({ person, post }),
  settle: object({ with: people, give: list(promise), ask: list(promise), also: list(object({ who: people, ask: list(promise) })) }),
  reporter: object({ report: free, person }),
  commission: object({ theme: free, members: people, convener: person }),
  mission: object({ person, place }),
  delegate: object({ organization, members: people }),
  convene: object({ room: body }),
  case: object({ person }),
  measure: object({ who: person }),
  postpone: object({ room: body }),
  mandates: object({ organization }),
  enrol: object({ organization }),
});

/** How each motion is named in promises and conditions, part by part; `null` = no id. A part may join several ids with `+` or be `*`. */
export const SUBJECTS: Record<string, readonly (RefKind | null)[]> = {
  elect: ['bodies', 'people', 'membership'],
  slate: ['bodies'],
  appoint: ['posts', 'people'],
  offerPost: ['posts', 'people'],
  reform: ['bodies', null],
  line: ['questions', null],
  lever: ['levers', null],
  review: [null, null, null],
  rule: ['verb', null],
  text: ['documents', null],
  instruct: ['organs', null],
  article: ['people', null],
  verdict: ['documents', null],
  enforce: ['documents'],
  label: [null, 'people'],
  discipline: ['rung', 'people'],
  lift: ['people', null],
  demand: ['people', null],
  resignation: ['people', 'posts'],
  settle: ['people'],
  reporter: [null, 'people'],
  commission: [null],
  mission: ['people', 'places'],
  delegate: ['organizations'],
  convene: ['bodies', null],
  case: ['people', null],
  measure: ['people', null],
  postpone: ['bodies'],
  mandates: ['organizations', null],
  enrol: [null],
};

const ORDER = tagged('kind', {
  work: object({ post }),
  attend: object({ body }),
  travel: object({ place }),
  court: object({ person }),
  summon: object({ invitees: people, subject }),
  write: object({ to: person, about: subject, claims: people }),
  draft: object({ document, targets: people }),
  sign: object({ document }),
  paper: object({ document, to: ref('addressee'), courier: person }),
  print: object({ document, organ }),
  pose: object({}),
  edit: object({ organ, author: person }),
  article: object(ARTICLE),
  testify: object({ document }),
  tell: object({ to: person, about: person, subject }),
  speak: object({ target: person, question, organization, document, fact: ref('facts') }),
  canvass: object({ organization }),
  resolve: object({ organization, question, document, person }),
  electLocally: object({ organization, post, person }),
  address: object({ room: body }),
  appoint: object({ post, person }),
  offerPost: object({ post, person }),
  dismiss: object({ post }),
  transfer: object({ person, place }),
  decree: lever('value'),
  figures: object({ question }),
  reading: object({ question }),
  watch: object({ person }),
  hold: object({ person }),
  guard: object({ person, admit: people }),
  bend: object({}),
  note: object({ person }),
  investigate: object({ person, organization }),
  meet: object({ theme: question }),
  resign: object({ post }),
});

const seat = person;
const ACTION = tagged('type', {
  order: object({ seat, order: ORDER }),
  takeBack: object({ seat }),
  commit: object({ seat }),
  choose: object({ seat, choice: ref('choice') }),
  offer: object({ seat, offer: object({ to: person, give: list(promise), ask: list(promise), orElse: threat }) }),
  answer: object({ seat }),
  agreeLine: object({ seat }),
  table: object({ seat, room: body, motion: MOTION }),
  writeIn: object({ seat, document, record: ref('facts') }),
  force: object({ seat }),
  withdraw: object({ seat }),
  speak: object({ seat, document, record: ref('facts') }),
  poll: object({ seat }),
  call: object({ seat }),
  procedure: object({ seat, room: body }),
  castVote: object({ seat }),
  appeal: object({ seat }),
});

const EFFECT = tagged('type', {
  authority: object({ person }),
  factionalism: object({ person }),
  health: object({ person }),
  place: object({ person, to: place }),
  standing: object({ person }),
  label: object({ person, label: free }),
  record: object({ person, fact: ref('facts') }),
  view: object({ person, question }),
  deed: object({ by: person, to: person }),
  patron: object({ person, patron: person }),
  seat: object({ body, person }),
  post: object({ post, person }),
  apparatus: object({ organization, patron: ref('patron') }),
  regime: object({ organization }),
  enrol: object({ organization }),
  documentWrite: object({ document }),
  documentGive: object({ document, to: person }),
  documentKnown: object({ document, to: person }),
  documentPublish: object({ document }),
  documentSend: object({ document, to: body, targets: people }),
  line: object({ question }),
  lever: lever('to'),
  item: object({ room: body, motion: MOTION, mover: person }),
  convene: object({ room: body }),
  rule: object({ who: people }),
  organ: object({ organ }),
  bloc: object({ bloc: ref('blocs') }),
  entry: object({ who: people }),
  end: object({ ending: ref('endings') }),
});
const effects = list(EFFECT);

const CONDITION: Shape = tagged('type', {
  event: { is: 'object', fields: { event: ref('events'), choice: free }, choice: ['event', 'choice'] },
  number: object({ person }),
  place: object({ person, in: place }),
  standing: object({ person, in: list(ref('standing')) }),
  label: object({ person, label: free }),
  view: object({ person, question }),
  tie: object({ a: person, b: person }),
  patron: object({ person, patron: person }),
  holds: object({ person, post }),
  member: object({ person, body }),
  body: object({ body }),
  sits: object({ room: body }),
  attended: object({ person, body }),
  hold: object({ person }),
  organization: object({ organization, person: ref('patron') }),
  /** Districts are named inside their organization: an id no table knows. */
  meeting: object({ organization, district: free }),
  delegates: object({ organization, person: ref('patron') }),
  document: object({ document, person }),
  line: object({ question }),
  lever: lever('value'),
  vote: object({ subject, room: body }),
  caucus: object({ members: people, invited: people }),
  rule: object({ verb: ref('verb'), person }),
  deal: object({ a: person, b: person }),
  deed: object({ deed: ref('deedName'), by: person, to: person }),
  bloc: object({ members: people }),
  all: object({ of: list(lazy(() => CONDITION)) }),
  any: object({ of: list(lazy(() => CONDITION)) }),
  not: object({ of: lazy(() => CONDITION) }),
});

const power = tagged('power', {
  appoint: object({ of: ref('rank') }),
  edit: object({ of: organ }),
  agenda: object({ of: body }),
  chair: object({ of: body }),
  brief: object({ of: question }),
  statistics: object({ of: question }),
  hold: object({ of: place }),
  guard: object({ of: person }),
  doctrine: object({ of: question }),
});
const voters = object({ for: people, against: people, abstain: people });

/** What each kind of record points to. `id` names the record itself and is not a reference. */
export const RECORDS: Record<TableName, Fields> = {
  people: {
    faction: ref('factions'),
    place,
    patron: object({ person }),
    sickbed: object({ keepers: people }),
    views: keys('questions'),
    ties: keys('people'),
    record: list(ref('facts')),
    joined: object({ sources }),
    sources,
  },
  factions: {},
  bodies: {
    full: people,
    candidates: people,
    crowd: keys('patron'),
    head: person,
    electedBy: body,
    touches: keys('questions'),
    region: list(ref('organizations')),
    joint: list(object({ body })),
    reportedBy: body,
    sources,
  },
  posts: {
    body,
    organization,
    service: free,
    holder: person,
    appointedBy: person,
    powers: list(power),
    filledBy: body,
    place,
    domainOf: person,
    deputyOf: post,
    touches: keys('questions'),
    sources,
  },
  places: { host: object({ refuses: list(object({ fact: ref('facts') })) }), sources },
  organizations: {
    secretary: post,
    apparatus: object({ province: keys('patron'), district: keys('patron'), cell: keys('patron') }),
    districts: list(object({ id: free, secretary: post, apparatus: object({ district: keys('patron'), cell: keys('patron') }) })),
    press: person,
    footholds: people,
    /** By platform: a party-wide current, which no table defines. */
    opinion: free,
    wants: keys('questions'),
    sources,
  },
  organs: { owner: ref('owner'), board: body, reach: keys('organizations'), sources },
  questions: { sources },
  levers: { question, owner: post, claims: list(post), reviewer: body, sources },
  themes: { powers: list(power), owner: post, claims: list(post), reviewer: body, sources },
  documents: {
    author: person,
    platform: free,
    holders: people,
    known: people,
    signatories: people,
    maySign: people,
    witnesses: people,
    confirmedBy: people,
    targets: keys('people'),
    supports: keys('questions'),
    post,
    whenSent: effects,
    whenRead: effects,
    whenPrinted: effects,
    sources,
  },
  facts: { sources },
  blocs: { members: people, sources },
  events: {
    sitting: body,
    when: CONDITION,
    effects,
    ask: object({ person, holder: post, choices: list(object({ id: free, effects, when: CONDITION })), default: free }),
    who: people,
    reflects: keys('people'),
    sources,
  },
  aims: { person, when: CONDITION, sources },
  endings: { when: CONDITION, sources },
  deeds: { action: ACTION, when: CONDITION, sources },
  outcomes: {
    check: tagged('type', { vote: object({ subject, room: body, named: voters, implied: voters }), state: object({ when: CONDITION }) }),
    sources,
  },
  omissions: { sources },
  disputes: { example: object({ turn: free, room: body, motion: MOTION, mover: person, person }), sources },
  lenses: {
    dispute: ref('disputes'),
    changes: list(
      tagged('type', {
        view: object({ person, question, sources }),
        tie: object({ person, to: person, sources }),
        skill: object({ person, skill: free, sources }),
        authority: object({ person, sources }),
        patron: object({ person, patron: person, sources }),
        aim: object({ aim: ref('aims'), sources }),
        document: object({ document, witnesses: people, sources }),
        choice: { is: 'object', fields: { event: ref('events'), choice: free, sources }, choice: ['event', 'choice'] },
      }),
    ),
    sources,
  },
  sources: {},
};

export const MANIFEST: Fields = {
  extends: free,
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
