import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { isEnded, type CaseAction, type CaseRow } from '../../api/cases';
import { holds, useMe } from '../../api/session';
import { useText } from '../../text';
import { ActionDialog } from './ActionDialog';

const LEADS = [
  'agent',
  'dispatcher',
  'supervisor',
  'branch-manager',
  'chief-engineer',
  'general-manager',
  'administrator',
];

/** What this person may do with this case now. */
export function CaseActions({ row }: { row: CaseRow }) {
  const { t } = useText();
  const me = useMe();
  const [action, setAction] = useState<CaseAction | null>(null);
  if (isEnded(row.status)) return null;
  const leads = holds(me.data, ...LEADS);
  const repair = row.kind === 'repair';
  const paused = row.clocks?.some((clock) => clock.state === 'paused');
  const running = row.clocks?.some((clock) => !clock.endedAt && ['running', 'breached'].includes(clock.state));
  const offered: [CaseAction, string, boolean][] = [
    ['facts', t.actions.facts, leads && repair],
    ['pause', t.actions.pause, leads && Boolean(running)],
    ['resume', t.actions.resume, leads && Boolean(paused)],
    ['duplicate', t.actions.duplicate, leads && repair],
    ['cancel', t.actions.cancel, leads && repair],
  ];
  const items = offered
    .filter(([, , allowed]) => allowed)
    .map(([key, label]) => ({ key, label, danger: key === 'cancel', onClick: () => setAction(key) }));
  if (items.length === 0) return null;
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button type="primary">
          {t.common.actions} <DownOutlined />
        </Button>
      </Dropdown>
      {action && <ActionDialog row={row} action={action} onClose={() => setAction(null)} />}
    </>
  );
}
