import { Alert } from 'antd';
import type { CalendarFinding } from '../../api/calendars';
import { inLanguage, useText, word } from '../../text';

/** The lines of an official list that were not taken: where, and why. */
export function RefusedLines({ lines, onClose }: { lines: CalendarFinding[]; onClose: () => void }) {
  const { t, language } = useText();
  const words = t.calendars;
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
        <table className="plain-table">
          <thead>
            <tr>
              <th>{words.line}</th>
              <th>{words.column}</th>
              <th>{words.reason}</th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, 50).map(({ line, column, text }, at) => (
              <tr key={at}>
                <td>{line}</td>
                <td>{word(words.columns, column)}</td>
                <td>{inLanguage(text, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
