import { Button, Popconfirm } from 'antd';
import { useErasePerson } from '../../api/retention';
import { holds, useMe } from '../../api/session';
import { useText } from '../../text';
import { useTold } from '../../ui/useTold';

/** Stands where a name was. */
const GONE = '–';

/** What an administrator does for a customer who wants to be forgotten; nothing more once it was done. */
export function ErasePerson({ customerId, name }: { customerId: number; name: string }) {
  const { t } = useText();
  const me = useMe();
  const told = useTold();
  const erase = useErasePerson();
  if (!holds(me.data, 'administrator') || name === GONE) return null;
  const run = () =>
    erase.mutate(customerId, {
      onSuccess: (done) => told.done(t.retention.personErased(done?.cases.length ?? 0)),
      onError: told.failed,
    });
  return (
    <Popconfirm title={t.retention.sureOfPerson} onConfirm={run}>
      <Button danger loading={erase.isPending}>
        {t.retention.erasePerson}
      </Button>
    </Popconfirm>
  );
}
