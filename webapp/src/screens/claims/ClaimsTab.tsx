import { Checkbox, Tag } from 'antd';
import { useOrganisationChoices } from '../../api/choices';
import { claims, type ClaimRow } from '../../api/claims';
import { useUnitNames } from '../../api/unitNames';
import { useText, word } from '../../text';
import { money } from '../../ui/Amount';
import type { Column } from '../../ui/columns';
import { ChoiceFilter, Filters, optionsOf, TextFilter } from '../../ui/Filters';
import { FileLink } from '../../ui/FileLink';
import { PagedListing } from '../../ui/PagedListing';
import { PartLink } from '../../ui/PartLink';
import { partyText } from '../../ui/PlaceName';
import { StateTag } from '../../ui/StateTag';
import { WarrantyTag } from '../../ui/tags';
import { useTime } from '../../ui/time';
import { useCursor } from '../../ui/useCursor';
import { useFilters } from '../../ui/useFilters';

const SIZE = 50;

/** Claims, newest first, with what was asked for and what was granted. */
export function ClaimsTab() {
  const { t, language } = useText();
  const { values, set, clear, any, stamp } = useFilters('serialNo', 'state', 'organisation', 'repeats');
  const cursor = useCursor(stamp);
  const query = claims.use({ ...values, cursor: cursor.cursor, limit: SIZE });
  const organisations = useOrganisationChoices(language);
  return (
    <PagedListing
      query={query}
      cursor={cursor}
      size={SIZE}
      columns={useClaimColumns()}
      rowKey={(row) => row.number}
      empty={t.claims.noClaims}
      file="claims"
      pages={(next) => claims.page({ ...values, cursor: next, limit: 200 })}
      filters={
        <Filters set={any} onClear={clear}>
          <TextFilter label={t.claims.serialNo} value={values.serialNo} onChange={(serialNo) => set({ serialNo })} />
          <ChoiceFilter
            label={t.claims.state}
            value={values.state}
            onChange={(state) => set({ state })}
            options={optionsOf(t.claims.states)}
          />
          {organisations.length > 0 && (
            <ChoiceFilter
              label={t.cases.organisation}
              value={values.organisation}
              onChange={(organisation) => set({ organisation })}
              options={organisations}
            />
          )}
          <Checkbox
            checked={values.repeats === 'true'}
            onChange={(event) => set({ repeats: event.target.checked ? 'true' : undefined })}
          >
            {t.claims.repeat}
          </Checkbox>
        </Filters>
      }
    />
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
