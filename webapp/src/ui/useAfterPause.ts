import { useEffect, useState } from 'react';

/** The value once it has rested for a moment: what is typed is asked for when typing pauses. */
export function useAfterPause<T>(value: T, ms = 300): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return rested;
}
