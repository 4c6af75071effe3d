import type { Ledger, LedgerPiece } from '../api/cases';

/** The pieces of a ledger in the order in which they passed; neighbours of one kind and party are one stretch. */
export function stretchesOf(ledger: Ledger | undefined): LedgerPiece[] {
  const pieces = (ledger?.pieces ?? [])
    .filter(({ from, to }) => Date.parse(to) > Date.parse(from))
    .sort((a, b) => Date.parse(a.from) - Date.parse(b.from));
  const stretches: LedgerPiece[] = [];
  for (const piece of pieces) {
    const last = stretches[stretches.length - 1];
    const goesOn =
      last && last.party === piece.party && last.kind === piece.kind && Date.parse(last.to) === Date.parse(piece.from);
    if (goesOn) last.to = piece.to;
    else stretches.push({ ...piece });
  }
  return stretches;
}
