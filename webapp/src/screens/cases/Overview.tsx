import { Link } from 'react-router-dom';
import type { CaseRow } from '../../api/cases';
import { useUnitNames } from '../../api/unitNames';
import { useText, word } from '../../text';
import { Facts } from '../../ui/Facts';
import { Remaining } from '../../ui/Remaining';
import { ClockTag, WarrantyTag } from '../../ui/tags';
import { useTime } from '../../ui/time';
import { humanised, readable } from '../../ui/values';
import { Money } from '../../casefile/Money';
import { OpenTasks } from '../../casefile/OpenTasks';
import { Related } from '../../casefile/Related';

/** The case on one screen: who, what, warranty and why, what is due, who has it in hand. */
export function Overview({ row }: { row: CaseRow }) {
  const { t } = useText();
  return (
    <div className="columns">
      <div>
        <Report row={row} />
        <Equipment row={row} />
        <ReportedFacts row={row} />
      </div>
      <div>
        <OpenTasks number={row.number} />
        <Money number={row.number} />
        <Related row={row} />
        <section className="panel">
          <h2>{t.case.deadlines}</h2>
          <NextDeadlines row={row} />
        </section>
      </div>
    </div>
  );
}

function Report({ row }: { row: CaseRow }) {
  const { t, language } = useText();
  const unitName = useUnitNames(language);
  const time = useTime();
  const contact = row.contact ?? {};
  const customer = row.customer ?? {};
  const ending = row.ending;
  const duplicateOf = ending?.duplicateOf;
  return (
    <section className="panel">
      <h2>{row.kind === 'repair' ? t.case.report : word(t.kinds, row.kind)}</h2>
      <Facts
        columns={2}
        lines={[
          { label: t.cases.what, value: row.title },
          { label: t.cases.fault, value: row.faultText },
          { label: t.case.customer, value: customerLink(row) },
          contact.name && contact.name !== customer.name && { label: t.case.contact, value: contact.name },
          { label: t.case.phone, value: phoneLink(contact.phone ?? customer.phone) },
          { label: t.case.address, value: customer.address },
          { label: t.cases.reportNo, value: row.reportNo },
          { label: t.case.kind, value: word(t.kinds, row.kind) },
          { label: t.cases.channel, value: word(t.channels, row.channel) },
          { label: t.cases.organisation, value: word(t.organisations, row.organisation) },
          { label: t.cases.unit, value: unitName(row.unitId) },
          row.kind === 'repair' && { label: t.cases.reportedAt, value: time.instant(row.reportedAt) },
          { label: t.cases.openedAt, value: time.instant(row.openedAt) },
          { label: t.cases.closedAt, value: time.instant(row.closedAt ?? ending?.at) },
          {
            label: t.case.ending,
            value: [ending?.reason, ending?.note]
              .filter(Boolean)
              .map((part) => readable(part, t))
              .join(': '),
          },
          duplicateOf && { label: t.case.duplicateOf, value: <Link to={`/cases/${duplicateOf}`}>{duplicateOf}</Link> },
        ]}
      />
    </section>
  );
}

function customerLink({ customer, contact }: CaseRow) {
  const name = customer?.name ?? contact?.name;
  if (customer?.id) return <Link to={`/customers/${customer.id}`}>{name ?? customer.no}</Link>;
  return name;
}

function phoneLink(phone: string | undefined) {
  return phone && <a href={`tel:${phone}`}>{phone}</a>;
}

function Equipment({ row }: { row: CaseRow }) {
  const { t } = useText();
  const { unit, warranty } = row;
  if (!unit && row.kind !== 'repair') return null;
  return (
    <section className="panel">
      <h2>{t.case.equipment}</h2>
      {!unit?.serialNo && <p className="muted">{t.case.unidentified}</p>}
      <Facts
        columns={2}
        lines={[
          { label: t.case.model, value: unit?.model },
          { label: t.case.serialNo, value: unit?.serialNo },
          { label: t.case.family, value: unit?.productFamily && word(t.families, unit.productFamily) },
          warranty && {
            label: t.cases.warranty,
            value: (
              <>
                <WarrantyTag status={warranty.status} />
                {warranty.end && <span className="nowrap">{t.case.warrantyUntil(warranty.end)}</span>}
                {warranty.basis && <span className="muted"> ({word(t.bases, warranty.basis)})</span>}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}

function ReportedFacts({ row }: { row: CaseRow }) {
  const { t } = useText();
  const time = useTime();
  const facts = Object.entries(row.facts ?? {}).filter(([name]) => name !== 'faultText');
  if (facts.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t.case.otherFacts}</h2>
      <Facts
        columns={2}
        lines={facts.map(([name, value]) => ({
          label: t.fields[name] ?? humanised(name),
          value: readable(value, t, time.zone),
        }))}
      />
    </section>
  );
}

function NextDeadlines({ row }: { row: CaseRow }) {
  const { t } = useText();
  const time = useTime();
  const clocks = row.clocks ?? [];
  if (clocks.length === 0) return <p className="muted">{t.deadlines.none}</p>;
  return (
    <ul className="plain">
      {clocks.map((clock) => (
        <li key={clock.id ?? clock.target}>
          <span>
            {word(t.targets, clock.target)} <ClockTag state={clock.state} />
          </span>
          <span className="muted">
            {time.instant(clock.dueAt)} · <Remaining deadline={clock} />
          </span>
        </li>
      ))}
    </ul>
  );
}
