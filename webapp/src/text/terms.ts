import fieldLines from '../../../src/main/resources/vocabulary/fields.txt?raw';
import termLines from '../../../src/main/resources/vocabulary/terms.txt?raw';
import familyLines from '../../../src/main/resources/vocabulary/families.txt?raw';
import { columns } from './columns';
import decisions from './decisions.json';
import type { Language } from './language';

type Words = Record<string, string>;

/**
 * Names and values of facts and audit events: the server prints the same words. Those of decisions come from the
 * tables (decisions.json); a name that stands here too is shown as it is here. What is in neither is shown as it is written.
 */
const fields = columns(fieldLines);
const words = columns(termLines);
const families = columns(familyLines);

const of = (language: Language) => ({
  decisionNames: decisions[language].decisions as Words,
  fields: { ...(decisions[language].fields as Words), ...fields[language] },
  terms: { ...(decisions[language].words as Words), ...words[language] },
  families: families[language],
});

export const terms: Record<Language, ReturnType<typeof of>> = { en: of('en'), zh: of('zh') };
