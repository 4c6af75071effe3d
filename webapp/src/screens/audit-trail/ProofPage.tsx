import { Select } from 'antd';
import { useState } from 'react';
import { useOrganisations } from '../../api/organisations';
import { useMe } from '../../api/session';
import { inLanguage, useText } from '../../text';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { AnchorList } from './AnchorList';
import { Holds } from './Holds';
import { Retention } from './Retention';
import { Verification } from './Verification';

const PLATFORM = 'platform';

/** Whether the audit trail is whole, and the anchors that prove it. */
export default function ProofPage() {
  const { t } = useText();
  const me = useMe();
  const [chosen, setChosen] = useState<string>();
  const organisation = me.data?.organisation ?? chosen ?? PLATFORM;
  return (
    <Page title={t.proof.title}>
      <p className="muted">{t.proof.intro}</p>
      {me.data && !me.data.organisation && <TrailChoice value={organisation} onChange={setChosen} />}
      <Panel title={t.proof.verify}>
        <Verification key={organisation} organisation={organisation} />
      </Panel>
      <AnchorList key={`anchors of ${organisation}`} organisation={organisation} />
      <Retention key={`retention of ${organisation}`} organisation={organisation} />
      <Holds key={`holds of ${organisation}`} organisation={organisation} />
    </Page>
  );
}

function TrailChoice({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t, language } = useText();
  const organisations = useOrganisations();
  const all = (organisations.data ?? []).map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }));
  return (
    <search className="filters">
      <Select
        className="filter-narrow"
        aria-label={t.proof.trail}
        value={value}
        onChange={onChange}
        options={[{ value: PLATFORM, label: t.proof.platform }, ...all]}
      />
    </search>
  );
}
