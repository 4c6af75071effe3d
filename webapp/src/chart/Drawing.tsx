import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use as register, type EChartsType } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import './chart.css';
import { heightOf, optionOf, type Point, type Target } from './option';

// drawn as SVG: sharp on paper; without tooltips, whose markup would need inline styles
register([BarChart, LineChart, GridComponent, MarkLineComponent, LabelLayout, SVGRenderer]);

/** What fits between the margins of an A4 page, in CSS pixels. */
const PAPER = 660;

export interface ChartProps {
  kind: 'line' | 'bar';
  points: Point[];
  target?: Target;
  /** Where the axis ends, where that is known. */
  most?: number;
  /** Says in words what is drawn. */
  label: string;
  /** How a number stands at the axis. */
  axis: (value: number) => string;
  onChoose?: (at: number) => void;
}

export default function Drawing({ kind, points, target, most, label, axis, onChoose }: ChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const choose = useRef(onChoose);
  useEffect(() => {
    choose.current = onChoose;
  });
  useEffect(() => {
    const drawn = init(host.current!, undefined, { renderer: 'svg' });
    chart.current = drawn;
    drawn.on('click', ({ componentType, dataIndex }) => {
      if (componentType === 'series') choose.current?.(dataIndex);
    });
    const stop = follow(host.current!, drawn);
    return () => {
      stop();
      drawn.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(optionOf({ kind, points, target, most, axis, narrow: narrow(host.current) }), true);
    chart.current?.resize();
  }, [kind, points, target, most, axis]);
  return (
    <div ref={host} className="chart" role="img" aria-label={label} style={{ height: heightOf(kind, points.length) }} />
  );
}

const narrow = (element: HTMLElement | null) => (element?.clientWidth ?? 0) < 480;

/** The chart goes along with its place, and onto paper, of which a page hears before it is laid out. */
function follow(host: HTMLElement, chart: EChartsType): () => void {
  const fit = () => {
    if (host.clientWidth > 0) chart.resize();
  };
  const toPaper = () => {
    chart.resize({ width: PAPER });
    chart.getZr().flush();
  };
  const observer = new ResizeObserver(fit);
  observer.observe(host);
  window.addEventListener('beforeprint', toPaper);
  window.addEventListener('afterprint', fit);
  return () => {
    observer.disconnect();
    window.removeEventListener('beforeprint', toPaper);
    window.removeEventListener('afterprint', fit);
  };
}
