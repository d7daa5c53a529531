// Gives what a record names another id, along the reference table. The record itself is left as it is; what has no new name is shared with the copy.
import { isRaw } from './read';
import type { Fields, RefKind, Shape } from './referenceShapes';
import { SUBJECTS } from './referenceTable';

/** New id by old one, for kinds of which something is renamed. */
export type Renames = Partial<Record<RefKind, ReadonlyMap<string, string>>>;

/** A copy of a record in which every reference bears its new name. */
export function renamed<T>(fields: Fields, record: T, renames: Renames): T {
  return walk({ is: 'object', fields }, record, renames) as T;
}

function walk(shape: Shape, value: unknown, renames: Renames): unknown {
  const nameOf = (kind: RefKind, id: string): string => renames[kind]?.get(id) ?? id;
  switch (shape.is) {
    case 'free':
      return value;
    case 'ref':
      return typeof value === 'string' ? nameOf(shape.to, value) : value;
    case 'subject':
      return typeof value === 'string' ? inSubject(value, nameOf) : value;
    case 'lazy':
      return walk(shape.of(), value, renames);
    case 'list':
      return Array.isArray(value) ? value.map((item) => walk(shape.of, item, renames)) : value;
    case 'keys':
      if (!isRaw(value)) return value;
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [nameOf(shape.to, key), walk(shape.of, inner, renames)]));
    case 'tagged': {
      const option = isRaw(value) && Object.hasOwn(shape.options, String(value[shape.tag])) ? shape.options[String(value[shape.tag])] : undefined;
      return option === undefined ? value : walk(option, value, renames);
    }
    case 'object':
      if (!isRaw(value)) return value;
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => {
          const field = Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
          return [key, field === undefined ? inner : walk(field, inner, renames)];
        }),
      );
  }
}

function inSubject(text: string, nameOf: (kind: RefKind, id: string) => string): string {
  const [kind = '', ...parts] = text.split('/');
  const expected = Object.hasOwn(SUBJECTS, kind) ? SUBJECTS[kind]! : [];
  const named = parts.map((part, i) => {
    const ref = expected[i] ?? null;
    // A change of whose business something is names the matter after a colon.
    const [change, matter] = part.split(':');
    if (ref === null) return matter === undefined ? part : `${change}:${nameOf('matter', matter)}`;
    return part
      .split('+')
      .map((id) => nameOf(ref, id))
      .join('+');
  });
  return [kind, ...named].join('/');
}
