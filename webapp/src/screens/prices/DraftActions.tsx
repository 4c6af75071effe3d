import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import {
  priceDraftFile,
  useUploadPrices,
  useWithdrawPriceDraft,
  type PriceDraft,
  type RefusedLine,
} from '../../api/prices';
import { DraftButtons } from '../../rules/DraftButtons';
import { ReadyNotice, ReleaseDialog } from '../../rules/ReleaseDialog';
import { inLanguage, useText, word } from '../../text';
import { useTold } from '../../ui/useTold';
import { listPath } from './PriceListsPage';
import type { PriceWork } from './usePriceWork';

interface Props {
  view: PriceDraft;
  work: PriceWork;
  editable: boolean;
  onRefused: (lines: RefusedLine[]) => void;
}

/** What can be done with a draft of a price list as a whole. */
export function DraftActions({ view, work, editable, onRefused }: Props) {
  const { t } = useText();
  const words = t.prices;
  const told = useTold();
  const { id } = view.draft;
  const taken = (draft: PriceDraft) => {
    work.takeDraft(draft);
    onRefused(draft.refused);
    if (draft.refused.length === 0) told.done(words.imported(draft.rows.length));
  };
  return (
    <DraftButtons
      draft={id}
      work={work}
      editable={editable}
      accept=".csv,.xlsx"
      words={words}
      upload={useUploadPrices(id)}
      onTaken={taken}
      withdraw={useWithdrawPriceDraft(id)}
      back={`${listPath(view)}?tab=drafts`}
      submit={(close) => <Submit view={view} onClose={close} />}
    >
      <Button icon={<DownloadOutlined />} href={priceDraftFile(id)} download>
        {words.download}
      </Button>
    </DraftButtons>
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
