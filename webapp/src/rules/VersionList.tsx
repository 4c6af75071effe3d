import { DownloadOutlined } from '@ant-design/icons';
import { Button, Radio, Space, Tag } from 'antd';
import { useChangesOf, type RuleKind } from '../api/releases';
import { useText, word } from '../text';
import { FileLink } from '../ui/FileLink';
import { Listing } from '../ui/Listing';
import { useTime } from '../ui/time';

/** A version of a list or calendar, in whatever way it is kept. */
export interface ListedVersion {
  version: number;
  effectiveAt: string;
  publishedBy?: string;
  caseNumber?: string;
  reason?: string;
  takenBack: boolean;
}

const COLOURS: Record<string, string> = { waiting: 'gold', 'in-force': 'green', past: 'default', withdrawn: 'red' };

interface Props {
  kind: RuleKind;
  organisation: string;
  name: string;
  /** Newest first. */
  versions: ListedVersion[];
  inForce: number | undefined;
  now: number;
  file?: (version: number) => string;
  /** The two that are compared. */
  from: number | undefined;
  to: number | undefined;
  choose: (pair: { from?: number; to?: number }) => void;
}

export const stateOf = (version: ListedVersion, inForce: number | undefined, now: number) =>
  version.takenBack
    ? 'withdrawn'
    : version.version === inForce
      ? 'in-force'
      : Date.parse(version.effectiveAt) > now
        ? 'waiting'
        : 'past';

/** The versions of a list or calendar: what waits, what is in force, what was; two of them are chosen to be compared. */
export function VersionList({ kind, organisation, name, versions, inForce, now, file, from, to, choose }: Props) {
  const { t } = useText();
  const words = t.workbench.versions;
  const time = useTime();
  const changes = useChangesOf(kind, organisation, name);
  const change = (number: string | undefined) => changes.data?.find((one) => number && one.number === number);
  return (
    <Listing<ListedVersion>
      rows={versions}
      rowKey={({ version }) => version}
      empty={t.releases.noVersion}
      label={words.tab}
      columns={[
        { key: 'version', title: words.version, value: ({ version }) => words.title(version, '') },
        {
          key: 'pair',
          title: t.releases.compare,
          value: () => '',
          show: ({ version }) => (
            <Space size={2}>
              <Radio
                aria-label={`${words.before}: ${version}`}
                checked={from === version}
                onChange={() => choose({ from: version })}
              >
                {words.before}
              </Radio>
              <Radio
                aria-label={`${words.after}: ${version}`}
                checked={to === version}
                onChange={() => choose({ to: version })}
              >
                {words.after}
              </Radio>
            </Space>
          ),
        },
        {
          key: 'state',
          title: words.state,
          value: (version) => stateOf(version, inForce, now),
          show: (version) => {
            const state = stateOf(version, inForce, now);
            return (
              <Space size={4}>
                <Tag color={COLOURS[state]}>{word(words.states, state)}</Tag>
                {change(version.caseNumber)?.emergency && <Tag color="red">{words.emergency}</Tag>}
                {change(version.caseNumber)?.state === 'rolled-back' && <Tag color="orange">{words.rolledBack}</Tag>}
              </Space>
            );
          },
        },
        {
          key: 'from',
          title: words.from,
          value: ({ effectiveAt }) => effectiveAt,
          show: ({ effectiveAt }) => time.instant(effectiveAt),
        },
        {
          key: 'by',
          title: words.by,
          value: (version) => change(version.caseNumber)?.submittedBy ?? version.publishedBy,
        },
        {
          key: 'approved',
          title: words.approvedBy,
          value: ({ caseNumber, publishedBy }) => change(caseNumber)?.approvedBy.join(', ') || (publishedBy ?? ''),
        },
        {
          key: 'reason',
          title: words.reason,
          value: ({ reason }) => reason,
          show: ({ caseNumber, reason }) => (
            <>
              <FileLink number={caseNumber} /> {reason}
            </>
          ),
        },
        ...(file
          ? [
              {
                key: 'file',
                title: '',
                value: () => '',
                show: ({ version }: ListedVersion) => (
                  <Button
                    size="small"
                    icon={<DownloadOutlined />}
                    href={file(version)}
                    download
                    aria-label={t.releases.download(words.title(version, ''))}
                  />
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
