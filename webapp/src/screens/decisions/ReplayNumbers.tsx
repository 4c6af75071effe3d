import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useUnitNames } from '../../api/unitNames';
import type { FlipSlice, ReplayCount, ReplaySummary } from '../../api/replays';
import { useText, word, type Texts } from '../../text';
import { Amount } from '../../ui/Amount';
import { Listing } from '../../ui/Listing';
import { Stats } from '../../ui/Stats';
import { useTime } from '../../ui/time';
import { humanised } from '../../ui/values';

interface Props {
  summary: ReplaySummary;
  onShow: (slice: FlipSlice) => void;
}

/** What comes out otherwise, from what to what, and whom it touches; each number leads to the decisions behind it. */
export function ReplayNumbers({ summary, onShow }: Props) {
  const { t, language } = useText();
  const words = t.workbench.replay;
  const time = useTime();
  const unitName = useUnitNames(language);
  const { run } = summary;
  const output = (name: string) => (name === 'decision' ? words.noDecision : (t.fields[name] ?? humanised(name)));
  const money = summary.outputs.reduce((sum, { cny }) => sum + (cny ?? 0), 0);
  const earlier = summary.outputs.reduce((sum, count) => sum + count.earlier, 0);
  const later = summary.outputs.reduce((sum, count) => sum + count.later, 0);
  const behind = (count: number, slice: FlipSlice, shown: ReactNode = count) => (
    <Button type="link" disabled={count === 0} onClick={() => onShow(slice)}>
      {shown}
    </Button>
  );
  return (
    <>
      <Stats
        stats={[
          [words.flipped, behind(run.flipped, {})],
          [words.refused, behind(run.refused, { output: 'decision' })],
          [words.money, behind(money, { moved: 'money' }, <Amount value={money} />)],
          [words.earlier, behind(earlier, { moved: 'earlier' })],
          [words.later, behind(later, { moved: 'later' })],
        ]}
      />
      {run.endedAt && run.flipped === 0 && <p className="good">{words.nothing}</p>}
      <Counts
        title={words.changes}
        counts={summary.changes}
        name={({ name, change }) => `${output(name)}: ${changeText(change, t, time.duration)}`}
        onShow={({ name, change }) => onShow({ output: name, change })}
      />
      <div className="side-by-side">
        <Counts
          title={words.byFamily}
          counts={summary.families}
          name={({ name }) => (name ? word(t.families, name) : words.unknown)}
          onShow={({ name }) => onShow({ productFamily: name })}
        />
        <Counts
          title={words.byUnit}
          counts={summary.units}
          name={({ name }) => (name ? unitName(name) : words.unknown)}
          onShow={({ name }) => onShow({ unitId: name })}
        />
      </div>
      {summary.organisations.length > 1 && (
        <Counts
          title={words.byOrganisation}
          counts={summary.organisations}
          name={({ name }) => word(t.organisations, name)}
          onShow={({ name }) => onShow({ organisation: name })}
        />
      )}
    </>
  );
}

interface CountsProps {
  title: string;
  counts: ReplayCount[];
  name: (count: ReplayCount) => string;
  onShow: (count: ReplayCount) => void;
}

function Counts({ title, counts, name, onShow }: CountsProps) {
  const { t } = useText();
  const time = useTime();
  const words = t.workbench.replay;
  if (counts.length === 0) return null;
  return (
    <div>
      <h3 className="section-after">{title}</h3>
      <Listing<ReplayCount>
        rows={counts}
        rowKey={(count) => `${count.name} ${count.change ?? ''}`}
        empty={words.nothing}
        label={title}
        columns={[
          { key: 'name', title, value: name },
          {
            key: 'decisions',
            title: words.decisions,
            number: true,
            value: ({ decisions }) => decisions,
            show: (count) => (
              <Button type="link" size="small" onClick={() => onShow(count)}>
                {count.decisions}
              </Button>
            ),
          },
          { key: 'cases', title: words.cases, number: true, value: ({ cases }) => cases },
          {
            key: 'cny',
            title: words.money,
            number: true,
            value: ({ cny }) => cny,
            show: ({ cny }) => <Amount value={cny} />,
          },
          { key: 'earlier', title: words.earlier, number: true, value: ({ earlier }) => earlier || null },
          { key: 'later', title: words.later, number: true, value: ({ later }) => later || null },
          {
            key: 'seconds',
            title: words.moved,
            number: true,
            value: ({ seconds }) => seconds,
            show: ({ seconds }) => shift(seconds, time.duration),
          },
        ]}
      />
    </div>
  );
}

/** From what to what, in the words of the language; what moved an instant is a length of time. */
export function changeText(change: string | undefined, t: Texts, duration: (ms: number) => string): string {
  const moved = /^PT(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?\d+)S)?$/.exec(change ?? '');
  if (moved) return shift(Number(moved[1] ?? 0) * 3600 + Number(moved[2] ?? 0) * 60 + Number(moved[3] ?? 0), duration);
  const said = (value: string) =>
    value === 'true' ? t.common.yes : value === 'false' ? t.common.no : (t.terms[value] ?? value);
  return (change ?? '').split(' → ').map(said).join(' → ');
}

/** By how much a deadline moves: "+4 h" is later. */
export const shift = (seconds: number | undefined | null, duration: (ms: number) => string) =>
  seconds ? `${seconds < 0 ? '−' : '+'}${duration(Math.abs(seconds) * 1000)}` : '';
