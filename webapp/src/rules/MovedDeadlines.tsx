import { useText, word } from '../text';
import { FileLink } from '../ui/FileLink';
import { Listing } from '../ui/Listing';
import { LateTag } from '../ui/tags';
import { useTime } from '../ui/time';

interface Move {
  caseNumber: string;
  target: string;
  from?: string | null;
  to?: string | null;
  becomesLate: boolean;
}

interface Props {
  moves: Move[];
  words: { case: string; target: string; from: string; to: string; none: string };
  /** Above what becomes late. */
  late: string;
  label?: string;
}

/** Deadlines that would move by a change, and which would be late at once. */
export function MovedDeadlines({ moves, words, late, label }: Props) {
  const { t } = useText();
  const time = useTime();
  return (
    <Listing<Move>
      rows={moves}
      rowKey={({ caseNumber, target }) => `${caseNumber} ${target}`}
      empty={words.none}
      late={({ becomesLate }) => becomesLate}
      label={label}
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
          title: late,
          value: ({ becomesLate }) => becomesLate,
          show: ({ becomesLate }) => becomesLate && <LateTag />,
        },
      ]}
    />
  );
}
