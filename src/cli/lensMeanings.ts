// What the fields of `disputes.yaml` and `lenses.yaml` mean (R10.1), for the reference in scenarios/README.md. Words only.

export const LENS_MEANINGS: Readonly<Record<string, string>> = {
  disputes: 'On what the sources disagree (R10.1). A dispute of which there are fewer than two lenses is not shown.',
  'disputes.title': 'Its name on the title page.',
  'disputes.text': 'What is in dispute, and between whom.',
  'disputes.example': 'A vote that shows the difference, counted on the documented course; `null`: none is shown.',
  'disputes.example.turn': 'In which month.',
  'disputes.example.room': 'Who votes.',
  'disputes.example.motion': 'On what.',
  'disputes.example.mover': 'Who moves it.',
  'disputes.example.polled': 'Whether the absent are asked by telegram (R2.4).',
  'disputes.example.person': 'Whose ballot is looked at.',
  lenses:
    'Readings of a dispute, of which one is chosen (R10.1). One of them changes nothing: the reading the scenario is built on. Lenses of different disputes change different numbers, so that any of them go together.',
  'lenses.dispute': 'The dispute of which it is a reading.',
  'lenses.title': 'Its name on the title page.',
  'lenses.text': 'Whose reading it is, and what it says.',
  'lenses.changes': 'What it lays over the records of the scenario.',
  'lens change.view': 'A view: its side and its weight.',
  'lens change.tie': 'Trust of `person` in `to`.',
  'lens change.skill': 'A skill.',
  'lens change.authority': 'Standing in the party.',
  'lens change.patron': 'Whom the person follows; `null`: nobody.',
  'lens change.aim': 'What an aim is worth.',
  'lens change.document': 'Whether a paper counts as Lenin’s word (R7.3), and who must vouch for it (R7.5).',
  'lens change.choice': 'The answer of whoever gives none to the question of an event: what the person is taken to have decided.',
};
