import { Link } from 'react-router-dom';

/** A part's code, and behind it the part. */
export function PartLink({ organisation, code }: { organisation: string | undefined; code: string | undefined }) {
  if (!code) return null;
  const search = organisation ? `?organisation=${encodeURIComponent(organisation)}` : '';
  return (
    <Link className="nowrap" to={`/stock/parts/${encodeURIComponent(code)}${search}`}>
      {code}
    </Link>
  );
}
