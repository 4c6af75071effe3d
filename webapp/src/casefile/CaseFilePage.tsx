import { ReloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useCase, useCaseChanged } from '../api/cases';
import { useText, word } from '../text';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { CaseTabs } from './CaseTabs';
import { OpenTasks } from './OpenTasks';
import { Related } from './Related';

interface Query<T> {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

interface Props<T> {
  number: string;
  /** The details of its kind. */
  query: Query<T>;
  tags?: (details: T) => ReactNode;
  actions?: (details: T) => ReactNode;
  children: (details: T) => ReactNode;
  /** Stands beside the details, above the open tasks. */
  aside?: (details: T) => ReactNode;
}

/** A case with details of its kind: these first, then what every case has. */
export function CaseFilePage<T>({ number, query, tags, actions, children, aside }: Props<T>) {
  const { t } = useText();
  const file = useCase(number);
  const changed = useCaseChanged(number);
  const { data } = query;
  return (
    <Page
      title={number}
      tags={
        <span className="page-tags">
          <span className="muted">{word(t.kinds, file.data?.kind)}</span>
          {data !== undefined && tags?.(data)}
        </span>
      }
      extra={
        <>
          <Button
            icon={<ReloadOutlined />}
            aria-label={t.common.reload}
            onClick={() => void Promise.all([changed(), query.refetch()])}
          />
          {data !== undefined && actions?.(data)}
        </>
      }
    >
      <Loaded query={file}>
        {(row) => (
          <CaseTabs
            row={row}
            first={{
              label: word(t.kinds, row.kind),
              content: (
                <Loaded query={query}>
                  {(details) => (
                    <>
                      <div className="columns columns-aside">
                        <div>{children(details)}</div>
                        <div>
                          {aside?.(details)}
                          <OpenTasks number={number} />
                          <Related row={row} />
                        </div>
                      </div>
                    </>
                  )}
                </Loaded>
              ),
            }}
          />
        )}
      </Loaded>
    </Page>
  );
}
