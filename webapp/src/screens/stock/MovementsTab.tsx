import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { movements } from '../../api/stock';
import { useUnitNames } from '../../api/unitNames';
import { useText } from '../../text';
import { ChoiceFilter, Filters, TextFilter } from '../../ui/Filters';
import { useMovementColumns } from '../../ui/movements';
import { PagedListing } from '../../ui/PagedListing';
import { placeText } from '../../ui/PlaceName';
import { useCursor } from '../../ui/useCursor';
import { useFilters } from '../../ui/useFilters';

const SIZE = 50;

/** Every movement, newest first: what lies anywhere is the sum of these. */
export function MovementsTab({ organisation }: { organisation: string }) {
  const { t, language } = useText();
  const { values, set, clear, any, stamp } = useFilters('place', 'part', 'number', 'case', 'from', 'until');
  const cursor = useCursor(organisation + stamp);
  const filter = {
    organisation,
    ...values,
    from: values.from && dayjs(values.from).startOf('day').format(),
    until: values.until && dayjs(values.until).endOf('day').format(),
  };
  const query = movements.use({ ...filter, cursor: cursor.cursor, limit: SIZE });
  const unitName = useUnitNames(language);
  const day = (name: 'from' | 'until', label: string) => (
    <DatePicker
      className="filter-narrow"
      aria-label={label}
      placeholder={label}
      value={values[name] ? dayjs(values[name]) : null}
      onChange={(chosen) => set({ [name]: chosen?.format('YYYY-MM-DD') })}
    />
  );
  return (
    <PagedListing
      query={query}
      cursor={cursor}
      size={SIZE}
      columns={useMovementColumns(organisation, unitName)}
      rowKey={(row) => row.id}
      empty={t.stock.noMovements}
      file="movements"
      pages={(next) => movements.page({ ...filter, cursor: next, limit: 200 })}
      filters={
        <Filters set={any} onClear={clear}>
          <TextFilter label={t.stock.part} value={values.part} onChange={(part) => set({ part })} />
          <TextFilter label={t.stock.number} value={values.number} onChange={(number) => set({ number })} />
          {values.place && (
            <ChoiceFilter
              label={t.stock.store}
              value={values.place}
              onChange={(place) => set({ place })}
              options={[{ value: values.place, label: placeText(values.place, t, unitName) }]}
            />
          )}
          {day('from', t.stock.since)}
          {day('until', t.stock.until)}
        </Filters>
      }
    />
  );
}
