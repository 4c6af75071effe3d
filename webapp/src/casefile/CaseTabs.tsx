import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { CaseRow } from '../api/cases';
import { useText } from '../text';
import { Deadlines } from './Deadlines';
import { Documents } from './Documents';
import { Messages } from './Messages';
import { Progress } from './Progress';
import { Receipts } from './Receipts';
import { Story } from './Story';

export interface FirstTab {
  label: string;
  content: ReactNode;
}

/** What hangs on every case, whatever its kind, behind what is particular to it. */
export function CaseTabs({ row, first }: { row: CaseRow; first: FirstTab }) {
  const { t } = useText();
  const [parameters, setParameters] = useSearchParams();
  const { number } = row;
  return (
    <Tabs
      activeKey={parameters.get('tab') ?? 'overview'}
      onChange={(tab) => setParameters(tab === 'overview' ? {} : { tab }, { replace: true })}
      destroyOnHidden
      items={[
        { key: 'overview', label: first.label, children: first.content },
        { key: 'progress', label: t.case.progress, children: <Progress number={number} /> },
        { key: 'deadlines', label: t.case.deadlines, children: <Deadlines row={row} /> },
        { key: 'decisions', label: t.case.decisions, children: <Receipts number={number} /> },
        { key: 'messages', label: t.case.messages, children: <Messages number={number} /> },
        { key: 'documents', label: t.case.documents, children: <Documents number={number} /> },
        { key: 'trail', label: t.story.tab, children: <Story number={number} /> },
      ]}
    />
  );
}
