import { Button, DatePicker, Form, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { ACTS, useBoardAct, useHigherSeverities, type Act, type BoardRow } from '../../api/board';
import { usePeople } from '../../api/organisations';
import { holds, useMe } from '../../api/session';
import { inLanguage, useText, word } from '../../text';
import { platformNow } from '../../ui/clock';
import { FormDialog } from '../../ui/FormDialog';

const LEADS = ['supervisor', 'branch-manager', 'chief-engineer', 'general-manager', 'administrator'];

interface Answers {
  by?: string;
  to?: Dayjs;
  party?: string;
  severity?: string;
  task?: string;
  person?: string;
  reason?: string;
}

/** What whoever leads the unit may do about a deadline; each act asks for its reason. */
export function Acts({ row }: { row: BoardRow }) {
  const { t } = useText();
  const me = useMe();
  const higher = useHigherSeverities(row.clockId, row.severity).data ?? [];
  const [act, setAct] = useState<Act | null>(null);
  if (!holds(me.data, ...LEADS)) return null;
  const paused = row.state === 'paused';
  const offered: Record<Act, boolean> = {
    extend: true,
    pause: !paused,
    resume: paused,
    escalate: true,
    severity: higher.length > 0,
    assign: row.tasks.length > 0,
    'take-over': row.tasks.some(({ assignee }) => assignee !== me.data?.id),
    message: true,
  };
  return (
    <div className="board-acts" role="group" aria-label={t.common.actions}>
      {ACTS.filter((one) => offered[one]).map((one) => (
        <Button key={one} size="small" onClick={() => setAct(one)}>
          {t.board.acts[one]}
        </Button>
      ))}
      {act && <ActDialog key={act} row={row} act={act} higher={higher} onClose={() => setAct(null)} />}
    </div>
  );
}

interface Doing {
  row: BoardRow;
  act: Act;
  /** Severities above the present one. */
  higher: string[];
  onClose: () => void;
}

/** Works on the deadline as it stood when the dialog was opened: what others do meanwhile is told, not overridden unseen. */
function ActDialog({ row: latest, act, higher, onClose }: Doing) {
  const { t } = useText();
  const [row] = useState(latest);
  const call = useBoardAct(row.clockId, act);
  const must = [{ required: true, whitespace: true, message: t.common.required }];
  const chosen = [{ required: true, message: t.common.required }];
  const first = row.tasks[0]?.id;
  return (
    <FormDialog<Answers, object, unknown>
      title={`${t.board.acts[act]} · ${row.caseNumber}`}
      text={t.board.actTexts[act]}
      okText={t.board.acts[act]}
      initial={{ by: '24', party: 'customer', severity: higher[0], task: first }}
      call={call}
      body={(answers) => bodyOf(act, answers, row)}
      onClose={onClose}
    >
      {act === 'extend' && <HowLong />}
      {act === 'pause' && (
        <Form.Item name="party" label={t.actions.party} rules={chosen}>
          <Select options={Object.entries(t.parties).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
      )}
      {act === 'severity' && (
        <Form.Item name="severity" label={t.board.severity} rules={chosen}>
          <Select options={higher.map((value) => ({ value, label: word(t.severities, value) }))} />
        </Form.Item>
      )}
      {(act === 'assign' || act === 'take-over') && <WhichTask row={row} to={act === 'assign'} />}
      <Form.Item name="reason" label={act === 'message' ? t.board.words : t.actions.reason} rules={must}>
        <Input.TextArea rows={3} maxLength={2000} showCount />
      </Form.Item>
    </FormDialog>
  );
}

function HowLong() {
  const { t } = useText();
  return (
    <>
      <Form.Item name="by" label={t.board.longer}>
        <Select options={['4', '24', '72', 'other'].map((value) => ({ value, label: t.board.longerBy[value] }))} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate={(before: Answers, after: Answers) => before.by !== after.by}>
        {({ getFieldValue }) =>
          getFieldValue('by') === 'other' && (
            <Form.Item name="to" label={t.board.dueAt} rules={[{ required: true, message: t.common.required }]}>
              <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} />
            </Form.Item>
          )
        }
      </Form.Item>
    </>
  );
}

/** The task, and to whom it goes: one of those to whom it is offered. */
function WhichTask({ row, to }: { row: BoardRow; to: boolean }) {
  const { t, language } = useText();
  const people = usePeople(to ? row.organisation : undefined);
  const must = [{ required: true, message: t.common.required }];
  const candidates = (taskId: string) => {
    const groups = row.tasks.find(({ id }) => id === taskId)?.groups ?? [];
    return (people.data ?? [])
      .filter(({ active, roles }) => active && roles.some(({ unitId, role }) => groups.includes(`${unitId}.${role}`)))
      .map(({ id, name }) => ({ value: id, label: `${name} (${id})` }));
  };
  return (
    <>
      <Form.Item name="task" label={t.board.task} rules={must}>
        <Select
          options={row.tasks.map(({ id, name, holder }) => ({
            value: id,
            label: `${inLanguage(name, language)}${holder ? ` · ${holder}` : ''}`,
          }))}
        />
      </Form.Item>
      {to && (
        <Form.Item noStyle shouldUpdate={(before: Answers, after: Answers) => before.task !== after.task}>
          {({ getFieldValue }) => (
            <Form.Item name="person" label={t.board.givenTo} rules={must}>
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                loading={people.isPending}
                options={candidates(getFieldValue('task') as string)}
              />
            </Form.Item>
          )}
        </Form.Item>
      )}
    </>
  );
}

function bodyOf(act: Act, answers: Answers, row: BoardRow): object {
  const { reason, by, to, party, severity, task, person } = answers;
  const seen = row.tasks.find(({ id }) => id === task)?.assignee;
  switch (act) {
    case 'extend': {
      const from = Math.max(Date.parse(row.dueAt), platformNow());
      const until = by === 'other' ? to!.toISOString() : new Date(from + Number(by) * 3_600_000).toISOString();
      return { to: until, seen: row.extensions, reason };
    }
    case 'pause':
      return { party, reason };
    case 'severity':
      return { severity, reason };
    case 'assign':
      return { task, to: person, seen, reason };
    case 'take-over':
      return { task, seen, reason };
    case 'message':
      return { text: reason };
    default:
      return { reason };
  }
}
