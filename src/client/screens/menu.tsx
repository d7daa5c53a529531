// The menu of a game and the sheet of keys.
import type { ComponentChildren } from 'preact';
import { t } from '../../text/ui';
import { Button, Kbd } from '../parts/controls';
import { Glossed } from '../parts/glossed';
import { Dialog, Drawer } from '../parts/layers';
import { LoadButton } from '../parts/loadButton';
import './plain.css';

interface MenuProps {
  onClose: () => void;
  onSave: () => void;
  onLoad: (file: File) => void;
  onSettings: () => void;
  onHelp: () => void;
  onTitle: () => void;
  onLink: () => void;
  onGuide: () => void;
  onReplay: () => void;
  /** Brings the guide of the scenario back; null when there is none. */
  onCoach: (() => void) | null;
  onCircle: () => void;
  /** The scenario has rooms only, and neither circle nor economy. */
  isRooms?: boolean;
  onCodex: () => void;
  onBranches: () => void;
  /** Months one can go back to, by the place of their first action; empty in iron games. */
  months: { at: number; label: string }[];
  onMonth: (at: number) => void;
  /** "Kept in this browser after every act." */
  note: string;
  /** What the game is read through, if anything. */
  children?: ComponentChildren;
}

/** The menu of a running game. */
export function MenuDrawer({
  onClose,
  onSave,
  onLoad,
  onSettings,
  onHelp,
  onTitle,
  onLink,
  onGuide,
  onReplay,
  onCoach,
  onCircle,
  isRooms = false,
  onCodex,
  onBranches,
  months,
  onMonth,
  note,
  children,
}: MenuProps) {
  return (
    <Drawer label={t('top.menu')} onClose={onClose}>
      <div class="menu">
        <Button wide icon="ring" onClick={onCircle}>
          {t(isRooms ? 'menu.rooms' : 'menu.circle')}
        </Button>
        <Button wide icon="play" onClick={onReplay}>
          {t('replay.menu')}
        </Button>
        <Button wide icon="branch" onClick={onBranches}>
          {t('branches.title')}
        </Button>
        <Button wide icon="save" onClick={onSave}>
          {t('menu.save')}
        </Button>
        <Button wide onClick={onLink}>
          {t('menu.link')}
        </Button>
        <LoadButton wide icon="load" onLoad={onLoad} />
        <Button wide icon="gear" onClick={onSettings}>
          {t('settings.title')}
        </Button>
        <Button wide icon="help" onClick={onHelp}>
          {t('top.help')}
        </Button>
        <Button wide icon="search" onClick={onCodex}>
          {t('codex.title')}
        </Button>
        <Button wide onClick={onGuide}>
          {t('menu.who')}
        </Button>
        {onCoach && (
          <Button wide onClick={onCoach}>
            {t('coach.again')}
          </Button>
        )}
        {months.length > 1 && (
          <details>
            <summary class="sm b">{t('menu.back')}</summary>
            <div class="col g8">
              {months.map((month) => (
                <Button key={month.at} small wide onClick={() => onMonth(month.at)}>
                  {month.label}
                </Button>
              ))}
            </div>
          </details>
        )}
        <Button wide onClick={onTitle}>
          {t('menu.title')}
        </Button>
        <p class="sm mut">{note}</p>
        {children}
      </div>
    </Drawer>
  );
}

const KEYS = ['tab', 'arrows', 'enter', 'esc', 'faB', 'r', 'digits', 'w', 'm', 'z', 'backspace', 'slash', 'question'] as const;
const CAPS: Record<(typeof KEYS)[number], string[]> = {
  tab: ['Tab', '⇧ Tab'],
  arrows: ['←', '↑', '→', '↓'],
  enter: ['↵'],
  esc: ['Esc'],
  faB: ['F', 'A', 'B'],
  r: ['R'],
  digits: ['1', '…', '9'],
  w: ['W'],
  m: ['M'],
  z: ['Z'],
  backspace: ['⌫'],
  slash: ['/'],
  question: ['?'],
};

interface HelpProps {
  onClose: () => void;
  /** What is to be done on this screen. */
  line: string;
  /** The lines of the rulebook that matter here. */
  rules: { rule: string; text: string }[];
  /** Words of the time and of the game. */
  words: readonly { name: string; text: string }[];
}

/** Keys, words and rules of this screen. */
export function HelpDialog({ onClose, line, rules, words }: HelpProps) {
  return (
    <Dialog label={t('top.help')} onClose={onClose}>
      <p class="ser help-line">{line}</p>
      <table class="sm help-keys">
        <tbody>
          {KEYS.map((key) => (
            <tr key={key}>
              <td class="nowrap">
                <span class="row g4">
                  {CAPS[key].map((cap) => (
                    <Kbd key={cap}>{cap}</Kbd>
                  ))}
                  <span class="sr">{CAPS[key].join(' ')}</span>
                </span>
              </td>
              <td>{t(`keys.${key}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {words.length > 0 && (
        <details class="help-words">
          <summary class="sm b">{t('keys.words')}</summary>
          <dl class="rules-list">
            {words.map((word) => (
              <div key={word.name} class="rule-line word-line">
                <dt class="b sm">{word.name}</dt>
                <dd class="sm">{word.text}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {rules.length > 0 && (
        <>
          <h3 class="cap owned help-rules">{t('keys.rules')}</h3>
          <dl class="rules-list">
            {rules.map((line) => (
              <div key={line.rule} class="rule-line">
                <dt class="b num">{line.rule}</dt>
                <dd class="sm">
                  <Glossed>{line.text}</Glossed>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Dialog>
  );
}
