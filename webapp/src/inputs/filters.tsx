import { useOrganisationChoices, useUnitChoices } from '../api/choices';
import { useParties } from '../api/parties';
import { useText } from '../text';
import { ChoiceFilter } from '../ui/Filters';

interface Props {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** Shown only to who may choose between organisations. */
export function OrganisationFilter({ value, onChange }: Props) {
  const { t, language } = useText();
  const options = useOrganisationChoices(language);
  if (options.length === 0) return null;
  return <ChoiceFilter label={t.cases.organisation} value={value} onChange={onChange} options={options} />;
}

/** A unit of the chosen organisation, or of one's own. */
export function UnitFilter({ organisation, ...props }: Props & { organisation: string | undefined }) {
  const { t, language } = useText();
  return <ChoiceFilter label={t.cases.unit} options={useUnitChoices(organisation, language)} {...props} />;
}

/** Outlets, branches and installers with whom the maker keeps books. */
export function PartyFilter({ organisation, ...props }: Props & { organisation: string | undefined }) {
  const { t, language } = useText();
  return <ChoiceFilter label={t.settlement.party} options={useParties(organisation, language)} {...props} />;
}
