import { Badge, Tabs } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import {
  rebaseCalendarDraft,
  useCalendarDraft,
  type CalendarDraftView,
  type CalendarFinding,
} from '../../api/calendars';
import { holds, useMe } from '../../api/session';
import { DraftNotices } from '../../rules/DraftNotices';
import { DraftTag } from '../../rules/DraftTag';
import { RefusedLines } from '../../rules/RefusedLines';
import { inLanguage, useText, word } from '../../text';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { useFilters } from '../../ui/useFilters';
import { ChangeList } from './ChangeList';
import { differences } from './differences';
import { DraftActions } from './DraftActions';
import { EffectTab } from './EffectTab';
import { readDays, writeDays } from './days';
import { useCalendarWork } from './useCalendarWork';
import { WeekEditor } from './WeekEditor';
import { YearEditor } from './YearEditor';
import { SaveMark } from '../../rules/SaveMark';

/** A calendar that is being changed: clicked, compared, looked at for the deadlines that it moves, handed in. */
export default function CalendarDraftPage() {
  const { id = '' } = useParams();
  const { t } = useText();
  const query = useCalendarDraft(id);
  const draft = query.data?.draft;
  return (
    <Page
      title={draft ? `${t.calendars.title} · ${word(t.organisations, draft.organisation)}` : t.calendars.draft}
      tags={draft && <DraftTag state={draft.state} />}
      extra={draft && <Link to={`/calendars?organisation=${draft.organisation}`}>{t.calendars.title}</Link>}
    >
      <Loaded query={query}>{(view) => <Draft key={view.draft.id} view={view} />}</Loaded>
    </Page>
  );
}

function Draft({ view }: { view: CalendarDraftView }) {
  const { t, language } = useText();
  const words = t.calendars;
  const me = useMe();
  const { values, set } = useFilters('tab');
  const work = useCalendarWork(view);
  const [refused, setRefused] = useState<CalendarFinding[]>([]);
  const editable = view.draft.state === 'editing' && holds(me.data, 'analyst');
  const { hours, days } = work.content;
  const changes = useMemo(
    () => differences(view.planned, { hours, days: writeDays(days) }, words),
    [view.planned, hours, days, words],
  );
  return (
    <>
      <div className="list-head">
        <strong>{view.draft.title}</strong>
        {editable && <SaveMark state={work.state} />}
        <span className="grow" />
        <DraftActions view={view} work={work} editable={editable} onRefused={setRefused} />
      </div>
      <DraftNotices view={view} work={work} editable={editable} rebase={rebaseCalendarDraft} />
      <RefusedLines
        lines={refused.map(({ text, ...place }) => ({ ...place, why: text }))}
        words={t.calendars}
        onClose={() => setRefused([])}
      />
      {view.findings.map(({ line, text }) => (
        <p key={line} className="bad">
          {words.finding(line, inLanguage(text, language))}
        </p>
      ))}
      <Tabs
        activeKey={values.tab ?? 'year'}
        onChange={(tab) => set({ tab })}
        items={[
          {
            key: 'year',
            label: words.tabs.year,
            children: (
              <YearEditor
                content={work.content}
                former={readDays(view.planned.days)}
                onChange={editable ? work.change : undefined}
              />
            ),
          },
          {
            key: 'hours',
            label: words.tabs.hours,
            children: (
              <section className="panel">
                <WeekEditor
                  hours={hours}
                  onChange={editable ? (next) => work.change({ ...work.content, hours: next }) : undefined}
                />
              </section>
            ),
          },
          {
            key: 'changes',
            label: (
              <>
                {words.tabs.changes}{' '}
                {changes.length > 0 && <Badge color="#0b6e99" overflowCount={9999} count={changes.length} />}
              </>
            ),
            children: <ChangeList changes={changes} empty={words.noChanges} />,
          },
          { key: 'effect', label: words.tabs.effect, children: <EffectTab view={view} /> },
        ]}
      />
    </>
  );
}
