import { ReloadOutlined } from '@ant-design/icons';
import { Button, Empty, Table } from 'antd';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { listCases, useCases, type CaseFilter, type CaseRow } from '../../api/cases';
import { useOrganisations } from '../../api/organisations';
import { useMe } from '../../api/session';
import { useText } from '../../text';
import { Export, type FileColumn } from '../../ui/Export';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { Pager } from '../../ui/Pager';
import { useTime } from '../../ui/time';
import { useCursor } from '../../ui/useCursor';
import { usePhone } from '../../ui/usePhone';
import { CaseFilters } from './CaseFilters';
import { CaseCards } from './CaseCards';
import { isLate, useCaseColumns } from './caseColumns';

const SIZE = 50;

/** All cases within the reader's reach; the filters stand in the address, so that a view can be kept and sent. */
export default function CasesPage() {
  const { t } = useText();
  const [parameters, setParameters] = useSearchParams();
  const filter = useMemo(() => filterOf(parameters), [parameters]);
  const cursor = useCursor(parameters.toString());
  const cases = useCases({ ...filter, cursor: cursor.cursor, limit: SIZE });
  const me = useMe();
  const organisations = useOrganisations();
  const several = !me.data?.organisation;
  const columns = useCaseColumns(several);
  const phone = usePhone();
  const rows = cases.data?.items ?? [];
  const filtered = [...parameters.keys()].length > 0;

  return (
    <Page
      title={t.cases.title}
      extra={
        <>
          <Button icon={<ReloadOutlined />} onClick={() => void cases.refetch()} loading={cases.isFetching}>
            {phone ? null : t.common.reload}
          </Button>
          <Export
            file="cases"
            columns={useFileColumns()}
            pages={(next) => listCases({ ...filter, cursor: next, limit: 200 })}
          />
        </>
      }
    >
      <CaseFilters
        filter={filter}
        organisations={several ? (organisations.data ?? []) : []}
        ownOrganisation={me.data?.organisation ?? undefined}
        onChange={(next) => setParameters(parametersOf(next), { replace: true })}
      />
      {cases.error && !cases.data ? (
        <Failure error={cases.error} retry={() => void cases.refetch()} />
      ) : phone ? (
        <CaseCards rows={rows} loading={cases.isPending} empty={filtered ? t.cases.empty : t.cases.emptyAll} />
      ) : (
        <div className="table-box">
          <Table<CaseRow>
            size="small"
            rowKey="number"
            columns={columns}
            dataSource={rows}
            loading={cases.isPending || cases.isPlaceholderData}
            pagination={false}
            scroll={{ x: 'max-content' }}
            rowClassName={(row) => (isLate(row) ? 'row-late' : '')}
            locale={{
              emptyText: cases.isPending ? ' ' : <Empty description={filtered ? t.cases.empty : t.cases.emptyAll} />,
            }}
          />
        </div>
      )}
      <Pager cursor={cursor} size={SIZE} shown={rows.length} next={cases.data?.next} />
    </Page>
  );
}

function filterOf(parameters: URLSearchParams): CaseFilter {
  const text = (name: string) => parameters.get(name) || undefined;
  return {
    q: text('q'),
    kind: text('kind'),
    status: text('status'),
    organisation: text('organisation'),
    unit: text('unit'),
    severity: text('severity'),
    late: parameters.get('late') === 'true' || undefined,
  };
}

function parametersOf(filter: CaseFilter): Record<string, string> {
  const set = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '' && value !== false);
  return Object.fromEntries(set.map(([name, value]) => [name, String(value)]));
}

/** What a file of cases holds: keys and names as they are kept, times as they are shown. */
function useFileColumns(): FileColumn<CaseRow>[] {
  const { cases, case: one } = useText().t;
  const time = useTime();
  return [
    { title: cases.number, value: (row) => row.number },
    { title: cases.kind, value: (row) => row.kind },
    { title: cases.reportNo, value: (row) => row.reportNo },
    { title: cases.status, value: (row) => row.status },
    { title: cases.severity, value: (row) => row.severity },
    { title: cases.organisation, value: (row) => row.organisation },
    { title: cases.unit, value: (row) => row.unitId },
    { title: cases.channel, value: (row) => row.channel },
    { title: cases.customer, value: (row) => row.customer?.name ?? row.contact?.name },
    { title: one.phone, value: (row) => row.customer?.phone ?? row.contact?.phone },
    { title: one.model, value: (row) => row.unit?.model },
    { title: one.serialNo, value: (row) => row.unit?.serialNo },
    { title: cases.warranty, value: (row) => row.warranty?.status },
    { title: cases.what, value: (row) => row.title ?? row.faultText },
    { title: cases.reportedAt, value: (row) => time.instant(row.reportedAt) },
    { title: cases.openedAt, value: (row) => time.instant(row.openedAt) },
    { title: cases.closedAt, value: (row) => time.instant(row.closedAt) },
    { title: cases.late, value: (row) => isLate(row) },
  ];
}
