import type { EChartsCoreOption } from 'echarts/core';

/** One group. */
export interface Point {
  name: string;
  /** Null where nothing was counted. */
  value: number | null;
  /** The value as people read it. */
  text: string;
  /** Whether it meets the target; absent where there is none. */
  met?: boolean | null;
}

export interface Target {
  value: number;
  text: string;
  /** Whether less is better. */
  below?: boolean;
}

interface Asked {
  kind: 'line' | 'bar';
  points: Point[];
  target?: Target;
  axis: (value: number) => string;
  /** Where the axis ends, where that is known: a share ends at one. */
  most?: number;
  /** Drawn on a phone. */
  narrow?: boolean;
}

/** Of the console: labels are measured before they stand on the page. */
const FONT = "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";
const GOOD = '#0b6e99';
const BAD = '#b3150b';
const INK = '#1d2b32';
const LINE = '#e3e9ec';
/** Stripes, for who does not see the colour. */
const STRIPES = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [3, 5], rotation: -Math.PI / 4, color: '#ffffff8c' };
const MOST_LABELLED = 13;
const ROW = 30;

export const heightOf = (kind: 'line' | 'bar', points: number) => (kind === 'line' ? 280 : 56 + ROW * points);

const sign = ({ met }: Point) => (met === true ? '✓ ' : met === false ? '✗ ' : '');

/** What is to be drawn: a line over time from left to right, else a bar per group with its value beside it. */
export function optionOf(asked: Asked): EChartsCoreOption {
  const text = { color: INK, fontSize: 12 };
  const names = {
    type: 'category',
    data: asked.points.map(({ name }) => name),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: LINE } },
  };
  const values = {
    type: 'value',
    min: (range: { min: number }) => Math.min(0, range.min),
    max:
      asked.most ??
      ((range: { max: number }) => (asked.target && asked.target.value > range.max ? asked.target.value : null)),
    axisLabel: { ...text, formatter: asked.axis, hideOverlap: true },
    splitLine: { lineStyle: { color: LINE } },
  };
  const common = { animation: false, textStyle: { fontFamily: FONT } };
  return asked.kind === 'line'
    ? {
        ...common,
        grid: { ...FRAME, top: 32, bottom: 12, left: 12, right: asked.target ? 24 : 16 },
        xAxis: { ...names, axisLabel: { ...text, hideOverlap: true } },
        yAxis: values,
        series: [line(asked)],
      }
    : {
        ...common,
        grid: { ...FRAME, top: 24, bottom: 8, left: 8, right: 84 },
        xAxis: values,
        yAxis: {
          ...names,
          inverse: true,
          axisLabel: { ...text, width: asked.narrow ? 110 : 220, overflow: 'truncate' },
        },
        series: [bars(asked)],
      };
}

/** Names at the axes stay within the drawing. */
const FRAME = { outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' };

function dataOf(points: Point[]) {
  return points.map((point) => ({
    value: point.value,
    label: { show: point.value !== null, formatter: sign(point) + point.text },
    itemStyle: point.met === false ? { color: BAD, decal: STRIPES } : { color: GOOD },
  }));
}

function bars({ points, target }: Asked) {
  return {
    type: 'bar',
    barMaxWidth: 18,
    data: dataOf(points),
    label: { position: 'right', color: INK, fontSize: 12, backgroundColor: '#fff', padding: [1, 2] },
    markLine: target && markOf({ xAxis: target.value }, target),
  };
}

function line({ points, target }: Asked) {
  return {
    type: 'line',
    symbol: 'circle',
    symbolSize: 9,
    lineStyle: { color: GOOD, width: 2 },
    data: dataOf(points).map((item, at) => ({
      ...item,
      symbol: points[at]!.met === false ? 'diamond' : 'circle',
      symbolSize: points[at]!.met === false ? 13 : 9,
      // away from the line of the target
      label: {
        ...item.label,
        show: item.label.show && points.length <= MOST_LABELLED,
        position: (points[at]!.met === false) === Boolean(target?.below) ? 'top' : 'bottom',
      },
    })),
    label: { color: INK, fontSize: 12 },
    // on paper amounts of twelve months do not fit beside each other; the table holds them all
    labelLayout: { hideOverlap: true },
    markLine: target && markOf({ yAxis: target.value }, target),
  };
}

const markOf = (place: object, target: Target) => ({
  silent: true,
  // behind what it is compared with
  z: 1,
  symbol: 'none',
  lineStyle: { color: INK, type: 'dashed', width: 1.5 },
  label: { formatter: target.text, color: INK, fontSize: 12, position: 'xAxis' in place ? 'start' : 'insideStartTop' },
  data: [place],
});
