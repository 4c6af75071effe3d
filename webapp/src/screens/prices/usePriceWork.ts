import { readPriceDraft, savePriceDraft, usePriceDraftShown, type PriceDraft, type PriceRow } from '../../api/prices';
import { mergeRows } from '../../rules/mergeRows';
import { useAutosave, type Kept } from '../../rules/useAutosave';
import { idOf } from './rows';

export const keptOf = ({ draft, rows }: PriceDraft): Kept<PriceRow[]> => ({
  content: rows,
  revision: draft.revision,
  by: draft.editedBy,
  at: draft.editedAt,
});

/** The rows of a draft while somebody writes them; what the server says of them is shown at once. */
export function usePriceWork(view: PriceDraft) {
  const { id } = view.draft;
  const show = usePriceDraftShown(id);
  const shown = (draft: PriceDraft) => {
    show(draft);
    return keptOf(draft);
  };
  const work = useAutosave<PriceRow[]>({
    begin: keptOf(view),
    save: async (revision, rows) => shown(await savePriceDraft(id, revision, rows)),
    read: async () => shown(await readPriceDraft(id)),
    merge: (base, mine, theirs) => {
      const { rows, both } = mergeRows(base, mine, theirs, idOf);
      return { content: rows, both };
    },
  });
  return { ...work, takeDraft: (draft: PriceDraft) => work.take(shown(draft)) };
}

export type PriceWork = ReturnType<typeof usePriceWork>;
