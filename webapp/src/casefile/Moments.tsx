import { Checkbox, Empty, Select } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import type { Oddity, Story } from '../api/story';
import { useText } from '../text';
import { formatDay, useTime } from '../ui/time';
import { MomentView } from './MomentView';
import { byDay, chosen } from './told';

interface Props {
  story: Story;
  odd: Map<number, Oddity[]>;
  /** The number of an event to be looked at. */
  sought: number | null;
}

/** Every event day by day, narrowed to what the reader asks for. */
export function Moments({ story, odd, sought }: Props) {
  const { t } = useText();
  const time = useTime();
  const [groups, setGroups] = useState<string[]>([]);
  const [onlyOdd, setOnlyOdd] = useState(false);
  const [newestFirst, setNewestFirst] = useState(false);
  const there = useMemo(() => new Set(story.moments.map(({ group }) => group)), [story.moments]);
  const days = useMemo(
    () =>
      byDay(chosen(story.moments, odd, { groups, onlyOdd, newestFirst }), (instant) => formatDay(instant, time.zone)),
    [story.moments, odd, groups, onlyOdd, newestFirst, time.zone],
  );
  useEffect(() => {
    if (sought !== null) document.getElementById(`event-${sought}`)?.scrollIntoView({ block: 'center' });
  }, [sought]);
  return (
    <section className="panel panel-after">
      <h2>{t.story.happened}</h2>
      <search className="filters">
        <Select
          mode="multiple"
          className="filter-wide"
          style={{ minWidth: 220 }}
          allowClear
          aria-label={t.story.filter}
          placeholder={`${t.story.filter} …`}
          value={groups}
          onChange={setGroups}
          options={Object.entries(t.story.groups)
            .filter(([value]) => there.has(value))
            .map(([value, label]) => ({ value, label }))}
        />
        <Checkbox checked={onlyOdd} disabled={odd.size === 0} onChange={({ target }) => setOnlyOdd(target.checked)}>
          {t.story.onlyOdd}
        </Checkbox>
        <Checkbox checked={newestFirst} onChange={({ target }) => setNewestFirst(target.checked)}>
          {t.story.newestFirst}
        </Checkbox>
      </search>
      {days.length === 0 ? (
        <Empty description={story.moments.length === 0 ? t.trail.none : t.story.noneLeft} />
      ) : (
        <ol className="story-days">
          {days.map(({ day, moments }) => (
            <li key={`${day}${moments[0]!.seq}`} className="story-day">
              <h3>{day}</h3>
              <ol className="story-moments">
                {moments.map((moment) => (
                  <MomentView
                    key={moment.seq}
                    number={story.number}
                    moment={moment}
                    people={story.people}
                    odd={odd.get(moment.seq) ?? []}
                    sought={moment.seq === sought}
                  />
                ))}
              </ol>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
