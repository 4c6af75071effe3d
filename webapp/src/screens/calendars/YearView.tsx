import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useText } from '../../text';
import { datesOf, isWorked, stateOf, weekdayOf, type PublicDay } from './days';
import type { Week } from './week';
import './calendars.css';

interface Props {
  year: number;
  onYear: (year: number) => void;
  days: PublicDay[];
  week: Week;
  /** The days as they are planned without this draft; what differs is marked. */
  former?: PublicDay[];
  onDay?: (date: string) => void;
}

/** A year month by month: holidays, make-up days and rest as colours and words; a click changes a day. */
export function YearView({ year, onYear, days, week, former, onDay }: Props) {
  const { t } = useText();
  const words = t.calendars;
  const byDate = useMemo(() => new Map(days.map((day) => [day.date, day])), [days]);
  const before = useMemo(() => former && new Map(former.map((day) => [day.date, day])), [former]);
  const dates = MONTHS.flatMap((month) => datesOf(year, month));
  const workedDays = dates.filter((date) => isWorked(stateOf(date, byDate, week), week)).length;
  const listed = days.filter(({ date }) => date.startsWith(String(year)));
  return (
    <section aria-label={words.year(year)}>
      <div className="table-tools">
        <Button
          icon={<LeftOutlined />}
          aria-label={words.year(year - 1)}
          onClick={() => onYear(year - 1)}
          size="small"
        />
        <strong className="calendar-year">{words.year(year)}</strong>
        <Button
          icon={<RightOutlined />}
          aria-label={words.year(year + 1)}
          onClick={() => onYear(year + 1)}
          size="small"
        />
        <span className="muted" role="status">
          {words.workedDays(workedDays)}
        </span>
        <span className="grow" />
        <Legend />
      </div>
      {listed.length === 0 && <p className="soon">{words.noDays(year)}</p>}
      <div className="calendar-months">
        {MONTHS.map((month) => (
          <Month
            key={month}
            {...{ year, month, week, onDay }}
            of={(date) => byDate.get(date)}
            state={(date) => stateOf(date, byDate, week)}
            changed={(date) =>
              before !== undefined && JSON.stringify(before.get(date)) !== JSON.stringify(byDate.get(date))
            }
          />
        ))}
      </div>
    </section>
  );
}

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

function Legend() {
  const { t } = useText();
  return (
    <span className="muted legend">
      {(['work', 'rest', 'holiday', 'workday'] as const).map((state) => (
        <span key={state}>
          <span className={`calendar-swatch day-${state}`} /> {t.calendars.states[state]}
        </span>
      ))}
    </span>
  );
}

interface MonthProps {
  year: number;
  month: number;
  week: Week;
  of: (date: string) => PublicDay | undefined;
  state: (date: string) => ReturnType<typeof stateOf>;
  changed: (date: string) => boolean;
  onDay?: (date: string) => void;
}

function Month({ year, month, of, state, changed, onDay }: MonthProps) {
  const { t } = useText();
  const words = t.calendars;
  const dates = datesOf(year, month);
  return (
    <div className="calendar-month">
      <h3>{words.months[month - 1]}</h3>
      <div className="calendar-grid">
        {words.weekdays.map((name) => (
          <span key={name} className="muted" aria-hidden>
            {name}
          </span>
        ))}
        {dates.map((date, at) => {
          const told = [
            `${date} ${words.weekdays[weekdayOf(date)]}`,
            words.states[state(date)],
            of(date)?.name,
            changed(date) && words.changed,
          ].filter(Boolean);
          const shown = {
            title: told.join(' · '),
            className: `day day-${state(date)}${changed(date) ? ' day-changed' : ''}`,
            style: at === 0 ? { gridColumnStart: weekdayOf(date) + 1 } : undefined,
          };
          return onDay ? (
            <button key={date} type="button" aria-label={told.join(', ')} onClick={() => onDay(date)} {...shown}>
              {at + 1}
            </button>
          ) : (
            <span key={date} {...shown}>
              {at + 1}
            </span>
          );
        })}
      </div>
    </div>
  );
}
