import { Button } from 'antd';
import { usePolicyCounts, type Policy, type PolicyFilter } from '../../api/policies';
import { inLanguage, useText } from '../../text';
import { Failure } from '../../ui/Failure';
import { Sparkline } from '../../ui/Sparkline';

interface Props {
  policies: Policy[];
  filter: PolicyFilter;
  chosen: string | undefined;
  onChoose: (policy: string) => void;
}

/** Every policy with its counts; each asks for itself, so that a slow one keeps no other waiting. */
export function PolicyTable({ policies, filter, chosen, onChoose }: Props) {
  const { t } = useText();
  return (
    <section className="panel">
      <table className="policy-table">
        <thead>
          <tr>
            <th>{t.policies.policy}</th>
            <th className="policy-spark">{t.policies.months}</th>
            <th className="policy-total">{t.policies.total}</th>
          </tr>
        </thead>
        <tbody>
          {policies.map((policy) => (
            <Row
              key={policy.key}
              policy={policy}
              filter={filter}
              chosen={policy.key === chosen}
              onChoose={() => onChoose(policy.key)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({
  policy,
  filter,
  chosen,
  onChoose,
}: {
  policy: Policy;
  filter: PolicyFilter;
  chosen: boolean;
  onChoose: () => void;
}) {
  const { t, language } = useText();
  const query = usePolicyCounts(policy.key, filter);
  const { data } = query;
  return (
    <tr className={chosen ? 'policy-chosen' : undefined} data-policy={policy.key}>
      <td>
        <Button type="link" size="small" className="policy-name" aria-pressed={chosen} onClick={onChoose}>
          {inLanguage(policy.name, language)}
        </Button>
        <div className="muted policy-asks">{inLanguage(policy.asks, language)}</div>
      </td>
      <td className="policy-spark">
        {data && (
          <Sparkline
            label={t.policies.months}
            sparks={data.months.map(({ month, count }) => ({ label: month, value: count }))}
          />
        )}
        {query.error && !data ? <Failure error={query.error} retry={() => void query.refetch()} /> : null}
      </td>
      <td className="policy-total">
        {data ? <strong className={data.total > 0 ? 'policy-some' : 'muted'}>{data.total}</strong> : '…'}
      </td>
    </tr>
  );
}
