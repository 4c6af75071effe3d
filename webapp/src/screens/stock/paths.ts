/** Where a store, van or corner for faulty parts is shown. */
export const storePath = (place: string) => `/stock/stores/${encodeURIComponent(place)}`;

/** Where the movements that fit are listed. */
export const movementsPath = (filter: Record<string, string | undefined>) => {
  const set = Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return `/stock?${new URLSearchParams([['view', 'movements'], ...set]).toString()}`;
};
