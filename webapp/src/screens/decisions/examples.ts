import type { ExampleResult, ExampleRow } from '../../api/examples';

/** What somebody typed for an expected result: a number, yes or no, nothing, a list; else the text itself. */
export function valueOf(text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === 'null') return null;
  if (trimmed === 'true' || trimmed === 'false') return trimmed === 'true';
  if (/^-?\d+(\.\d+)?$/.test(trimmed)) return Number(trimmed);
  if (/^["[{]/.test(trimmed)) {
    try {
      return JSON.parse(trimmed) as unknown;
    } catch {
      return trimmed;
    }
  }
  return trimmed;
}

/** A value as it is typed; {@link valueOf} reads it back. */
export function textOf(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value) ?? '';
  return valueOf(value) === value ? value : JSON.stringify(value);
}

/** Names in the order in which examples use them first. */
export function namesIn(examples: ExampleRow[], part: 'inputs' | 'expected'): string[] {
  return [...new Set(examples.flatMap((example) => Object.keys(example[part] ?? {})))];
}

/** The expected results with what came out in place of what differed. */
export function corrected(example: ExampleRow, result: ExampleResult): Record<string, unknown> {
  const expected = { ...example.expected };
  for (const { output, got } of result.steps[0]?.differences ?? []) {
    if (output === 'refused' && (got === null || got === undefined)) delete expected.refused;
    else expected[output] = got ?? null;
  }
  return expected;
}

/** An object written as JSON; null where it is none. Empty is an empty object. */
export function objectOf(text: string): Record<string, unknown> | null {
  if (text.trim() === '') return {};
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
