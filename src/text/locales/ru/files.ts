// All Russian texts in one piece, so that the browser fetches them once and only when they are wanted.
import type { LanguageFiles } from '../../languages';
import cards from './cards.json';
import cases from './cases.json';
import caveMeeting from './caveMeeting.json';
import entries from './entries.json';
import firstPlenum from './firstPlenum.json';
import glossary from './glossary.json';
import lenses from './lenses.json';
import motions from './motions.json';
import names from './names.json';
import orders from './orders.json';
import press from './press.json';
import promises from './promises.json';
import refusals from './refusals.json';
import scenario from './scenario.json';
import terms from './terms.json';
import turnWords from './turnWords.json';
import ui from './ui.json';

export const RU: LanguageFiles = {
  subjects: { entries, refusals, cards, motions, terms, orders, promises, glossary, names, press, lenses },
  ui,
  scenario: { ...scenario, ...caveMeeting, ...firstPlenum },
  cases,
  turnWords,
};
