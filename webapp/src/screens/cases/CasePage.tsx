import { ReloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, useParams } from 'react-router-dom';
import { useCase, useCaseChanged, type CaseRow } from '../../api/cases';
import { CaseTabs } from '../../casefile/CaseTabs';
import { useText } from '../../text';
import { filePath } from '../../ui/FileLink';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { LateTag, SeverityTag, StatusTag, WarrantyTag } from '../../ui/tags';
import { usePhone } from '../../ui/usePhone';
import { CaseActions } from './CaseActions';
import { isLate } from './caseColumns';
import { Overview } from './Overview';

/** One case: what it is, where it stands, and how it came there. */
export default function CasePage() {
  const { number = '' } = useParams();
  const query = useCase(number);
  const { t } = useText();
  const phone = usePhone();
  const changed = useCaseChanged(number);
  const row = query.data;
  return (
    <Page
      title={number}
      tags={row && <Marks row={row} />}
      extra={
        row && (
          <>
            <ToFile row={row} />
            <Button icon={<ReloadOutlined />} aria-label={t.case.reload} onClick={() => void changed()}>
              {phone ? null : t.common.reload}
            </Button>
            <CaseActions row={row} />
          </>
        )
      }
    >
      <Loaded query={query}>
        {(loaded) => <CaseTabs row={loaded} first={{ label: t.case.overview, content: <Overview row={loaded} /> }} />}
      </Loaded>
    </Page>
  );
}

/** Orders, projects, claims and statements have pages of their own with their details. */
function ToFile({ row }: { row: CaseRow }) {
  const { t } = useText();
  const path = filePath(row.number);
  const text = row.kind && t.case.file[row.kind];
  if (!text || path.startsWith('/cases/')) return null;
  return (
    <Link to={path}>
      <Button type="primary">{text}</Button>
    </Link>
  );
}

function Marks({ row }: { row: CaseRow }) {
  const { t } = useText();
  return (
    <span>
      <StatusTag status={row.status} />
      <SeverityTag severity={row.severity} />
      <WarrantyTag status={row.warranty?.status} />
      {row.lateAtImport ? <LateTag text={t.cases.lateAtImport} /> : isLate(row) && <LateTag />}
    </span>
  );
}
