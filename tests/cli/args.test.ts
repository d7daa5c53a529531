// Reading arguments: values, ranges, and the sentences about wrong ones.
import { describe, expect, it } from 'vitest';
import { type OptionSpecs, readArgs } from '../../src/cli/args';

const SPECS: OptionSpecs = {
  games: { kind: 'number', min: 1, max: 10, help: '' },
  seat: { kind: 'text', value: 'person=kind', multiple: true, help: '' },
  motion: { kind: 'text', help: '' },
  quiet: { kind: 'flag', help: '' },
};
const read = (...argv: string[]) => readArgs('try', SPECS, { least: 0, most: 1 }, argv);

describe('arguments', () => {
  it('are read in any order, with = or without', () => {
    const args = read('--games', '3', 'here', '--seat=a=b', '--seat', 'c=d', '--motion', '-', '--quiet', '--json');
    expect(args.number('games', 7)).toBe(3);
    expect(args.positionals).toEqual(['here']);
    expect(args.texts('seat')).toEqual(['a=b', 'c=d']);
    expect(args.text('motion')).toBe('-');
    expect([args.has('quiet'), args.has('json'), args.has('help')]).toEqual([true, true, false]);
    expect(read().number('games', 7)).toBe(7);
    expect(read().text('motion')).toBeNull();
  });

  it('wrong ones are told in a sentence', () => {
    const says = (sentence: string, ...argv: string[]) => expect(() => read(...argv), argv.join(' ')).toThrow(sentence);
    says('no option --gmaes; did you mean --games?', '--gmaes', '3');
    says('no option -x', '-x');
    says('--games needs a value: --games N', '--games');
    says('--games needs a value', '--games', '--quiet');
    says('--games is a whole number from 1 to 10, not “11”', '--games', '11');
    says('not “2.5”', '--games', '2.5');
    says('not “-3”', '--games=-3');
    says('--quiet takes no value', '--quiet=yes');
    says('--games is given more than once', '--games', '1', '--games', '2');
    says('takes one argument; “b” is too many', 'a', 'b');
    says('no option --toString', '--toString', 'x');
    says('no option --__proto__', '--__proto__', 'x');
  });

  it('--help asks for nothing else', () => {
    expect(readArgs('try', SPECS, { least: 1, most: 1 }, ['--help']).has('help')).toBe(true);
    expect(readArgs('try', SPECS, { least: 1, most: 1 }, ['-h']).has('help')).toBe(true);
  });
});
