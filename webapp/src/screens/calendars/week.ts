/** The working hours of an ordinary week, Monday first; several stretches a day, each written as 09:00-12:00. */
export interface Week {
  days: string[][];
  /** Public holidays are worked like other days. */
  onHolidays: boolean;
}

const NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const ALWAYS = 'always';
const WHOLE_DAY = '00:00-24:00';

/** Hours as they are kept, "Mon-Fri 09:00-12:00 13:00-18:00; Sat 09:00-12:00"; null for what is not of that form. */
export function readWeek(text: string): Week | null {
  const week: Week = { days: NAMES.map(() => []), onHolidays: false };
  const plain = text.trim() === ALWAYS ? `Mon-Sun ${WHOLE_DAY}; holidays` : text;
  for (const part of plain.split(';')) {
    const [range = '', ...stretches] = part.trim().split(/\s+/);
    if (range === 'holidays') week.onHolidays = true;
    else {
      const [first, last = first] = range.split('-').map((name) => NAMES.indexOf(name)) as [number, number?];
      if (first === undefined || last === undefined || first < 0 || last < 0) return null;
      if (stretches.some((stretch) => !isStretch(stretch))) return null;
      for (let day = first; ; day = (day + 1) % 7) {
        week.days[day]!.push(...stretches);
        if (day === last) break;
      }
    }
  }
  return week;
}

export const isStretch = (text: string) => {
  const match = /^(\d\d:[0-5]\d)-(\d\d:[0-5]\d)$/.exec(text);
  return match !== null && match[1]! < match[2]! && match[2]! <= '24:00';
};

/** Days that follow each other with the same hours are written as one. */
export function writeWeek({ days, onHolidays }: Week): string {
  if (onHolidays && days.every((day) => day.join() === WHOLE_DAY)) return ALWAYS;
  const parts: string[] = [];
  for (let day = 0; day < days.length; day++) {
    const hours = [...days[day]!].sort().join(' ');
    if (hours === '') continue;
    let last = day;
    while (last + 1 < days.length && [...days[last + 1]!].sort().join(' ') === hours) last++;
    parts.push(`${day === last ? NAMES[day] : `${NAMES[day]}-${NAMES[last]}`} ${hours}`);
    day = last;
  }
  return [...parts, ...(onHolidays ? ['holidays'] : [])].join('; ');
}

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** How long is worked in stretches, in minutes. */
export const worked = (stretches: string[]) =>
  stretches.filter(isStretch).reduce((sum, stretch) => {
    const [from = '', to = ''] = stretch.split('-');
    return sum + minutes(to) - minutes(from);
  }, 0);
