import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { call, newKey, query, type ApiError } from './http';

const fetched = vi.fn<typeof fetch>();

function answer(status: number, body?: unknown, type = 'application/json') {
  fetched.mockResolvedValueOnce(
    new Response(body === undefined ? null : JSON.stringify(body), { status, headers: { 'Content-Type': type } }),
  );
}

const sent = () => fetched.mock.calls[0]![1]!;
const header = (name: string) => (sent().headers as Record<string, string>)[name];

beforeEach(() => {
  fetched.mockReset();
  vi.stubGlobal('fetch', fetched);
  document.cookie = 'AFTERSALES-XSRF=to%2Fken';
  localStorage.setItem('aftersales.language', 'zh');
});

afterEach(() => vi.unstubAllGlobals());

describe('a call', () => {
  it('reads JSON', async () => {
    answer(200, { a: 1 });
    expect(await call('GET', '/api/x')).toEqual({ a: 1 });
  });

  it('reads nothing from an empty answer', async () => {
    answer(204);
    expect(await call('POST', '/api/x')).toBeUndefined();
  });

  it('asks in the language of the reader', async () => {
    answer(200, {});
    await call('GET', '/api/x');
    expect(header('Accept-Language')).toBe('zh');
  });

  it('that writes proves where it comes from and can be repeated', async () => {
    answer(200, {});
    await call('POST', '/api/x', { body: { a: 1 } });
    expect(header('X-AFTERSALES-XSRF')).toBe('to/ken');
    expect(header('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
    expect(sent().body).toBe('{"a":1}');
  });

  it('that is tried again keeps its key', async () => {
    answer(200, {});
    await call('POST', '/api/x', { idempotencyKey: 'k1' });
    expect(header('Idempotency-Key')).toBe('k1');
  });

  it('that reads carries neither', async () => {
    answer(200, {});
    await call('GET', '/api/x');
    expect(header('X-AFTERSALES-XSRF')).toBeUndefined();
    expect(header('Idempotency-Key')).toBeUndefined();
  });

  it('with a file leaves the content type to the browser', async () => {
    answer(200, {});
    await call('POST', '/api/x', { body: new FormData() });
    expect(header('Content-Type')).toBeUndefined();
  });
});

describe('a refusal', () => {
  it('names the field and the reason', async () => {
    answer(422, { detail: '电话不正确', code: 'NOT_A_PHONE', field: 'phone' }, 'application/problem+json');
    const error = await call('POST', '/api/x').catch((thrown: unknown) => thrown as ApiError);
    expect(error).toMatchObject({ status: 422, message: '电话不正确', code: 'NOT_A_PHONE' });
    expect((error as ApiError).fields).toEqual([{ field: 'phone', message: '电话不正确' }]);
  });

  it('without a body is still one', async () => {
    fetched.mockResolvedValueOnce(new Response('<html>', { status: 502 }));
    await expect(call('GET', '/api/x')).rejects.toMatchObject({ status: 502, message: '' });
  });

  it('of the network has the status 0', async () => {
    fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await expect(call('GET', '/api/x')).rejects.toMatchObject({ status: 0 });
  });
});

describe('an address', () => {
  it('carries only the parameters that are set', () => {
    expect(query('/api/x', { a: '吴 洋', b: undefined, c: '', d: false, e: 0 })).toBe(
      '/api/x?a=%E5%90%B4+%E6%B4%8B&d=false&e=0',
    );
    expect(query('/api/x', {})).toBe('/api/x');
  });
});

it('no two keys are the same', () => {
  expect(new Set(Array.from({ length: 100 }, newKey)).size).toBe(100);
});
