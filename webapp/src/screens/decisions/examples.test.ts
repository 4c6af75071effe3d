import { expect, it } from 'vitest';
import type { ExampleResult, ExampleRow } from '../../api/examples';
import { corrected, namesIn, objectOf, textOf, valueOf } from './examples';

const example = (given: Partial<ExampleRow>): ExampleRow => ({ id: 'x', number: 1, version: 1, ...given });

it.each([
  ['24', 24],
  ['-1.5', -1.5],
  ['true', true],
  ['null', null],
  ['["HQ"]', ['HQ']],
  ['"24"', '24'],
  ['branch', 'branch'],
  ['{broken', '{broken'],
])('%s is read as it is meant, and written back so that it is read the same', (text, value) => {
  expect(valueOf(text)).toEqual(value);
  expect(valueOf(textOf(value))).toEqual(value);
});

it('columns are the names that examples use', () => {
  const examples = [example({ inputs: { a: 1 }, expected: { x: 1 } }), example({ inputs: { b: 1, a: 2 } })];
  expect(namesIn(examples, 'inputs')).toEqual(['a', 'b']);
  expect(namesIn(examples, 'expected')).toEqual(['x']);
});

it('a red example takes what came out, where that is right', () => {
  const red = {
    steps: [
      {
        differences: [
          { output: 'arriveBy', expected: 'a', got: 'b' },
          { output: 'refused', expected: 'severity' },
        ],
      },
    ],
  } as unknown as ExampleResult;
  expect(corrected(example({ expected: { arriveBy: 'a', team: 'HQ', refused: 'severity' } }), red)).toEqual({
    arriveBy: 'b',
    team: 'HQ',
  });
});

it('only an object is a set of facts; nothing is an empty one', () => {
  expect(objectOf('')).toEqual({});
  expect(objectOf('{"a":1}')).toEqual({ a: 1 });
  expect(objectOf('[1]')).toBeNull();
  expect(objectOf('{')).toBeNull();
});
