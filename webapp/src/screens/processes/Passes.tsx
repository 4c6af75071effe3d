import { Checkbox } from 'antd';
import { useState } from 'react';
import { heatPasses, type HeatPass } from '../../api/heat';
import { useText, word } from '../../text';
import type { Column } from '../../ui/columns';
import { FileLink } from '../../ui/FileLink';
import { PagedListing } from '../../ui/PagedListing';
import { useTime } from '../../ui/time';
import { useCursor } from '../../ui/useCursor';

const SIZE = 20;

interface Props {
  process: string;
  step: string;
  name: string;
  filter: Record<string, string | undefined>;
}

/** The cases behind a step's figures, longest first. */
export function Passes({ process, step, name, filter }: Props) {
  const { t } = useText();
  const time = useTime();
  const [late, setLate] = useState(false);
  const list = heatPasses(process, step);
  const asked = { ...filter, late: late || undefined };
  const cursor = useCursor(JSON.stringify(asked));
  const took = ({ seconds }: HeatPass) => (seconds == null ? t.heat.running : time.duration(seconds * 1000));
  const columns: Column<HeatPass>[] = [
    { key: 'number', title: t.heat.case, value: (row) => row.number, show: (row) => <FileLink number={row.number} /> },
    { key: 'about', title: t.heat.about, value: (row) => row.title, wide: true },
    { key: 'status', title: t.heat.status, value: (row) => word(t.statuses, row.status) },
    { key: 'entered', title: t.heat.entered, value: (row) => time.instant(row.enteredAt) },
    { key: 'took', title: t.heat.took, value: took, number: true },
  ];
  return (
    <section className="panel" aria-live="polite">
      <h3>{t.heat.behind(name)}</h3>
      <PagedListing
        query={list.use({ ...asked, cursor: cursor.cursor, limit: SIZE })}
        cursor={cursor}
        size={SIZE}
        columns={columns}
        rowKey={(row) => `${row.number}${row.enteredAt}`}
        late={(row) => row.late}
        empty={t.heat.none}
        file={`${process}-${step}`}
        pages={(next) => list.page({ ...asked, cursor: next, limit: 200 })}
        filters={
          <Checkbox checked={late} onChange={(event) => setLate(event.target.checked)}>
            {t.heat.onlyLate}
          </Checkbox>
        }
      />
    </section>
  );
}
