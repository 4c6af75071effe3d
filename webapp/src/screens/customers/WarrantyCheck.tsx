import { DatePicker, Drawer } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useWarranty } from '../../api/customers';
import { useText, word } from '../../text';
import { platformNow } from '../../ui/clock';
import { Facts } from '../../ui/Facts';
import { Loaded } from '../../ui/Loaded';
import { ReceiptView } from '../../ui/ReceiptView';
import { WarrantyTag } from '../../ui/tags';
import { formatDay, useTime } from '../../ui/time';

/** Whether a unit is in warranty on a day, and the table that says so. */
export function WarrantyCheck({
  serial,
  organisation,
  onClose,
}: {
  serial: string;
  organisation: string;
  onClose: () => void;
}) {
  const { t } = useText();
  const time = useTime();
  const [on, setOn] = useState(() => formatDay(platformNow(), time.zone));
  const query = useWarranty(serial, organisation, on);
  return (
    <Drawer open size={720} title={`${t.customers.checkWarranty} · ${serial}`} onClose={onClose}>
      <label className="spaced-label">
        {t.customers.warrantyOn}{' '}
        <DatePicker value={dayjs(on)} allowClear={false} onChange={(day) => day && setOn(day.format('YYYY-MM-DD'))} />
      </label>
      <Loaded query={query}>
        {(answer) => {
          const told = { ...answer.outputs, ...answer } as Record<string, string | undefined>;
          return (
            <>
              <Facts
                lines={[
                  { label: t.cases.warranty, value: <WarrantyTag status={told.status} /> },
                  { label: t.fields.warrantyEnd ?? '', value: told.end ?? told.warrantyEnd },
                  { label: t.fields.basis ?? '', value: word(t.bases, told.basis) },
                ]}
              />
              {answer.receipt && <ReceiptView receipt={answer.receipt} />}
            </>
          );
        }}
      </Loaded>
    </Drawer>
  );
}
