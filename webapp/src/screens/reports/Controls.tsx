import { DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { useReachedUnits } from '../../api/organisations';
import { useReportChoices, type Choices, type ReportEntry } from '../../api/reports';
import { useMe } from '../../api/session';
import { OrganisationFilter } from '../../inputs/filters';
import { inLanguage, useText } from '../../text';
import { ChoiceFilter, Filters, optionsOf } from '../../ui/Filters';
import { periodOf, presetOf, PRESETS, type Preset } from './period';
import { FILTERS, type FilterName, type useReportAddress } from './useReportAddress';

type Address = ReturnType<typeof useReportAddress>;

/** For which days, by what, and of what. */
export function Controls({ entry, address }: { entry: ReportEntry; address: Address }) {
  const { t } = useText();
  const { filters, by, change } = address;
  const known = FILTERS.filter((name) => entry.filters.includes(name));
  return (
    <Filters set={filters.any} onClear={filters.clear}>
      <Days address={address} />
      <Select
        className="filter-narrow"
        aria-label={t.reports.by}
        prefix={<span className="muted">{t.reports.by}</span>}
        popupMatchSelectWidth={false}
        value={by}
        onChange={(chosen: string) => change({ by: chosen })}
        options={entry.groupings.map(({ key, title }) => ({ value: key, label: title }))}
      />
      {known.map((name) => (
        <OneFilter key={name} name={name} filters={filters} />
      ))}
    </Filters>
  );
}

function Days({ address: { period, today, change } }: { address: Address }) {
  const { t } = useText();
  const preset = presetOf(period, today);
  const day = (text: string) => dayjs(text);
  return (
    <>
      <Select<Preset | 'free'>
        className="filter-narrow"
        aria-label={t.reports.period}
        popupMatchSelectWidth={false}
        value={preset}
        onChange={(chosen: Preset | 'free') => chosen !== 'free' && change({ ...periodOf(chosen, today) })}
        options={[...PRESETS, ...(preset === 'free' ? (['free'] as const) : [])].map((value) => ({
          value,
          label: t.reports.periods[value],
        }))}
      />
      <DatePicker.RangePicker
        className="report-days"
        aria-label={t.reports.period}
        placeholder={[t.reports.from, t.reports.to]}
        allowClear={false}
        value={[day(period.from), day(period.to)]}
        onChange={(chosen) => {
          const [from, to] = chosen ?? [];
          if (from && to) change({ from: from.format('YYYY-MM-DD'), to: to.format('YYYY-MM-DD') });
        }}
      />
    </>
  );
}

function OneFilter({ name, filters }: { name: FilterName; filters: Address['filters'] }) {
  const { values, set } = filters;
  const choices = useFilterChoices(values.organisation);
  const { t } = useText();
  if (name === 'organisation')
    return (
      <OrganisationFilter
        value={values.organisation}
        onChange={(organisation) => set({ organisation, branch: undefined, outlet: undefined })}
      />
    );
  const labels = { ...t.board, product: t.reports.product, process: t.reports.process };
  return (
    <ChoiceFilter
      label={labels[name]}
      value={values[name]}
      options={choices(name)}
      onChange={(value) => set({ [name]: value })}
    />
  );
}

/** What a filter can be set to. */
export function useFilterChoices(organisation: string | undefined) {
  const { t, language } = useText();
  const me = useMe();
  const occurring = useReportChoices(organisation).data;
  const units = useReachedUnits(organisation ?? me.data?.organisation ?? undefined);
  const named = (kinds: string[]) =>
    units
      .filter(({ kind }) => kinds.includes(kind.toLowerCase().replaceAll('_', '-')))
      .map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }));
  const worded = (choices: Choices[keyof Choices] | undefined) =>
    (choices ?? []).map(({ key, title }) => ({ value: key, label: title }));
  return (name: FilterName): { value: string; label: string }[] => {
    switch (name) {
      case 'branch':
        return named(['head-office', 'branch']);
      case 'outlet':
        return named(['outlet']);
      case 'product':
        return worded(occurring?.products);
      case 'severity':
        return worded(occurring?.severities);
      case 'process':
        return optionsOf(t.kinds);
      case 'target':
        return worded(occurring?.targets);
      default:
        return [];
    }
  };
}
