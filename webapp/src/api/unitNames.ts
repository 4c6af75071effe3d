import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { inLanguage, type Language } from '../text/language';
import { unitsQuery, useOrganisations } from './organisations';

/** What units are called, by their ids; the id itself until the names have come, and for units out of reach. */
export function useUnitNames(language: Language): (unitId: string | undefined) => string {
  const organisations = useOrganisations();
  const queries = useQueries({ queries: (organisations.data ?? []).map(({ id }) => unitsQuery(id)) });
  const loaded = queries.map(({ data }) => data);
  const stamp = queries.map(({ dataUpdatedAt }) => dataUpdatedAt).join();
  return useMemo(() => {
    const names = new Map(
      loaded.flatMap((units) => units ?? []).map(({ id, name }) => [id, inLanguage(name, language)]),
    );
    return (unitId) => (unitId ? (names.get(unitId) ?? unitId) : '');
    // the lists are new objects at every turn, their stamps are not
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [stamp, language]);
}
