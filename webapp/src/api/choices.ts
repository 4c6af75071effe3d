import type { Language } from '../text/language';
import { inLanguage } from '../text/language';
import { useOrganisations, useReachedUnits } from './organisations';
import { useMe } from './session';

export interface Choice {
  value: string;
  label: string;
}

/** The organisations that a reader may choose between; none for who belongs to one. */
export function useOrganisationChoices(language: Language): Choice[] {
  const me = useMe();
  const organisations = useOrganisations();
  if (!me.data || me.data.organisation) return [];
  return (organisations.data ?? []).map(({ id, name }) => ({ value: id, label: inLanguage(name, language) || id }));
}

/** The units within reach of the chosen organisation, or of one's own. */
export function useUnitChoices(organisation: string | undefined, language: Language): Choice[] {
  const me = useMe();
  const units = useReachedUnits(organisation ?? me.data?.organisation ?? undefined);
  return units.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }));
}

/** One's own organisation, or the first of those that one may choose: what a new thing is opened for. */
export function useHomeOrganisation(): string | undefined {
  const me = useMe();
  const organisations = useOrganisations();
  return me.data?.organisation ?? organisations.data?.[0]?.id;
}
