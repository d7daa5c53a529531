// A page for Node: enough of a document for Preact to draw a component into, read back as text. No style, no size, no events.
import { type ComponentChild, render } from 'preact';
import type { TopActs } from '../../src/client/models';
import { type Layout, layout } from '../../src/client/viewport';

/** Acts that do nothing: what is drawn is not pressed. */
export const nothing = (): void => {};
export const topActs: TopActs = { onUndo: nothing, onHelp: nothing, onMenu: nothing, onRecord: nothing, onCircle: nothing, onTitle: nothing };

/** What Preact asks of a node: its place in the tree, its attributes, its text. */
class FakeNode {
  parentNode: FakeNode | null = null;
  childNodes: FakeNode[] = [];
  attributes: { name: string; value: string }[] = [];
  style = {};
  dataset = {};
  constructor(
    readonly localName: string,
    public data = '',
  ) {}
  get nodeType(): number {
    return this.localName === '' ? 3 : 1;
  }
  get firstChild(): FakeNode | null {
    return this.childNodes[0] ?? null;
  }
  get nextSibling(): FakeNode | null {
    const all = this.parentNode?.childNodes ?? [];
    return all[all.indexOf(this) + 1] ?? null;
  }
  insertBefore(child: FakeNode, before: FakeNode | null): FakeNode {
    child.parentNode?.removeChild(child);
    child.parentNode = this;
    this.childNodes.splice(before === null ? this.childNodes.length : this.childNodes.indexOf(before), 0, child);
    return child;
  }
  appendChild(child: FakeNode): FakeNode {
    return this.insertBefore(child, null);
  }
  removeChild(child: FakeNode): FakeNode {
    this.childNodes = this.childNodes.filter((one) => one !== child);
    child.parentNode = null;
    return child;
  }
  setAttribute(name: string, value: unknown): void {
    this.removeAttribute(name);
    this.attributes.push({ name, value: String(value) });
  }
  removeAttribute(name: string): void {
    this.attributes = this.attributes.filter((one) => one.name !== name);
  }
  addEventListener(): void {}
  removeEventListener(): void {}
}

class Unmeasured {
  observe(): void {}
  disconnect(): void {}
}

/** All the text below a node, each piece apart. */
const textOf = (node: FakeNode): string =>
  node.localName === '' ? node.data : node.childNodes.map(textOf).filter(Boolean).join(' ').replace(/\s+/g, ' ').trim();

/** Something drawn: what it says, and the parts of it that have a class. */
export interface Drawn {
  text: string;
  all(className: string): string[];
}

/** What stands on the page now: it is taken away again. */
function drawn(root: FakeNode): Drawn {
  const under = (node: FakeNode): FakeNode[] => node.childNodes.flatMap((child) => [child, ...under(child)]);
  const classes = (node: FakeNode): string[] => (node.attributes.find((one) => one.name === 'class')?.value ?? '').split(' ');
  const parts = under(root).map((node) => ({ classes: classes(node), text: textOf(node) }));
  return { text: textOf(root), all: (className) => parts.filter((part) => part.classes.includes(className)).map((part) => part.text) };
}

/** Draws a component as it stands at first in a window of this kind, and takes it away again. */
export function draw(what: ComponentChild, kind: Layout = 'wide'): Drawn {
  const had = { document: globalThis.document, window: globalThis.window, ResizeObserver: globalThis.ResizeObserver };
  const root = new FakeNode('body');
  const document = {
    createElementNS: (_space: string, name: string) => new FakeNode(name),
    createTextNode: (data: unknown) => new FakeNode('', String(data)),
    documentElement: root,
    activeElement: null,
  };
  const window = { addEventListener() {}, removeEventListener() {}, matchMedia: () => ({ matches: true }), devicePixelRatio: 1 };
  Object.assign(globalThis, { document, window, ResizeObserver: Unmeasured });
  layout.value = kind;
  try {
    render(what, root as unknown as Element);
    return drawn(root);
  } finally {
    render(null, root as unknown as Element);
    layout.value = 'wide';
    Object.assign(globalThis, had);
  }
}
