import type { Texts } from '../text';
import { word } from '../text';
import { formatDuration, formatInstant, isoDurationMs } from './time';

/** "acceptanceDate" as words, where nobody named it: "Acceptance date". */
export function humanised(name: string): string {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_.]/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A value of a decision, an audit event or a fact as people read it. */
export function readable(value: unknown, t: Texts, zone?: string): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return value ? t.common.yes : t.common.no;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.length ? value.map((item) => readable(item, t, zone)).join(', ') : '–';
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, inner]) => `${t.fields[name] ?? humanised(name)}: ${readable(inner, t, zone)}`)
      .join('; ');
  return readableText(String(value), t, zone);
}

function readableText(text: string, t: Texts, zone?: string): string {
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return formatInstant(text, zone);
  const months = /^P(?:(\d+)Y)?(?:(\d+)M)?$/.exec(text);
  if (months && (months[1] || months[2])) return t.time.months(Number(months[1] ?? 0) * 12 + Number(months[2] ?? 0));
  const duration = isoDurationMs(text);
  if (duration !== null && duration > 0) return formatDuration(duration, t.time);
  for (const words of [t.warranties, t.bases, t.severities, t.terms, t.statuses, t.decisionNames, t.families])
    if (words[text]) return word(words, text);
  return text;
}
