import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useText } from '../text';
import { Failure } from './Failure';

interface Query<T> {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

/** The content once it is there; until then its outline, and in place of it what went wrong. */
export function Loaded<T>({
  query,
  children,
  rows = 6,
}: {
  query: Query<T>;
  children: (data: T) => ReactNode;
  rows?: number;
}) {
  const { t } = useText();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <Failure error={query.error} retry={() => void query.refetch()} />;
  return (
    <div role="status" aria-label={t.common.loading}>
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  );
}
