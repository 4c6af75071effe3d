import { useCallback, useEffect, useRef, useState } from 'react';
import { same } from './mergeRows';

interface Refused {
  status?: number;
  code?: string;
  message?: string;
}

/** Where the work stands: on the server, on its way, only in this browser, or refused. */
export type SaveState =
  | { kind: 'saved'; at: string }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'offline' }
  | { kind: 'refused'; error: Refused };

/** A content as the server has it. */
export interface Kept<Content> {
  content: Content;
  revision: number;
  by: string;
  at: string;
}

interface Ways<Content> {
  begin: Kept<Content>;
  save: (revision: number, content: Content) => Promise<Kept<Content>>;
  read: () => Promise<Kept<Content>>;
  /** Puts mine and theirs together; `both` names what both changed, where mine stands. */
  merge: (base: Content, mine: Content, theirs: Content) => { content: Content; both: string[] };
}

const PAUSE = 1_000;
const RETRY = 10_000;
const MOST_UNDONE = 100;
const CONFLICT = 409;

/**
 * A content while somebody writes it: saved when typing pauses, tried again after a lost connection, put together with what
 * others saved meanwhile. What was written can be undone step by step.
 */
export function useAutosave<Content>(ways: Ways<Content>) {
  const [content, setContent] = useState(ways.begin.content);
  const [saved, setSaved] = useState(ways.begin);
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: ways.begin.at });
  const [former, setFormer] = useState<Content[]>([]);
  const [met, setMet] = useState<{ by: string; both: string[] } | null>(null);
  const [attempt, setAttempt] = useState({ count: 0, after: PAUSE });
  const now = useRef({ content, saved, ways, busy: false });
  useEffect(() => {
    Object.assign(now.current, { content, saved, ways });
  }, [content, saved, ways]);

  /** Takes what stands on the server: all of it, or what I have not changed myself. */
  const take = useCallback((theirs: Kept<Content>, whole = true) => {
    const { content: mine, saved: base } = now.current;
    if (whole) setContent(theirs.content);
    else {
      const merged = now.current.ways.merge(base.content, mine, theirs.content);
      setContent(merged.content);
      setMet({ by: theirs.by, both: merged.both });
    }
    setFormer([]);
    setSaved(theirs);
    setState(whole ? { kind: 'saved', at: theirs.at } : { kind: 'unsaved' });
  }, []);

  const save = useCallback(async () => {
    const { content: sent, saved: base, busy } = now.current;
    if (busy) return setAttempt(({ count }) => ({ count: count + 1, after: PAUSE }));
    now.current.busy = true;
    setState({ kind: 'saving' });
    try {
      const kept = await now.current.ways.save(base.revision, sent);
      setSaved({ ...kept, content: sent });
      setState({ kind: 'saved', at: kept.at });
      setAttempt({ count: 0, after: PAUSE });
    } catch (error) {
      const refused = error as Refused;
      if (refused.status === CONFLICT && refused.code?.endsWith('_STALE')) take(await now.current.ways.read(), false);
      else if (!refused.status || refused.status >= 500) {
        setState({ kind: 'offline' });
        setAttempt(({ count }) => ({ count: count + 1, after: RETRY }));
      } else setState({ kind: 'refused', error: refused });
    } finally {
      now.current.busy = false;
    }
  }, [take]);

  const dirty = !same(content, saved.content);
  useEffect(() => {
    if (!dirty) return undefined;
    const timer = setTimeout(() => void save(), attempt.after);
    return () => clearTimeout(timer);
  }, [content, dirty, saved.revision, save, attempt]);

  const change = useCallback((next: Content) => {
    setFormer((steps) => [...steps, now.current.content].slice(-MOST_UNDONE));
    setContent(next);
    setState({ kind: 'unsaved' });
  }, []);

  const undo = useCallback(() => {
    setFormer((steps) => {
      const last = steps[steps.length - 1];
      if (last !== undefined) setContent(last);
      return steps.slice(0, -1);
    });
  }, []);

  return {
    content,
    revision: saved.revision,
    state,
    dirty,
    /** With whom this was put together, and what both had changed. */
    met,
    forget: () => setMet(null),
    change,
    undo: former.length > 0 ? undo : undefined,
    take,
  };
}
