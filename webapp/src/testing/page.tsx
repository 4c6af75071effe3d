import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, render } from '@testing-library/react';
import { App } from 'antd';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { afterEach, vi } from 'vitest';
import { TextProvider, type Language } from '../text';

// a page with a table takes its time where many tests run at once
configure({ asyncUtilTimeout: 20_000, defaultHidden: true });
// what still moves on a page stops with it, not after the browser is gone
afterEach(cleanup);

/** What the server of a test answers, by method and path without its parameters; functions see the request. */
export type Answers = Record<string, unknown>;

export interface Asked {
  method: string;
  path: string;
  parameters: URLSearchParams;
  body: unknown;
}

/** A refusal as the server words it. */
export const refusal = (status: number, detail: string, field?: string) => ({ status, detail, field, refused: true });

const ME = { id: 'x', name: 'X', roles: ['administrator'], units: [], language: 'en', organisation: 'central-ac' };

const STEADY: Answers = {
  'GET /api/me': ME,
  'GET /api/organisations': [
    { id: 'central-ac', name: { en: 'Central air', zh: '中央空调' }, zone: 'Asia/Shanghai', language: 'zh' },
  ],
  'GET /api/organisations/central-ac/units': [
    { id: 'central-ac.hq', code: 'hq', kind: 'head-office', name: { en: 'Head office', zh: '总部' } },
    {
      id: 'central-ac.south',
      code: 'south',
      kind: 'branch',
      name: { en: 'South', zh: '华南' },
      parentId: 'central-ac.hq',
    },
  ],
  'GET /api/tasks': { items: [], next: null },
};

/** Shows a page at an address, as somebody in one of the languages sees it, and keeps what it asked the server. */
export function showPage(page: ReactNode, route: string, address: string, answers: Answers, language: Language = 'en') {
  cleanup();
  localStorage.setItem('aftersales.language', language);
  const asked: Asked[] = [];
  stubBrowser();
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => Promise.resolve(answer(url, init, answers, asked)));
  const client = new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retry: false } } });
  const router = createMemoryRouter(
    [
      { path: route, element: page },
      { path: '*', element: <p>elsewhere</p> },
    ],
    { initialEntries: [address] },
  );
  const shown = render(
    <QueryClientProvider client={client}>
      <TextProvider>
        <App>
          <RouterProvider router={router} />
        </App>
      </TextProvider>
    </QueryClientProvider>,
  );
  return { ...shown, asked, router };
}

function answer(url: string, init: RequestInit, answers: Answers, asked: Asked[]): Response {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const method = init.method ?? 'GET';
  const body = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
  const request = { method, path: pathname, parameters: searchParams, body };
  asked.push(request);
  const key = `${method} ${pathname}`;
  const told = key in answers ? answers[key] : STEADY[key];
  const given = typeof told === 'function' ? (told as (asked: Asked) => unknown)(request) : told;
  if (given === undefined) return json(404, { detail: `nothing at ${key}` });
  const { refused, status, ...problem } = given as { refused?: unknown; status: number };
  return refused === true ? json(status, problem) : json(200, given);
}

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

/** What jsdom lacks and Ant Design asks for. */
function stubBrowser() {
  vi.stubGlobal('matchMedia', (media: string) => ({
    matches: /min-width/.test(media),
    media,
    addListener: () => undefined,
    removeListener: () => undefined,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  class Observer {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  vi.stubGlobal('ResizeObserver', Observer);
  const computed = window.getComputedStyle.bind(window);
  vi.stubGlobal('getComputedStyle', (element: Element) => computed(element));
}
