// The rulebook as the game shows it: each rule by its number, from src/engine/RULES.md, for readers rather than for developers.
import rulebook from '../engine/RULES.md?raw';

/** Number → its text, as it stands in the rulebook. */
const RULES: ReadonlyMap<string, string> = new Map([...rulebook.matchAll(/^- \*\*(R\d+(?:\.\d+[a-z]?)?)\*\* (.+)$/gm)].map((m) => [m[1]!, m[2]!]));

/** A rule's number wherever it stands in a text: "R2.2", "R9". */
export const RULE_NUMBER = /\bR\d+(?:\.\d+[a-z]?)?\b/g;

export const isRule = (number: string): boolean => RULES.has(number);

/**
 * The text of a rule without the names of files, its constants told with their values; null when there is no such rule.
 * @param constants the numbers of the scenario being played, by name
 */
export function ruleText(number: string, constants: Readonly<Record<string, number>>): string | null {
  const text = RULES.get(number);
  if (text === undefined) return null;
  return text
    .replace(/(?:\s*`[\w/.]+\.(?:ts|yaml|md)`,?)+\s*$/, '')
    .replace(/\s*\((?:`[\w/.]+\.(?:ts|yaml|md)`[, ]*)+\)/g, '')
    .replace(/`(\w+)`/g, (_whole, name: string) => (constants[name] === undefined ? words(name) : `${words(name)} ${constants[name]}`))
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/[_*`]/g, '')
    .trim();
}

/** "courtTrust" → "court trust". */
const words = (name: string): string => name.replace(/([a-z])([A-Z])/g, (_whole, a: string, b: string) => `${a} ${b.toLowerCase()}`);
