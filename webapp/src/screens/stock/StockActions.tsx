import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { holds, useMe } from '../../api/session';
import { useText } from '../../text';
import {
  CountDialog,
  EarlyDialog,
  MinimumDialog,
  OpenStoreDialog,
  ReceiveDialog,
  ScrapDialog,
  TransferDialog,
} from './StockDialogs';

const KEEPERS = ['parts-accountant', 'warehouse-keeper', 'administrator'];

type Action = 'receive' | 'transfer' | 'setMinimum' | 'applyEarly' | 'startCount' | 'openStore' | 'scrap';

const DIALOGS = {
  receive: ReceiveDialog,
  transfer: TransferDialog,
  setMinimum: MinimumDialog,
  applyEarly: EarlyDialog,
  startCount: CountDialog,
  openStore: OpenStoreDialog,
  scrap: ScrapDialog,
};

/** What a keeper of stock does outside tasks. */
export function StockActions({ organisation }: { organisation: string }) {
  const { t } = useText();
  const me = useMe();
  const [action, setAction] = useState<Action | null>(null);
  if (!holds(me.data, ...KEEPERS)) return null;
  const Dialog = action && DIALOGS[action];
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: (Object.keys(DIALOGS) as Action[]).map((key) => ({
            key,
            label: t.stock[key],
            onClick: () => setAction(key),
          })),
        }}
      >
        <Button type="primary">
          {t.common.actions} <DownOutlined />
        </Button>
      </Dropdown>
      {Dialog && <Dialog organisation={organisation} onClose={() => setAction(null)} />}
    </>
  );
}
