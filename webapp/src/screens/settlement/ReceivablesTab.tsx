import { owing, type Owing } from '../../api/settlement';
import { useUnitNames } from '../../api/unitNames';
import { useText } from '../../text';
import { Amount, money } from '../../ui/Amount';
import type { Column } from '../../ui/columns';
import { CheckFilter, TextFilter } from '../../ui/Filters';
import { FileLink } from '../../ui/FileLink';
import { ListTab } from '../../ui/ListTab';
import { partyText } from '../../ui/PlaceName';
import { useTime } from '../../ui/time';

/** What customers owe, case by case; what is paid is recorded at the case. */
export function ReceivablesTab({ organisation }: { organisation: string }) {
  const { t } = useText();
  return (
    <ListTab
      list={owing}
      names={['receiptNo', 'open']}
      always={{ organisation }}
      place="after"
      columns={useOwingColumns()}
      rowKey={(row) => row.caseNumber}
      empty={t.settlement.noReceivables}
      file="receivables"
    >
      {(values, set) => (
        <>
          <TextFilter
            label={t.settlement.receiptNo}
            value={values.receiptNo}
            onChange={(receiptNo) => set({ receiptNo })}
          />
          <CheckFilter label={t.settlement.onlyOpen} value={values.open} onChange={(open) => set({ open })} />
        </>
      )}
    </ListTab>
  );
}

function useOwingColumns(): Column<Owing>[] {
  const { t, language } = useText();
  const unitName = useUnitNames(language);
  const time = useTime();
  const amount = (key: string, title: string, of: (row: Owing) => number | undefined): Column<Owing> => ({
    key,
    title,
    number: true,
    value: of,
    show: (row) => money(of(row)),
  });
  return [
    {
      key: 'case',
      title: t.settlement.case,
      value: (row) => row.caseNumber,
      show: (row) => <FileLink number={row.caseNumber} />,
    },
    { key: 'customer', title: t.settlement.party, value: (row) => partyText(row.customer, t, unitName) },
    { key: 'unit', title: t.cases.unit, value: (row) => unitName(row.unitId) },
    amount('due', t.settlement.due, (row) => row.dueCny),
    amount('paid', t.settlement.paid, (row) => row.paidCny),
    amount('refunded', t.settlement.refunded, (row) => row.refundedCny),
    amount('waived', t.settlement.waived, (row) => row.waivedCny),
    {
      key: 'open',
      title: t.settlement.open,
      number: true,
      value: (row) => row.open,
      show: (row) => (
        <strong className={row.open > 0 ? 'late' : undefined}>
          <Amount value={row.open} currency={false} />
        </strong>
      ),
    },
    { key: 'receiptNo', title: t.settlement.receiptNo, value: (row) => row.receiptNo },
    { key: 'paidOn', title: t.settlement.paidOn, value: (row) => row.paidOn },
    { key: 'reportedAt', title: t.settlement.reported, value: (row) => time.instant(row.reportedAt), wide: true },
  ];
}
