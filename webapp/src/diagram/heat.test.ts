import { expect, it } from 'vitest';
import { shadeOf } from './heat';

it.each([
  [0, 10, 0],
  [-1, 10, 0],
  [0.001, 10, 1],
  [2, 10, 1],
  [2.1, 10, 2],
  [5, 10, 3],
  [10, 10, 5],
  [3, 0, 0],
])('%d of at most %d is shade %d', (measure, largest, shade) => {
  expect(shadeOf(measure, largest)).toBe(shade);
});
