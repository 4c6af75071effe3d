import { DownloadOutlined, UndoOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Modal, Popconfirm, Space, Upload } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import {
  priceDraftFile,
  useUploadPrices,
  useWithdrawPriceDraft,
  type PriceDraft,
  type RefusedLine,
} from '../../api/prices';
import { ChangeMark } from '../../rules/ChangeMark';
import { ReadyNotice, ReleaseDialog } from '../../rules/ReleaseDialog';
import { inLanguage, useText, word } from '../../text';
import { failureText } from '../../ui/Failure';
import { useTold } from '../../ui/useTold';
import { listPath } from './PriceListsPage';
import type { PriceWork } from './usePriceWork';

interface Props {
  view: PriceDraft;
  work: PriceWork;
  editable: boolean;
  onRefused: (lines: RefusedLine[]) => void;
}

/** What can be done with a draft as a whole. */
export function DraftActions({ view, work, editable, onRefused }: Props) {
  const { t } = useText();
  const words = t.prices;
  const told = useTold();
  const navigate = useNavigate();
  const { id } = view.draft;
  const [modal, holder] = Modal.useModal();
  const [submitting, setSubmitting] = useState(false);
  const upload = useUploadPrices(id);
  const withdraw = useWithdrawPriceDraft(id);
  const taken = (draft: PriceDraft) => {
    work.takeDraft(draft);
    onRefused(draft.refused);
    if (draft.refused.length === 0) told.done(words.imported(draft.rows.length));
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
      <Button icon={<DownloadOutlined />} href={priceDraftFile(id)} download>
        {words.download}
      </Button>
      {editable && (
        <>
          <Button icon={<UndoOutlined />} disabled={!work.undo} onClick={work.undo}>
            {t.releases.undo}
          </Button>
          <Upload accept=".csv,.xlsx" showUploadList={false} beforeUpload={(file) => (take(file), false)}>
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
                onSuccess: () => void navigate(`${listPath(view)}?tab=drafts`),
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

function Submit({ view, onClose }: { view: PriceDraft; onClose: () => void }) {
  const { t, language } = useText();
  const words = t.prices;
  const wrong = view.findings
    .filter(({ error }) => error)
    .map(({ row, column, text }) =>
      row === 0
        ? inLanguage(text, language)
        : `${words.cell(word(words.columns, column), row)}: ${inLanguage(text, language)}`,
    );
  const obstacles = [
    ...(view.upToDate ? [] : [t.releases.isBehind]),
    ...(view.differences.length === 0 ? [t.releases.nothingChanged] : []),
    ...wrong,
  ];
  return (
    <ReleaseDialog kind="price-list" draft={view.draft.id} ready={obstacles.length === 0} onClose={onClose}>
      <ReadyNotice
        ready={`${t.releases.ready} ${t.releases.differences}: ${view.differences.length}`}
        obstacles={obstacles}
      />
    </ReleaseDialog>
  );
}
