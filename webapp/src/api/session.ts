import { useQuery } from '@tanstack/react-query';
import { ApiError, call } from './http';

/** A role that the person holds on a unit. */
export interface Assignment {
  role: string;
  unitId: string;
}

/** Who is signed in, and where and in which roles they work. */
export interface Me {
  id: string;
  name: string;
  organisation: string | null;
  language?: string;
  /** Of their organisation; the browser's own where they belong to none. */
  zone?: string | null;
  assignments: Assignment[];
  demo?: boolean;
}

interface MeAnswer extends Omit<Me, 'assignments'> {
  assignments?: Assignment[];
  roles?: (Assignment | string)[];
}

/** The session; a browser without one is on its way to the login page. */
export function useMe() {
  return useQuery({
    queryKey: ['me'],
    queryFn: async () => normalised(await call<MeAnswer>('GET', '/api/me')),
    staleTime: Infinity,
    retry: (count, error) => !(error instanceof ApiError && error.status === 401) && count < 2,
  });
}

function normalised(answer: MeAnswer): Me {
  const roles = answer.assignments ?? answer.roles ?? [];
  return {
    ...answer,
    assignments: roles.map((role) => (typeof role === 'string' ? { role, unitId: '' } : role)),
  };
}

/** Whether the person holds one of the roles on any unit. */
export function holds(me: Me | undefined, ...roles: string[]): boolean {
  return me?.assignments.some(({ role }) => roles.includes(role)) ?? false;
}

/** Ends the session, here and in Tasklist. */
export async function signOut(): Promise<void> {
  await call('POST', '/logout').catch(() => undefined);
  window.location.assign('/login');
}
