import { Button, Space } from 'antd';
import { holds, useMe } from '../../api/session';
import { proposals, useDecideProposal, type Proposal } from '../../api/stock';
import { useUnitNames } from '../../api/unitNames';
import { useText, word } from '../../text';
import { count } from '../../ui/Amount';
import type { Column } from '../../ui/columns';
import { ChoiceFilter, Filters, optionsOf, TextFilter } from '../../ui/Filters';
import { FileLink } from '../../ui/FileLink';
import { PagedListing } from '../../ui/PagedListing';
import { PartLink } from '../../ui/PartLink';
import { PlaceName, placeText } from '../../ui/PlaceName';
import { StateTag } from '../../ui/StateTag';
import { useTime } from '../../ui/time';
import { useCursor } from '../../ui/useCursor';
import { useFilters } from '../../ui/useFilters';
import { useTold } from '../../ui/useTold';

const SIZE = 50;

/** What should be ordered to fill stores, for a person to decide. */
export function ProposalsTab({ organisation }: { organisation: string }) {
  const { t } = useText();
  const { values, set, clear, any, stamp } = useFilters('state', 'part');
  const cursor = useCursor(organisation + stamp);
  const filter = { organisation, ...values };
  const query = proposals.use({ ...filter, cursor: cursor.cursor, limit: SIZE });
  return (
    <PagedListing
      query={query}
      cursor={cursor}
      size={SIZE}
      columns={useProposalColumns(organisation)}
      rowKey={(row) => row.id}
      empty={t.stock.noProposals}
      file="replenishment"
      pages={(next) => proposals.page({ ...filter, cursor: next, limit: 200 })}
      filters={
        <Filters set={any} onClear={clear}>
          <TextFilter label={t.stock.part} value={values.part} onChange={(part) => set({ part })} />
          <ChoiceFilter
            label={t.stock.state}
            value={values.state}
            onChange={(state) => set({ state })}
            options={optionsOf(t.stock.proposalStates)}
          />
        </Filters>
      }
    />
  );
}

function useProposalColumns(organisation: string): Column<Proposal>[] {
  const { t, language } = useText();
  const unitName = useUnitNames(language);
  const time = useTime();
  const me = useMe();
  const may = holds(me.data, 'parts-accountant', 'warehouse-keeper', 'administrator');
  return [
    {
      key: 'part',
      title: t.stock.part,
      value: (row) => row.part,
      show: (row) => <PartLink organisation={organisation} code={row.part} />,
    },
    {
      key: 'store',
      title: t.stock.store,
      value: (row) => placeText(row.place, t, unitName),
      show: (row) => <PlaceName place={row.place} unitName={unitName} />,
    },
    {
      key: 'quantity',
      title: t.stock.proposed,
      number: true,
      value: (row) => row.quantity,
      show: (row) => count(row.quantity),
    },
    {
      key: 'reason',
      title: t.stock.reason,
      value: (row) => [word(t.stock.proposalReasons, row.reason), row.explained].filter(Boolean).join(' · '),
    },
    {
      key: 'state',
      title: t.stock.state,
      value: (row) => word(t.stock.proposalStates, row.state),
      show: (row) => <StateTag words={t.stock.proposalStates} state={row.state} />,
    },
    {
      key: 'order',
      title: t.orders.number,
      value: (row) => row.orderNumber,
      show: (row) => <FileLink number={row.orderNumber} />,
    },
    { key: 'at', title: t.stock.proposedAt, value: (row) => time.instant(row.createdAt) },
    ...(may
      ? [
          {
            key: 'do',
            title: '',
            value: () => '',
            show: (row: Proposal) => row.state === 'open' && <Decide id={row.id} />,
          },
        ]
      : []),
  ];
}

function Decide({ id }: { id: number }) {
  const { t } = useText();
  const decide = useDecideProposal();
  const told = useTold();
  const send = (verdict: 'accept' | 'dismiss') =>
    decide.mutate({ id, verdict }, { onSuccess: () => told.done(t.common.saved), onError: told.failed });
  return (
    <Space>
      <Button size="small" type="primary" loading={decide.isPending} onClick={() => send('accept')}>
        {t.stock.accept}
      </Button>
      <Button size="small" disabled={decide.isPending} onClick={() => send('dismiss')}>
        {t.stock.dismiss}
      </Button>
    </Space>
  );
}
