// The screens of the gallery by name.
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { TopActs } from '../models';
import { say } from '../parts/status';
import { CodexScreen } from '../screens/codex';
import type { CodexModel } from '../screens/codex.model';
import { ConferenceNightScreen } from '../screens/conferenceNight';
import { ConsequencesScreen } from '../screens/consequences';
import { CorridorScreen } from '../screens/corridor';
import { HallScreen } from '../screens/hall';
import { HelpDialog, MenuDrawer } from '../screens/menu';
import { NewsScreen } from '../screens/news';
import type { NewsModel } from '../screens/news.model';
import { PassScreen } from '../screens/passDevice';
import { PowerScreen, type PowerTab } from '../screens/power';
import { ReplayScreen } from '../screens/replay';
import { SessionScreen } from '../screens/session';
import type { SessionModel } from '../screens/session.model';
import { SettingsDialog } from '../screens/settings';
import { BranchesScreen } from '../screens/sideBySide';
import { TitleScreen } from '../screens/title';
import { VerdictScreen } from '../screens/verdict';
import { WorkScreen } from '../screens/work';
import { branches } from './branchesData';
import { codex, codexFront } from './codexData';
import { hall, night } from './hallData';
import { consequences, news, newsAsk, title, verdict } from './otherData';
import { person } from './people';
import { circle, economy } from './powerData';
import { replay } from './replayData';
import { plenum, session } from './sessionData';
import { corridor, work, workAsked } from './workData';

const nothing = () => say('Pressed.');
const topActs: TopActs = { onUndo: nothing, onHelp: nothing, onMenu: nothing, onRecord: nothing, onCircle: nothing, onTitle: nothing };

const sessionActs = { onSelect: nothing, onOption: nothing, onBallot: nothing, onAct: nothing, onPaper: nothing, onAgenda: nothing, onRest: nothing };

function Session({ start }: { start: SessionModel }) {
  const [model, setModel] = useState(start);
  return (
    <SessionScreen
      model={model}
      top={topActs}
      acts={{
        onSelect: (id) =>
          setModel({ ...model, selected: id, why: id && session.why ? { ...session.why, title: `Why would ${person(id).name} vote for?` } : null }),
        onOption: nothing,
        onBallot: (vote) => setModel({ ...model, chosen: vote }),
        onAct: () =>
          setModel({
            ...model,
            stage: 'roll',
            selected: null,
            why: null,
            seats: model.seats.map((seat) => ({ ...seat, known: true })),
            verdict: { carried: true, text: 'Carried 4 : 2' },
          }),
        onPaper: nothing,
        onAgenda: nothing,
        onRest: nothing,
      }}
    />
  );
}

function News({ start }: { start: NewsModel }) {
  const [model, setModel] = useState(start);
  return (
    <NewsScreen
      model={model}
      top={topActs}
      acts={{
        onOrgan: (id) => setModel({ ...model, organs: model.organs.map((organ) => ({ ...organ, on: organ.id === id })) }),
        onBoth: nothing,
        onEditor: (id) => setModel({ ...model, editors: model.editors.map((editor) => ({ ...editor, on: editor.id === id })) }),
        onChoose: (ask, choice) => setModel({ ...model, asks: model.asks.map((one) => (one.id === ask ? { ...one, chosen: choice } : one)) }),
        onAct: nothing,
      }}
    />
  );
}

const plain: SessionModel = { ...session, selected: null, why: null };
const done: SessionModel = {
  ...plain,
  stage: 'done',
  seats: plain.seats.map((seat) => ({ ...seat, known: true })),
  verdict: { carried: true, text: 'Carried 4 : 2' },
};
const dialogs = { onClose: nothing, onSave: nothing, onLoad: nothing, onSettings: nothing, onHelp: nothing, onTitle: nothing };

function Power({ start }: { start: PowerTab }) {
  const [tab, onTab] = useState(start);
  const [place, onOpen] = useState<string | null>(null);
  const [figure, onFigure] = useState<string | null>(null);
  return (
    <PowerScreen
      tab={tab}
      circle={circle(place)}
      economy={economy(figure)}
      top={topActs}
      acts={{ onTab, onOpen, onFigure, onAct: nothing, onBack: nothing }}
    />
  );
}

