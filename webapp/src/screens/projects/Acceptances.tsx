import { Empty, Tag } from 'antd';
import { useAcceptances, type Acceptance, type AcceptedUnit } from '../../api/projects';
import { PaperLinks } from '../../casefile/PaperLinks';
import { useText, word } from '../../text';
import type { Column } from '../../ui/columns';
import { Facts } from '../../ui/Facts';
import { Listing } from '../../ui/Listing';
import { Loaded } from '../../ui/Loaded';
import { Panel } from '../../ui/Panel';
import { WarrantyTag } from '../../ui/tags';
import { useTime } from '../../ui/time';
import { humanised, readable } from '../../ui/values';

/** The customer's word on each part, and the facts from which the warranty of its units was computed that day. */
export function Acceptances({ number }: { number: string }) {
  const { t } = useText();
  const query = useAcceptances(number);
  return (
    <Panel title={t.projects.acceptances}>
      <Loaded query={query} rows={2}>
        {(all) =>
          all.length === 0 ? (
            <Empty description={t.projects.noAcceptances} image={Empty.PRESENTED_IMAGE_SIMPLE} />
          ) : (
            all.map((one) => <One key={one.acceptance.acceptanceNo} number={number} view={one} />)
          )
        }
      </Loaded>
    </Panel>
  );
}

function One({ number, view }: { number: string; view: Acceptance }) {
  const { t } = useText();
  const { acceptance, units } = view;
  const yes = (value: boolean | undefined) => (value ? t.common.yes : undefined);
  return (
    <article className="parcel">
      <h3>
        {t.projects.part} {acceptance.partNo}{' '}
        <Tag color={acceptance.satisfied ? 'green' : 'red'}>
          {acceptance.satisfied ? t.projects.satisfied : t.projects.notSatisfied}
        </Tag>
        {acceptance.documentId && <PaperLinks number={number} id={acceptance.documentId} small />}
      </h3>
      <Facts
        columns={2}
        lines={[
          { label: t.projects.acceptedOn, value: acceptance.acceptedOn },
          { label: t.projects.signedBy, value: acceptance.signedBy },
          { label: t.projects.seal, value: yes(acceptance.seal) },
          { label: t.projects.guide, value: yes(acceptance.guide) },
          { label: t.projects.trained, value: acceptance.trained },
          {
            label: t.projects.papers,
            value: acceptance.papers?.map((paper) => t.terms[paper] ?? humanised(paper)).join(', '),
          },
          { label: t.projects.extension, value: yes(acceptance.extension) },
          { label: t.projects.extensionNoted, value: yes(acceptance.extensionNoted) },
          { label: t.projects.note, value: acceptance.remark },
        ]}
      />
      {units.length > 0 && <Units units={units} />}
    </article>
  );
}

function Units({ units }: { units: AcceptedUnit[] }) {
  const { t } = useText();
  const time = useTime();
  const frozen = (facts: string | undefined) =>
    Object.entries(parsed(facts))
      .map(([name, value]) => `${t.fields[name] ?? humanised(name)}: ${readable(value, t, time.zone)}`)
      .join(' · ');
  const columns: Column<AcceptedUnit>[] = [
    { key: 'serialNo', title: t.projects.serialNo, value: (unit) => unit.serialNo },
    { key: 'model', title: t.projects.model, value: (unit) => unit.model },
    {
      key: 'warranty',
      title: t.cases.warranty,
      value: (unit) => word(t.warranties, unit.warrantyStatus),
      show: (unit) => <WarrantyTag status={unit.warrantyStatus} />,
    },
    { key: 'end', title: t.projects.warrantyEnd, value: (unit) => unit.warrantyEnd },
    { key: 'basis', title: t.customers.basis, value: (unit) => word(t.bases, unit.warrantyBasis) },
    {
      key: 'facts',
      title: t.projects.facts,
      value: (unit) => frozen(unit.facts),
      show: (unit) => <span className="muted">{frozen(unit.facts)}</span>,
    },
  ];
  return (
    <Listing columns={columns} rows={units} rowKey={(unit) => unit.serialNo} empty={t.common.none} pageSize={20} />
  );
}

function parsed(facts: string | undefined): Record<string, unknown> {
  try {
    return JSON.parse(facts ?? '{}') as Record<string, unknown>;
  } catch {
    return {};
  }
}
