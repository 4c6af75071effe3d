import { UndoOutlined, UploadOutlined } from '@ant-design/icons';
import type { UseMutationResult } from '@tanstack/react-query';
import { Button, Modal, Popconfirm, Space, Upload } from 'antd';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { useText } from '../text';
import { failureText } from '../ui/Failure';
import { useTold } from '../ui/useTold';
import { ChangeMark } from './ChangeMark';

interface Props<View> {
  draft: string;
  work: { revision: number; dirty: boolean; undo?: () => void };
  editable: boolean;
  /** Endings of the files that can be taken. */
  accept: string;
  words: { import: string; importHint: string; importRefused: string };
  upload: UseMutationResult<View, Error, { revision: number; file: File }>;
  onTaken: (view: View) => void;
  withdraw: UseMutationResult<View, Error, void>;
  /** Where whoever gave the draft up goes. */
  back: string;
  /** Asks what is still missing to hand the draft in. */
  submit: (close: () => void) => ReactNode;
  /** Buttons for who only reads, too. */
  children?: ReactNode;
}

/** What can be done with a draft as a whole: a step taken back, a file taken, given up, handed in. */
export function DraftButtons<View>(props: Props<View>) {
  const { draft, work, editable, accept, words, upload, onTaken, withdraw, back, submit, children } = props;
  const { t } = useText();
  const told = useTold();
  const navigate = useNavigate();
  const [modal, holder] = Modal.useModal();
  const [submitting, setSubmitting] = useState(false);
  const take = (file: File) =>
    upload.mutate(
      { revision: work.revision, file },
      {
        onSuccess: onTaken,
        onError: (error) =>
          modal.error({ title: words.importRefused, content: failureText(error, t.failure), okText: t.common.close }),
      },
    );
  const giveUp = () => withdraw.mutate(undefined, { onSuccess: () => void navigate(back), onError: told.failed });
  return (
    <Space wrap>
      {holder}
      <ChangeMark draft={draft} />
      {children}
      {editable && (
        <>
          <Button icon={<UndoOutlined />} disabled={!work.undo} onClick={work.undo}>
            {t.releases.undo}
          </Button>
          <Upload accept={accept} showUploadList={false} beforeUpload={(file) => (take(file), false)}>
            <Button icon={<UploadOutlined />} title={words.importHint} loading={upload.isPending} disabled={work.dirty}>
              {words.import}
            </Button>
          </Upload>
          <Popconfirm
            title={t.releases.giveUpSure}
            okText={t.releases.giveUp}
            cancelText={t.common.cancel}
            onConfirm={giveUp}
          >
            <Button danger>{t.releases.giveUp}</Button>
          </Popconfirm>
          <Button type="primary" disabled={work.dirty} onClick={() => setSubmitting(true)}>
            {t.releases.submit.submit}
          </Button>
        </>
      )}
      {submitting && submit(() => setSubmitting(false))}
    </Space>
  );
}
