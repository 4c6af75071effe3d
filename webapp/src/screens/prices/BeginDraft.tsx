import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from 'react-router-dom';
import { useBeginPriceDraft, type PriceListView } from '../../api/prices';
import { useMe } from '../../api/session';
import { inLanguage, useText } from '../../text';
import { platformNow } from '../../ui/clock';
import { formatDay, useTime } from '../../ui/time';
import { useTold } from '../../ui/useTold';

/** Begins a draft with the items of the newest version. */
export function BeginDraft({ view }: { view: PriceListView }) {
  const { t, language } = useText();
  const me = useMe();
  const time = useTime();
  const told = useTold();
  const navigate = useNavigate();
  const { organisation, key, name } = view.list;
  const begin = useBeginPriceDraft(organisation, key);
  const title = t.releases.newTitle(
    inLanguage(name, language),
    me.data?.name ?? '',
    formatDay(platformNow(), time.zone),
  );
  return (
    <Button
      type="primary"
      icon={<EditOutlined />}
      loading={begin.isPending}
      onClick={() =>
        begin.mutate(
          { title },
          { onSuccess: ({ draft }) => void navigate(`/prices/drafts/${draft.id}`), onError: told.failed },
        )
      }
    >
      {t.releases.begin}
    </Button>
  );
}
