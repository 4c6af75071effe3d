import type { Language } from '../text/language';
import { useUnitChoices, type Choice } from './choices';
import { useInstallers } from './projects';

/** Outlets, branches and installers of the organisation, as the ledger writes them: "unit:…" and "installer:…". */
export function useParties(organisation: string | undefined, language: Language): Choice[] {
  const units = useUnitChoices(organisation, language);
  const installers = useInstallers(organisation, 'installer');
  return [
    ...units.map(({ value, label }) => ({ value: `unit:${value}`, label })),
    ...(installers.data ?? []).map(({ code, name }) => ({ value: `installer:${code}`, label: `${code} · ${name}` })),
  ];
}
