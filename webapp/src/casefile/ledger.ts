import type { Ledger } from '../api/cases';

/** The time of one kind that the case waited for one party. */
export interface Bucket {
  party: string;
  kind: string;
  ms: number;
}

const PARTIES = ['us', 'customer', 'parts', 'supplier'];
const KINDS = ['working', 'off-hours', 'holiday'];

/** Parties and kinds come in the words of requests or of enums. */
const plain = (word: string) =>
  word.toLowerCase().replaceAll('_', '-').replace(/^off$/, 'off-hours').replace('holidays', 'holiday');

/** The buckets of a ledger in a steady order: whom it waited for, then kind of time. */
export function bucketsOf(ledger: Ledger | undefined): Bucket[] {
  const sums = new Map<string, Bucket>();
  const add = (party: string, kind: string, ms: number) => {
    const key = `${plain(party)}/${plain(kind)}`;
    const bucket = sums.get(key) ?? { party: plain(party), kind: plain(kind), ms: 0 };
    bucket.ms += ms;
    sums.set(key, bucket);
  };
  for (const { party, kind, seconds } of ledger?.buckets ?? []) add(party, kind, seconds * 1000);
  if (!ledger?.buckets)
    for (const { party, kind, from, to } of ledger?.pieces ?? []) add(party, kind, Date.parse(to) - Date.parse(from));
  const rank = (order: string[], word: string) => (order.indexOf(word) + order.length + 1) % (order.length + 1);
  return [...sums.values()]
    .filter(({ ms }) => ms > 0)
    .sort((a, b) => rank(PARTIES, a.party) - rank(PARTIES, b.party) || rank(KINDS, a.kind) - rank(KINDS, b.kind));
}
