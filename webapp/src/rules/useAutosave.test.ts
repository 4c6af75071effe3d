import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { mergeRows } from './mergeRows';
import { useAutosave, type Kept } from './useAutosave';

const kept = (content: string[], revision: number, by = 'me'): Kept<string[]> => ({ content, revision, by, at: 'now' });
const save = vi.fn<(revision: number, content: string[]) => Promise<Kept<string[]>>>();
const read = vi.fn<() => Promise<Kept<string[]>>>();

beforeEach(() => {
  vi.useFakeTimers();
  save.mockReset();
  read.mockReset();
});
afterEach(() => vi.useRealTimers());

const shown = () =>
  renderHook(() =>
    useAutosave<string[]>({
      begin: kept(['a'], 1),
      save,
      read,
      merge: (base, mine, theirs) => {
        const { rows, both } = mergeRows(base, mine, theirs, (row) => row.charAt(0));
        return { content: rows, both };
      },
    }),
  );

const passing = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

it('saves once when writing pauses, naming the revision it was made from', async () => {
  save.mockResolvedValue(kept(['a', 'b', 'c'], 2));
  const { result } = shown();
  act(() => result.current.change(['a', 'b']));
  await passing(500);
  act(() => result.current.change(['a', 'b', 'c']));
  await passing(1_100);
  expect(save.mock.calls).toEqual([[1, ['a', 'b', 'c']]]);
  expect(result.current).toMatchObject({ revision: 2, dirty: false, state: { kind: 'saved' } });
});

it('what another one saved meanwhile is put in, and what both changed is told', async () => {
  save.mockRejectedValueOnce({ status: 409, code: 'PRICE_DRAFT_STALE' });
  save.mockResolvedValueOnce(kept([], 6));
  read.mockResolvedValue(kept(['a2', 'x'], 5, 'other'));
  const { result } = shown();
  act(() => result.current.change(['a1']));
  await passing(1_100);
  expect(result.current.content).toEqual(['a1', 'x']);
  expect(result.current.met).toEqual({ by: 'other', both: ['a'] });
  await passing(1_100);
  expect(save.mock.calls[1]).toEqual([5, ['a1', 'x']]);
});

it('a lost connection is tried again; what is refused waits for the next change', async () => {
  save.mockRejectedValueOnce({ status: 0 });
  save.mockRejectedValueOnce({ status: 422, message: 'no' });
  const { result } = shown();
  act(() => result.current.change(['b']));
  await passing(1_100);
  expect(result.current.state.kind).toBe('offline');
  await passing(10_100);
  expect(result.current.state.kind).toBe('refused');
  await passing(60_000);
  expect(save).toHaveBeenCalledTimes(2);
});

it('what was written is undone step by step', async () => {
  const { result } = shown();
  act(() => result.current.change(['b']));
  act(() => result.current.change(['c']));
  act(() => result.current.undo!());
  expect(result.current.content).toEqual(['b']);
  act(() => result.current.undo!());
  expect(result.current.content).toEqual(['a']);
  expect(result.current.undo).toBeUndefined();
});
