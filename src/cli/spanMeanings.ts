// What the fields of a campaign mean: its windows, what lies between them, and the months of what comes and goes. Words only, for `fieldMeanings.ts`.

export const SPAN_MEANINGS = {
  'scenario.composedOf': 'Scenarios that it is composed of, in order of time, instead of one that it extends.',
  'scenario.composedOf[].scenario': 'The folder of a scenario, looked for as one that is extended.',
  'scenario.composedOf[].from': 'The first month that it tells; it tells all months until the next window begins.',
  'scenario.composedOf[].rename':
    'New ids for what is another thing in this window than under the same id in one before; both then stand side by side.',
  'scenario.composedOf[].rename.levers': 'Levers with other steps.',
  'scenario.composedOf[].rename.documents': 'Papers that are other papers.',
  'scenario.composedOf[].adopt': 'Organizations that are described as here and not as in a window before; where they begin stays.',
  'levers.months': 'Months in which anybody may move it; left out: all. The loader gives it to levers of windows.',
  'levers.months.from': 'The first; `null`: since ever.',
  'levers.months.until': 'The last; `null`: for good.',
  'posts.months': 'Months in which it is there to be given (R1.3); left out: all. The loader gives it to posts of windows.',
  'posts.months.from': 'The first; `null`: since ever.',
  'posts.months.until': 'The last; `null`: for good.',
  'documents.months': 'Months in which its author may put it on paper; left out: all. The loader gives it to papers of windows.',
  'documents.months.from': 'The first; `null`: since ever.',
  'documents.months.until': 'The last; `null`: for good.',
  'drift.people':
    'By person: `authority`, `factionalism`, `health` (by so much), `views` (steps of view and weight), `ties` (by so much), `place`, `standing`, `silent`, `patron` (`from`, `to`), `record` (facts that are known by then).',
  'drift.bodies': 'By body: `members` (`from`, `to`), `crowd` (by so many), `head`, `electedBy`, `size` (`from`, `to`), `assent` (by so much).',
  'drift.posts': 'By post: `holder`, `appointedBy` (`from`, `to`), powers that it `gains` or `loses`.',
  'drift.organizations':
    'By organization: `seats`, `regime`, `style`, `control`, `opinion` and the shares of `province`, `district`, `cell` and `districts` (by so much), `press` (`from`, `to`).',
  'drift.organs': 'Newspapers that have begun or ceased.',
  'drift.themes': 'Business that has passed from post to post.',
  'drift.lines': 'By how much a line has moved.',
  'drift.levers': 'By how many steps a lever has moved.',
  'drift.documents':
    'By paper: its `state` by then, and who besides has it (`holders`), knows it (`known`), has signed (`signatories`) or vouched for it (`confirmedBy`).',
  'drift.economy': 'By how much a figure differs.',
  'drift.held': 'How much more or less grain each layer of the village keeps back.',
} as const;