function Codex({ start }: { start: CodexModel }) {
  const [model, setModel] = useState(start);
  return (
    <CodexScreen
      model={model}
      acts={{
        onQuery: (query) => setModel({ ...model, query }),
        onKind: nothing,
        onOpen: (ref) => setModel({ ...model, page: ref === null ? null : codex.page }),
        onUnveil: (isUnveiled) => setModel({ ...model, isUnveiled }),
        onDocumented: (documentedOnly) => setModel({ ...model, documentedOnly }),
        onBack: nothing,
        onClose: nothing,
      }}
    />
  );
}

/** Every screen of the gallery. */
export const screens: Record<string, ComponentType> = {
  title: () => (
    <TitleScreen
      model={title}
      acts={{
        onOpen: nothing,
        onBegin: nothing,
        onContinue: nothing,
        onLoad: nothing,
        onStrength: nothing,
        onSettings: nothing,
        onLens: nothing,
        onReadings: nothing,
        onCodex: nothing,
        onWatch: nothing,
        onFirst: nothing,
      }}
    />
  ),
  news: () => <News start={news} />,
  'news-ask': () => <News start={newsAsk} />,
  workAsked: () => (
    <WorkScreen model={workAsked} top={topActs} acts={{ onAdd: nothing, onTakeBack: nothing, onAct: nothing, onPerson: nothing, onPaper: nothing }} />
  ),
  work: () => (
    <WorkScreen model={work} top={topActs} acts={{ onAdd: nothing, onTakeBack: nothing, onAct: nothing, onPerson: nothing, onPaper: nothing }} />
  ),
  corridor: () => (
    <CorridorScreen
      model={corridor}
      top={topActs}
      acts={{ onAnswer: nothing, onLine: nothing, onOffer: nothing, onTable: () => true, onLetter: () => {}, onPerson: nothing, onAct: nothing }}
    />
  ),
  session: () => <Session start={session} />,
  'session-plain': () => <Session start={plain} />,
  'session-done': () => <Session start={done} />,
  plenum: () => <Session start={plenum} />,
  hall: () => <HallScreen model={hall(true)} top={topActs} acts={sessionActs} />,
  'hall-forecast': () => <HallScreen model={hall(false)} top={topActs} acts={sessionActs} />,
  night: () => <ConferenceNightScreen model={night} top={topActs} onAct={nothing} />,
  consequences: () => (
    <ConsequencesScreen
      model={consequences}
      top={topActs}
      acts={{ onWhy: nothing, onVoter: nothing, onCloseWhy: nothing, onNight: null, onAppeal: nothing, onAct: nothing }}
    />
  ),
  verdict: () => (
    <VerdictScreen
      model={verdict}
      top={topActs}
      acts={{ onReplay: nothing, onBranches: nothing, onSave: nothing, onAgain: nothing, onTitle: nothing }}
    />
  ),
  replay: () => (
    <ReplayScreen
      model={replay}
      acts={{
        onStep: nothing,
        onJump: nothing,
        onEdge: nothing,
        onPlay: nothing,
        onUnit: nothing,
        onSpeed: nothing,
        onWhy: nothing,
        onCloseWhy: nothing,
        onSeat: nothing,
        onFollow: nothing,
        onTakeOver: nothing,
        onLink: nothing,
        onBack: nothing,
      }}
    />
  ),
  branches: () => (
    <BranchesScreen
      model={branches}
      top={topActs}
      acts={{
        onChoose: nothing,
        onOpen: nothing,
        onWatch: nothing,
        onFork: nothing,
        onRename: nothing,
        onDelete: nothing,
        onSave: nothing,
        onBack: nothing,
      }}
    />
  ),
  circle: () => <Power start="circle" />,
  economy: () => <Power start="economy" />,
  codex: () => <Codex start={codex} />,
  'codex-front': () => <Codex start={codexFront} />,
  settings: () => <SettingsDialog onClose={nothing} />,
  pass: () => <PassScreen person={person('zinoviev')} when="June 1925 · Work" onReady={nothing} />,
  menu: () => (
    <MenuDrawer
      {...dialogs}
      onLink={nothing}
      onGuide={nothing}
      onReplay={nothing}
      onCoach={nothing}
      onCircle={nothing}
      onCodex={nothing}
      onBranches={nothing}
      months={[]}
      onMonth={nothing}
      note="Kept in this browser after every act."
    />
  ),
  help: () => (
    <HelpDialog
      onClose={nothing}
      line="Spend your attention on orders. Posts you do not work give nothing."
      words={[{ name: 'plenum', text: 'A full sitting of a committee with all its members.' }]}
      rules={[{ rule: 'R4.3', text: 'A vote is the sum of named terms; for at +10, against at −10, otherwise abstains.' }]}
    />
  ),
};
