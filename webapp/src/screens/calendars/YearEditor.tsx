import { CloseOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useText } from '../../text';
import { platformNow } from '../../ui/clock';
import { formatDay, useTime } from '../../ui/time';
import { toggled, weekdayOf, type PublicDay } from './days';
import type { CalendarContent } from './useCalendarWork';
import { readWeek, type Week } from './week';
import { YearView } from './YearView';

interface Props {
  content: CalendarContent;
  /** The days as they are planned without the draft. */
  former: PublicDay[];
  onChange?: (content: CalendarContent) => void;
}

const EVERY_WEEKDAY: Week = {
  days: [1, 2, 3, 4, 5, 6, 7].map((day) => (day < 6 ? ['09:00-18:00'] : [])),
  onHolidays: false,
};

/** A year in which days are changed by a click, and the list of its days that are not as the week says. */
export function YearEditor({ content, former, onChange }: Props) {
  const { t } = useText();
  const words = t.calendars;
  const time = useTime();
  const [year, setYear] = useState(() => Number(formatDay(platformNow(), time.zone).slice(0, 4)));
  const [name, setName] = useState('');
  const week = readWeek(content.hours) ?? EVERY_WEEKDAY;
  const listed = content.days.filter(({ date }) => date.startsWith(String(year)));
  const write = (days: PublicDay[]) => onChange?.({ ...content, days });
  return (
    <section className="panel">
      {onChange && (
        <p className="table-tools">
          <span className="muted">{words.clickHint}</span>
          <Input
            className="filter-narrow"
            value={name}
            maxLength={100}
            placeholder={words.dayName}
            aria-label={words.dayName}
            onChange={({ target }) => setName(target.value)}
          />
        </p>
      )}
      <YearView
        year={year}
        onYear={setYear}
        days={content.days}
        former={former}
        week={week}
        onDay={onChange && ((date) => write(toggled(content.days, date, name, week)))}
      />
      <h3 className="section-after">{words.listed(year)}</h3>
      {listed.length === 0 ? (
        <p className="muted">{words.noListed}</p>
      ) : (
        <Listed
          days={listed}
          onWrite={onChange && ((day) => write(content.days.map((other) => (other.date === day.date ? day : other))))}
          onRemove={onChange && ((date) => write(content.days.filter((other) => other.date !== date)))}
        />
      )}
    </section>
  );
}

interface ListedProps {
  days: PublicDay[];
  onWrite?: (day: PublicDay) => void;
  onRemove?: (date: string) => void;
}

function Listed({ days, onWrite, onRemove }: ListedProps) {
  const { t } = useText();
  const words = t.calendars;
  return (
    <div className="scrolled">
      <table className="plain-table">
        <thead>
          <tr>
            <th>{words.date}</th>
            <th>{words.weekday}</th>
            <th>{words.kind}</th>
            <th>{words.dayName}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.date}>
              <td className="nowrap">{day.date}</td>
              <td>{words.weekdaysLong[weekdayOf(day.date)]}</td>
              <td>{words.states[day.kind]}</td>
              <td>
                {onWrite ? (
                  <Input
                    size="small"
                    maxLength={100}
                    value={day.name}
                    aria-label={words.nameOf(day.date)}
                    onChange={({ target }) => onWrite({ ...day, name: target.value.replace(/,/g, ' ') })}
                  />
                ) : (
                  day.name
                )}
              </td>
              <td>
                {onRemove && (
                  <Button
                    size="small"
                    type="text"
                    icon={<CloseOutlined />}
                    aria-label={words.asTheWeek(day.date)}
                    title={words.asTheWeek(day.date)}
                    onClick={() => onRemove(day.date)}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
