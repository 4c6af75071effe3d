import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { holds, useMe } from '../../api/session';
import { useText } from '../../text';
import { Page } from '../../ui/Page';
import { CoverageTab } from './CoverageTab';
import { ProjectsTab } from './ProjectsTab';
import { RegisterProject } from './RegisterProject';
import { REGISTRARS } from './roles';

/** Sites that are being equipped, and how many of them were inspected. */
export default function ProjectsPage() {
  const { t } = useText();
  const me = useMe();
  const [parameters, setParameters] = useSearchParams();
  const [opening, setOpening] = useState(false);
  return (
    <Page
      title={t.projects.title}
      extra={
        holds(me.data, ...REGISTRARS) && (
          <Button type="primary" onClick={() => setOpening(true)}>
            {t.projects.open}
          </Button>
        )
      }
    >
      <Tabs
        activeKey={parameters.get('view') ?? 'projects'}
        onChange={(view) => setParameters({ view }, { replace: true })}
        destroyOnHidden
        items={[
          { key: 'projects', label: t.projects.projects, children: <ProjectsTab /> },
          { key: 'coverage', label: t.projects.coverage, children: <CoverageTab /> },
        ]}
      />
      {opening && <RegisterProject onClose={() => setOpening(false)} />}
    </Page>
  );
}
