import './policies.css';
import { Select, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useMemo } from 'react';
import { useHomeOrganisation } from '../../api/choices';
import { usePolicies, type Policy } from '../../api/policies';
import { OrganisationFilter, UnitFilter } from '../../inputs/filters';
import { useText } from '../../text';
import { platformNow } from '../../ui/clock';
import { Filters } from '../../ui/Filters';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { formatDay, useTime } from '../../ui/time';
import { useFilters } from '../../ui/useFilters';
import { daysOf, LENGTHS, monthsOf, type Period } from './period';
import { PolicyDetail } from './PolicyDetail';
import { PolicyTable } from './PolicyTable';
import { Questions } from './Questions';

/** Questions that list in which cases a policy was not kept. */
export default function PoliciesPage() {
  const { t } = useText();
  const time = useTime();
  const home = useHomeOrganisation();
  const query = usePolicies();
  const { values, set, clear, any } = useFilters('organisation', 'unit', 'months', 'from', 'to');
  const { values: shown, set: show } = useFilters('policy');
  const today = formatDay(platformNow(), time.zone);
  const { organisation, unit } = values;
  const { from, to } = daysOf(values, today);
  const filter = useMemo(() => ({ organisation, unit, from, to }), [organisation, unit, from, to]);
  const chosen = (policies: Policy[]) => policies.find(({ key }) => key === shown.policy);
  return (
    <Page title={t.policies.title}>
      <p className="muted">{t.policies.hint}</p>
      <Questions policy={shown.policy} values={values} onAsk={(asked) => set(asked as typeof values)} />
      <Filters set={any} onClear={clear}>
        <OrganisationFilter
          value={organisation}
          onChange={(chosenOne) => set({ organisation: chosenOne, unit: undefined })}
        />
        <UnitFilter
          organisation={organisation ?? home}
          value={unit}
          onChange={(chosenOne) => set({ unit: chosenOne })}
        />
        <PeriodFilter values={values} days={{ from, to }} set={set} />
      </Filters>
      <Loaded query={query} rows={12}>
        {(policies) => (
          <div className="policies">
            <PolicyTable
              policies={policies}
              filter={filter}
              chosen={shown.policy}
              onChoose={(policy) => show({ policy })}
            />
            {chosen(policies) && <PolicyDetail key={shown.policy} policy={chosen(policies)!} filter={filter} />}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

interface PeriodProps {
  values: Period;
  days: { from: string; to: string };
  set: (change: Period) => void;
}

function PeriodFilter({ values, days, set }: PeriodProps) {
  const { t } = useText();
  const months = monthsOf(values);
  return (
    <>
      <Select
        aria-label={t.policies.period}
        className="filter-narrow"
        value={months ?? 0}
        onChange={(chosen) =>
          set(
            chosen === 0 ? { months: undefined, ...days } : { months: String(chosen), from: undefined, to: undefined },
          )
        }
        options={[
          ...LENGTHS.map((value) => ({ value, label: t.policies.lastMonths(value) })),
          { value: 0, label: t.policies.ownPeriod },
        ]}
      />
      {months === null && (
        <DatePicker.RangePicker
          allowClear={false}
          value={[dayjs(days.from), dayjs(days.to)]}
          onChange={(range) =>
            range?.[0] && range[1] && set({ from: range[0].format('YYYY-MM-DD'), to: range[1].format('YYYY-MM-DD') })
          }
        />
      )}
    </>
  );
}
