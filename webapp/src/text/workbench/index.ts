import { compared } from './compared';
import { draft } from './draft';
import { editor } from './editor';
import { examples } from './examples';
import { replay } from './replay';
import { versions } from './versions';

/** The decision workbench: tables that are changed, tried, replayed, released and compared. */
export const workbench = {
  en: { ...editor.en, ...draft.en, ...examples.en, ...compared.en, ...replay.en, ...versions.en },
  zh: { ...editor.zh, ...draft.zh, ...examples.zh, ...compared.zh, ...replay.zh, ...versions.zh },
};
