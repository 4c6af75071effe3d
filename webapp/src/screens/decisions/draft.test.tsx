import { act, renderHook } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DraftView } from '../../api/drafts';
import { rowsOf } from '../../diagram/tableRows';
import { readKept } from './keptTable';
import { useDraftTable } from './useDraftTable';

const xml = readFileSync('../decisions/central-ac/response-sla.dmn', 'utf8');
const rows = rowsOf(xml);
const view = (revision: number, given = rows) =>
  ({
    draft: { id: 'd1', state: 'editing', revision, editedBy: 'Wang', editedAt: '2026-11-22T04:03:00Z' },
    sheet: { rows: given },
    xml,
  }) as DraftView;

/** The table with another figure in a result of one row. */
const withFigure = (row: number, figure: string) =>
  rows.map((one, at) =>
    at === row ? { ...one, then: one.then.map((cell, column) => (column === 5 ? figure : cell)) } : one,
  );

let server: (method: string, body: { revision: number }) => { status: number; body: unknown } | Error;
const sent: { revision: number }[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  sent.length = 0;
  server = (_, body) => ({ status: 200, body: { revision: body.revision + 1, editedAt: '2026-11-22T04:05:00Z' } });
  vi.stubGlobal('fetch', async (_: string, { method = 'GET', body }: RequestInit) => {
    const asked = body ? (JSON.parse(body as string) as { revision: number }) : { revision: 0 };
    if (method === 'PUT') sent.push(asked);
    const answer = server(method, asked);
    if (answer instanceof Error) throw answer;
    return new Response(JSON.stringify(answer.body), {
      status: answer.status,
      headers: { 'Content-Type': 'application/json' },
    });
  });
});
afterEach(() => vi.useRealTimers());

const shown = (given = view(1)) => renderHook(() => useDraftTable(given, () => undefined));
/** In small steps: what a step changes takes effect before the next one. */
async function passing(ms: number) {
  for (let passed = 0; passed < ms; passed += 500)
    await act(() => vi.advanceTimersByTimeAsync(Math.min(500, ms - passed)));
}

it('what is typed is saved when typing pauses, by the text that it was made from', async () => {
  const { result } = shown();
  act(() => result.current.change(withFigure(0, '"PT2"')));
  await passing(500);
  act(() => result.current.change(withFigure(0, '"PT20H"')));
  await passing(1_100);
  expect(sent).toMatchObject([{ revision: 1, sheet: { rows: withFigure(0, '"PT20H"') } }]);
  expect(result.current.state.kind).toBe('saved');
  act(() => result.current.change(rows));
  await passing(1_100);
  expect(sent).toMatchObject([{ revision: 1 }, { revision: 2 }]);
  expect(readKept('d1')).toBeNull();
});

it('what is typed and undone before it was saved is not said to be on its way for ever', async () => {
  const { result } = shown();
  act(() => result.current.change(withFigure(0, '"PT20H"')));
  expect(result.current.state.kind).toBe('unsaved');
  await passing(500);
  act(() => result.current.change(rows));
  await passing(1_500);
  expect(sent).toHaveLength(0);
  expect(result.current.state).toEqual({ kind: 'saved', at: '2026-11-22T04:03:00Z' });
});

it('without a connection it is kept, over a reload, and saved when the connection is back', async () => {
  server = () => new Error('offline');
  const first = shown();
  act(() => first.result.current.change(withFigure(0, '"PT20H"')));
  await passing(1_100);
  expect(first.result.current.state.kind).toBe('offline');
  first.unmount();
  const { result } = shown();
  expect(result.current.rows).toEqual(withFigure(0, '"PT20H"'));
  server = (_, body) => ({ status: 200, body: { revision: body.revision + 1, editedAt: '2026-11-22T04:05:00Z' } });
  await passing(1_100);
  expect(result.current.state.kind).toBe('saved');
});

it('somebody else’s change of another row is put in, and both are saved', async () => {
  const { result } = shown();
  server = (method, body) =>
    method === 'GET'
      ? { status: 200, body: view(2, withFigure(2, '"PT60H"')) }
      : body.revision < 2
        ? { status: 409, body: { detail: 'stale', code: 'DRAFT_STALE' } }
        : { status: 200, body: { revision: 3, editedAt: '2026-11-22T04:05:00Z' } };
  act(() => result.current.change(withFigure(0, '"PT20H"')));
  await passing(3_000);
  expect(result.current.rows.map(({ then }) => then[5])).toEqual(['"PT20H"', '"PT48H"', '"PT60H"']);
  expect(sent.map(({ revision }) => revision)).toEqual([1, 2]);
  expect(result.current.state.kind).toBe('saved');
});

it('the same cell waits for an answer, and the answer is saved', async () => {
  const { result } = shown();
  server = (method, body) =>
    method === 'GET'
      ? { status: 200, body: view(2, withFigure(0, '"PT30H"')) }
      : body.revision < 2
        ? { status: 409, body: { detail: 'stale', code: 'DRAFT_STALE' } }
        : { status: 200, body: { revision: 3, editedAt: '2026-11-22T04:05:00Z' } };
  act(() => result.current.change(withFigure(0, '"PT20H"')));
  await passing(3_000);
  expect(result.current.clash?.merge.conflicts).toHaveLength(1);
  expect(sent).toHaveLength(1);
  act(() => result.current.decide(['mine']));
  await passing(1_100);
  expect(sent.map(({ revision }) => revision)).toEqual([1, 2]);
  expect(result.current.rows[0]!.then[5]).toBe('"PT20H"');
});

it('what is refused is said, and tried again with the next change only', async () => {
  const { result } = shown();
  server = () => ({ status: 422, body: { detail: 'Row 1 calls a function that FEEL does not have.' } });
  act(() => result.current.change(withFigure(0, 'foo()')));
  await passing(30_000);
  expect(sent).toHaveLength(1);
  expect(result.current.state).toMatchObject({ kind: 'refused' });
  server = (_, body) => ({ status: 200, body: { revision: body.revision + 1, editedAt: '2026-11-22T04:05:00Z' } });
  act(() => result.current.change(withFigure(0, '"PT20H"')));
  await passing(1_100);
  expect(result.current.state.kind).toBe('saved');
});
