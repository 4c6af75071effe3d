import { Image, Tag } from 'antd';
import { documentHref } from '../../api/documents';
import { useFindings, type Finding } from '../../api/projects';
import { useText, word } from '../../text';
import type { Column } from '../../ui/columns';
import { Listing } from '../../ui/Listing';
import { Loaded } from '../../ui/Loaded';
import { Panel } from '../../ui/Panel';
import { StateTag } from '../../ui/StateTag';
import { useTime } from '../../ui/time';

/** What was found wrong, with its photos from being found to being put right. */
export function Findings({ number }: { number: string }) {
  const { t } = useText();
  const query = useFindings(number);
  const time = useTime();
  const columns: Column<Finding>[] = [
    { key: 'no', title: t.projects.finding, value: (finding) => finding.findingNo },
    { key: 'description', title: t.cases.what, value: (finding) => finding.description },
    {
      key: 'impact',
      title: t.projects.impact,
      value: (finding) => word(t.projects.impacts, finding.impact),
      show: (finding) => (
        <Tag color={finding.impact === 'safety' ? 'red' : 'default'}>{word(t.projects.impacts, finding.impact)}</Tag>
      ),
    },
    {
      key: 'state',
      title: t.projects.state,
      value: (finding) => word(t.projects.findingStates, finding.state),
      show: (finding) => <StateTag words={t.projects.findingStates} state={finding.state} tones={{ open: 'red' }} />,
    },
    { key: 'part', title: t.projects.part, number: true, value: (finding) => finding.partNo },
    {
      key: 'photos',
      title: t.projects.photos,
      value: (finding) => finding.photos.length,
      show: (finding) => <Photos number={number} finding={finding} />,
    },
    { key: 'foundAt', title: t.projects.foundAt, value: (finding) => time.instant(finding.foundAt) },
    { key: 'closedAt', title: t.projects.closed, value: (finding) => time.instant(finding.closedAt) },
  ];
  return (
    <Panel title={t.projects.findings}>
      <Loaded query={query} rows={2}>
        {(findings) => (
          <Listing
            columns={columns}
            rows={findings}
            rowKey={(finding) => finding.id}
            late={(finding) => finding.state !== 'closed'}
            empty={t.projects.noFindings}
            pageSize={20}
          />
        )}
      </Loaded>
    </Panel>
  );
}

function Photos({ number, finding }: { number: string; finding: Finding }) {
  const { t } = useText();
  if (finding.photos.length === 0) return null;
  return (
    <Image.PreviewGroup>
      <span className="photos">
        {finding.photos.map(({ documentId, stage }) => (
          <Image
            key={documentId}
            width={44}
            height={44}
            src={documentHref(number, documentId)}
            alt={`${t.projects.finding} ${finding.findingNo}: ${word(t.projects.photoStages, stage)}`}
          />
        ))}
      </span>
    </Image.PreviewGroup>
  );
}
