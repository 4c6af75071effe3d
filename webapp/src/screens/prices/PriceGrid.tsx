import { PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Empty, Input, Pagination } from 'antd';
import { useMemo, useState } from 'react';
import { PRICE_COLUMNS, type PriceColumn, type PriceDraft, type PriceRow } from '../../api/prices';
import { SaveMark } from '../../rules/SaveMark';
import { inLanguage, useText } from '../../text';
import { usePhone } from '../../ui/usePhone';
import { GridRow } from './GridRow';
import { NextPrice } from './NextPrice';
import { cellOf, EMPTY_ROW, findingsByCell } from './rows';
import type { PriceWork } from './usePriceWork';
import './prices.css';

const PAGE = 50;

/** The rows of a draft, each cell to be typed in, with what is wrong on the cell. */
export function PriceGrid({ view, work, editable }: { view: PriceDraft; work: PriceWork; editable: boolean }) {
  const { t, language } = useText();
  const words = t.prices;
  const phone = usePhone();
  const [text, setText] = useState('');
  const [onlyWrong, setOnlyWrong] = useState(false);
  const [page, setPage] = useState(1);
  const [next, setNext] = useState<number | null>(null);
  const rows = work.content;
  const cells = useMemo(() => findingsByCell(view.findings), [view.findings]);
  const wrong = useMemo(() => new Set(view.findings.map(({ row }) => row)), [view.findings]);
  const sought = text.trim().toLowerCase();
  const shown = rows
    .map((row, at) => ({ row, at }))
    .filter(
      ({ row, at }) =>
        (!onlyWrong || wrong.has(at + 1)) &&
        (!sought || `${row.code} ${row.nameZh} ${row.nameEn}`.toLowerCase().includes(sought)),
    );
  const last = Math.max(1, Math.ceil(shown.length / PAGE));
  const current = Math.min(page, last);
  const visible = shown.slice((current - 1) * PAGE, current * PAGE);
  const write = (at: number, column: PriceColumn, value: string) =>
    work.change(rows.map((row, place): PriceRow => (place === at ? { ...row, [column]: value } : row)));
  const add = () => {
    work.change([...rows, EMPTY_ROW]);
    setText('');
    setOnlyWrong(false);
    setPage(Math.ceil((rows.length + 1) / PAGE));
  };
  const each = visible.map(({ row, at }) => (
    <GridRow
      key={at}
      row={row}
      number={at + 1}
      editable={editable}
      card={phone}
      findings={(column) => cells.get(cellOf(at + 1, column)) ?? []}
      onWrite={(column, value) => write(at, column, value)}
      onNext={() => setNext(at)}
      onRemove={() => work.change(rows.filter((_, place) => place !== at))}
    />
  ));
  const ofAll = view.findings.filter(({ row }) => row === 0);
  return (
    <section className="panel">
      <div className="table-tools">
        <Input.Search
          className="filter-text"
          allowClear
          value={text}
          placeholder={words.filter}
          aria-label={words.filter}
          onChange={({ target }) => setText(target.value)}
        />
        <Checkbox checked={onlyWrong} onChange={({ target }) => setOnlyWrong(target.checked)}>
          {words.onlyWrong}
        </Checkbox>
        <span className="muted">{words.shown(shown.length, rows.length)}</span>
        <span className="grow" />
        <Verdict view={view} />
        {editable && <SaveMark state={work.state} />}
        {editable && (
          <Button icon={<PlusOutlined />} onClick={add}>
            {words.add}
          </Button>
        )}
      </div>
      {ofAll.map((finding) => (
        <p key={finding.code} className="bad">
          {inLanguage(finding.text, language)}
        </p>
      ))}
      {visible.length === 0 ? (
        <Empty description={rows.length === 0 ? words.noRows : words.noItems} image={Empty.PRESENTED_IMAGE_SIMPLE} />
      ) : phone ? (
        <ul className="cards">{each}</ul>
      ) : (
        <div className="scrolled">
          <table className="price-grid" aria-label={words.rowsTab}>
            <thead>
              <tr>
                <th />
                {PRICE_COLUMNS.map((column) => (
                  <th key={column}>{words.columns[column]}</th>
                ))}
                <th />
              </tr>
            </thead>
            <tbody>{each}</tbody>
          </table>
        </div>
      )}
      {shown.length > PAGE && (
        <Pagination
          className="spaced-before"
          current={current}
          pageSize={PAGE}
          total={shown.length}
          showSizeChanger={false}
          onChange={setPage}
        />
      )}
      {next !== null && (
        <NextPrice rows={rows} at={next} onTake={(changed) => work.change(changed)} onClose={() => setNext(null)} />
      )}
    </section>
  );
}

function Verdict({ view }: { view: PriceDraft }) {
  const { t } = useText();
  const errors = view.findings.filter(({ error }) => error).length;
  const warnings = view.findings.length - errors;
  return (
    <span role="status">
      {errors > 0 && <strong className="bad">{t.prices.errors(errors)}</strong>}
      {errors === 0 && <span className="good">{t.prices.allRight}</span>}{' '}
      {warnings > 0 && <span className="soon">{t.prices.warnings(warnings)}</span>}
    </span>
  );
}
