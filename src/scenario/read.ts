// YAML text -> plain values, remembering where each was written. Bounded in size, depth, nodes and aliases; reports, never throws.
import {
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  type Pair,
  Parser,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Findings, Place } from './findings';

/** A file of a scenario folder. `path` is relative to the folder, with forward slashes. */
export interface SourceFile {
  path: string;
  text: string;
}

export type Raw = Record<string, unknown>;
export const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where a list or mapping stands, and each of its keys and values. */
export interface Mark {
  at: Place;
  keys: Map<string, Place>;
  values: Map<string, Place>;
}
export type Marks = WeakMap<object, Mark>;

export const LIMITS = {
  /** Characters in one file, and in all files of a layer together. */
  characters: 2_000_000,
  charactersInAll: 20_000_000,
  /** Lists and mappings inside each other. */
  depth: 40,
  /** Values of one file after aliases are followed. */
  nodes: 200_000,
  /** Words and signs of one file as the YAML lexer counts them. */
  lexemes: 400_000,
  files: 500,
  records: 5_000,
  /** Scenarios that may lie upon each other. */
  layers: 8,
  /** Syntax errors reported for one file. */
  syntaxErrors: 20,
} as const;

/** Parser stack that surely holds a file of the allowed depth, with room for the parser's own recovery from mistakes. */
const PARSER_STACK = 150;

/** What a file holds; null and not `ok` when it could not be read in full, so its ids are not known. */
export interface ReadResult {
  value: unknown;
  ok: boolean;
}

/**
 * Reads one YAML document. `name` is the file's name in Diagnostics. Diagnostics: `file-too-large`, `yaml-syntax`, `nesting-too-deep`,
 * `alias-bomb`, `duplicate-key`, `unknown-key` (for `__proto__`).
 */
export function readYaml(text: string, name: string, layer: number, marks: Marks, findings: Findings): ReadResult {
  const start: Place = { file: name, line: 1, column: 1, layer };
  const failed: ReadResult = { value: null, ok: false };
  if (text.length > LIMITS.characters) {
    findings.add({ at: start, code: 'file-too-large', message: `the file has ${text.length} characters; at most ${LIMITS.characters} are read` });
    return failed;
  }
  const lines = new LineCounter();
  lines.addNewLine(0);
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: name, line: Math.max(1, line), column: Math.max(1, col), layer };
  };
  const composed = compose(text, lines);
  if ('trouble' in composed) {
    findings.add({ at: placeOf(composed.offset), code: composed.trouble, message: composed.message });
    return failed;
  }
  const { document } = composed;
  // What follows the first mistake in a file is mostly its echo.
  const [first] = document.errors;
  if (first !== undefined)
    findings.add({
      at: placeOf(first.pos[0]),
      code: 'yaml-syntax',
      message: first.message,
      suggest: () => cureOf(first.message, text, first.pos[0]),
    });
  for (const warning of document.warnings.slice(0, LIMITS.syntaxErrors)) {
    findings.add({ at: placeOf(warning.pos[0]), code: 'yaml-syntax', message: warning.message, severity: 'warning' });
  }
  if (document.errors.length > 0) return failed;
  if (document.directives?.yaml.version !== '1.2') {
    findings.add({ at: start, code: 'yaml-syntax', message: 'only YAML 1.2 is read', suggest: () => 'remove the %YAML line' });
    return failed;
  }
  const converter = makeConverter(placeOf, start, marks, findings);
  const value = converter.convert(document.contents, start, 0);
  return converter.state.failed ? failed : { value, ok: true };
}

/** What most likely went wrong, in the words of somebody who writes a scenario; null when nothing is known. */
function cureOf(message: string, text: string, offset: number): string | null {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(start, Math.max(offset, text.indexOf('\n', offset)));
  if (/^ *\t/.test(line)) return 'a tab; use spaces';
  if (/^(Plain value cannot start with|Block scalar header)/.test(message)) return 'put it in quotes';
  if (message.startsWith('Nested mappings are not allowed')) return 'a text with a colon goes in quotes';
  return null;
}

type Composed = { document: Document.Parsed } | { trouble: 'yaml-syntax' | 'nesting-too-deep' | 'file-too-large'; offset: number; message: string };

/** Lexes, parses and composes step by step, so that depth and size are known before anything recurses. */
function compose(text: string, lines: LineCounter): Composed {
  const lexer = new Lexer();
  const parser = new Parser(lines.addNewLine);
  const composer = new Composer({ uniqueKeys: false });
  const documents: Document.Parsed[] = [];
  let lexemes = 0;
  for (const lexeme of lexer.lex(text)) {
    if (++lexemes > LIMITS.lexemes)
      return { trouble: 'file-too-large', offset: parser.offset, message: `more than ${LIMITS.lexemes} words and signs; split the file` };
    for (const token of parser.next(lexeme)) {
      for (const document of composer.next(token)) documents.push(document);
    }
    if (parser.stack.length > PARSER_STACK) return { trouble: 'nesting-too-deep', offset: parser.offset, message: tooDeep };
    if (documents.length > 1) break;
  }
  if (documents.length <= 1) {
    for (const token of parser.end()) for (const document of composer.next(token)) documents.push(document);
    for (const document of composer.end(true, text.length)) documents.push(document);
  }
  const [document, second] = documents;
  if (second) return { trouble: 'yaml-syntax', offset: second.range[0], message: 'one YAML document in a file, not several divided by “---”' };
  if (!document) return { trouble: 'yaml-syntax', offset: 0, message: 'no YAML document' };
  return { document };
}

