import { EditOutlined } from '@ant-design/icons';
import { Button, Tabs, Tag } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import {
  useBeginCalendarDraft,
  useCalendarVersions,
  usePresentCalendar,
  useRollBackCalendar,
  type PresentCalendar,
} from '../../api/calendars';
import { useHomeOrganisation, useOrganisationChoices } from '../../api/choices';
import { holds, useMe } from '../../api/session';
import { RollBack } from '../../rules/RollBack';
import { useText, word } from '../../text';
import { platformNow } from '../../ui/clock';
import { Facts } from '../../ui/Facts';
import { ChoiceFilter } from '../../ui/Filters';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { useFilters } from '../../ui/useFilters';
import { formatDay, useTime } from '../../ui/time';
import { useTold } from '../../ui/useTold';
import { DraftsTab } from './DraftsTab';
import { readDays } from './days';
import { StateList } from './StateList';
import { VersionsTab } from './VersionsTab';
import { readWeek } from './week';
import { WeekEditor } from './WeekEditor';
import { YearView } from './YearView';

/** When an organisation works: the year, the week, the versions before and after, and the drafts on the way. */
export default function CalendarPage() {
  const { t, language } = useText();
  const home = useHomeOrganisation();
  const choices = useOrganisationChoices(language);
  const { values, set } = useFilters('organisation');
  const organisation = values.organisation ?? home;
  const query = usePresentCalendar(organisation);
  return (
    <Page
      title={organisation ? `${t.calendars.title} · ${word(t.organisations, organisation)}` : t.calendars.title}
      extra={
        choices.length > 0 && (
          <ChoiceFilter
            label={t.cases.organisation}
            value={organisation}
            onChange={(chosen) => set({ organisation: chosen })}
            options={choices}
          />
        )
      }
    >
      <p className="muted">{t.calendars.hint}</p>
      {organisation && (
        <Loaded query={query}>
          {(present) => <Calendar key={organisation} organisation={organisation} present={present} />}
        </Loaded>
      )}
    </Page>
  );
}

/** The calendar whose list of public days all others of the state share. */
const STATE = 'cn';

function Calendar({ organisation, present }: { organisation: string; present: PresentCalendar }) {
  const { t } = useText();
  const words = t.calendars;
  const me = useMe();
  const time = useTime();
  const { values, set } = useFilters('tab');
  const versions = useCalendarVersions(organisation);
  const rollBack = useRollBackCalendar();
  const [year, setYear] = useState(() => Number(formatDay(platformNow(), present.zone).slice(0, 4)));
  const { version } = present;
  const week = readWeek(version.hours);
  return (
    <>
      <div className="list-head">
        <Tag color={present.own ? 'blue' : 'default'}>{present.own ? words.own : words.shared}</Tag>
        {present.waiting > 0 && (
          <Link to={`/releases?organisation=${organisation}`}>
            <Tag color="gold">{words.waiting(present.waiting)}</Tag>
          </Link>
        )}
        <span className="grow" />
        {holds(me.data, 'rule-approver') && versions.data && (
          <RollBack
            kind="calendar"
            name="working-hours"
            organisation={organisation}
            versions={versions.data}
            inForce={present.own ? version.version : undefined}
            call={rollBack}
          />
        )}
        {holds(me.data, 'administrator') && <StateList calendar={present.own ? STATE : version.calendar} />}
        {holds(me.data, 'analyst') && <BeginDraft organisation={organisation} />}
      </div>
      <section className="panel spaced-before">
        <Facts
          columns={2}
          lines={[
            { label: t.workbench.versions.version, value: words.version(version.calendar, version.version) },
            { label: words.zone, value: present.zone },
            { label: words.years, value: present.years.join(', ') },
            present.own && { label: words.since, value: time.instant(version.effectiveAt) },
            !present.own && { label: '', value: words.sharedHint },
          ]}
        />
      </section>
      <Tabs
        activeKey={values.tab ?? 'year'}
        onChange={(tab) => set({ tab })}
        items={[
          {
            key: 'year',
            label: words.tabs.year,
            children: (
              <section className="panel">
                {week && <YearView year={year} onYear={setYear} days={readDays(version.days)} week={week} />}
              </section>
            ),
          },
          {
            key: 'hours',
            label: words.tabs.hours,
            children: (
              <section className="panel">
                <WeekEditor hours={version.hours} />
              </section>
            ),
          },
          {
            key: 'versions',
            label: words.tabs.versions,
            children: (
              <Loaded query={versions}>
                {(rows) => <VersionsTab organisation={organisation} versions={rows} present={present} />}
              </Loaded>
            ),
          },
          { key: 'drafts', label: words.tabs.drafts, children: <DraftsTab organisation={organisation} /> },
        ]}
      />
    </>
  );
}

function BeginDraft({ organisation }: { organisation: string }) {
  const { t } = useText();
  const me = useMe();
  const time = useTime();
  const told = useTold();
  const navigate = useNavigate();
  const begin = useBeginCalendarDraft();
  const title = t.releases.newTitle(t.calendars.newTitle, me.data?.name ?? '', formatDay(platformNow(), time.zone));
  return (
    <Button
      type="primary"
      icon={<EditOutlined />}
      loading={begin.isPending}
      onClick={() =>
        begin.mutate(
          { organisation, title },
          { onSuccess: ({ draft }) => void navigate(`/calendars/drafts/${draft.id}`), onError: told.failed },
        )
      }
    >
      {t.releases.begin}
    </Button>
  );
}
