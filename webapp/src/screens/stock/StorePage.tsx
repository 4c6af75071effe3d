import { Link, useParams } from 'react-router-dom';
import { movements, reservations, stockOf, type Reservation } from '../../api/stock';
import { useUnitNames } from '../../api/unitNames';
import { useText, word } from '../../text';
import { count } from '../../ui/Amount';
import type { Column } from '../../ui/columns';
import { Filters, TextFilter } from '../../ui/Filters';
import { Listing } from '../../ui/Listing';
import { Loaded } from '../../ui/Loaded';
import { useMovementColumns } from '../../ui/movements';
import { Page } from '../../ui/Page';
import { PagedListing } from '../../ui/PagedListing';
import { Panel } from '../../ui/Panel';
import { PartLink } from '../../ui/PartLink';
import { placeText } from '../../ui/PlaceName';
import { StateTag } from '../../ui/StateTag';
import { useTime } from '../../ui/time';
import { useCursor } from '../../ui/useCursor';
import { useFilters } from '../../ui/useFilters';
import { movementsPath } from './paths';
import { isBelow, useStockColumns } from './stockColumns';

const SIZE = 50;

/** A store: what lies there, what is promised, what came and went. */
export default function StorePage() {
  const { place = '' } = useParams();
  const { t, language } = useText();
  const unitName = useUnitNames(language);
  return (
    <Page title={placeText(place, t, unitName)} extra={<Link to="/stock">{t.stock.title}</Link>}>
      <Contents place={place} />
      <Promised place={place} />
      <Moves place={place} />
    </Page>
  );
}

/** Ids of units begin with their organisation; the store of a person or case does not say. */
const organisationOf = (place: string) => /^(?:store|defective):([a-z0-9-]+)\./.exec(place)?.[1] ?? '';

function Contents({ place }: { place: string }) {
  const { t } = useText();
  const { values, set, clear, any, stamp } = useFilters('q');
  const cursor = useCursor(stamp);
  const rows = stockOf(place);
  const query = rows.use({ ...values, cursor: cursor.cursor, limit: SIZE });
  return (
    <PagedListing
      query={query}
      cursor={cursor}
      size={SIZE}
      columns={useStockColumns(organisationOf(place), 'store')}
      rowKey={(row) => row.part}
      late={isBelow}
      empty={any ? t.stock.noParts : t.stock.nothingHere}
      file="stock"
      pages={(next) => rows.page({ ...values, cursor: next, limit: 200 })}
      filters={
        <Filters set={any} onClear={clear}>
          <TextFilter label={t.stock.searchPart} value={values.q} onChange={(q) => set({ q })} />
        </Filters>
      }
    />
  );
}

function Promised({ place }: { place: string }) {
  const { t } = useText();
  const time = useTime();
  const query = reservations.use({ place, state: 'active', limit: 200 });
  const columns: Column<Reservation>[] = [
    {
      key: 'part',
      title: t.stock.part,
      value: (row) => row.part,
      show: (row) => <PartLink organisation={organisationOf(place)} code={row.part} />,
    },
    { key: 'held', title: t.stock.held, number: true, value: (row) => row.held, show: (row) => count(row.held) },
    { key: 'reference', title: t.stock.reference, value: (row) => row.reference },
    {
      key: 'state',
      title: t.stock.state,
      value: (row) => word(t.stock.reservationStates, row.state),
      show: (row) => <StateTag words={t.stock.reservationStates} state={row.state} />,
    },
    { key: 'expires', title: t.stock.expires, value: (row) => time.instant(row.expiresAt) },
  ];
  return (
    <div className="section-after">
      <Panel title={t.stock.reservations}>
        <Loaded query={query} rows={2}>
          {({ items }) => (
            <Listing
              columns={columns}
              rows={items}
              rowKey={(row) => row.id}
              empty={t.stock.noReservations}
              pageSize={20}
            />
          )}
        </Loaded>
      </Panel>
    </div>
  );
}

function Moves({ place }: { place: string }) {
  const { t, language } = useText();
  const query = movements.use({ place, limit: 20 });
  const columns = useMovementColumns(organisationOf(place), useUnitNames(language));
  return (
    <Panel title={t.stock.movements} extra={<Link to={movementsPath({ place })}>{t.common.all}</Link>}>
      <Loaded query={query} rows={3}>
        {({ items }) => <Listing columns={columns} rows={items} rowKey={(row) => row.id} empty={t.stock.noMovements} />}
      </Loaded>
    </Panel>
  );
}
