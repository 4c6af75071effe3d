import { describe, expect, it } from 'vitest';
import { datesOf, isWorked, readDays, stateOf, toggled, weekdayOf, writeDays } from './days';
import { isStretch, readWeek, worked, writeWeek } from './week';

describe('the hours of a week', () => {
  it.each([
    'Mon-Fri 09:00-12:00 13:00-18:00; Sat 09:00-12:00',
    'Mon-Sun 08:00-20:00',
    'Mon 09:00-12:00; Wed 09:00-12:00',
    'Mon-Sat 08:30-17:30; holidays',
    'always',
  ])('%s is written as it was read', (hours) => {
    expect(writeWeek(readWeek(hours)!)).toBe(hours);
  });

  it('as the server lists them, day by day, they are put together', () => {
    expect(writeWeek(readWeek('Mon 09:00-18:00; Tue 09:00-18:00; Wed 09:00-18:00')!)).toBe('Mon-Wed 09:00-18:00');
  });

  it('what is no week is not guessed at', () => {
    expect(readWeek('Mo 09:00-18:00')).toBeNull();
    expect(readWeek('Mon 9-18')).toBeNull();
    expect(isStretch('18:00-09:00')).toBe(false);
    expect(isStretch('00:00-24:00')).toBe(true);
  });

  it('are counted', () => {
    expect(worked(['09:00-12:00', '13:30-18:00'])).toBe(450);
  });
});

describe('the days of a list', () => {
  const week = readWeek('Mon-Fri 09:00-18:00')!;
  const list = 'date,kind,name\n2026-10-01,holiday,国庆节\n2026-10-10,workday,国庆节\n';

  it('come out as they came in, in their order', () => {
    expect(writeDays([...readDays(list)].reverse())).toBe(list);
    expect(readDays('date,kind,name\nnonsense\n2026-10-01,party,x\n')).toEqual([]);
  });

  it('say how each day is worked', () => {
    const days = new Map(readDays(list).map((day) => [day.date, day]));
    const states = ['2026-10-01', '2026-10-10', '2026-10-11', '2026-10-12'].map((date) => stateOf(date, days, week));
    expect(states).toEqual(['holiday', 'workday', 'rest', 'work']);
    expect(isWorked('holiday', { ...week, onHolidays: true })).toBe(true);
  });

  it('a click makes a working day free, a weekend worked, and what is listed ordinary again', () => {
    expect(toggled([], '2026-11-20', 'Fair', week)).toEqual([{ date: '2026-11-20', kind: 'holiday', name: 'Fair' }]);
    expect(toggled([], '2026-11-21', 'a, b', week)).toEqual([{ date: '2026-11-21', kind: 'workday', name: 'a  b' }]);
    expect(toggled(readDays(list), '2026-10-01', '', week).map(({ date }) => date)).toEqual(['2026-10-10']);
  });

  it('months have their days', () => {
    expect(datesOf(2028, 2)).toHaveLength(29);
    expect(weekdayOf('2026-11-22')).toBe(6);
  });
});
