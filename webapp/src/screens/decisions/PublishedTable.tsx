import './workbench.css';
import { Checkbox, Skeleton } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { TableMark } from '../../diagram/dmnMarks';
import { rowsOf, unusedColumns } from '../../diagram/tableRows';
import { useText } from '../../text';

const Dmn = lazy(() => import('../../diagram/Dmn'));

/** A table to be read; columns in which it says nothing are left out until one asks for them. */
export function PublishedTable({ xml, label, marks }: { xml: string; label: string; marks?: TableMark[] }) {
  const { t, language } = useText();
  const [all, setAll] = useState(false);
  const [unused, width] = useMemo(() => {
    const rows = rowsOf(xml);
    return [unusedColumns(rows), rows[0] ? rows[0].when.length + rows[0].then.length : 0];
  }, [xml]);
  return (
    <section className="panel">
      {unused.length > 0 && (
        <div className="table-tools">
          <Checkbox checked={!all} onChange={({ target }) => setAll(!target.checked)}>
            {t.workbench.usedColumns(width - unused.length, width)}
          </Checkbox>
        </div>
      )}
      <Suspense fallback={<Skeleton active />}>
        <Dmn
          xml={xml}
          language={language}
          label={label}
          marks={marks}
          hidden={all ? [] : unused}
          otherwise={<p>{t.decisions.noTable}</p>}
        />
      </Suspense>
    </section>
  );
}
