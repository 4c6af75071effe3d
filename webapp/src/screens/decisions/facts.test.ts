import { expect, it } from 'vitest';
import { factsOf, factSpecs, parsedFacts, typed } from './facts';

it('a fact that was not given is absent, not false', () => {
  expect(factsOf({ a: undefined, b: '', c: null, d: false, e: 0 })).toEqual({ d: false, e: 0 });
});

it('only an object is a set of facts', () => {
  expect(parsedFacts('{"a": 1}')).toEqual({ a: 1 });
  expect(parsedFacts('[1]')).toBeNull();
  expect(parsedFacts('{')).toBeNull();
});

it('what is typed has the type of the fact', () => {
  expect(typed('NUMBER', '3.5')).toBe(3.5);
  expect(typed('WHOLE', '3')).toBe(3);
  expect(typed('TEXT', '3')).toBe('3');
  expect(typed('LIST', '[1]')).toEqual([1]);
  expect(typed('DATE', '')).toBeUndefined();
});

it('a fact that is a column of the table has its choices', () => {
  const severity = { name: 'severity', type: 'TEXT', choices: ['ordinary', 'major'] };
  expect(factSpecs({ facts: [{ name: 'severity', type: 'TEXT' }], inputs: [severity] })).toEqual([severity]);
  expect(factSpecs({ inputs: [severity] })).toEqual([severity]);
});
