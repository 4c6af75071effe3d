import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { holds, useMe } from '../../api/session';
import { useText } from '../../text';
import { Page } from '../../ui/Page';
import { ApplyExtension } from './ApplyExtension';
import { ClaimsTab } from './ClaimsTab';
import { ExtensionsTab } from './ExtensionsTab';
import { FileClaim } from './FileClaim';

const FILERS = ['agent', 'technician', 'supervisor', 'warranty-clerk', 'branch-manager', 'administrator'];
const APPLICANTS = ['install-supervisor', 'supervisor', 'branch-manager', 'warranty-clerk', 'administrator'];

/** Claims under the warranty, and extensions of it. */
export default function ClaimsPage() {
  const { t } = useText();
  const me = useMe();
  const [parameters, setParameters] = useSearchParams();
  const [dialog, setDialog] = useState<'claim' | 'extension' | null>(null);
  const close = () => setDialog(null);
  return (
    <Page
      title={t.claims.title}
      extra={
        <>
          {holds(me.data, ...APPLICANTS) && <Button onClick={() => setDialog('extension')}>{t.claims.apply}</Button>}
          {holds(me.data, ...FILERS) && (
            <Button type="primary" onClick={() => setDialog('claim')}>
              {t.claims.file}
            </Button>
          )}
        </>
      }
    >
      <Tabs
        activeKey={parameters.get('view') ?? 'claims'}
        onChange={(view) => setParameters({ view }, { replace: true })}
        destroyOnHidden
        items={[
          { key: 'claims', label: t.claims.claims, children: <ClaimsTab /> },
          { key: 'extensions', label: t.claims.extensions, children: <ExtensionsTab /> },
        ]}
      />
      {dialog === 'claim' && <FileClaim onClose={close} />}
      {dialog === 'extension' && <ApplyExtension onClose={close} />}
    </Page>
  );
}
