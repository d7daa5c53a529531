// The screens of the gallery by name.
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { TopActs } from '../models';
import { say } from '../parts/status';
import type { SessionModel } from '../screens/session.model';
import { SessionScreen } from '../screens/session';
import { plenum, session } from './sessionData';

const topActs: TopActs = {
  onUndo: () => say('Undone.'),
  onHelp: () => say('Help.'),
  onMenu: () => say('Menu.'),
  onRecord: () => say('Record.'),
  onTitle: () => say('Title.'),
};

function Session({ start }: { start: SessionModel }) {
  const [model, setModel] = useState(start);
  return (
    <SessionScreen
      model={model}
      top={topActs}
      acts={{
        onSelect: (id) => setModel({ ...model, selected: id, why: id && session.why ? { ...session.why, title: `Why would ${id} vote for?` } : null }),
        onOption: (id) => say(`Option ${id}`),
        onBallot: (vote) => setModel({ ...model, chosen: vote }),
        onAct: () => setModel({ ...model, stage: 'roll', selected: null, why: null, verdict: { carried: true, text: 'Carried 4 : 2' } }),
        onPaper: (id) => say(`Paper ${id}`),
        onAgenda: (id) => say(`Item ${id}`),
      }}
    />
  );
}

/** Every screen of the gallery. */
export const screens: Record<string, ComponentType> = {
  session: () => <Session start={session} />,
  plenum: () => <Session start={plenum} />,
};
