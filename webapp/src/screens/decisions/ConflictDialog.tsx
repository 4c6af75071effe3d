import { Alert, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useText } from '../../text';
import type { Conflict, Side } from './merge';
import type { Clash } from './useDraftTable';

interface Props {
  clash: Clash;
  /** Headings of the columns, inputs first. */
  headings: string[];
  inputs: number;
  onDecide: (chosen: Side[]) => void;
}

/** What two people changed in the same cell: whose stays is decided cell by cell, and nothing else is lost. */
export function ConflictDialog({ clash, headings, inputs, onDecide }: Props) {
  const { t } = useText();
  const words = t.workbench.clash;
  const { rows, conflicts } = clash.merge;
  const [chosen, setChosen] = useState<Side[]>(conflicts.map(() => 'mine'));
  const place = ({ rowId, spot }: Conflict) => {
    const number = rows.findIndex(({ id }) => id === rowId) + 1;
    const row = t.workbench.row(number);
    if (!spot) return words.wholeRow(row);
    if (spot.part === 'annotation') return `${row} · ${t.workbench.annotation} (${spot.at === 0 ? 'English' : '中文'})`;
    return `${row} · ${headings[spot.part === 'when' ? spot.at : inputs + spot.at] ?? ''}`;
  };
  return (
    <Modal
      open
      width={760}
      title={words.title(clash.by)}
      closable={false}
      okText={words.apply}
      onOk={() => onDecide(chosen)}
      cancelButtonProps={{ style: { display: 'none' } }}
    >
      <Alert type="info" showIcon title={words.hint} />
      {conflicts.map((conflict, at) => (
        <div key={at} className="conflict">
          <strong>{place(conflict)}</strong>
          <div className="muted">
            {words.before}: <code>{conflict.base ?? '–'}</code>
          </div>
          <Radio.Group
            aria-label={place(conflict)}
            value={chosen[at]}
            onChange={({ target }) => setChosen(chosen.map((side, index) => (index === at ? target.value : side)))}
            options={[
              { value: 'mine', label: <Told whose={words.mine} text={conflict.mine} gone={words.deleted} /> },
              {
                value: 'theirs',
                label: <Told whose={words.theirs(clash.by)} text={conflict.theirs} gone={words.deleted} />,
              },
            ]}
            vertical
          />
        </div>
      ))}
    </Modal>
  );
}

function Told({ whose, text, gone }: { whose: string; text: string | null; gone: string }) {
  return (
    <>
      {whose}: {text === null ? <em>{gone}</em> : <code>{text || '""'}</code>}
    </>
  );
}
