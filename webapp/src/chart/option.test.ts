import { expect, it } from 'vitest';
import { heightOf, optionOf, type Point } from './option';

const POINTS: Point[] = [
  { name: 'South', value: 0.97, text: '97.0 %', met: true },
  { name: 'North', value: 0.8, text: '80.0 %', met: false },
  { name: 'West', value: null, text: '' },
];
const TARGET = { value: 0.95, text: 'at least 95.0 %' };
const axis = (value: number) => String(value);

interface Item {
  value: number | null;
  label: { show: boolean; formatter: string };
  itemStyle: { color: string; decal?: object };
}

const series = (kind: 'line' | 'bar') =>
  (optionOf({ kind, points: POINTS, target: TARGET, axis }) as { series: [{ data: Item[]; markLine: object }] })
    .series[0];

it.each(['line', 'bar'] as const)('a %s says by sign and pattern what misses the target', (kind) => {
  const [met, missed, nothing] = series(kind).data;
  expect(met!.label.formatter).toBe('✓ 97.0 %');
  expect(missed!.label.formatter).toBe('✗ 80.0 %');
  expect(met!.itemStyle.decal).toBeUndefined();
  expect(missed!.itemStyle.decal).toBeDefined();
  expect(nothing).toMatchObject({ value: null, label: { show: false } });
  expect(JSON.stringify(series(kind).markLine)).toContain('at least 95.0 %');
});

it('bars have room each; nothing moves, so that paper is drawn at once', () => {
  expect(heightOf('bar', 20)).toBeGreaterThan(heightOf('bar', 5));
  expect(optionOf({ kind: 'bar', points: POINTS, axis })).toMatchObject({ animation: false });
});
