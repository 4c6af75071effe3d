import { rememberedLanguage } from '../text/language';

/** A message of the server about one field of the request. */
export interface FieldError {
  field: string;
  message: string;
}

/** What the server says when it refuses: problem+json, or nothing readable (status 0: not reached at all). */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly code?: string,
    readonly fields: FieldError[] = [],
  ) {
    super(message);
  }
}

export interface CallOptions {
  body?: unknown;
  /** The same key on a second try makes the server do the work once; a new one is made when absent. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** The one way to the server: session cookie, CSRF header, idempotency key per write, problems as {@link ApiError}. */
export async function call<T>(method: Method, path: string, options: CallOptions = {}): Promise<T> {
  const { body, signal } = options;
  const upload = body instanceof FormData;
  const file = body instanceof Blob;
  const headers: Record<string, string> = {
    Accept: 'application/json, */*;q=0.1',
    'Accept-Language': rememberedLanguage(),
  };
  if (file) headers['Content-Type'] = 'text/csv;charset=UTF-8';
  else if (body !== undefined && !upload) headers['Content-Type'] = 'application/json';
  if (method !== 'GET') {
    headers['X-AFTERSALES-XSRF'] = cookie('AFTERSALES-XSRF');
    headers['Idempotency-Key'] = options.idempotencyKey ?? newKey();
  }
  const sent = body === undefined ? undefined : upload || file ? body : JSON.stringify(body);
  const response = await fetch(path, { method, headers, body: sent, signal, credentials: 'same-origin' }).catch(
    (error: unknown) => {
      if (signal?.aborted) throw error;
      throw new ApiError(0, '');
    },
  );
  if (response.status === 401) window.location.assign('/login');
  if (!response.ok) throw await problem(response);
  const text = await response.text();
  const json = response.headers.get('Content-Type')?.includes('json');
  return (text && json ? JSON.parse(text) : text || undefined) as T;
}

/** A file that the server makes, in the reader's language; problems as with {@link call}. */
export async function file(path: string): Promise<{ name: string; content: Blob }> {
  const response = await fetch(path, {
    headers: { Accept: '*/*', 'Accept-Language': rememberedLanguage() },
    credentials: 'same-origin',
  }).catch(() => {
    throw new ApiError(0, '');
  });
  if (response.status === 401) window.location.assign('/login');
  if (!response.ok) throw await problem(response);
  return { name: fileName(response.headers.get('Content-Disposition')), content: await response.blob() };
}

function fileName(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  return encoded ? decodeURIComponent(encoded) : (/filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? 'file');
}

async function problem(response: Response): Promise<ApiError> {
  const told = await response.json().catch(() => ({}));
  const message = told.detail ?? '';
  const fields = Array.isArray(told.errors) ? told.errors : told.field ? [{ field: told.field, message }] : [];
  return new ApiError(response.status, message, told.code, fields);
}

/** A path with its parts escaped and those parameters that are set: `path('/api/cases', { q: 'x' })`. */
export function query(path: string, parameters: Record<string, string | number | boolean | undefined | null>): string {
  const set = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const search = new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString();
  return search ? `${path}?${search}` : path;
}

function cookie(name: string): string {
  const found = document.cookie.split('; ').find((part) => part.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}

/** A key nobody else has; also where the page came over plain http, which knows no `randomUUID`. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
