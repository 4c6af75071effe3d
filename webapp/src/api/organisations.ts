import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Bilingual } from '../text/language';
import { call, query } from './http';
import { asPage } from './page';
import type { Assignment } from './session';

export interface Organisation {
  id: string;
  name: Bilingual;
  zone: string;
  language?: string;
}

export interface Unit {
  id: string;
  organisation: string;
  code: string;
  kind: string;
  name: Bilingual;
  parentId?: string;
  regions?: ({ province?: string; city?: string; district?: string } | string)[];
  families?: string[];
}

export interface Person {
  id: string;
  organisation?: string;
  name: string;
  email?: string;
  phone?: string;
  language?: string;
  active: boolean;
  assignments: Assignment[];
}

export function useOrganisations() {
  return useQuery({
    queryKey: ['organisations'],
    queryFn: async () => asPage(await call<Organisation[]>('GET', '/api/organisations')).items,
    staleTime: 300_000,
  });
}

export function useUnits(organisation: string | undefined) {
  return useQuery({
    queryKey: ['organisations', organisation, 'units'],
    queryFn: async () =>
      asPage(await call<Unit[]>('GET', `/api/organisations/${encodeURIComponent(organisation!)}/units`)).items,
    enabled: Boolean(organisation),
    staleTime: 300_000,
  });
}

/** Everybody of an organisation, page after page: an organisation has some hundred people, not thousands. */
export function usePeople(organisation: string | undefined) {
  return useQuery({
    queryKey: ['people', organisation],
    queryFn: async () => {
      const people: Person[] = [];
      let after: string | null | undefined;
      do {
        const page = asPage(await call<Person[]>('GET', query('/api/people', { organisation, after, limit: 200 })));
        people.push(...page.items);
        after = page.next;
      } while (after && people.length < 5000);
      return people;
    },
    enabled: Boolean(organisation),
  });
}

type PersonChange =
  | { verb: 'save'; person: Pick<Person, 'id' | 'name' | 'email' | 'phone' | 'language' | 'active'> }
  | { verb: 'assign' | 'withdraw'; id: string; assignment: Assignment };

export function useChangePerson() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: PersonChange) => {
      if (change.verb === 'save') {
        const { id, ...body } = change.person;
        return call<unknown>('PUT', `/api/people/${encodeURIComponent(id)}`, { body });
      }
      return call<unknown>('POST', `/api/people/${encodeURIComponent(change.id)}/${change.verb}`, {
        body: change.assignment,
      });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['people'] }),
  });
}
