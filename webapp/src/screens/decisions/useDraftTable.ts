import { useCallback, useEffect, useRef, useState } from 'react';
import { readDraft, saveTable, type DraftView } from '../../api/drafts';
import type { ApiError } from '../../api/http';
import { withRows, type TableRow } from '../../diagram/tableRows';
import { dropKept, keep, readKept } from './keptTable';
import { merge, sameRows, settle, type Merge, type Side } from './merge';

/** Where the work stands: on the server, on its way, only in this browser, or refused. */
export type SaveState =
  | { kind: 'saved'; at: string }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'offline'; at: string }
  | { kind: 'refused'; error: ApiError };

/** What two people both changed, until one of them has decided. */
export interface Clash {
  merge: Merge;
  theirs: TableRow[];
  revision: number;
  by: string;
}

const PAUSE = 1_000;
const RETRY = 10_000;

interface Saved {
  revision: number;
  rows: TableRow[];
}

/**
 * The rows of a draft while somebody writes them: saved when typing pauses, kept in the browser until they are, put together
 * with what others saved meanwhile.
 */
export function useDraftTable(view: DraftView, onMerged: (by: string) => void) {
  const { id } = view.draft;
  const [begin] = useState(() => beginning(view));
  const [seed, setSeed] = useState(begin.rows);
  const [rows, setRows] = useState(begin.rows);
  const [state, setState] = useState<SaveState>(
    sameRows(begin.rows, begin.saved.rows) ? { kind: 'saved', at: view.draft.editedAt } : { kind: 'unsaved' },
  );
  const [savedAt, setSavedAt] = useState(view.draft.editedAt);
  const [clash, setClash] = useState<Clash | null>(begin.clash);
  const [saved, setSaved] = useState<Saved>(begin.saved);
  const [retry, setRetry] = useState({ count: 0, after: PAUSE });
  const now = useRef({ rows, saved, busy: false, onMerged });
  useEffect(() => {
    Object.assign(now.current, { rows, saved, onMerged });
  }, [rows, saved, onMerged]);

  const show = useCallback((next: TableRow[]) => {
    setSeed(next);
    setRows(next);
  }, []);

  /** Takes what others saved; what both changed is asked about. */
  const take = useCallback(
    (theirs: Pick<DraftView, 'draft' | 'sheet'>) => {
      const other = { revision: theirs.draft.revision, rows: theirs.sheet.rows };
      const merged = merge(now.current.saved.rows, now.current.rows, other.rows);
      setSaved(other);
      if (merged.conflicts.length > 0)
        setClash({ merge: merged, theirs: other.rows, revision: other.revision, by: theirs.draft.editedBy });
      else {
        const ownWork = !sameRows(now.current.rows, now.current.saved.rows);
        show(merged.rows);
        if (!ownWork) setState({ kind: 'saved', at: theirs.draft.editedAt });
        now.current.onMerged(theirs.draft.editedBy);
      }
    },
    [show],
  );

  const save = useCallback(async () => {
    const { rows: sent, saved: base, busy } = now.current;
    if (busy) {
      setRetry(({ count }) => ({ count: count + 1, after: PAUSE }));
      return;
    }
    now.current.busy = true;
    setState({ kind: 'saving' });
    try {
      const { revision, editedAt } = await saveTable(id, base.revision, sent);
      setSaved({ revision, rows: sent });
      if (sameRows(now.current.rows, sent)) dropKept(id);
      setState({ kind: 'saved', at: editedAt });
      setSavedAt(editedAt);
      setRetry({ count: 0, after: PAUSE });
    } catch (error) {
      const refused = error as ApiError;
      if (refused.status === 409 && refused.code === 'DRAFT_STALE') take(await readDraft(id));
      else if (refused.status === 0 || refused.status >= 500) {
        setState({ kind: 'offline', at: new Date().toISOString() });
        setRetry(({ count }) => ({ count: count + 1, after: RETRY }));
      } else setState({ kind: 'refused', error: refused });
    } finally {
      now.current.busy = false;
    }
  }, [id, take]);

  const dirty = !sameRows(rows, saved.rows);
  useEffect(() => {
    if (!dirty || clash) return undefined;
    keep(id, { revision: saved.revision, base: saved.rows, rows, keptAt: new Date().toISOString() });
    const timer = setTimeout(() => void save(), retry.after);
    return () => clearTimeout(timer);
    // what was refused waits for the next change
  }, [rows, saved, clash, dirty, id, save, retry]);

  useEffect(() => {
    const online = () => !sameRows(now.current.rows, now.current.saved.rows) && void save();
    window.addEventListener('online', online);
    return () => window.removeEventListener('online', online);
  }, [save]);

  const change = useCallback((next: TableRow[]) => {
    setRows(next);
    setState({ kind: 'unsaved' });
  }, []);

  const decide = useCallback(
    (chosen: Side[]) => {
      if (!clash) return;
      show(settle(clash.merge, chosen, clash.theirs));
      setClash(null);
      setState({ kind: 'unsaved' });
    },
    [clash, show],
  );

  const [xml, setXml] = useState({ for: seed, text: withRows(view.xml, seed) });
  if (xml.for !== seed) setXml({ for: seed, text: withRows(view.xml, seed) });
  // what was taken back before it was saved needs no saving
  const shown: SaveState = state.kind === 'unsaved' && !dirty && !clash ? { kind: 'saved', at: savedAt } : state;
  return { xml: xml.text, rows, saved, dirty, state: shown, clash, change, decide, take };
}

/** What the browser still kept of an earlier visit comes before what the server has; what others saved since is put in. */
function beginning(view: DraftView): { rows: TableRow[]; saved: Saved; clash: Clash | null } {
  const saved = { revision: view.draft.revision, rows: view.sheet.rows };
  const kept = view.draft.state === 'editing' ? readKept(view.draft.id) : null;
  if (!kept || sameRows(kept.rows, saved.rows)) return { rows: saved.rows, saved, clash: null };
  const merged = merge(kept.base, kept.rows, saved.rows);
  if (merged.conflicts.length === 0) return { rows: merged.rows, saved, clash: null };
  const clash = { merge: merged, theirs: saved.rows, revision: saved.revision, by: view.draft.editedBy };
  return { rows: merged.rows, saved, clash };
}
