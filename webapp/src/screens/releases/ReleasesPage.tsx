import { Select, Timeline } from 'antd';
import { useState } from 'react';
import { useHomeOrganisation, useOrganisationChoices } from '../../api/choices';
import { useTimeline, type TimelinePoint } from '../../api/releases';
import { holds, useMe } from '../../api/session';
import { useText } from '../../text';
import { ChoiceFilter, optionsOf } from '../../ui/Filters';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { useFilters } from '../../ui/useFilters';
import { Point } from './Point';
import { TakeBack } from './TakeBack';

const ON_THE_WAY = ['approving', 'confirming', 'rework'];
const COLOURS: Record<string, string> = {
  approving: 'blue',
  confirming: 'blue',
  rework: 'orange',
  waiting: 'gold',
  'in-force': 'green',
  rollback: 'orange',
};

/** What comes into force when: rules that wait for approval, for their instant, and those that lately began. */
export default function ReleasesPage() {
  const { t, language } = useText();
  const words = t.releases;
  const home = useHomeOrganisation();
  const choices = useOrganisationChoices(language);
  const { values, set } = useFilters('organisation', 'kind');
  const organisation = values.organisation ?? home;
  const query = useTimeline(organisation);
  return (
    <Page
      title={words.title}
      extra={
        <>
          {choices.length > 0 && (
            <ChoiceFilter
              label={t.cases.organisation}
              value={organisation}
              onChange={(chosen) => set({ organisation: chosen })}
              options={choices}
            />
          )}
          <Select
            className="filter-narrow"
            allowClear
            popupMatchSelectWidth={false}
            aria-label={words.kind}
            placeholder={words.kind}
            value={values.kind}
            onChange={(kind?: string) => set({ kind })}
            options={optionsOf(words.kinds)}
          />
        </>
      }
    >
      <p className="muted">{words.hint}</p>
      <Loaded query={query}>
        {(points) => <Line points={points.filter(({ kind }) => !values.kind || kind === values.kind)} />}
      </Loaded>
    </Page>
  );
}

function Line({ points }: { points: TimelinePoint[] }) {
  const { t } = useText();
  const words = t.releases;
  const me = useMe();
  const [taking, setTaking] = useState<TimelinePoint | null>(null);
  const mayTakeBack = holds(me.data, 'analyst', 'rule-approver');
  const onTheWay = points.filter(({ state }) => ON_THE_WAY.includes(state));
  const waiting = points.filter(({ state }) => state === 'waiting');
  const lately = points.filter((point) => !onTheWay.includes(point) && !waiting.includes(point)).reverse();
  const panels: [string, TimelinePoint[], string][] = [
    [words.waiting, waiting, words.noneWaiting],
    [words.onTheWay, onTheWay, words.noneOnTheWay],
    [words.lately, lately, words.noneLately],
  ];
  return (
    <>
      {panels.map(([title, shown, none]) => (
        <Panel key={title} title={`${title} (${shown.length})`}>
          {shown.length === 0 ? (
            <p className="muted">{none}</p>
          ) : (
            <Timeline
              items={shown.map((point, at) => ({
                key: `${at} ${point.caseNumber}`,
                color: COLOURS[point.state] ?? 'gray',
                content: (
                  <Point point={point} onTakeBack={mayTakeBack && point.open ? () => setTaking(point) : undefined} />
                ),
              }))}
            />
          )}
        </Panel>
      ))}
      {taking && <TakeBack point={taking} onClose={() => setTaking(null)} />}
    </>
  );
}
