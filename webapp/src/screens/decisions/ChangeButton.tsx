import { EditOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router-dom';
import { useBeginDraft, useDrafts } from '../../api/drafts';
import { useMe } from '../../api/session';
import { useText, word } from '../../text';
import { platformNow } from '../../ui/clock';
import { useTime } from '../../ui/time';
import { useTold } from '../../ui/useTold';

/** Goes on with the draft that there is, or begins one; where there are several one chooses. */
export function ChangeButton({ name, organisation }: { name: string; organisation: string }) {
  const { t } = useText();
  const words = t.workbench;
  const time = useTime();
  const told = useTold();
  const me = useMe();
  const navigate = useNavigate();
  const drafts = useDrafts(name, organisation, true);
  const begin = useBeginDraft(name);
  const open = (id: string) => void navigate(`/decisions/drafts/${id}`);
  const start = () =>
    begin.mutate(
      {
        organisation,
        title: words.newTitle(
          word(t.decisionNames, name),
          me.data?.name ?? '',
          time.instant(platformNow()).slice(0, 10),
        ),
      },
      { onSuccess: ({ draft }) => open(draft.id), onError: told.failed },
    );
  const known = drafts.data ?? [];
  const button = (
    <Button
      type="primary"
      icon={<EditOutlined />}
      loading={begin.isPending}
      // before the drafts are known a press could begin a second one
      disabled={drafts.isPending}
      onClick={() => known.length < 2 && (known[0] ? open(known[0].id) : start())}
    >
      {known.length ? words.goOn : words.change}
    </Button>
  );
  return (
    <Dropdown
      trigger={known.length > 1 ? ['click'] : ['contextMenu']}
      menu={{
        items: [
          ...known.map(({ id, title, editedBy, editedAt }) => ({
            key: id,
            label: `${title} · ${editedBy} · ${time.instant(editedAt)}`,
            onClick: () => open(id),
          })),
          { type: 'divider' as const },
          { key: 'new', label: words.another, onClick: start },
        ],
      }}
    >
      {button}
    </Dropdown>
  );
}
