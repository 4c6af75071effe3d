import { DatePicker, Drawer } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useWarranty, type Equipment } from '../../api/customers';
import { useText, word } from '../../text';
import { platformNow } from '../../ui/clock';
import { Facts } from '../../ui/Facts';
import { Loaded } from '../../ui/Loaded';
import { ReceiptView } from '../../ui/ReceiptView';
import { WarrantyTag } from '../../ui/tags';
import { formatDay, useTime } from '../../ui/time';

/** Whether a unit is in warranty on a day, and the table that says so. */
export function WarrantyCheck({ unit, onClose }: { unit: Equipment; onClose: () => void }) {
  const { t } = useText();
  const time = useTime();
  const [on, setOn] = useState(() => formatDay(platformNow(), time.zone));
  const query = useWarranty(unit, on);
  return (
    <Drawer open size={720} title={`${t.customers.checkWarranty} · ${unit.model} ${unit.serialNo}`} onClose={onClose}>
      <label className="spaced-label">
        {t.customers.warrantyOn}{' '}
        <DatePicker value={dayjs(on)} allowClear={false} onChange={(day) => day && setOn(day.format('YYYY-MM-DD'))} />
      </label>
      <Loaded query={query}>
        {({ status, warrantyEnd, basis, receipt }) => (
          <>
            <Facts
              lines={[
                { label: t.cases.warranty, value: <WarrantyTag status={status} /> },
                { label: t.customers.warrantyEnd, value: warrantyEnd },
                { label: t.customers.basis, value: word(t.bases, basis) },
              ]}
            />
            {receipt && <ReceiptView receipt={receipt} />}
          </>
        )}
      </Loaded>
    </Drawer>
  );
}
