import { Tag } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import { useHomeOrganisation } from '../../api/choices';
import { movements, nameOf, usePart, type PartDetail } from '../../api/stock';
import { useUnitNames } from '../../api/unitNames';
import { inLanguage, useText, word } from '../../text';
import { money } from '../../ui/Amount';
import { Facts } from '../../ui/Facts';
import { Listing } from '../../ui/Listing';
import { Loaded } from '../../ui/Loaded';
import { useMovementColumns } from '../../ui/movements';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { PartLink } from '../../ui/PartLink';
import { movementsPath } from './paths';
import { isBelow, useStockColumns } from './stockColumns';

/** A part: what it is, what may stand in for it, where it lies, how it moved. */
export default function PartPage() {
  const { code = '' } = useParams();
  const { t, language } = useText();
  const [parameters] = useSearchParams();
  const home = useHomeOrganisation();
  const organisation = parameters.get('organisation') ?? home ?? '';
  const query = usePart(organisation, code);
  return (
    <Page
      title={query.data ? `${code} · ${inLanguage(nameOf(query.data.part), language)}` : code}
      extra={<Link to={`/stock?view=parts&organisation=${organisation}`}>{t.stock.title}</Link>}
    >
      <Loaded query={query}>
        {(detail) => (
          <>
            <PartFacts detail={detail} />
            <WhereItIs organisation={organisation} detail={detail} />
            <Moves organisation={organisation} code={code} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function PartFacts({ detail }: { detail: PartDetail }) {
  const { t } = useText();
  const { part, usable } = detail;
  const { organisation } = part;
  return (
    <section className="panel">
      <Facts
        columns={2}
        lines={[
          { label: t.stock.kind, value: word(t.stock.partKinds, part.kind) },
          { label: t.stock.measure, value: word(t.stock.measures, part.measure) },
          { label: t.stock.price, value: money(part.priceCny) },
          { label: t.stock.maker, value: part.maker },
          { label: t.stock.origin, value: word(t.stock.origins, part.origin) },
          { label: t.stock.tracked, value: part.tracked ? t.common.yes : t.common.no },
          part.discontinued && { label: t.stock.state, value: <Tag color="red">{t.stock.discontinued}</Tag> },
          usable !== part.code && {
            label: t.stock.usable,
            value: usable ? <PartLink organisation={organisation} code={usable} /> : t.common.none,
          },
          part.successor && {
            label: t.stock.successor,
            value: <PartLink organisation={organisation} code={part.successor} />,
          },
          Boolean(part.alternatives?.length) && {
            label: t.stock.alternatives,
            value: part.alternatives?.map((other) => (
              <span key={other}>
                <PartLink organisation={organisation} code={other} />{' '}
              </span>
            )),
          },
        ]}
      />
    </section>
  );
}

function WhereItIs({ organisation, detail }: { organisation: string; detail: PartDetail }) {
  const { t } = useText();
  return (
    <Panel title={t.stock.whereIs}>
      <Listing
        columns={useStockColumns(organisation, 'part')}
        rows={detail.stock}
        rowKey={(row) => row.place}
        late={isBelow}
        empty={t.stock.nowhere}
        pageSize={20}
      />
    </Panel>
  );
}

function Moves({ organisation, code }: { organisation: string; code: string }) {
  const { t, language } = useText();
  const query = movements.use({ organisation, part: code, limit: 20 });
  const columns = useMovementColumns(organisation, useUnitNames(language)).filter(({ key }) => key !== 'part');
  return (
    <Panel
      title={t.stock.movements}
      extra={<Link to={movementsPath({ organisation, part: code })}>{t.common.all}</Link>}
    >
      <Loaded query={query} rows={3}>
        {({ items }) => <Listing columns={columns} rows={items} rowKey={(row) => row.id} empty={t.stock.noMovements} />}
      </Loaded>
    </Panel>
  );
}
