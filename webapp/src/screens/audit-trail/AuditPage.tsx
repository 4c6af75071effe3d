import { useText } from '../../text';
import { Page } from '../../ui/Page';
import { SearchTab } from './SearchTab';

/** What auditors ask of the past. */
export default function AuditPage() {
  const { t } = useText();
  return (
    <Page title={t.audit.title}>
      <SearchTab />
    </Page>
  );
}
