import { Checkbox } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { useCount, type CountLine, type StockCount } from '../../api/stock';
import { useUnitNames } from '../../api/unitNames';
import { CaseFilePage } from '../../casefile/CaseFilePage';
import { useText } from '../../text';
import { count, money } from '../../ui/Amount';
import type { Column } from '../../ui/columns';
import { Export } from '../../ui/Export';
import { Facts } from '../../ui/Facts';
import { Listing } from '../../ui/Listing';
import { Panel } from '../../ui/Panel';
import { PartLink } from '../../ui/PartLink';
import { PlaceName } from '../../ui/PlaceName';
import { StateTag } from '../../ui/StateTag';
import { useTime } from '../../ui/time';

const differs = (line: CountLine) =>
  Boolean(line.difference) || Boolean(line.missing?.length) || Boolean(line.found?.length);

/** A count: what should be there, what is, and what became of the difference. */
export default function CountPage() {
  const { number = '' } = useParams();
  const { t } = useText();
  const query = useCount(number);
  return (
    <CaseFilePage
      number={number}
      query={query}
      tags={(found) => <StateTag words={t.stock.countStates} state={found.state} />}
    >
      {(found) => (
        <>
          <CountFacts count={found} />
          <Lines count={found} />
        </>
      )}
    </CaseFilePage>
  );
}

function CountFacts({ count: found }: { count: StockCount }) {
  const { t, language } = useText();
  const unitName = useUnitNames(language);
  const time = useTime();
  return (
    <section className="panel">
      <Facts
        columns={2}
        lines={[
          { label: t.stock.store, value: <PlaceName place={found.place} unitName={unitName} /> },
          { label: t.stock.month, value: found.monthClosed },
          { label: t.stock.openedAt, value: time.instant(found.openedAt) },
          { label: t.stock.rounds, value: found.rounds },
          { label: t.stock.countedBy, value: found.countedBy },
          { label: t.stock.countedAt, value: time.instant(found.countedAt) },
          { label: t.stock.explanation, value: found.explanation },
          { label: t.stock.decidedBy, value: found.decidedBy },
          { label: t.stock.decidedAt, value: time.instant(found.decidedAt) },
          { label: t.stock.remark, value: found.remark },
        ]}
      />
    </section>
  );
}

function Lines({ count: found }: { count: StockCount }) {
  const { t } = useText();
  const [only, setOnly] = useState(false);
  const columns: Column<CountLine>[] = [
    {
      key: 'part',
      title: t.stock.part,
      value: (line) => line.part,
      show: (line) => <PartLink organisation={found.organisation} code={line.part} />,
    },
    {
      key: 'booked',
      title: t.stock.booked,
      number: true,
      value: (line) => line.booked,
      show: (line) => count(line.booked),
    },
    {
      key: 'counted',
      title: t.stock.counted,
      number: true,
      value: (line) => line.counted,
      show: (line) => count(line.counted),
    },
    {
      key: 'difference',
      title: t.stock.difference,
      number: true,
      value: (line) => line.difference,
      show: (line) => (line.difference ? <strong className="late">{line.difference}</strong> : ''),
    },
    {
      key: 'value',
      title: t.stock.value,
      number: true,
      value: (line) => line.valueCny,
      show: (line) => money(line.valueCny),
    },
    { key: 'missing', title: t.stock.missing, value: (line) => line.missing?.join(', ') },
    { key: 'found', title: t.stock.found, value: (line) => line.found?.join(', ') },
    {
      key: 'charged',
      title: t.stock.charged,
      number: true,
      value: (line) => line.chargedCny,
      show: (line) => money(line.chargedCny),
    },
    { key: 'chargedTo', title: t.stock.chargedTo, value: (line) => line.chargedTo },
  ];
  const rows = only ? found.lines.filter(differs) : found.lines;
  return (
    <Panel
      title={t.stock.counts}
      extra={
        <span>
          <Checkbox checked={only} onChange={(event) => setOnly(event.target.checked)}>
            {t.stock.onlyDifferences}
          </Checkbox>
          <Export file={found.number} columns={columns} pages={() => Promise.resolve({ items: found.lines })} />
        </span>
      }
    >
      <Listing
        columns={columns}
        rows={rows}
        rowKey={(line) => line.part}
        late={differs}
        empty={only ? t.stock.noDifferences : t.stock.noParts}
      />
    </Panel>
  );
}
