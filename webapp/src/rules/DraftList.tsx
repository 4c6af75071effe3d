import { Link } from 'react-router-dom';
import { useText, word } from '../text';
import { Listing } from '../ui/Listing';
import { useTime } from '../ui/time';
import { DraftTag } from './DraftTag';

interface DraftRow {
  id: string;
  title: string;
  state: string;
  createdBy?: string;
  editedBy?: string;
  editedAt?: string;
}

/** Who is changing something, and what came of former drafts. */
export function DraftList({ drafts, path }: { drafts: DraftRow[]; path: string }) {
  const { t } = useText();
  const words = t.releases;
  const time = useTime();
  return (
    <Listing<DraftRow>
      rows={drafts}
      rowKey={({ id }) => id}
      empty={words.noDrafts}
      label={words.drafts}
      columns={[
        {
          key: 'title',
          title: words.draftTitle,
          value: ({ title }) => title,
          show: ({ id, title }) => <Link to={`${path}/${id}`}>{title}</Link>,
        },
        {
          key: 'state',
          title: words.state,
          value: ({ state }) => word(t.workbench.draftStates, state),
          show: ({ state }) => <DraftTag state={state} />,
        },
        { key: 'by', title: words.createdBy, value: ({ createdBy }) => createdBy },
        { key: 'edited', title: words.editedBy, value: ({ editedBy }) => editedBy },
        {
          key: 'at',
          title: words.editedAt,
          value: ({ editedAt }) => editedAt,
          show: ({ editedAt }) => time.instant(editedAt),
        },
      ]}
    />
  );
}
