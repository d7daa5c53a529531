// Full names of persons in their own writing, for the codex and its search. Beside the scenarios, because a name is no part of what a game is played on.
import table from './originalNames.json';

const NAMES: Readonly<Record<string, string>> = table;
const surname = (name: string): string | undefined => name.split(' ').at(-1);

/** "Лев Борисович Каменев"; what the scenario says of him where he is not in the list, or is another man of the same id. */
export function originalName({ id, cyrillic }: { id: string; cyrillic: string }): string {
  const full = Object.hasOwn(NAMES, id) ? NAMES[id]! : cyrillic;
  return surname(full) === surname(cyrillic) ? full : cyrillic;
}
