import { DatePicker, Form, Input, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import type { PriceRow } from '../../api/prices';
import { useText } from '../../text';
import { platformNow } from '../../ui/clock';
import { withNextPrice } from './rows';

interface Props {
  rows: PriceRow[];
  at: number;
  onTake: (rows: PriceRow[]) => void;
  onClose: () => void;
}

/** From a day on another price of an item; the one so far ends the day before. */
export function NextPrice({ rows, at, onTake, onClose }: Props) {
  const { t, language } = useText();
  const words = t.prices;
  const row = rows[at]!;
  const [price, setPrice] = useState(row.price);
  const [from, setFrom] = useState<Dayjs>(dayjs(platformNow()).add(1, 'month').startOf('month'));
  const take = () => {
    onTake(withNextPrice(rows, at, price.trim(), from.format('YYYY-MM-DD')));
    onClose();
  };
  return (
    <Modal
      open
      title={words.nextTitle(`${row.code} ${language === 'zh' ? row.nameZh : row.nameEn}`)}
      okText={t.common.confirm}
      cancelText={t.common.close}
      okButtonProps={{ disabled: !price.trim() }}
      onOk={take}
      onCancel={onClose}
    >
      <p className="muted">{words.nextText}</p>
      <Form layout="vertical">
        <Form.Item label={words.price} htmlFor="next-price">
          <Input id="next-price" value={price} inputMode="decimal" onChange={({ target }) => setPrice(target.value)} />
        </Form.Item>
        <Form.Item label={words.nextFrom} htmlFor="next-from">
          <DatePicker
            id="next-from"
            allowClear={false}
            value={from}
            onChange={(chosen) => chosen && setFrom(chosen as Dayjs)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
