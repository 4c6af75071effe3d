import { useEffect, useRef } from 'react';
import { violations, usePolicyCounts, type Policy, type PolicyFilter, type Violation } from '../../api/policies';
import { useUnitNames } from '../../api/unitNames';
import { inLanguage, useText, word, type Texts } from '../../text';
import type { Column } from '../../ui/columns';
import { FileLink } from '../../ui/FileLink';
import { PagedListing } from '../../ui/PagedListing';
import { useTime } from '../../ui/time';
import { usePhone } from '../../ui/usePhone';
import { useCursor } from '../../ui/useCursor';

const SIZE = 20;

/** A policy with its reason, its query, its months, and the cases in which it was not kept. */
export function PolicyDetail({ policy, filter }: { policy: Policy; filter: PolicyFilter }) {
  const { t, language } = useText();
  const list = violations(policy.key);
  const cursor = useCursor(JSON.stringify(filter));
  const columns = useColumns(policy);
  const top = useRef<HTMLElement>(null);
  const phone = usePhone();
  useEffect(() => {
    // on a phone it stands below the whole table
    if (phone) top.current?.scrollIntoView({ block: 'start' });
  }, [phone]);
  return (
    <section
      ref={top}
      className="panel policy-detail"
      aria-label={inLanguage(policy.name, language)}
      aria-live="polite"
    >
      <h2>{inLanguage(policy.name, language)}</h2>
      <p>
        {inLanguage(policy.asks, language)} <span className="muted">{inLanguage(policy.why, language)}</span>
      </p>
      <Months policy={policy} filter={filter} />
      <PagedListing
        query={list.use({ ...filter, cursor: cursor.cursor, limit: SIZE })}
        cursor={cursor}
        size={SIZE}
        columns={columns}
        rowKey={(row) => `${row.number}${row.at}${row.subject}`}
        empty={t.policies.none}
        file={policy.key}
        pages={(next) => list.page({ ...filter, cursor: next, limit: 200 })}
        filters={<h3>{t.policies.behind}</h3>}
      />
      <details className="trail-all">
        <summary>{t.policies.sql}</summary>
        <pre>{policy.sql}</pre>
      </details>
    </section>
  );
}

/** The same counts as beside the name, large enough to be read. */
function Months({ policy, filter }: { policy: Policy; filter: PolicyFilter }) {
  const { t } = useText();
  const { data } = usePolicyCounts(policy.key, filter);
  if (!data || data.total === 0) return null;
  const largest = Math.max(...data.months.map(({ count }) => count));
  return (
    <ol className="policy-months" aria-label={t.policies.months}>
      {data.months.map(({ month, count }) => (
        <li key={month} title={t.policies.month(month, count)}>
          <span className="policy-count">{count || ''}</span>
          <span className="policy-column" style={{ height: `${count ? Math.max(4, (count / largest) * 64) : 1}px` }} />
          <span className="policy-month">{month.slice(2)}</span>
        </li>
      ))}
    </ol>
  );
}

function useColumns(policy: Policy): Column<Violation>[] {
  const { t, language } = useText();
  const unitName = useUnitNames(language);
  const time = useTime();
  return [
    {
      key: 'number',
      title: t.policies.case,
      value: (row) => row.number,
      show: (row) => (
        <>
          <FileLink number={row.number} />
          <div className="muted">{word(t.kinds, row.kind)}</div>
        </>
      ),
    },
    { key: 'at', title: t.policies.at, value: (row) => time.instant(row.at) },
    { key: 'subject', title: t.policies.subjects[policy.subject]!, value: (row) => said(policy.subject, row, t) },
    { key: 'unit', title: t.policies.unit, value: (row) => unitName(row.unitId) },
    { key: 'status', title: t.policies.status, value: (row) => word(t.statuses, row.status), wide: true },
    { key: 'about', title: t.policies.about, value: (row) => row.title, wide: true },
  ];
}

function said(subject: string, { subject: value, name }: Violation, t: Texts): string {
  if (!value) return '';
  if (subject === 'person') return name ?? word(t.actors, value);
  if (subject === 'target') return word(t.targets, value);
  return subject === 'reason' ? word(t.terms, value) : value;
}
