import { Space, Tag } from 'antd';
import { Link } from 'react-router-dom';
import type { DecisionRow } from '../../api/decisions';
import type { DraftRow } from '../../api/drafts';
import { inLanguage, word, type Language, type Texts } from '../../text';
import type { Column } from '../../ui/columns';

/** Who published what came with the software. */
const BUILD = 'build';
const MOST_USES = 4;

/** The columns of the catalogue of decisions. */
export function catalogueColumns(
  drafts: DraftRow[],
  /** Whether rows of several organisations stand in it. */
  organisations: boolean,
  t: Texts,
  language: Language,
  instant: (at: string | undefined) => string,
): Column<DecisionRow>[] {
  const words = t.workbench.catalogue;
  // the first step of each process that asks it
  const usesOf = (row: DecisionRow) =>
    (row.uses ?? [])
      .filter(({ process }, at, all) => all.findIndex((other) => other.process === process) === at)
      .map(({ process, processName, element }) => ({
        process,
        element,
        name: inLanguage(processName, language) || process,
      }));
  return [
    {
      key: 'name',
      title: t.decisions.name,
      value: ({ key }) => word(t.decisionNames, key),
      show: (row) => (
        <div className="decision-name">
          <Link to={`/decisions/${row.key}?organisation=${row.organisation}`}>{word(t.decisionNames, row.key)}</Link>
          <div className="muted">{inLanguage(row.sentence, language)}</div>
        </div>
      ),
    },
    ...(organisations
      ? [
          {
            key: 'organisation',
            title: t.decisions.organisation,
            value: ({ organisation }: DecisionRow) => word(t.organisations, organisation),
          },
        ]
      : []),
    {
      key: 'table',
      title: t.decisions.table,
      value: ({ own }) => (own ? words.own : words.shared),
      show: ({ own, key, organisation }) => (
        <Space size={2} wrap>
          <Tag color={own ? 'blue' : 'default'} title={own ? t.decisions.own : t.decisions.shared}>
            {own ? words.own : words.shared}
          </Tag>
          {drafts
            .filter((draft) => draft.key === key && draft.organisation === organisation)
            .map(({ id, title }) => (
              <Link key={id} to={`/decisions/drafts/${id}`} title={title}>
                <Tag color="gold">{words.drafted}</Tag>
              </Link>
            ))}
        </Space>
      ),
    },
    {
      key: 'version',
      title: t.decisions.version,
      number: true,
      value: ({ version }) => version,
      show: ({ version, waiting, organisation }) => (
        <>
          {version}{' '}
          {Boolean(waiting) && (
            <Link to={`/releases?organisation=${organisation}&kind=table`}>
              <Tag color="gold">{words.waiting(waiting!)}</Tag>
            </Link>
          )}
        </>
      ),
    },
    {
      key: 'since',
      title: words.since,
      value: ({ effectiveAt, publishedAt }) => effectiveAt ?? publishedAt,
      show: ({ effectiveAt, publishedAt, publishedBy, approvedBy, emergency }) => (
        <>
          <span className="nowrap">{instant(effectiveAt ?? publishedAt)}</span>{' '}
          {emergency && <Tag color="red">{t.workbench.versions.emergency}</Tag>}
          <div className="muted">
            {publishedBy === BUILD ? words.withSoftware : publishedBy}
            {Boolean(approvedBy?.length) && <div>{words.approvedBy(approvedBy!.join(', '))}</div>}
          </div>
        </>
      ),
    },
    { key: 'rules', title: t.decisions.ruleCount, number: true, value: ({ rules }) => rules },
    { key: 'fired', title: words.fired, number: true, value: ({ decisions }) => decisions },
    {
      key: 'never',
      title: words.neverFired,
      number: true,
      value: ({ neverFired }) => neverFired,
      show: ({ neverFired }) => (neverFired ? <span className="soon">{neverFired}</span> : neverFired),
    },
    { key: 'overruled', title: words.overruled, number: true, value: ({ overruled }) => overruled ?? '–' },
    {
      key: 'uses',
      title: words.uses,
      value: (row) =>
        usesOf(row)
          .map(({ name }) => name)
          .join(', '),
      show: (row) => (
        <Space size={[6, 0]} wrap className="decision-uses">
          {usesOf(row)
            .slice(0, MOST_USES)
            .map(({ process, element, name }) => (
              <Link key={process} to={`/processes/${process}?element=${element}`}>
                {name}
              </Link>
            ))}
          {usesOf(row).length > MOST_USES && (
            <Link to={`/decisions/${row.key}?organisation=${row.organisation}`}>
              {words.more(usesOf(row).length - MOST_USES)}
            </Link>
          )}
        </Space>
      ),
    },
  ];
}
