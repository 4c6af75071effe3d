import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import type { ChartProps } from './Drawing';

const Drawing = lazy(() => import('./Drawing'));

/**
 * Figures as bars or as a line over time. It is a picture to whoever cannot see it, named by its label: the page that shows
 * it holds the same figures as a table. The library that draws it is loaded with the first chart.
 */
export function Chart(props: ChartProps) {
  return (
    <Suspense fallback={<Skeleton active paragraph={{ rows: 5 }} />}>
      <Drawing {...props} />
    </Suspense>
  );
}
