import { useState } from 'react';
import type { CalendarVersion, PresentCalendar } from '../../api/calendars';
import { VersionList } from '../../rules/VersionList';
import { useText } from '../../text';
import { platformNow } from '../../ui/clock';
import { Panel } from '../../ui/Panel';
import { ChangeList } from './ChangeList';
import { differences } from './differences';

interface Props {
  organisation: string;
  versions: CalendarVersion[];
  present: PresentCalendar;
}

/** The versions of an organisation's own calendar, any two compared day by day. */
export function VersionsTab({ organisation, versions, present }: Props) {
  const { t } = useText();
  const words = t.workbench.versions;
  const [now] = useState(platformNow);
  const [pair, setPair] = useState({ from: versions[1]?.version, to: versions[0]?.version });
  const chosen = (number: number | undefined) => versions.find(({ version }) => version === number);
  const [was, is] = [chosen(pair.from), chosen(pair.to)];
  return (
    <div className="stacked">
      {!present.own && <p className="muted">{t.calendars.sharedHint}</p>}
      <VersionList
        kind="calendar"
        organisation={organisation}
        name="working-hours"
        versions={versions}
        inForce={present.own ? present.version.version : undefined}
        now={now}
        {...pair}
        choose={(choice) => setPair({ ...pair, ...choice })}
      />
      {was && is && (
        <Panel title={`${words.title(was.version, '')} → ${words.title(is.version, '')}`}>
          <ChangeList changes={differences(was, is, t.calendars)} empty={t.releases.noDifferences} />
        </Panel>
      )}
    </div>
  );
}
