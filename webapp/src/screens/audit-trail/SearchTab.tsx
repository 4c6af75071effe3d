import { Empty } from 'antd';
import { foundCases, type FoundCase, type FoundReason } from '../../api/trail';
import { useUnitNames } from '../../api/unitNames';
import { OrganisationFilter } from '../../inputs/filters';
import { useText, word, type Texts } from '../../text';
import type { Column } from '../../ui/columns';
import { FileLink } from '../../ui/FileLink';
import { ChoiceFilter, Filters, optionsOf, TextFilter } from '../../ui/Filters';
import { PagedListing } from '../../ui/PagedListing';
import { useTime } from '../../ui/time';
import { useCursor } from '../../ui/useCursor';
import { useFilters } from '../../ui/useFilters';
import { InstantFilter } from '../../ui/InstantFilter';

const SIZE = 50;

/** Cases by anything that was ever on them. Nothing is asked before something is sought: each search is noted. */
export function SearchTab() {
  const { t } = useText();
  const filters = useFilters('q', 'actor', 'event', 'decision', 'rule', 'version', 'from', 'to', 'organisation');
  const { values } = filters;
  const sought = Object.entries(values).some(([name, value]) => name !== 'organisation' && value);
  return (
    <>
      <Sought {...filters} />
      {sought ? <FoundCases values={values} stamp={filters.stamp} /> : <Empty description={t.audit.ask} />}
    </>
  );
}

type Values = ReturnType<
  typeof useFilters<'q' | 'actor' | 'event' | 'decision' | 'rule' | 'version' | 'from' | 'to' | 'organisation'>
>;

function Sought({ values, set, clear, any }: Values) {
  const { t } = useText();
  const text = (name: 'q' | 'actor' | 'rule' | 'version', label: string) => (
    <TextFilter label={label} value={values[name]} onChange={(typed) => set({ [name]: typed })} />
  );
  return (
    <Filters set={any} onClear={clear}>
      {text('q', t.audit.words)}
      {text('actor', t.audit.actor)}
      <ChoiceFilter
        label={t.audit.event}
        value={values.event}
        options={optionsOf(t.trail.events)}
        onChange={(event) => set({ event })}
      />
      <ChoiceFilter
        label={t.audit.decision}
        value={values.decision}
        options={optionsOf(t.decisionNames)}
        onChange={(decision) => set({ decision })}
      />
      {text('rule', t.audit.rule)}
      {values.decision && text('version', t.audit.version)}
      <InstantFilter label={t.audit.from} value={values.from} onChange={(from) => set({ from })} />
      <InstantFilter label={t.audit.to} value={values.to} onChange={(to) => set({ to })} />
      <OrganisationFilter value={values.organisation} onChange={(organisation) => set({ organisation })} />
    </Filters>
  );
}

function FoundCases({ values, stamp }: { values: Record<string, string | undefined>; stamp: string }) {
  const { t } = useText();
  const cursor = useCursor(stamp);
  const columns = useColumns();
  return (
    <PagedListing
      query={foundCases.use({ ...values, cursor: cursor.cursor, limit: SIZE })}
      cursor={cursor}
      size={SIZE}
      columns={columns}
      rowKey={(row) => row.number}
      empty={t.audit.nothing}
      file="audit-search"
      pages={(next) => foundCases.page({ ...values, cursor: next, limit: 200 })}
    />
  );
}

function useColumns(): Column<FoundCase>[] {
  const { t, language } = useText();
  const unitName = useUnitNames(language);
  const time = useTime();
  const reason = (found: FoundReason) => `${reasonText(found, t)} · ${time.instant(found.at)}`;
  return [
    {
      key: 'number',
      title: t.audit.number,
      value: (row) => row.number,
      show: (row) => (
        <>
          <FileLink number={row.number} />
          <div className="muted">{word(t.kinds, row.kind)}</div>
        </>
      ),
    },
    {
      key: 'about',
      title: t.audit.about,
      value: (row) => row.title,
      show: (row) => (
        <>
          <span className="two-lines">{row.title}</span>
          <div className="muted">{row.serialNo}</div>
        </>
      ),
    },
    { key: 'status', title: t.audit.status, value: (row) => word(t.statuses, row.status) },
    { key: 'unit', title: t.audit.unit, value: (row) => unitName(row.unitId) },
    { key: 'openedAt', title: t.audit.openedAt, value: (row) => time.instant(row.openedAt) },
    { key: 'closedAt', title: t.audit.closedAt, value: (row) => time.instant(row.closedAt) },
    {
      key: 'reasons',
      title: t.audit.reasons,
      value: (row) => row.reasons.map(reason).join('; '),
      show: (row) =>
        row.reasons.map((found) => <div key={`${found.name}${found.at}${found.value}`}>{reason(found)}</div>),
    },
  ];
}

function reasonText({ what, name, value }: FoundReason, t: Texts): string {
  if (what === 'personal') return `${word(t.audit.values, name)}: ${value ?? ''}`;
  if (what === 'decision') return `${word(t.decisionNames, name)}: ${value ?? ''}`;
  return `${word(t.trail.events, name)}: ${word(t.actors, value)}`;
}
