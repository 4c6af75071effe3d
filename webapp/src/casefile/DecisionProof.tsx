import './story.css';
import { Skeleton } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { useReceipts, type Receipt } from '../api/decisions';
import { useTableThen } from '../api/story';
import type { TableMark } from '../diagram/dmnMarks';
import { rowsOf, unusedColumns } from '../diagram/tableRows';
import { useText, word } from '../text';
import { Loaded } from '../ui/Loaded';
import { ReceiptView } from '../ui/ReceiptView';

const Dmn = lazy(() => import('../diagram/Dmn'));

/** A decision with its receipt, and above it the table as it was with the rows that fired. */
export function DecisionProof({ number, receipt }: { number: string; receipt: string }) {
  const query = useReceipts(number);
  return (
    <Loaded query={query} rows={3}>
      {(receipts) => {
        const found = receipts.find(({ id }) => id === receipt);
        return found ? <Proof number={number} receipt={found} /> : null;
      }}
    </Loaded>
  );
}

export function Proof({ number, receipt }: { number: string; receipt: Receipt }) {
  return (
    <>
      {receipt.id && <TableThen number={number} receipt={receipt} id={receipt.id} />}
      <ReceiptView receipt={receipt} />
    </>
  );
}

function TableThen({ number, receipt, id }: { number: string; receipt: Receipt; id: string }) {
  const { t } = useText();
  const table = useTableThen(number, id);
  return (
    <Loaded query={table} rows={3}>
      {(xml) => (
        <>
          <p className="muted">{t.story.tableThen(receipt.version ?? 1)}</p>
          <Drawn xml={xml} receipt={receipt} />
        </>
      )}
    </Loaded>
  );
}

function Drawn({ xml, receipt }: { xml: string; receipt: Receipt }) {
  const { t, language } = useText();
  const [marks, hidden] = useMemo(() => {
    const rows = rowsOf(xml);
    const fired = new Set((receipt.matches ?? []).flat().map(({ ruleId }) => ruleId));
    const marked = rows.flatMap(({ id }, row): TableMark[] =>
      fired.has(id) ? [{ row, column: null, tone: 'fired' }] : [],
    );
    return [marked, unusedColumns(rows)];
  }, [xml, receipt.matches]);
  return (
    <div className="story-table">
      <Suspense fallback={<Skeleton active />}>
        <Dmn
          xml={xml}
          language={language}
          label={t.decisions.viewTable(word(t.decisionNames, receipt.key))}
          marks={marks}
          hidden={hidden}
          otherwise={<p>{t.decisions.noTable}</p>}
        />
      </Suspense>
    </div>
  );
}
