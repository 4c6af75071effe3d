import { CloseOutlined, CopyOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input } from 'antd';
import { useText } from '../../text';
import { isStretch, readWeek, worked, writeWeek, type Week } from './week';

interface Props {
  hours: string;
  onChange?: (hours: string) => void;
}

/** The working hours of a week, day by day; several stretches a day. */
export function WeekEditor({ hours, onChange }: Props) {
  const { t } = useText();
  const words = t.calendars;
  const week = readWeek(hours);
  if (!week)
    return (
      <>
        <p className="bad">{words.notHours}</p>
        <Input
          value={hours}
          disabled={!onChange}
          aria-label={words.hours}
          onChange={({ target }) => onChange?.(target.value)}
        />
      </>
    );
  const change = (next: Partial<Week>) => onChange?.(writeWeek({ ...week, ...next }));
  const write = (day: number, stretches: string[]) =>
    change({ days: week.days.map((other, at) => (at === day ? stretches : other)) });
  return (
    <>
      {week.days.map((stretches, day) => (
        <Day
          key={day}
          name={words.weekdaysLong[day]!}
          stretches={stretches}
          onWrite={onChange && ((written) => write(day, written))}
          onCopy={
            onChange && day > 0 && week.days[day - 1]!.join() !== stretches.join()
              ? () => write(day, week.days[day - 1]!)
              : undefined
          }
        />
      ))}
      <p>
        <Checkbox
          checked={week.onHolidays}
          disabled={!onChange}
          onChange={({ target }) => change({ onHolidays: target.checked })}
        >
          {words.onHolidays}
        </Checkbox>
      </p>
    </>
  );
}

interface DayProps {
  name: string;
  stretches: string[];
  onWrite?: (stretches: string[]) => void;
  onCopy?: () => void;
}

function Day({ name, stretches, onWrite, onCopy }: DayProps) {
  const { t } = useText();
  const words = t.calendars;
  const put = (at: number, stretch: string) => {
    const next = stretches.map((other, place) => (place === at ? stretch : other));
    // while it is typed an end may lie before its beginning; such hours are not taken
    if (next.every(isStretch)) onWrite?.(next);
  };
  const later = (stretches[stretches.length - 1] ?? '-').split('-')[1]!;
  const further = later === '' ? '09:00-18:00' : later < '23:00' ? `${later}-24:00` : null;
  return (
    <div className="week-day">
      <strong>{name}</strong>
      <div className="week-stretches">
        {stretches.length === 0 && <span className="muted">{words.notWorked}</span>}
        {stretches.map((stretch, at) => {
          const [from = '', to = ''] = stretch.split('-');
          if (!onWrite) return <span key={at}>{stretch}</span>;
          return (
            <span key={at}>
              <Input
                type="time"
                size="small"
                aria-label={words.begins(name, at + 1)}
                value={from}
                onChange={({ target }) => put(at, `${target.value}-${to}`)}
              />{' '}
              –{' '}
              <Input
                type="time"
                size="small"
                aria-label={words.ends(name, at + 1)}
                value={to === '24:00' ? '00:00' : to}
                onChange={({ target }) => put(at, `${from}-${target.value === '00:00' ? '24:00' : target.value}`)}
              />
              <Button
                size="small"
                type="text"
                icon={<CloseOutlined />}
                aria-label={words.removeStretch(name, at + 1)}
                onClick={() => onWrite(stretches.filter((_, place) => place !== at))}
              />
            </span>
          );
        })}
        {stretches.length > 0 && <span className="muted">{words.length(worked(stretches) / 60)}</span>}
        {onWrite && further && (
          <Button
            size="small"
            type="text"
            icon={<PlusOutlined />}
            aria-label={words.addStretch(name)}
            title={words.addStretch(name)}
            onClick={() => onWrite([...stretches, further])}
          />
        )}
        {onCopy && (
          <Button
            size="small"
            type="text"
            icon={<CopyOutlined />}
            aria-label={words.asBefore(name)}
            title={words.asBefore(name)}
            onClick={onCopy}
          />
        )}
      </div>
    </div>
  );
}
