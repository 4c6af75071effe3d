import { Tag } from 'antd';
import { useText, word } from '../text';

const STATUS_COLOUR: Record<string, string> = {
  reported: 'gold',
  dispatching: 'orange',
  visiting: 'blue',
  quoting: 'purple',
  'awaiting-parts': 'magenta',
  'calling-back': 'cyan',
  open: 'blue',
  'awaiting-payment': 'gold',
  closed: 'green',
  cancelled: 'default',
  duplicate: 'default',
};

export function StatusTag({ status }: { status: string }) {
  const { t } = useText();
  return <Tag color={STATUS_COLOUR[status] ?? 'default'}>{word(t.statuses, status)}</Tag>;
}

const GRAVE = ['major', 'serious', 'severe', 'critical', 'emergency', 'high', 'urgent', 'a', 'a1', 'i', '1'];

export function SeverityTag({ severity }: { severity: string | undefined }) {
  const { t } = useText();
  if (!severity) return null;
  return <Tag color={GRAVE.includes(severity.toLowerCase()) ? 'red' : 'default'}>{word(t.severities, severity)}</Tag>;
}

const WARRANTY_COLOUR: Record<string, string> = {
  'in-warranty': 'green',
  expired: 'volcano',
  'not-started': 'default',
  manual: 'gold',
};

export function WarrantyTag({ status }: { status: string | undefined }) {
  const { t } = useText();
  if (!status) return null;
  return <Tag color={WARRANTY_COLOUR[status] ?? 'default'}>{word(t.warranties, status)}</Tag>;
}

const CLOCK_COLOUR: Record<string, string> = {
  running: 'blue',
  paused: 'gold',
  met: 'green',
  breached: 'red',
  cancelled: 'default',
};

export function ClockTag({ state }: { state: string }) {
  const { t } = useText();
  return <Tag color={CLOCK_COLOUR[state] ?? 'default'}>{word(t.clockStates, state)}</Tag>;
}

export function LateTag({ text }: { text?: string }) {
  const { t } = useText();
  return <Tag color="red">{text ?? t.cases.late}</Tag>;
}
