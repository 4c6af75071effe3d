import { Alert, Button, DatePicker, Form, Progress, Select, Tag } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import type { DraftView } from '../../api/drafts';
import { useUnits } from '../../api/organisations';
import {
  useCancelReplay,
  useReplay,
  useReplays,
  useStartReplay,
  type FlipSlice,
  type ReplaySummary,
} from '../../api/replays';
import { inLanguage, useText, word } from '../../text';
import { platformNow } from '../../ui/clock';
import { failureText } from '../../ui/Failure';
import { optionsOf } from '../../ui/Filters';
import { Loaded } from '../../ui/Loaded';
import { useTime } from '../../ui/time';
import { FlipList } from './FlipList';
import { ReplayNumbers } from './ReplayNumbers';

/** The draft on what was decided before: how much comes out otherwise, and which cases are behind each number. */
export function ReplayTab({ view, dirty, editable }: { view: DraftView; dirty: boolean; editable: boolean }) {
  const { t } = useText();
  const words = t.workbench.replay;
  const { id, organisation } = view.draft;
  const runs = useReplays(id);
  const [chosen, setChosen] = useState<string | undefined>();
  const run = chosen ?? runs.data?.[0]?.id;
  const summary = useReplay(run);
  return (
    <>
      <section className="panel">
        <p className="muted">{words.hint}</p>
        {editable && <Start draft={id} organisation={organisation} dirty={dirty} onStarted={setChosen} />}
        {(runs.data?.length ?? 0) > 0 && <Runs runs={runs.data!} run={run} onChoose={setChosen} />}
      </section>
      {run && <Loaded query={summary}>{(data) => <Summary key={run} summary={data} />}</Loaded>}
    </>
  );
}

function Runs({
  runs,
  run,
  onChoose,
}: {
  runs: ReplaySummary['run'][];
  run: string | undefined;
  onChoose: (id: string) => void;
}) {
  const { t } = useText();
  const time = useTime();
  return (
    <Select
      aria-label={t.workbench.replay.runs}
      className="replay-runs"
      value={run}
      onChange={onChoose}
      options={runs.map(({ id, requestedAt, requestedBy, state }) => ({
        value: id,
        label: `${time.instant(requestedAt)} · ${requestedBy} · ${word(t.workbench.replay.states, state)}`,
      }))}
    />
  );
}

interface StartProps {
  draft: string;
  organisation: string;
  dirty: boolean;
  onStarted: (run: string) => void;
}

function Start({ draft, organisation, dirty, onStarted }: StartProps) {
  const { t, language } = useText();
  const words = t.workbench.replay;
  const units = useUnits(organisation);
  const start = useStartReplay(draft);
  const now = dayjs(platformNow());
  const [span, setSpan] = useState<[Dayjs, Dayjs]>([
    now.subtract(3, 'month').startOf('day'),
    now.add(1, 'day').startOf('day'),
  ]);
  const [productFamily, setFamily] = useState<string | undefined>();
  const [unitId, setUnit] = useState<string | undefined>();
  const run = () =>
    start.mutate(
      { from: span[0].toISOString(), until: span[1].toISOString(), productFamily, unitId },
      { onSuccess: ({ id }) => onStarted(id) },
    );
  return (
    <Form layout="inline" className="spaced" onFinish={run}>
      <Form.Item label={words.span}>
        <DatePicker.RangePicker
          allowClear={false}
          value={span}
          onChange={(chosen) => chosen?.[0] && chosen[1] && setSpan([chosen[0], chosen[1]])}
        />
      </Form.Item>
      <Form.Item>
        <Select
          allowClear
          aria-label={words.family}
          placeholder={words.family}
          className="filter-narrow"
          value={productFamily}
          onChange={(chosen?: string) => setFamily(chosen)}
          options={optionsOf(t.families)}
        />
      </Form.Item>
      <Form.Item>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={words.unit}
          placeholder={words.unit}
          className="filter-wide"
          value={unitId}
          onChange={(chosen?: string) => setUnit(chosen)}
          options={(units.data ?? []).map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }))}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={start.isPending} disabled={dirty}>
        {words.start}
      </Button>
      {start.error && <Alert type="error" showIcon role="alert" title={failureText(start.error, t.failure)} />}
    </Form>
  );
}

function Summary({ summary }: { summary: ReplaySummary }) {
  const { t } = useText();
  const words = t.workbench.replay;
  const { run } = summary;
  const cancel = useCancelReplay();
  const [slice, setSlice] = useState<FlipSlice | null>(null);
  const percent = run.total ? Math.floor((100 * run.done) / run.total) : run.endedAt ? 100 : 0;
  return (
    <section className="panel">
      <div className="table-tools">
        <Tag color={run.state === 'done' ? 'green' : run.endedAt ? 'red' : 'blue'}>{word(words.states, run.state)}</Tag>
        <Progress
          percent={percent}
          className="replay-progress"
          status={run.endedAt && run.state !== 'done' ? 'exception' : undefined}
          aria-label={words.progress(run.done, run.total)}
        />
        <span role="status">{words.progress(run.done, run.total)}</span>
        {!run.endedAt && (
          <Button size="small" loading={cancel.isPending} onClick={() => cancel.mutate(run.id)}>
            {t.common.cancel}
          </Button>
        )}
      </div>
      <ReplayNumbers summary={summary} onShow={setSlice} />
      {slice && <FlipList key={JSON.stringify(slice)} run={run.id} slice={slice} onClose={() => setSlice(null)} />}
    </section>
  );
}
