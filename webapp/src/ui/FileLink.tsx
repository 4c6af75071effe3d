import { Link } from 'react-router-dom';

const PAGES: Record<string, string> = {
  S: '/orders/',
  C: '/stock/counts/',
  P: '/projects/',
  W: '/claims/',
  E: '/extensions/',
  M: '/settlement/',
};

const CASE_NUMBER = /^[A-Z]-\d{8}-\d+$/;

/** Where the details of a case of this number stand: its own page by kind, which its first letter tells. */
export const filePath = (number: string) => `${PAGES[number.slice(0, 1)] ?? '/cases/'}${number}`;

/** A number, and behind it what it is the number of. */
export function FileLink({ number }: { number: string | null | undefined }) {
  if (!number) return null;
  // a contract or order of another system may be called anything
  if (!CASE_NUMBER.test(number)) return <span className="nowrap">{number}</span>;
  return (
    <Link className="nowrap" to={filePath(number)}>
      {number}
    </Link>
  );
}
