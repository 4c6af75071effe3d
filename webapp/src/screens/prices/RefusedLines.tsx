import { Alert } from 'antd';
import type { RefusedLine } from '../../api/prices';
import { inLanguage, useText, word } from '../../text';

const MOST_SHOWN = 50;

/** The lines of a file that cannot be released as they are: where, and why. */
export function RefusedLines({ lines, onClose }: { lines: RefusedLine[]; onClose: () => void }) {
  const { t, language } = useText();
  const words = t.prices;
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
          <p>{words.refusedHint}</p>
          <table className="plain-table">
            <thead>
              <tr>
                <th>{words.line}</th>
                <th>{words.column}</th>
                <th>{words.reason}</th>
              </tr>
            </thead>
            <tbody>
              {lines.slice(0, MOST_SHOWN).map(({ line, column, reason }, at) => (
                <tr key={at}>
                  <td>{line}</td>
                  <td>{word(words.columns, column)}</td>
                  <td>{inLanguage(reason, language)}</td>
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
