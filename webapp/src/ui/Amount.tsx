const MONEY = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const WHOLE = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** "1,234.50": the same in both languages; the heading says in which currency. */
export const money = (amount: number | null | undefined): string =>
  amount === null || amount === undefined ? '' : MONEY.format(amount);

export const count = (quantity: number | null | undefined): string =>
  quantity === null || quantity === undefined ? '' : WHOLE.format(quantity);

/** An amount among words; what is owed by the party is marked. */
export function Amount({ value, currency = true }: { value: number | null | undefined; currency?: boolean }) {
  if (value === null || value === undefined) return null;
  return (
    <span className={`number nowrap${value < 0 ? ' owed' : ''}`}>
      {value < 0 ? '−' : ''}
      {currency ? '¥' : ''}
      {MONEY.format(Math.abs(value))}
    </span>
  );
}
