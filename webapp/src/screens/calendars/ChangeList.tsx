import { useText } from '../../text';
import { Listing } from '../../ui/Listing';
import type { Change } from './differences';
import { weekdayOf } from './days';

/** What differs between two calendars. */
export function ChangeList({ changes, empty }: { changes: Change[]; empty: string }) {
  const { t } = useText();
  const words = t.calendars;
  return (
    <Listing<Change>
      rows={changes}
      rowKey={({ day }) => day ?? 'hours'}
      empty={empty}
      label={words.tabs.changes}
      columns={[
        {
          key: 'day',
          title: words.what,
          value: ({ day }) => (day ? `${day} ${words.weekdaysLong[weekdayOf(day)]}` : words.hours),
        },
        { key: 'was', title: words.was, value: ({ was }) => was },
        { key: 'now', title: words.now, value: ({ now }) => now, show: ({ now }) => <strong>{now}</strong> },
      ]}
    />
  );
}
