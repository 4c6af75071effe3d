import type { Language } from './language';

const column = (lines: string, at: 1 | 2): Record<string, string> =>
  Object.fromEntries(
    lines
      .trim()
      .split('\n')
      .map((line) => line.split(' | '))
      .map((words) => [words[0]!, words[at]!]),
  );

/** The words of a list with one line per word: key, English, Chinese. */
export const columns = (lines: string): Record<Language, Record<string, string>> => ({
  en: column(lines, 1),
  zh: column(lines, 2),
});
