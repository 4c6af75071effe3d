import { Tag } from 'antd';
import type { Claim, ClaimLine } from '../../api/claims';
import { useUnitNames } from '../../api/unitNames';
import { useText, word } from '../../text';
import { money } from '../../ui/Amount';
import { ShareBar } from '../../ui/Bars';
import type { Column } from '../../ui/columns';
import { Export } from '../../ui/Export';
import { Listing } from '../../ui/Listing';
import { Panel } from '../../ui/Panel';
import { PartLink } from '../../ui/PartLink';
import { partyText } from '../../ui/PlaceName';
import { StateTag } from '../../ui/StateTag';
import { humanised } from '../../ui/values';

const BEARERS = ['maker', 'outlet', 'supplier', 'carrier', 'customer'] as const;
type Bearer = (typeof BEARERS)[number];

/** Whether it is settled who bears the line. */
const isShared = ({ shares }: ClaimLine) => shares !== undefined && BEARERS.some((bearer) => shares[bearer] > 0);

const sum = (lines: ClaimLine[], of: (line: ClaimLine) => number) =>
  lines.reduce((total, line) => total + Math.round(of(line) * 100), 0) / 100;

/** The lines with the decision on each, and who bears what was granted. */
export function ClaimLines({ view }: { view: Claim }) {
  const { t } = useText();
  const { lines, claim, splitWhy } = view;
  const columns = useLineColumns(claim.organisation);
  const shared = lines.filter(isShared);
  return (
    <>
      <Panel
        title={t.claims.lines}
        extra={<Export file={claim.number} columns={columns} pages={() => Promise.resolve({ items: lines })} />}
      >
        <Listing columns={columns} rows={lines} rowKey={(line) => line.line} empty={t.common.none} />
        <p className="totals">
          <span>
            {t.claims.claimed} <strong>{money(sum(lines, (line) => line.claimed))}</strong>
          </span>
          <span>
            {t.claims.approved} <strong>{money(sum(lines, (line) => line.approved))}</strong>
          </span>
        </p>
      </Panel>
      {shared.length > 0 && (
        <Panel title={t.claims.shares}>
          <Split
            label={t.claims.total}
            shares={BEARERS.map((bearer) => [bearer, sum(shared, (line) => line.shares?.[bearer] ?? 0)])}
          />
          {splitWhy && (
            <p className="muted">
              {t.claims.splitWhy}: {splitWhy}
            </p>
          )}
        </Panel>
      )}
    </>
  );
}

function Split({ label, shares }: { label: string; shares: [Bearer, number][] }) {
  const { t } = useText();
  return (
    <ShareBar
      label={label}
      shares={shares.map(([bearer, value]) => ({
        key: bearer,
        label: word(t.claims.bearers, bearer),
        value,
        text: `¥${money(value)}`,
      }))}
    />
  );
}

function useLineColumns(organisation: string): Column<ClaimLine>[] {
  const { t, language } = useText();
  const unitName = useUnitNames(language);
  const parties = ({ shares }: ClaimLine) =>
    [shares?.outletParty, shares?.supplierParty, shares?.carrierParty]
      .filter(Boolean)
      .map((party) => partyText(party, t, unitName))
      .join(', ');
  return [
    {
      key: 'what',
      title: t.claims.description,
      value: (line) => line.description,
      show: (line) => (
        <>
          <div>{line.description}</div>
          <div className="muted">
            {word(t.claims.costKinds, line.costKind)}{' '}
            {line.partCode && <PartLink organisation={organisation} code={line.partCode} />}
          </div>
        </>
      ),
    },
    {
      key: 'costKind',
      title: '',
      value: (line) => word(t.claims.costKinds, line.costKind),
      show: () => null,
      wide: true,
      width: 0,
    },
    {
      key: 'claimed',
      title: t.claims.claimed,
      number: true,
      value: (line) => line.claimed,
      show: (line) => money(line.claimed),
    },
    {
      key: 'verdict',
      title: t.claims.verdict,
      value: (line) => word(t.claims.verdicts, line.verdict),
      show: (line) => (
        <>
          <StateTag words={t.claims.verdicts} state={line.verdict} />
          {line.goodwill && <Tag color="purple">{t.claims.goodwill}</Tag>}
          <div className="muted">{[word(t.claims.reasons, line.reason), line.note].filter(Boolean).join(' · ')}</div>
        </>
      ),
    },
    {
      key: 'approved',
      title: t.claims.approved,
      number: true,
      value: (line) => line.approved,
      show: (line) => money(line.approved),
    },
    {
      key: 'payer',
      title: t.claims.payer,
      value: (line) => line.payer && (t.claims.bearers[line.payer] ?? t.terms[line.payer] ?? humanised(line.payer)),
    },
    {
      key: 'shares',
      title: t.claims.shares,
      value: (line) =>
        BEARERS.map((bearer) => `${word(t.claims.bearers, bearer)} ${line.shares?.[bearer] ?? 0}`).join('; '),
      show: (line) =>
        isShared(line) && (
          <>
            <Split label={t.claims.shares} shares={BEARERS.map((bearer) => [bearer, line.shares?.[bearer] ?? 0])} />
            <div className="muted">{parties(line)}</div>
          </>
        ),
    },
  ];
}
