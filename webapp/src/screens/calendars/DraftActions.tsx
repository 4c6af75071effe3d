import { UndoOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Modal, Popconfirm, Space, Upload } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import {
  useCalendarEffect,
  useUploadDays,
  useWithdrawCalendarDraft,
  type CalendarDraftView,
  type CalendarFinding,
} from '../../api/calendars';
import { ChangeMark } from '../../rules/ChangeMark';
import { ReadyNotice, ReleaseDialog } from '../../rules/ReleaseDialog';
import { inLanguage, useText } from '../../text';
import { failureText } from '../../ui/Failure';
import { useTold } from '../../ui/useTold';
import type { CalendarWork } from './useCalendarWork';

interface Props {
  view: CalendarDraftView;
  work: CalendarWork;
  editable: boolean;
  onRefused: (lines: CalendarFinding[]) => void;
}

/** What can be done with a draft as a whole. */
export function DraftActions({ view, work, editable, onRefused }: Props) {
  const { t } = useText();
  const words = t.calendars;
  const told = useTold();
  const navigate = useNavigate();
  const { id, organisation } = view.draft;
  const [modal, holder] = Modal.useModal();
  const [submitting, setSubmitting] = useState(false);
  const upload = useUploadDays(id);
  const withdraw = useWithdrawCalendarDraft(id);
  const taken = (draft: CalendarDraftView) => {
    work.takeDraft(draft);
    onRefused(draft.refused);
    if (draft.refused.length === 0) told.done(words.imported);
  };
  const take = (file: File) =>
    upload.mutate(
      { revision: work.revision, file },
      {
        onSuccess: taken,
        onError: (error) =>
          modal.error({ title: words.importRefused, content: failureText(error, t.failure), okText: t.common.close }),
      },
    );
  return (
    <Space wrap>
      {holder}
      <ChangeMark draft={id} />
      {editable && (
        <>
          <Button icon={<UndoOutlined />} disabled={!work.undo} onClick={work.undo}>
            {t.releases.undo}
          </Button>
          <Upload accept=".csv,.txt" showUploadList={false} beforeUpload={(file) => (take(file), false)}>
            <Button icon={<UploadOutlined />} title={words.importHint} loading={upload.isPending} disabled={work.dirty}>
              {words.import}
            </Button>
          </Upload>
          <Popconfirm
            title={t.releases.giveUpSure}
            okText={t.releases.giveUp}
            cancelText={t.common.cancel}
            onConfirm={() =>
              withdraw.mutate(undefined, {
                onSuccess: () => void navigate(`/calendars?organisation=${organisation}&tab=drafts`),
                onError: told.failed,
              })
            }
          >
            <Button danger>{t.releases.giveUp}</Button>
          </Popconfirm>
          <Button type="primary" disabled={work.dirty} onClick={() => setSubmitting(true)}>
            {t.releases.submit.submit}
          </Button>
        </>
      )}
      {submitting && <Submit view={view} onClose={() => setSubmitting(false)} />}
    </Space>
  );
}

function Submit({ view, onClose }: { view: CalendarDraftView; onClose: () => void }) {
  const { t, language } = useText();
  const words = t.calendars;
  const faulty = view.findings.length > 0;
  const effect = useCalendarEffect(view.draft.id, view.draft.revision, !faulty);
  const obstacles = [
    ...(view.upToDate ? [] : [t.releases.isBehind]),
    ...(!faulty && view.changes.length === 0 ? [t.releases.nothingChanged] : []),
    ...view.findings.map(({ line, text }) => words.finding(line, inLanguage(text, language))),
  ];
  const moved = effect.data
    ? ` ${effect.data.cases} ${words.effect.cases}, ${effect.data.moved} ${words.effect.moved}, ${effect.data.late} ${words.effect.late}.`
    : '';
  return (
    <ReleaseDialog kind="calendar" draft={view.draft.id} ready={obstacles.length === 0} onClose={onClose}>
      <ReadyNotice ready={`${t.releases.ready}${moved}`} obstacles={obstacles} />
    </ReleaseDialog>
  );
}
