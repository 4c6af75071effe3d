import { Button, Modal } from 'antd';
import { useState } from 'react';
import { flipPage, useFlips, type Flip, type FlipSlice } from '../../api/replays';
import { useText, word } from '../../text';
import { Amount } from '../../ui/Amount';
import { Export } from '../../ui/Export';
import { FileLink } from '../../ui/FileLink';
import { Listing } from '../../ui/Listing';
import { Loaded } from '../../ui/Loaded';
import { useTime } from '../../ui/time';
import { humanised, readable } from '../../ui/values';
import type { Column } from '../../ui/columns';
import { shift } from './ReplayNumbers';

/** The decisions behind a number, each with its case. */
export function FlipList({ run, slice, onClose }: { run: string; slice: FlipSlice; onClose: () => void }) {
  const { t } = useText();
  const words = t.workbench.replay;
  const time = useTime();
  const [pages, setPages] = useState([0]);
  const after = pages[pages.length - 1]!;
  const query = useFlips(run, slice, after);
  const value = (json: string | undefined) => {
    try {
      return json === undefined ? '–' : readable(JSON.parse(json), t, time.zone);
    } catch {
      return json ?? '–';
    }
  };
  const columns: Column<Flip>[] = [
    {
      key: 'case',
      title: words.case,
      value: ({ caseNumber }) => caseNumber,
      show: ({ caseNumber }) => <FileLink number={caseNumber} />,
    },
    {
      key: 'at',
      title: words.decidedAt,
      value: ({ decidedAt }) => decidedAt,
      show: ({ decidedAt }) => time.instant(decidedAt),
    },
    {
      key: 'output',
      title: words.output,
      value: ({ output }) => (output === 'decision' ? words.noDecision : (t.fields[output] ?? humanised(output))),
    },
    { key: 'was', title: words.was, value: ({ was }) => value(was) },
    { key: 'now', title: words.now, value: ({ now }) => value(now) },
    { key: 'seconds', title: words.moved, number: true, value: ({ seconds }) => shift(seconds, time.duration) },
    {
      key: 'cny',
      title: words.money,
      number: true,
      value: ({ cny }) => cny,
      show: ({ cny }) => <Amount value={cny} />,
    },
    { key: 'family', title: words.family, value: ({ productFamily }) => word(t.families, productFamily) },
  ];
  return (
    <Modal open width={1080} title={words.behind} onCancel={onClose} footer={null}>
      <div className="table-tools">
        <Export
          file="replay"
          columns={columns}
          pages={async (cursor) => {
            const items = await flipPage(run, slice, Number(cursor ?? 0));
            return { items, next: items.length === 100 ? String(items[items.length - 1]!.number) : null };
          }}
        />
      </div>
      <Loaded query={query}>
        {(flips) => (
          <>
            <Listing
              columns={columns}
              rows={flips}
              rowKey={({ number }) => number}
              empty={words.nothing}
              pageSize={100}
            />
            <div className="table-tools section-after">
              <Button disabled={pages.length === 1} onClick={() => setPages(pages.slice(0, -1))}>
                {words.previous}
              </Button>
              <Button
                disabled={flips.length < 100}
                onClick={() => setPages([...pages, flips[flips.length - 1]!.number])}
              >
                {words.next}
              </Button>
            </div>
          </>
        )}
      </Loaded>
    </Modal>
  );
}
