import { Alert } from 'antd';
import { inLanguage, useText, word, type Bilingual } from '../text';

const MOST_SHOWN = 50;

interface Refused {
  line?: number;
  column?: string;
  why: Bilingual;
}

interface Props {
  lines: Refused[];
  words: {
    refusedTitle: (count: number) => string;
    refusedHint?: string;
    line: string;
    column: string;
    reason: string;
    columns: Record<string, string>;
  };
  onClose: () => void;
}

/** The lines of a file that cannot be taken as they are: where, and why. */
export function RefusedLines({ lines, words, onClose }: Props) {
  const { language } = useText();
  if (lines.length === 0) return null;
  return (
    <Alert
      className="spaced"
      type="error"
      showIcon
      role="alert"
      closable={{ onClose }}
      title={words.refusedTitle(lines.length)}
      description={
        <>
          {words.refusedHint && <p>{words.refusedHint}</p>}
          <table className="plain-table">
            <thead>
              <tr>
                <th>{words.line}</th>
                <th>{words.column}</th>
                <th>{words.reason}</th>
              </tr>
            </thead>
            <tbody>
              {lines.slice(0, MOST_SHOWN).map(({ line, column, why }, at) => (
                <tr key={at}>
                  <td>{line}</td>
                  <td>{word(words.columns, column)}</td>
                  <td>{inLanguage(why, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {lines.length > MOST_SHOWN && '…'}
        </>
      }
    />
  );
}
