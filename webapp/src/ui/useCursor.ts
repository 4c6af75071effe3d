import { useCallback, useState } from 'react';

/** Paging through a list of which only the next page is known: the way back is the way that was come. */
export function useCursor(restartWhen: string) {
  const [state, setState] = useState<{ for: string; cursors: string[] }>({ for: restartWhen, cursors: [] });
  const cursors = state.for === restartWhen ? state.cursors : [];
  const go = useCallback((next: string[]) => setState({ for: restartWhen, cursors: next }), [restartWhen]);
  return {
    cursor: cursors[cursors.length - 1],
    page: cursors.length,
    forward: (next: string) => go([...cursors, next]),
    back: () => go(cursors.slice(0, -1)),
  };
}
