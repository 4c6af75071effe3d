import { Tag } from 'antd';
import type { Claim, ClaimLine, Shares } from '../../api/claims';
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

const sum = (lines: ClaimLine[], of: (line: ClaimLine) => number) =>
  lines.reduce((total, line) => total + Math.round(of(line) * 100), 0) / 100;

/** The lines with the decision on each, and who bears what was granted. */
export function ClaimLines({ claim }: { claim: Claim }) {
  const { t } = useText();
  const columns = useLineColumns(claim);
  const { lines } = claim;
  const shared = lines.filter((line) => line.shared && line.shares);
  return (
    <>
      <Panel
        title={t.claims.lines}
        extra={<Export file={claim.number} columns={columns} pages={() => Promise.resolve({ items: lines })} />}
      >
        <Listing columns={columns} rows={lines} rowKey={(line) => line.no} empty={t.common.none} />
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
          {claim.outcome?.splitWhy && (
            <p className="muted">
              {t.claims.splitWhy}: {claim.outcome.splitWhy}
            </p>
          )}
        </Panel>
      )}
    </>
  );
}

function Split({ label, shares }: { label: string; shares: [keyof Shares, number][] }) {
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

function useLineColumns(claim: Claim): Column<ClaimLine>[] {
  const { t, language } = useText();
  const unitName = useUnitNames(language);
  const parties = ({ bearers }: ClaimLine) =>
    [bearers?.outlet, bearers?.supplier, bearers?.carrier]
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
            {line.partCode && <PartLink organisation={claim.organisation} code={line.partCode} />}
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
      value: (line) => line.payer?.party && (t.terms[line.payer.party] ?? humanised(line.payer.party)),
    },
    {
      key: 'shares',
      title: t.claims.shares,
      value: (line) =>
        BEARERS.map((bearer) => `${word(t.claims.bearers, bearer)} ${line.shares?.[bearer] ?? 0}`).join('; '),
      show: (line) =>
        line.shared &&
        line.shares && (
          <>
            <Split label={t.claims.shares} shares={BEARERS.map((bearer) => [bearer, line.shares?.[bearer] ?? 0])} />
            <div className="muted">{parties(line)}</div>
          </>
        ),
    },
  ];
}
