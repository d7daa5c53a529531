// seedrandom ships no declaration for its separate generators.
declare module 'seedrandom/lib/alea.js' {
  export default function alea(seed: string): { (): number; int32(): number };
}
