import { DownloadOutlined, ReloadOutlined } from '@ant-design/icons';
import { Button, Empty, Table } from 'antd';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { listCases, useCases, type CaseFilter, type CaseRow } from '../../api/cases';
import { useOrganisations } from '../../api/organisations';
import { useMe } from '../../api/session';
import { useText } from '../../text';
import { platformNow } from '../../ui/clock';
import { csvLine, saveCsv } from '../../ui/csv';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { Pager } from '../../ui/Pager';
import { fileStamp, useTime } from '../../ui/time';
import { useCursor } from '../../ui/useCursor';
import { usePhone } from '../../ui/usePhone';
import { useTold } from '../../ui/useTold';
import { CaseFilters } from './CaseFilters';
import { CaseCards } from './CaseCards';
import { isLate, useCaseColumns } from './caseColumns';

const SIZE = 50;
const MOST_EXPORTED = 10_000;

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
          <Export filter={filter} />
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

/** Writes every case that fits the filters, not only the page on the screen. */
function Export({ filter }: { filter: CaseFilter }) {
  const { t } = useText();
  const time = useTime();
  const told = useTold();
  const [count, setCount] = useState<number | null>(null);
  const run = async () => {
    const rows: CaseRow[] = [];
    let next: string | null | undefined;
    setCount(0);
    try {
      do {
        const page = await listCases({ ...filter, cursor: next ?? undefined, limit: 200 });
        rows.push(...page.items);
        next = page.next;
        setCount(rows.length);
      } while (next && rows.length < MOST_EXPORTED);
      saveCsv(`cases-${fileStamp(platformNow())}.csv`, [
        csvLine(HEADER(t)),
        ...rows.map((row) => csvLine(cells(row, time))),
      ]);
    } catch (error) {
      told.failed(error);
    } finally {
      setCount(null);
    }
  };
  return (
    <Button icon={<DownloadOutlined />} onClick={() => void run()} loading={count !== null}>
      {count === null ? t.common.exportCsv : t.common.exporting(count)}
    </Button>
  );
}

const HEADER = ({ cases, case: one }: ReturnType<typeof useText>['t']) => [
  cases.number,
  cases.kind,
  cases.reportNo,
  cases.status,
  cases.severity,
  cases.organisation,
  cases.unit,
  cases.channel,
  cases.customer,
  one.phone,
  one.model,
  one.serialNo,
  cases.warranty,
  cases.what,
  cases.reportedAt,
  cases.openedAt,
  cases.closedAt,
  cases.late,
];

function cells(row: CaseRow, time: ReturnType<typeof useTime>) {
  return [
    row.number,
    row.kind,
    row.reportNo,
    row.status,
    row.severity,
    row.organisation,
    row.unitId,
    row.channel,
    row.customer?.name ?? row.contact?.name,
    row.customer?.phone ?? row.contact?.phone,
    row.unit?.model,
    row.unit?.serialNo,
    row.warranty?.status,
    row.title ?? row.faultText,
    time.instant(row.reportedAt),
    time.instant(row.openedAt),
    time.instant(row.closedAt),
    isLate(row),
  ];
}
