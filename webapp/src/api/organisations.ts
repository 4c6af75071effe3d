import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Bilingual } from '../text/language';
import { call, query } from './http';
import { asPage } from './page';
import type { Answer } from './contract';
import { useSend } from './send';
import { useMe } from './session';

export type Organisation = Answer<'OrganisationController.Row', 'id' | 'zone', { name: Bilingual }>;

export type Unit = Answer<'OrganisationController.UnitRow', 'id' | 'code' | 'kind', { name: Bilingual }>;

/** A role that a person holds on a unit. */
export type Held = Answer<'PeopleController.Held', 'role' | 'unitId'>;

export type Person = Answer<'PeopleController.Row', 'id' | 'name' | 'active', { roles: Held[] }>;

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

/** The units at which whoever is signed in works and those below: others are not theirs to ask for. */
export function useReachedUnits(organisation: string | undefined): Unit[] {
  const own = useMe().data?.units;
  const units = useUnits(organisation).data;
  return useMemo(
    () =>
      units && own
        ? reached(
            units,
            own.map(({ id }) => id),
          )
        : [],
    [units, own],
  );
}

/** Who works at none administers the whole platform. */
function reached(units: Unit[], own: string[]): Unit[] {
  if (own.length === 0) return units;
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
  const within = (id: string | undefined): boolean => id !== undefined && (own.includes(id) || within(parents.get(id)));
  return units.filter(({ id }) => within(id));
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

/** A new person; a role that is not found is told at `roles`. */
export const useHire = () => useSend<unknown, Person>('POST', '/api/people');

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
