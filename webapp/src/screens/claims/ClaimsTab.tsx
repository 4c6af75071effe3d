import { Tag } from 'antd';
import { claims, type ClaimRow } from '../../api/claims';
import { useUnitNames } from '../../api/unitNames';
import { OrganisationFilter } from '../../inputs/filters';
import { useText, word } from '../../text';
import { money } from '../../ui/Amount';
import type { Column } from '../../ui/columns';
import { CheckFilter, ChoiceFilter, optionsOf, TextFilter } from '../../ui/Filters';
import { ListTab } from '../../ui/ListTab';
import { FileLink } from '../../ui/FileLink';
import { PartLink } from '../../ui/PartLink';
import { partyText } from '../../ui/PlaceName';
import { StateTag } from '../../ui/StateTag';
import { WarrantyTag } from '../../ui/tags';
import { useTime } from '../../ui/time';

/** Claims, newest first, with what was asked for and what was granted. */
export function ClaimsTab() {
  const { t } = useText();
  return (
    <ListTab
      list={claims}
      names={['serialNo', 'state', 'organisation', 'repeats']}
      columns={useClaimColumns()}
      rowKey={(row) => row.number}
      empty={t.claims.noClaims}
      file="claims"
    >
      {(values, set) => (
        <>
          <TextFilter label={t.claims.serialNo} value={values.serialNo} onChange={(serialNo) => set({ serialNo })} />
          <ChoiceFilter
            label={t.claims.state}
            value={values.state}
            onChange={(state) => set({ state })}
            options={optionsOf(t.claims.states)}
          />
          <OrganisationFilter value={values.organisation} onChange={(organisation) => set({ organisation })} />
          <CheckFilter label={t.claims.repeat} value={values.repeats} onChange={(repeats) => set({ repeats })} />
        </>
      )}
    </ListTab>
  );
}

function useClaimColumns(): Column<ClaimRow>[] {
  const { t, language } = useText();
  const unitName = useUnitNames(language);
  const time = useTime();
  return [
    {
      key: 'number',
      title: t.claims.number,
      value: (row) => row.number,
      show: (row) => (
        <>
          <FileLink number={row.number} /> {row.repeatOf && <Tag color="volcano">{t.claims.repeat}</Tag>}
        </>
      ),
    },
    {
      key: 'state',
      title: t.claims.state,
      value: (row) => word(t.claims.states, row.state),
      show: (row) => <StateTag words={t.claims.states} state={row.state} />,
    },
    { key: 'claimant', title: t.claims.claimant, value: (row) => partyText(row.claimant, t, unitName) },
    {
      key: 'equipment',
      title: t.claims.equipment,
      value: (row) => [row.model, row.serialNo].filter(Boolean).join(' · '),
    },
    {
      key: 'part',
      title: t.claims.part,
      value: (row) => row.partCode,
      show: (row) => <PartLink organisation={row.organisation} code={row.partCode} />,
    },
    {
      key: 'fault',
      title: t.claims.fault,
      value: (row) => row.fault,
      show: (row) => <span className="two-lines">{row.fault}</span>,
    },
    {
      key: 'entitlement',
      title: t.claims.entitlement,
      value: (row) => word(t.warranties, row.entitlement),
      show: (row) => <WarrantyTag status={row.entitlement} />,
    },
    {
      key: 'claimed',
      title: t.claims.claimed,
      number: true,
      value: (row) => row.claimed,
      show: (row) => money(row.claimed),
    },
    {
      key: 'approved',
      title: t.claims.approved,
      number: true,
      value: (row) => row.approved,
      show: (row) => money(row.approved),
    },
    { key: 'filedAt', title: t.claims.filedAt, value: (row) => time.instant(row.filedAt) },
  ];
}