const tooDeep = `lists and mappings stand more than ${LIMITS.depth} deep inside each other`;

type Placed = (offset: number) => Place;

function makeConverter(placeOf: Placed, start: Place, marks: Marks, findings: Findings) {
  const state = { nodes: 0, failed: false, stopped: false, aliased: false };
  const anchors = new Map<string, Node>();
  const open = new Set<Node>();
  const place = (node: unknown, otherwise: Place): Place => {
    const range = (node as Node | null)?.range;
    return range ? placeOf(range[0]) : otherwise;
  };
  const fail = (at: Place, code: 'yaml-syntax' | 'nesting-too-deep' | 'alias-bomb' | 'file-too-large', message: string): null => {
    findings.add({ at, code, message });
    state.failed = true;
    return null;
  };

  function convert(node: unknown, near: Place, depth: number): unknown {
    if (state.stopped || node === null || node === undefined) return null;
    const at = place(node, near);
    if (++state.nodes > LIMITS.nodes) {
      state.stopped = true;
      if (state.aliased) return fail(start, 'alias-bomb', `aliases unfold to more than ${LIMITS.nodes} values`);
      return fail(at, 'file-too-large', `more than ${LIMITS.nodes} values in one file; split it`);
    }
    if (depth > LIMITS.depth) return fail(at, 'nesting-too-deep', tooDeep);
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (!target) return fail(at, 'yaml-syntax', `the alias *${node.source} has no anchor &${node.source} before it`);
      if (open.has(target)) return fail(at, 'alias-bomb', `the alias *${node.source} stands inside its own anchor`);
      state.aliased = true;
      return convert(target, at, depth);
    }
    if (isScalar(node)) {
      if (node.anchor) anchors.set(node.anchor, node);
      const { value } = node;
      if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
      return fail(at, 'yaml-syntax', 'only text, numbers, true, false and null are read');
    }
    if (!isMap(node) && !isSeq(node)) return fail(at, 'yaml-syntax', 'only lists, mappings and plain values are read');
    if (node.anchor) anchors.set(node.anchor, node);
    open.add(node);
    const value = isMap(node) ? convertMap(node, at, depth) : convertSeq(node, at, depth);
    open.delete(node);
    return value;
  }

  function convertSeq(node: YAMLSeq, at: Place, depth: number): unknown[] {
    const list: unknown[] = [];
    const mark: Mark = { at, keys: new Map(), values: new Map() };
    for (const item of node.items) {
      if (state.stopped) break;
      mark.values.set(String(list.length), place(item, at));
      list.push(convert(item, at, depth + 1));
    }
    marks.set(list, mark);
    return list;
  }

  function convertMap(node: YAMLMap, at: Place, depth: number): Raw {
    const object: Raw = {};
    const mark: Mark = { at, keys: new Map(), values: new Map() };
    for (const pair of node.items as Pair[]) {
      if (state.stopped) break;
      const keyPlace = place(pair.key, at);
      const key = keyText(pair.key);
      if (key === null) fail(keyPlace, 'yaml-syntax', 'a key must be a plain word');
      else if (key === '__proto__') findings.add({ at: keyPlace, code: 'unknown-key', message: 'unknown key “__proto__”' });
      else if (mark.keys.has(key))
        findings.add({ at: keyPlace, code: 'duplicate-key', message: `the key “${key}” is already given in line ${mark.keys.get(key)!.line}` });
      else {
        mark.keys.set(key, keyPlace);
        mark.values.set(key, place(pair.value, keyPlace));
        object[key] = convert(pair.value, keyPlace, depth + 1);
      }
    }
    marks.set(object, mark);
    return object;
  }

  return { convert, state };
}

function keyText(key: unknown): string | null {
  if (typeof key === 'string') return key;
  if (!isScalar(key)) return null;
  const { value } = key;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null ? String(value) : null;
}

/** Place of the value (or key) at the end of `path` below `root`; of the nearest thing around it when it is not there. */
export function placeAt(marks: Marks, root: object, path: readonly PropertyKey[], side: 'key' | 'value' = 'value', otherwise?: Place): Place {
  let place = marks.get(root)?.at ?? otherwise ?? { file: '', line: 1, column: 1, layer: 0 };
  let here: unknown = root;
  for (const [i, step] of path.entries()) {
    if (typeof here !== 'object' || here === null) break;
    const mark = marks.get(here);
    const key = String(step);
    const next = side === 'key' && i === path.length - 1 ? (mark?.keys.get(key) ?? mark?.values.get(key)) : mark?.values.get(key);
    if (!next) break;
    place = next;
    here = Object.hasOwn(here, key) ? (here as Raw)[key] : undefined;
  }
  return place;
}
