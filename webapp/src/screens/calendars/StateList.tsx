import { UploadOutlined } from '@ant-design/icons';
import { Button, Modal, Upload } from 'antd';
import { useState } from 'react';
import { previewStateDays, useTakeStateDays, type CalendarEffect } from '../../api/calendars';
import { useText } from '../../text';
import { failureText } from '../../ui/Failure';
import { useTold } from '../../ui/useTold';
import { Effect } from './EffectTab';

/** The state's list of a further year: what it would move is seen first, then it is taken. */
export function StateList({ calendar }: { calendar: string }) {
  const { t } = useText();
  const words = t.calendars.state;
  const told = useTold();
  const [modal, holder] = Modal.useModal();
  const [looking, setLooking] = useState(false);
  const [seen, setSeen] = useState<{ file: File; effect: CalendarEffect } | null>(null);
  const take = useTakeStateDays(calendar);
  const refused = (error: unknown) =>
    modal.error({ title: t.calendars.importRefused, content: failureText(error, t.failure), okText: t.common.close });
  const look = async (file: File) => {
    setLooking(true);
    try {
      setSeen({ file, effect: await previewStateDays(calendar, file) });
    } catch (error) {
      refused(error);
    } finally {
      setLooking(false);
    }
  };
  const taken = (file: File) =>
    take.mutate(file, {
      onSuccess: ({ changed, unchanged }) => {
        setSeen(null);
        told.done(words.done(changed, unchanged));
      },
      onError: refused,
    });
  return (
    <>
      {holder}
      <Upload accept=".csv,.txt" showUploadList={false} beforeUpload={(file) => (void look(file), false)}>
        <Button icon={<UploadOutlined />} title={t.calendars.importHint} loading={looking}>
          {words.take}
        </Button>
      </Upload>
      {seen && (
        <Modal
          open
          width={900}
          title={words.title(seen.file.name)}
          okText={words.confirm}
          cancelText={t.common.cancel}
          okButtonProps={{ loading: take.isPending }}
          onOk={() => taken(seen.file)}
          onCancel={() => setSeen(null)}
        >
          <p className="muted">{words.hint}</p>
          <Effect effect={seen.effect} />
        </Modal>
      )}
    </>
  );
}
