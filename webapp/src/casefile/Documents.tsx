import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Empty, Table, Upload } from 'antd';
import { useState } from 'react';
import { useCaseChanged } from '../api/cases';
import { useDocuments } from '../api/caseDocuments';
import { documentHref, uploadDocument, type CaseDocument } from '../api/documents';
import { useText, word } from '../text';
import { Loaded } from '../ui/Loaded';
import { useTime } from '../ui/time';
import { formatSize } from '../ui/size';
import { useTold } from '../ui/useTold';

/** Photos and signed sheets of the case. */
export function Documents({ number }: { number: string }) {
  const { t } = useText();
  const query = useDocuments(number);
  return (
    <>
      <AddFiles number={number} />
      <Loaded query={query} rows={3}>
        {(documents) => (
          <div className="table-box">
            <DocumentTable number={number} documents={documents} empty={t.documents.none} />
          </div>
        )}
      </Loaded>
    </>
  );
}

function AddFiles({ number }: { number: string }) {
  const { t } = useText();
  const told = useTold();
  const changed = useCaseChanged(number);
  const [running, setRunning] = useState(0);
  const add = async (file: File) => {
    setRunning((count) => count + 1);
    try {
      await uploadDocument(number, file, file.type.startsWith('image/') ? 'photo' : 'other');
      told.done(`${file.name}: ${t.documents.uploaded}`);
      await changed();
    } catch (error) {
      told.failed(error);
    } finally {
      setRunning((count) => count - 1);
    }
  };
  return (
    <div className="filters">
      <Upload multiple showUploadList={false} beforeUpload={(file) => (void add(file), false)}>
        <Button icon={<UploadOutlined />} loading={running > 0}>
          {t.documents.upload}
        </Button>
      </Upload>
      <span className="muted">{t.documents.hint}</span>
    </div>
  );
}

function DocumentTable({ number, documents, empty }: { number: string; documents: CaseDocument[]; empty: string }) {
  const { t } = useText();
  const time = useTime();
  return (
    <Table<CaseDocument>
      size="small"
      rowKey="id"
      dataSource={documents}
      pagination={false}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: <Empty description={empty} /> }}
      columns={[
        {
          title: t.documents.name,
          render: (_, { id, fileName }) => (
            <a href={documentHref(number, id)} download={fileName}>
              <DownloadOutlined /> {fileName}
            </a>
          ),
        },
        { title: t.documents.kind, render: (_, { kind }) => word(t.documents.kinds, kind) },
        { title: t.documents.type, dataIndex: 'contentType' },
        { title: t.documents.size, align: 'right', render: (_, { size }) => formatSize(size) },
        { title: t.documents.addedBy, dataIndex: 'addedBy' },
        { title: t.documents.addedAt, render: (_, { addedAt }) => time.instant(addedAt) },
        { title: t.documents.hash, render: (_, { sha256 }) => <code title={sha256}>{sha256?.slice(0, 12)}…</code> },
      ]}
    />
  );
}
