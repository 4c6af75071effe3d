import { useText, word, type Texts } from '../text';
import { FileLink } from './FileLink';

/** Says what a unit is called; its id where that is not known. */
export type UnitName = (unitId: string | undefined) => string;

const FILES = ['case', 'transit', 'loan'];

const split = (text: string): [string, string] => {
  const colon = text.indexOf(':');
  return colon < 0 ? ['', text] : [text.slice(0, colon), text.slice(colon + 1)];
};

/** "store:central-ac.south" as people call it: "Store · South branch". */
export function placeText(place: string | null | undefined, t: Texts, unitName: UnitName): string {
  if (!place) return '';
  const [kind, id] = split(place);
  return [word(t.stock.placeKinds, kind), unitName(id)].filter(Boolean).join(' · ');
}

/** A place; one that a case names leads to it. */
export function PlaceName({ place, unitName }: { place: string | null | undefined; unitName: UnitName }) {
  const { t } = useText();
  if (!place) return null;
  const [kind, id] = split(place);
  if (FILES.includes(kind) && /^[A-Z]-\d{8}-\d+/.test(id)) {
    const number = /^[A-Z]-\d{8}-\d+/.exec(id)![0];
    return (
      <span className="nowrap">
        {word(t.stock.placeKinds, kind)} <FileLink number={number} />
      </span>
    );
  }
  return <span className="nowrap">{placeText(place, t, unitName)}</span>;
}

/** "installer:AZ-12" as people call it: "Installer · AZ-12". */
export function partyText(party: string | null | undefined, t: Texts, unitName: UnitName): string {
  if (!party) return '';
  const [kind, id] = split(party);
  if (kind === 'unit') return unitName(id);
  return [word(t.settlement.partyKinds, kind), id].filter(Boolean).join(' · ');
}
