import { useEffect, useState } from 'react';
import { sayGone, sayPresent, type DraftEditor } from '../../api/drafts';

const EVERY = 10_000;

/** Tells the others that this person has the draft open, and who else has; news are told once. */
export function usePresence(draft: string, first: DraftEditor[], active: boolean, onNews: (revision: number) => void) {
  const [others, setOthers] = useState(first);
  useEffect(() => {
    if (!active) return undefined;
    let gone = false;
    const say = () =>
      sayPresent(draft)
        .then((answer) => {
          if (gone) return;
          setOthers(answer.others);
          onNews(answer.revision);
        })
        .catch(() => undefined);
    void say();
    const timer = setInterval(() => void say(), EVERY);
    return () => {
      gone = true;
      clearInterval(timer);
      void sayGone(draft).catch(() => undefined);
    };
  }, [draft, active, onNews]);
  return others;
}
