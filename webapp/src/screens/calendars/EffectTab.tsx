import { useCalendarEffect, type CalendarDraftView, type CalendarEffect } from '../../api/calendars';
import { useText, word } from '../../text';
import { FileLink } from '../../ui/FileLink';
import { Listing } from '../../ui/Listing';
import { Loaded } from '../../ui/Loaded';
import { LateTag } from '../../ui/tags';
import { useTime } from '../../ui/time';

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
  const time = useTime();
  return (
    <>
      <div className="stats">
        <div className="stat">
          <strong>{effect.cases}</strong>
          {words.cases}
        </div>
        <div className="stat">
          <strong>{effect.moved}</strong>
          {words.moved}
        </div>
        <div className="stat">
          <strong className={effect.late > 0 ? 'bad' : undefined}>{effect.late}</strong>
          {words.late}
        </div>
      </div>
      <Listing<CalendarEffect['moves'][number]>
        rows={effect.moves}
        rowKey={({ caseNumber, target }) => `${caseNumber} ${target}`}
        empty={words.none}
        late={({ becomesLate }) => becomesLate}
        label={t.calendars.tabs.effect}
        columns={[
          {
            key: 'case',
            title: words.case,
            value: ({ caseNumber }) => caseNumber,
            show: ({ caseNumber }) => <FileLink number={caseNumber} />,
          },
          { key: 'target', title: words.target, value: ({ target }) => word(t.targets, target) },
          { key: 'from', title: words.from, value: ({ from }) => from, show: ({ from }) => time.instant(from) },
          { key: 'to', title: words.to, value: ({ to }) => to, show: ({ to }) => time.instant(to) },
          {
            key: 'late',
            title: words.becomesLate,
            value: ({ becomesLate }) => becomesLate,
            show: ({ becomesLate }) => becomesLate && <LateTag />,
          },
        ]}
      />
      {effect.moves.length >= 200 && <p className="muted">{words.most(effect.moves.length)}</p>}
    </>
  );
}
