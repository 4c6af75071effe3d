import type { BoardFilter, Tally, useBoardCounts } from '../../api/board';
import { inLanguage, useText, word } from '../../text';
import { STATES, type BoardState } from './filter';
import { StateMark } from './StateMark';

interface Props {
  counts: ReturnType<typeof useBoardCounts>['data'];
  chosen: BoardFilter;
  onChoose: (change: BoardFilter) => void;
}

/** How many there are, by branch and state; every number opens the list behind it, once more closes it. */
export function Counts({ counts, chosen, onChoose }: Props) {
  const { t, language } = useText();
  if (!counts) return <div className="board-counts board-wait" aria-busy />;
  const several = new Set(counts.branches.map(({ organisation }) => organisation)).size > 1;
  return (
    <div className="board-counts table-box">
      <table>
        <caption className="board-hidden">{t.board.byBranch}</caption>
        <thead>
          <tr>
            <th scope="col">{t.board.branch}</th>
            {STATES.map((state) => (
              <th scope="col" key={state}>
                <StateMark state={state} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Line name={t.board.total} tally={counts.total} branch={undefined} chosen={chosen} onChoose={onChoose} />
          {counts.branches.map(({ unitId, organisation, name, count }) => (
            <Line
              key={unitId}
              name={`${several ? `${word(t.organisations, organisation)} · ` : ''}${inLanguage(name, language)}`}
              tally={count}
              branch={unitId}
              chosen={chosen}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LineProps extends Omit<Props, 'counts'> {
  name: string;
  tally: Tally;
  branch: string | undefined;
}

function Line({ name, tally, branch, chosen, onChoose }: LineProps) {
  const { t } = useText();
  const here = chosen.branch === branch;
  const cell = (state: BoardState) => {
    const pressed = here && chosen.state === state;
    return (
      <td key={state} className="number">
        <button
          type="button"
          className={`board-count${tally[state] ? ` board-${state}` : ''}`}
          aria-pressed={pressed}
          aria-label={t.board.countOf(name, word(t.board.states, state), tally[state])}
          onClick={() => onChoose(pressed ? { branch: undefined, state: undefined } : { branch, state })}
        >
          {tally[state]}
        </button>
      </td>
    );
  };
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="board-count"
          aria-pressed={here && !chosen.state && Boolean(branch)}
          onClick={() => onChoose({ branch: here ? undefined : branch, state: undefined })}
        >
          {name}
        </button>
      </th>
      {STATES.map(cell)}
    </tr>
  );
}
