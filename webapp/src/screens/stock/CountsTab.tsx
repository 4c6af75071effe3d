import { counts, type StockCount } from '../../api/stock';
import { useUnitNames } from '../../api/unitNames';
import { useText } from '../../text';
import type { Column } from '../../ui/columns';
import { ChoiceFilter, optionsOf } from '../../ui/Filters';
import { ListTab } from '../../ui/ListTab';
import { FileLink } from '../../ui/FileLink';
import { PlaceName, placeText } from '../../ui/PlaceName';
import { StateTag } from '../../ui/StateTag';
import { useTime } from '../../ui/time';

/** What was counted and reconciled, and what is being counted. */
export function CountsTab({ organisation }: { organisation: string }) {
  const { t, language } = useText();
  const unitName = useUnitNames(language);
  const time = useTime();
  const columns: Column<StockCount>[] = [
    {
      key: 'number',
      title: t.cases.number,
      value: (row) => row.number,
      show: (row) => <FileLink number={row.number} />,
    },
    {
      key: 'state',
      title: t.stock.state,
      value: (row) => row.state,
      show: (row) => <StateTag words={t.stock.countStates} state={row.state} />,
    },
    {
      key: 'store',
      title: t.stock.store,
      value: (row) => placeText(row.place, t, unitName),
      show: (row) => <PlaceName place={row.place} unitName={unitName} />,
    },
    { key: 'month', title: t.stock.month, value: (row) => row.monthClosed },
    { key: 'openedAt', title: t.stock.openedAt, value: (row) => time.instant(row.openedAt) },
    { key: 'countedBy', title: t.stock.countedBy, value: (row) => row.countedBy },
    { key: 'decidedBy', title: t.stock.decidedBy, value: (row) => row.decidedBy },
  ];
  return (
    <ListTab
      list={counts}
      names={['state']}
      always={{ organisation }}
      columns={columns}
      rowKey={(row) => row.number}
      empty={t.stock.noCounts}
      file="counts"
    >
      {(values, set) => (
        <>
          <ChoiceFilter
            label={t.stock.state}
            value={values.state}
            onChange={(state) => set({ state })}
            options={optionsOf(t.stock.countStates)}
          />
        </>
      )}
    </ListTab>
  );
}
