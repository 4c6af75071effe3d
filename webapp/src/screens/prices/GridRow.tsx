import { DeleteOutlined, RiseOutlined } from '@ant-design/icons';
import { Button, Input, Space } from 'antd';
import { useId, useState } from 'react';
import { PRICE_COLUMNS, type PriceColumn, type PriceFinding, type PriceRow } from '../../api/prices';
import { inLanguage, useText } from '../../text';

interface Props {
  row: PriceRow;
  number: number;
  editable: boolean;
  /** As a card, where the screen is narrow. */
  card: boolean;
  findings: (column: PriceColumn) => PriceFinding[];
  onWrite: (column: PriceColumn, value: string) => void;
  onNext: () => void;
  onRemove: () => void;
}

/** A row of a list, as a line of a table or as a card that opens. */
export function GridRow(props: Props) {
  return props.card ? <Card {...props} /> : <Line {...props} />;
}

function Line({ row, number, editable, findings, onWrite, ...actions }: Props) {
  return (
    <tr>
      <td className="muted number">{number}</td>
      {PRICE_COLUMNS.map((column) => (
        <td key={column} className={column === 'price' ? 'number' : undefined}>
          <Cell {...{ row, number, column, editable, findings, onWrite }} />
        </td>
      ))}
      <td>{editable && <Actions row={row} {...actions} />}</td>
    </tr>
  );
}

function Card({ row, number, editable, findings, onWrite, ...actions }: Props) {
  const { t, language } = useText();
  const words = t.prices;
  const wrong = PRICE_COLUMNS.flatMap(findings);
  const [open, setOpen] = useState(row.code === '' || wrong.some(({ error }) => error));
  return (
    <li className={`card${wrong.some(({ error }) => error) ? ' card-late' : ''}`}>
      <div className="card-title">
        {row.code || words.row(number)} · {language === 'zh' ? row.nameZh : row.nameEn}
      </div>
      <div>
        {row.price} {row.unit && `/ ${row.unit}`}{' '}
        <span className="muted">
          {row.validFrom} {row.validUntil ? words.until(row.validUntil) : ''}
        </span>
      </div>
      <Space>
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t.common.close : words.change}
        </Button>
        {editable && <Actions row={row} {...actions} />}
      </Space>
      {open && (
        <dl className="facts spaced-before">
          {PRICE_COLUMNS.map((column) => (
            <div key={column}>
              <dt>{words.columns[column]}</dt>
              <dd>
                <Cell {...{ row, number, column, editable, findings, onWrite }} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

function Actions({ row, onNext, onRemove }: { row: PriceRow; onNext: () => void; onRemove: () => void }) {
  const { t } = useText();
  const words = t.prices;
  return (
    <Space size={2}>
      <Button
        size="small"
        type="text"
        icon={<RiseOutlined />}
        title={words.next(row.code)}
        aria-label={words.next(row.code)}
        onClick={onNext}
      />
      <Button
        size="small"
        type="text"
        danger
        icon={<DeleteOutlined />}
        title={words.remove(row.code)}
        aria-label={words.remove(row.code)}
        onClick={onRemove}
      />
    </Space>
  );
}

interface CellProps extends Pick<Props, 'row' | 'number' | 'editable' | 'findings' | 'onWrite'> {
  column: PriceColumn;
}

function Cell({ row, number, column, editable, findings, onWrite }: CellProps) {
  const { t, language } = useText();
  const words = t.prices;
  const told = useId();
  const wrong = findings(column);
  const error = wrong.some((finding) => finding.error);
  return (
    <>
      {editable ? (
        <Input
          size="small"
          value={row[column] ?? ''}
          status={wrong.length === 0 ? undefined : error ? 'error' : 'warning'}
          aria-label={words.cell(words.columns[column]!, number)}
          aria-invalid={error}
          aria-describedby={wrong.length > 0 ? told : undefined}
          placeholder={column.startsWith('valid') ? '2027-01-01' : undefined}
          onChange={({ target }) => onWrite(column, target.value)}
        />
      ) : (
        row[column]
      )}
      {wrong.length > 0 && (
        <span id={told} className={`cell-told ${error ? 'bad' : 'soon'}`}>
          {inLanguage(wrong[0]!.text, language)}
        </span>
      )}
    </>
  );
}
