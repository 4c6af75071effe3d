import { ClockCircleOutlined } from '@ant-design/icons';
import { Button, Popover, Space, Typography } from 'antd';
import { useEffect } from 'react';
import { useAdvance, useDemoClock } from '../api/demo';
import { useText } from '../text';
import { keepPlatformTime, useNow } from '../ui/clock';
import { useTime } from '../ui/time';
import { usePhone } from '../ui/usePhone';
import { useTold } from '../ui/useTold';

/** In demo mode: what time it is, and buttons to move it on. Elsewhere nothing. */
export function DemoClock() {
  const { t } = useText();
  const clock = useDemoClock();
  const now = useNow(1000);
  const time = useTime();
  const phone = usePhone();
  useEffect(() => {
    if (clock.data) keepPlatformTime(clock.data.now);
  }, [clock.data]);
  if (!clock.data) return null;
  return (
    <Popover trigger="click" title={t.demo.clock} content={<Advance />} placement="bottomRight">
      <Button type="text" icon={<ClockCircleOutlined />} aria-label={t.demo.clock}>
        {phone ? time.instant(now).slice(5) : time.instant(now, true)}
      </Button>
    </Popover>
  );
}

function Advance() {
  const { t } = useText();
  const advance = useAdvance();
  const time = useTime();
  const told = useTold();
  const steps: [string, string][] = [
    ['PT1H', t.demo.hour],
    ['PT4H', t.demo.hours4],
    ['PT25H', t.demo.day],
    ['P7D', t.demo.week],
  ];
  const go = (step: string) =>
    advance.mutate(step, {
      onSuccess: (clock) => {
        keepPlatformTime(clock.now);
        told.done(t.demo.moved(time.instant(clock.now)));
      },
      onError: told.failed,
    });
  return (
    <div className="demo-clock">
      <Typography.Paragraph type="secondary">{advance.isPending ? t.demo.moving : t.demo.text}</Typography.Paragraph>
      <Typography.Text id="advance-by">{t.demo.advance}</Typography.Text>
      <Space.Compact aria-labelledby="advance-by">
        {steps.map(([step, label]) => (
          <Button
            key={step}
            disabled={advance.isPending}
            loading={advance.isPending && advance.variables === step}
            onClick={() => go(step)}
          >
            {label}
          </Button>
        ))}
      </Space.Compact>
    </div>
  );
}
