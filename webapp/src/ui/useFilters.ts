import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Filters that stand in the address, so that a view can be kept and sent; what else stands there stays. */
export function useFilters<Name extends string>(...names: Name[]) {
  const [parameters, setParameters] = useSearchParams();
  const known = names.join();
  const values = useMemo(
    () =>
      Object.fromEntries(known.split(',').map((name) => [name, parameters.get(name) || undefined])) as Partial<
        Record<Name, string>
      >,
    [parameters, known],
  );
  const set = useCallback(
    (change: Partial<Record<Name, string | undefined>>) => {
      const next = new URLSearchParams(parameters);
      for (const [name, value] of Object.entries(change) as [Name, string | undefined][]) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      setParameters(next, { replace: true });
    },
    [parameters, setParameters],
  );
  const clear = () => set(Object.fromEntries(names.map((name) => [name, undefined])) as typeof values);
  const any = Object.values(values).some(Boolean);
  return { values, set, clear, any, stamp: JSON.stringify(values) };
}
