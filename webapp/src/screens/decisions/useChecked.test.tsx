import { renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { TableRow } from '../../diagram/tableRows';
import { useExampleRun } from './useChecked';

const rows = (id: string) => [{ id } as TableRow];
const answer = () =>
  Promise.resolve(
    new Response(JSON.stringify({ total: 1, green: 1, rulesWithout: [], results: [] }), {
      headers: { 'Content-Type': 'application/json' },
    }),
  );

afterEach(() => vi.unstubAllGlobals());

it('a run of other rows or other examples is stale until the next one is there', async () => {
  vi.stubGlobal('fetch', vi.fn(answer));
  const [before, after] = [rows('a'), rows('b')];
  const [few, more] = [[1], [1, 2]];
  const { result, rerender } = renderHook(({ of, examples }) => useExampleRun('d1', of, examples), {
    initialProps: { of: before, examples: few },
  });
  expect(result.current.stale).toBe(true);
  await waitFor(() => expect(result.current.stale).toBe(false));

  rerender({ of: after, examples: few });
  expect(result.current.run?.total).toBe(1);
  expect(result.current.stale).toBe(true);
  await waitFor(() => expect(result.current.stale).toBe(false), { timeout: 5_000 });

  rerender({ of: after, examples: more });
  expect(result.current.stale).toBe(true);
  await waitFor(() => expect(result.current.stale).toBe(false));
});
