import { useCalendarEffect, type CalendarDraftView, type CalendarEffect } from '../../api/calendars';
import { MovedDeadlines } from '../../rules/MovedDeadlines';
import { useText } from '../../text';
import { Loaded } from '../../ui/Loaded';
import { Stats } from '../../ui/Stats';

/** Which deadlines that run now would move by the saved draft, and which would be late at once. */
export function EffectTab({ view }: { view: CalendarDraftView }) {
  const { t } = useText();
  const words = t.calendars.effect;
  const faulty = view.findings.length > 0;
  const query = useCalendarEffect(view.draft.id, view.draft.revision, !faulty);
  return (
    <section className="panel">
      <p className="muted">{words.hint}</p>
      {faulty ? (
        <p className="bad">{words.faulty}</p>
      ) : (
        <Loaded query={query}>{(effect) => <Effect effect={effect} />}</Loaded>
      )}
    </section>
  );
}

/** How many deadlines move, how many become late, and which. */
export function Effect({ effect }: { effect: CalendarEffect }) {
  const { t } = useText();
  const words = t.calendars.effect;
  return (
    <>
      <Stats
        stats={[
          [words.cases, effect.cases],
          [words.moved, effect.moved],
          [words.late, effect.late, effect.late > 0],
        ]}
      />
      <MovedDeadlines moves={effect.moves} words={words} late={words.becomesLate} label={t.calendars.tabs.effect} />
      {effect.moves.length >= 200 && <p className="muted">{words.most(effect.moves.length)}</p>}
    </>
  );
}
