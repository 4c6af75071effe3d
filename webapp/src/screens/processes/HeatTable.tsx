import { Button } from 'antd';
import type { HeatStep } from '../../api/heat';
import { useText } from '../../text';
import type { Column } from '../../ui/columns';
import { Listing } from '../../ui/Listing';
import { useTime } from '../../ui/time';

interface Props {
  steps: HeatStep[];
  /** Steps as the diagram names them; what has no name there is no work and is left out. */
  names: Record<string, string>;
  chosen: string | undefined;
  onChoose: (step: string) => void;
}

/** The figures of the drawing, for who cannot see or click it, and for sorting. */
export function HeatTable({ steps, names, chosen, onChoose }: Props) {
  const { t } = useText();
  const time = useTime();
  const took = (seconds: number | undefined | null) => (seconds == null ? '' : time.duration(seconds * 1000));
  const columns: Column<HeatStep>[] = [
    {
      key: 'step',
      title: t.heat.step,
      value: (row) => names[row.activity],
      show: (row) => (
        <Button type={row.activity === chosen ? 'primary' : 'link'} size="small" onClick={() => onChoose(row.activity)}>
          {names[row.activity]}
        </Button>
      ),
    },
    { key: 'passes', title: t.heat.passes, value: (row) => row.passes, number: true },
    { key: 'cases', title: t.heat.cases, value: (row) => row.cases, number: true, wide: true },
    { key: 'open', title: t.heat.stillOpen, value: (row) => row.open, number: true },
    { key: 'median', title: t.heat.median, value: (row) => row.median, show: (row) => took(row.median), number: true },
    {
      key: 'slow',
      title: t.heat.slow,
      value: (row) => row.slow,
      show: (row) => took(row.slow),
      number: true,
      wide: true,
    },
    {
      key: 'late',
      title: t.heat.late,
      value: (row) => row.late,
      show: (row) => (row.due ? `${row.late} (${t.heat.share(Math.round((100 * row.late) / row.due))})` : ''),
      number: true,
    },
  ];
  return (
    <Listing
      columns={columns}
      rows={steps.filter(({ activity }) => names[activity])}
      rowKey={(row) => row.activity}
      late={(row) => row.late > 0}
      empty={t.heat.none}
    />
  );
}
