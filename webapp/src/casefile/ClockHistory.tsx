import type { CaseClocks } from '../api/cases';
import { useText } from '../text';
import { Escalations, Extensions, Pauses } from './Deadlines';

/** What happened to one clock: more time given, levels told; and the pauses of its case. */
export function ClockHistory({ times, clockId }: { times: CaseClocks; clockId: string }) {
  const { t } = useText();
  const extensions = (times.extensions ?? []).filter((given) => given.clockId === clockId);
  const escalations = (times.escalations ?? []).filter((told) => told.clockId === clockId);
  const pauses = times.pauses ?? [];
  return (
    <>
      {extensions.length > 0 && (
        <section className="panel">
          <h2>{t.deadlines.extensions}</h2>
          <Extensions extensions={extensions} clocks={times.clocks} />
        </section>
      )}
      {escalations.length > 0 && (
        <section className="panel">
          <h2>{t.deadlines.escalations}</h2>
          <Escalations escalations={escalations} clocks={times.clocks} />
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
