import { Collapse, Empty, Tag } from 'antd';
import { documentHref } from '../../api/documents';
import { useInspections, useVersions, type InspectionAnswer, type InspectionView } from '../../api/projects';
import { inLanguage, useText, word } from '../../text';
import type { Column } from '../../ui/columns';
import { Facts } from '../../ui/Facts';
import { Listing } from '../../ui/Listing';
import { Loaded } from '../../ui/Loaded';
import { Panel } from '../../ui/Panel';
import { useTime } from '../../ui/time';

/** Every look at the site, with the version of the checklist that it went by and what each item showed. */
export function Inspections({ number, organisation }: { number: string; organisation: string }) {
  const { t } = useText();
  const query = useInspections(number);
  return (
    <Panel title={t.projects.inspections}>
      <Loaded query={query} rows={3}>
        {(views) =>
          views.length === 0 ? (
            <Empty description={t.projects.noInspections} image={Empty.PRESENTED_IMAGE_SIMPLE} />
          ) : (
            <Collapse
              size="small"
              items={views.map((view) => ({
                key: view.inspection.id,
                label: <Headline view={view} />,
                children: <Details number={number} organisation={organisation} view={view} />,
              }))}
            />
          )
        }
      </Loaded>
    </Panel>
  );
}

function Headline({ view }: { view: InspectionView }) {
  const { t } = useText();
  const time = useTime();
  const { inspection, template, templateVersion } = view;
  const { passed } = inspection;
  return (
    <span className="card-head">
      <span>
        <strong>
          {inspection.again ? t.projects.again : t.projects.inspection} {inspection.inspectionNo}
        </strong>{' '}
        <Tag color={passed === undefined ? 'gold' : passed ? 'green' : 'red'}>
          {passed === undefined ? t.projects.toCome : passed ? t.projects.passed : t.projects.failed}
        </Tag>
        <span className="muted">
          {t.projects.part} {inspection.partNo}
          {template && ` · ${template}, ${t.projects.version(templateVersion ?? '')}`}
        </span>
      </span>
      <span className="muted">{time.instant(inspection.inspectedAt) || inspection.visitOn}</span>
    </span>
  );
}

function Details({ number, organisation, view }: { number: string; organisation: string; view: InspectionView }) {
  const { t } = useText();
  const time = useTime();
  const { inspection, template } = view;
  return (
    <>
      <Facts
        columns={2}
        lines={[
          { label: t.projects.inspector, value: inspection.inspector },
          { label: t.projects.visitOn, value: inspection.visitOn },
          { label: t.projects.inspectedAt, value: time.instant(inspection.inspectedAt) },
          { label: t.projects.score, value: inspection.score },
          { label: t.projects.instruction, value: inspection.instruction },
          { label: t.projects.note, value: inspection.remark },
          inspection.documentId !== undefined && {
            label: t.projects.report,
            value: <a href={documentHref(number, inspection.documentId)}>PDF</a>,
          },
        ]}
      />
      {template && <Answers organisation={organisation} template={template} view={view} />}
    </>
  );
}

function Answers({ organisation, template, view }: { organisation: string; template: string; view: InspectionView }) {
  const { t, language } = useText();
  const versions = useVersions(template, organisation);
  const items = versions.data?.find(({ version }) => version === view.templateVersion)?.items ?? [];
  const itemOf = ({ itemNo }: InspectionAnswer) => items.find((item) => item.itemNo === itemNo);
  const result = ({ passed }: InspectionAnswer) =>
    passed === undefined ? t.projects.notApplicable : passed ? t.projects.passed : t.projects.failed;
  const limits = (answer: InspectionAnswer) => {
    const item = itemOf(answer);
    return item?.kind === 'number' ? `${item.least ?? ''}–${item.most ?? ''} ${item.unit ?? ''}` : '';
  };
  const columns: Column<InspectionAnswer>[] = [
    {
      key: 'item',
      title: t.projects.item,
      value: (answer) => `${answer.itemNo}. ${inLanguage(itemOf(answer)?.text, language)}`,
    },
    {
      key: 'result',
      title: t.projects.result,
      value: result,
      show: (answer) => (
        <Tag color={answer.passed === undefined ? 'default' : answer.passed ? 'green' : 'red'}>{result(answer)}</Tag>
      ),
    },
    { key: 'measured', title: t.projects.measured, number: true, value: (answer) => answer.measured },
    { key: 'limits', title: t.projects.limits, value: limits },
    { key: 'impact', title: t.projects.impact, value: (answer) => word(t.projects.impacts, itemOf(answer)?.impact) },
    { key: 'note', title: t.projects.note, value: (answer) => answer.note },
  ];
  return (
    <Listing
      columns={columns}
      rows={view.answers}
      rowKey={(answer) => answer.itemNo}
      late={(answer) => answer.passed === false}
      empty={t.projects.toCome}
    />
  );
}
