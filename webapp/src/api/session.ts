import { useQuery } from '@tanstack/react-query';
import type { Bilingual, Language } from '../text/language';
import { ApiError, call } from './http';
import type { Answer } from './contract';
import { useSend } from './send';

/** Who is signed in, and where and in which roles they work. */
export type Me = Answer<
  'MeController.Me',
  'id' | 'name' | 'roles',
  {
    /** Null for who administers the whole platform. */
    organisation?: string | null;
    units: Answer<'MeController.Place', 'id' | 'kind', { name: Bilingual }>[];
    language: Language;
  }
>;

/** The session; a browser without one is on its way to the login page. */
export function useMe() {
  return useQuery({
    queryKey: ['me'],
    queryFn: () => call<Me>('GET', '/api/me'),
    staleTime: Infinity,
    retry: (count, error) => !(error instanceof ApiError && error.status === 401) && count < 2,
  });
}

/** Whether the person holds one of the roles on any unit. */
export function holds(me: Me | undefined, ...roles: string[]): boolean {
  return me?.roles.some((role) => roles.includes(role)) ?? false;
}

/** All other sessions of the person end. */
export const useChangePassword = () => useSend('POST', '/api/session/password');

/** Ends the session, here and in Tasklist. */
export async function signOut(): Promise<void> {
  await call('POST', '/logout').catch(() => undefined);
  window.location.assign('/login?logout');
}
