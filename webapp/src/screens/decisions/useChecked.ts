import { useEffect, useState } from 'react';
import { checkTable, type DraftView } from '../../api/drafts';
import { runExamples, type ExampleRun } from '../../api/examples';
import type { ApiError } from '../../api/http';
import type { TableRow } from '../../diagram/tableRows';
import { useText } from '../../text';
import { useAfterPause } from '../../ui/useAfterPause';
import type { Finding } from './findings';

const RETRY = 3_000;

interface Checked {
  of: TableRow[];
  findings: Finding[];
}

/** What is wrong with the rows, asked again whenever typing pauses. */
export function useFindings(view: DraftView, rows: TableRow[]) {
  const { language } = useText();
  const rested = useAfterPause(rows, 400);
  const [checked, setChecked] = useState<Checked>({ of: view.sheet.rows, findings: view.findings });
  const { key, organisation } = view.draft;
  useEffect(() => {
    const stop = new AbortController();
    checkTable(key, organisation, rested, stop.signal)
      .then(({ findings }) => setChecked({ of: rested, findings }))
      .catch((error: ApiError) => {
        if (stop.signal.aborted || error.status === 0) return;
        setChecked({ of: rested, findings: [refusedAs(error)] });
      });
    return () => stop.abort();
  }, [key, organisation, rested, language]);
  return { findings: checked.findings, checking: checked.of !== rows };
}

/** A cell that may not even be saved is refused as a whole; the sentence names the cell. */
const refusedAs = ({ message, code }: ApiError): Finding => ({
  code: code ?? 'REFUSED',
  severity: 'error',
  row: 0,
  otherRow: 0,
  words: message,
});

/** What comes of the examples, run again whenever the rows or the examples have changed. */
export function useExampleRun(draft: string, rows: TableRow[], examples: unknown) {
  const { language } = useText();
  const rested = useAfterPause(rows, 700);
  const [run, setRun] = useState<{ of: TableRow[]; with: unknown; run: ExampleRun } | null>(null);
  const [failed, setFailed] = useState<ApiError | null>(null);
  const [again, setAgain] = useState(0);
  useEffect(() => {
    if (!examples) return undefined;
    const stop = new AbortController();
    let retry: ReturnType<typeof setTimeout> | undefined;
    runExamples(draft, rested, stop.signal)
      .then((result) => {
        setRun({ of: rested, with: examples, run: result });
        setFailed(null);
      })
      .catch((error: ApiError) => {
        if (stop.signal.aborted) return;
        setFailed(error);
        // what only did not get through may be asked again
        if (error.status === 0 || error.status === 409 || error.status >= 500)
          retry = setTimeout(() => setAgain((times) => times + 1), RETRY);
      });
    return () => {
      stop.abort();
      clearTimeout(retry);
    };
  }, [draft, rested, examples, language, again]);
  // what came of other rows or other examples must not be taken for what comes of these
  const stale = run?.of !== rows || run.with !== examples;
  return { run: run?.run, stale, failed, running: !failed && stale };
}
