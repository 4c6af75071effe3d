import { Button, Space } from 'antd';
import { holds, useMe } from '../../api/session';
import { proposals, useDecideProposal, usePropose, type Proposal } from '../../api/stock';
import { useUnitNames } from '../../api/unitNames';
import { useText, word, type Texts } from '../../text';
import { count } from '../../ui/Amount';
import type { Column } from '../../ui/columns';
import { ChoiceFilter, optionsOf, TextFilter } from '../../ui/Filters';
import { ListTab } from '../../ui/ListTab';
import { FileLink } from '../../ui/FileLink';
import { PartLink } from '../../ui/PartLink';
import { PlaceName, placeText } from '../../ui/PlaceName';
import { StateTag } from '../../ui/StateTag';
import { useTime } from '../../ui/time';
import { useTold } from '../../ui/useTold';

/** What should be ordered to fill stores, for a person to decide. */
export function ProposalsTab({ organisation }: { organisation: string }) {
  const { t } = useText();
  const me = useMe();
  return (
    <ListTab
      list={proposals}
      names={['state', 'part']}
      always={{ organisation }}
      columns={useProposalColumns(organisation)}
      rowKey={(row) => row.id}
      empty={t.stock.noProposals}
      file="replenishment"
    >
      {(values, set) => (
        <>
          <TextFilter label={t.stock.part} value={values.part} onChange={(part) => set({ part })} />
          <ChoiceFilter
            label={t.stock.state}
            value={values.state}
            onChange={(state) => set({ state })}
            options={optionsOf(t.stock.proposalStates)}
          />
          {holds(me.data, 'parts-accountant', 'administrator') && <LookNow organisation={organisation} />}
        </>
      )}
    </ListTab>
  );
}

/** "available 1, minimum 4" in the words of the reader; what a person wrote stays as it is. */
function explained(text: string | undefined, t: Texts): string {
  const pieces = (text ?? '').split(', ').map((piece) => /^(.*?) (\d+)$/.exec(piece));
  const known = pieces.every((piece) => piece !== null && piece[1]! in t.stock.reckoned);
  return known ? pieces.map((piece) => `${t.stock.reckoned[piece![1]!]} ${piece![2]}`).join(' · ') : (text ?? '');
}

function LookNow({ organisation }: { organisation: string }) {
  const { t } = useText();
  const told = useTold();
  const propose = usePropose();
  const send = () =>
    propose.mutate(
      { organisation },
      { onSuccess: ({ changed }) => told.done(t.stock.proposedMany(changed)), onError: told.failed },
    );
  return (
    <Button loading={propose.isPending} onClick={send}>
      {t.stock.lookNow}
    </Button>
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
      value: (row) =>
        [word(t.stock.proposalReasons, row.reason), explained(row.explained, t)].filter(Boolean).join(' · '),
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
