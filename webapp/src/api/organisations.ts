import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Bilingual } from '../text/language';
import { call, query } from './http';
import { asPage } from './page';

export interface Organisation {
  id: string;
  name: Bilingual;
  zone: string;
  language?: string;
}

export interface Unit {
  id: string;
  code: string;
  kind: string;
  name: Bilingual;
  parentId?: string;
  places?: { province?: string; city?: string; district?: string }[];
  productFamilies?: string[];
}

/** A role that a person holds on a unit. */
export interface Held {
  role: string;
  unitId: string;
}

export interface Person {
  id: string;
  organisation?: string;
  name: string;
  email?: string;
  phone?: string;
  language?: string;
  active: boolean;
  roles: Held[];
}

export function useOrganisations() {
  return useQuery({
    queryKey: ['organisations'],
    queryFn: async () => asPage(await call<Organisation[]>('GET', '/api/organisations')).items,
    staleTime: 300_000,
  });
}

export const unitsQuery = (organisation: string) => ({
  queryKey: ['organisations', organisation, 'units'],
  queryFn: async () =>
    asPage(await call<Unit[]>('GET', `/api/organisations/${encodeURIComponent(organisation)}/units`)).items,
  staleTime: 300_000,
});

export function useUnits(organisation: string | undefined) {
  return useQuery({ ...unitsQuery(organisation ?? ''), enabled: Boolean(organisation) });
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

/** What an administrator may change of a person; roles are replaced as a whole. */
export type PersonChange = Pick<Person, 'id' | 'name' | 'email' | 'phone' | 'language' | 'active' | 'roles'>;

export function useChangePerson() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: PersonChange) =>
      call<Person>('PUT', `/api/people/${encodeURIComponent(id)}`, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['people'] }),
  });
}
