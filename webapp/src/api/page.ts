/** A page of a list, and where the next one begins. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

/** Lists come with their rows under one of a few names; a plain list is its own only page. */
export function asPage<T>(answer: T[] | { items?: T[]; rows?: T[]; next?: string | null }): Page<T> {
  if (Array.isArray(answer)) return { items: answer, next: null };
  return { items: answer.items ?? answer.rows ?? [], next: answer.next ?? null };
}
