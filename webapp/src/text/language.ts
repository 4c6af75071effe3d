/** The languages that every text exists in. */
export type Language = 'zh' | 'en';

/** A text that comes from the server in both languages. */
export interface Bilingual {
  zh: string;
  en: string;
}

const KEPT_AS = 'aftersales.language';

/** The language chosen before, else the browser's own, else Chinese. */
export function rememberedLanguage(): Language {
  const kept = localStorage.getItem(KEPT_AS);
  if (kept === 'zh' || kept === 'en') return kept;
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

export const hasRememberedLanguage = () => localStorage.getItem(KEPT_AS) !== null;

export function rememberLanguage(language: Language): void {
  localStorage.setItem(KEPT_AS, language);
}

/** What a model says in two lines, English and Chinese; a single line stands for both. */
export function lineIn(lines: string | null | undefined, language: Language): string {
  const [english = '', chinese = english] = (lines ?? '').trim().split('\n');
  return (language === 'zh' ? chinese : english).trim();
}

/** The text in the reader's language; a plain text is the same in both. */
export function inLanguage(text: Bilingual | string | null | undefined, language: Language): string {
  if (text === null || text === undefined) return '';
  if (typeof text === 'string') return text;
  return text[language] ?? text.en ?? text.zh ?? '';
}
