import { useText, word } from '../text';
import { count, money } from './Amount';
import type { Column } from './columns';
import { FileLink } from './FileLink';
import { PartLink } from './PartLink';
import { PlaceName, placeText, type UnitName } from './PlaceName';
import { useTime } from './time';

/** A movement of stock, as lists show it. */
export interface MovementRow {
  id: number;
  part: string;
  nameZh?: string;
  nameEn?: string;
  quantity: number;
  from: string;
  to: string;
  value?: number;
  caseNumber?: string;
  at: string;
  by?: string;
  numbers?: string[];
}

export function useMovementColumns(organisation: string | undefined, unitName: UnitName): Column<MovementRow>[] {
  const { t, language } = useText();
  const time = useTime();
  return [
    {
      key: 'at',
      title: t.stock.movedAt,
      value: (row) => time.instant(row.at),
      show: (row) => <span className="nowrap">{time.instant(row.at)}</span>,
    },
    {
      key: 'part',
      title: t.stock.part,
      value: (row) => row.part,
      show: (row) => (
        <>
          <PartLink organisation={organisation} code={row.part} />
          <div className="muted">{language === 'zh' ? row.nameZh : row.nameEn}</div>
        </>
      ),
    },
    {
      key: 'quantity',
      title: t.stock.quantity,
      number: true,
      value: (row) => row.quantity,
      show: (row) => count(row.quantity),
    },
    {
      key: 'from',
      title: t.stock.from,
      value: (row) => placeText(row.from, t, unitName),
      show: (row) => <PlaceName place={row.from} unitName={unitName} />,
    },
    {
      key: 'to',
      title: t.stock.to,
      value: (row) => placeText(row.to, t, unitName),
      show: (row) => <PlaceName place={row.to} unitName={unitName} />,
    },
    {
      key: 'value',
      title: t.stock.value,
      number: true,
      value: (row) => row.value,
      show: (row) => money(row.value),
    },
    {
      key: 'case',
      title: t.stock.case,
      value: (row) => row.caseNumber,
      show: (row) => <FileLink number={row.caseNumber} />,
    },
    { key: 'numbers', title: t.stock.numbers, value: (row) => row.numbers?.join(', ') },
    { key: 'by', title: t.stock.by, value: (row) => word(t.actors, row.by) },
  ];
}
