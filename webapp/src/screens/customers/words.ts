import type { Phone, Place } from '../../api/customers';

/** A place as it stands on a letter; an address that names its city already needs no second one. */
export function placeText(place: Place | undefined): string {
  if (!place) return '';
  const { province, city, district, address = '' } = place;
  const named = [province, city, district].filter((part) => part && !address.includes(part));
  return [...named, address].filter(Boolean).join(' ');
}

export const phoneText = ({ national, written, e164 }: Phone): string => national ?? written ?? e164 ?? '';
