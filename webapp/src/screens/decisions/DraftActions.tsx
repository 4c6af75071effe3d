import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Modal, Popconfirm, Space, Tag, Upload } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { draftFile, readDraft, useUploadTable, useWithdrawDraft, type DraftView } from '../../api/drafts';
import { useRuleChanges } from '../../api/releases';
import { useText, word } from '../../text';
import { failureText } from '../../ui/Failure';
import { FileLink } from '../../ui/FileLink';
import { useTold } from '../../ui/useTold';
import type { Work } from './DraftTable';
import { SubmitDialog } from './SubmitDialog';

/** What can be done with a draft as a whole. */
export function DraftActions({ view, work, editable }: { view: DraftView; work: Work; editable: boolean }) {
  const { t } = useText();
  const words = t.workbench;
  const told = useTold();
  const navigate = useNavigate();
  const { id, key, organisation } = view.draft;
  const [modal, holder] = Modal.useModal();
  const [submitting, setSubmitting] = useState(false);
  const changes = useRuleChanges(id, true);
  const upload = useUploadTable(id);
  const withdraw = useWithdrawDraft(id);
  const take = (file: File) =>
    upload.mutate(
      { revision: work.saved.revision, file },
      {
        onSuccess: () =>
          void readDraft(id)
            .then(work.take)
            .then(() => told.done(words.uploaded)),
        onError: (error) =>
          modal.error({ title: words.uploadRefused, content: failureText(error, t.failure), okText: t.common.close }),
      },
    );
  // the dialog stands outside: Space numbers what it holds, and would begin it anew when the other buttons go
  return (
    <>
      <Space wrap>
        {holder}
        {changes.data?.[0] && (
          <span>
            <FileLink number={changes.data[0].number} /> <Tag>{word(words.submit.states, changes.data[0].state)}</Tag>
          </span>
        )}
        <Button icon={<DownloadOutlined />} href={draftFile(id)} download>
          {words.downloadDmn}
        </Button>
        {editable && (
          <>
            <Upload accept=".dmn,.xml" showUploadList={false} beforeUpload={(file) => (take(file), false)}>
              <Button icon={<UploadOutlined />} loading={upload.isPending} disabled={work.dirty}>
                {words.uploadDmn}
              </Button>
            </Upload>
            <Popconfirm
              title={words.withdrawSure}
              okText={words.withdraw}
              cancelText={t.common.cancel}
              onConfirm={() =>
                withdraw.mutate(undefined, {
                  onSuccess: () => void navigate(`/decisions/${key}?organisation=${organisation}`),
                  onError: told.failed,
                })
              }
            >
              <Button danger>{words.withdraw}</Button>
            </Popconfirm>
            <Button type="primary" disabled={work.dirty} onClick={() => setSubmitting(true)}>
              {t.releases.submit.submit}
            </Button>
          </>
        )}
      </Space>
      {submitting && <SubmitDialog view={view} onClose={() => setSubmitting(false)} />}
    </>
  );
}
