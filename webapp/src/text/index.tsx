import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { en, type Texts } from './en';
import { rememberedLanguage, rememberLanguage, type Language } from './language';
import { zh } from './zh';

export type { Texts } from './en';
export { inLanguage, lineIn, type Bilingual, type Language } from './language';

interface Spoken {
  t: Texts;
  language: Language;
  speak: (language: Language) => void;
}

const TextContext = createContext<Spoken>({ t: en, language: 'en', speak: () => undefined });

/** Gives every screen its texts, and keeps the page's own language in step for screen readers. */
export function TextProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(rememberedLanguage);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const speak = useCallback((next: Language) => {
    rememberLanguage(next);
    setLanguage(next);
  }, []);
  const spoken = useMemo<Spoken>(
    () => ({
      t: language === 'zh' ? zh : en,
      language,
      speak,
    }),
    [language, speak],
  );
  return <TextContext.Provider value={spoken}>{children}</TextContext.Provider>;
}

export const useText = () => useContext(TextContext);

/** The word for a key of a closed vocabulary; the key itself where the vocabulary has grown since. */
export function word(words: Record<string, string>, key: string | null | undefined): string {
  if (!key) return '';
  return words[key] ?? words[key.toLowerCase()] ?? key;
}
