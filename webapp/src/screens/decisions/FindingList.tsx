import {
  CheckCircleOutlined,
  CloseCircleOutlined,
  ExclamationCircleOutlined,
  InfoCircleOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { TableRow } from '../../diagram/tableRows';
import { useText } from '../../text';
import { countOf, inOrder, rowIndex, toneOf, type Finding, type Tone } from './findings';

interface Props {
  findings: Finding[];
  rows: TableRow[];
  labels: Record<string, string>;
  checking: boolean;
  onGo: (finding: Finding) => void;
  /** Adds a row for the case that a gap shows. */
  onFill: (finding: Finding) => void;
}

const ICONS: Record<Tone, ReactNode> = {
  error: <CloseCircleOutlined />,
  warning: <ExclamationCircleOutlined />,
  note: <InfoCircleOutlined />,
};

/** What is to be said about the table, the worst first; a click goes to the row. */
export function FindingList({ findings, rows, labels, checking, onGo, onFill }: Props) {
  const { t } = useText();
  const words = t.workbench;
  return (
    <section className="findings" aria-label={words.findings} aria-live="polite" aria-busy={checking}>
      <h3>
        {words.findings}{' '}
        <span className="muted">
          {checking
            ? words.checking
            : words.findingCount(countOf(findings, 'error'), countOf(findings, 'warning'), countOf(findings, 'note'))}
        </span>
      </h3>
      {findings.length === 0 && !checking && (
        <p className="good">
          <CheckCircleOutlined /> {words.nothingFound}
        </p>
      )}
      <ul>
        {inOrder(findings).map((found, at) => {
          const row = rowIndex(found, rows);
          return (
            <li key={at} className={`told-${toneOf(found)}`}>
              <span className="finding-kind">
                {ICONS[toneOf(found)]} {words.tones[toneOf(found)]}
              </span>
              {row >= 0 ? (
                <Button type="link" size="small" onClick={() => onGo(found)}>
                  {words.row(row + 1)}
                  {found.column && ` · ${labels[`${found.part?.toLowerCase()}:${found.column}`] ?? found.column}`}
                </Button>
              ) : (
                <span className="finding-place">{words.wholeTable}</span>
              )}
              <span className="finding-text">{found.words}</span>
              {found.code === 'GAP' && found.example && (
                <Button size="small" onClick={() => onFill(found)}>
                  {words.fillGap}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
