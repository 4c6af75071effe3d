import type { CaseClocks } from '../api/cases';
import { useText } from '../text';
import { Extensions, Pauses } from './Deadlines';

/** What happened to one clock: more time given, and the pauses of its case. */
export function ClockHistory({ times, clockId }: { times: CaseClocks; clockId: string }) {
  const { t } = useText();
  const extensions = (times.extensions ?? []).filter((given) => given.clockId === clockId);
  const pauses = times.pauses ?? [];
  return (
    <>
      {extensions.length > 0 && (
        <section className="panel">
          <h2>{t.deadlines.extensions}</h2>
          <Extensions extensions={extensions} clocks={times.clocks} />
        </section>
      )}
      {pauses.length > 0 && (
        <section className="panel">
          <h2>{t.deadlines.pauses}</h2>
          <Pauses pauses={pauses} />
        </section>
      )}
    </>
  );
}
