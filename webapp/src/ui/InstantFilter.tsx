import { DatePicker } from 'antd';
import dayjs from 'dayjs';

interface Props {
  label: string;
  /** With an offset. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** A point in time, chosen in the zone of the reader's browser. */
export function InstantFilter({ label, value, onChange }: Props) {
  return (
    <DatePicker
      showTime={{ format: 'HH:mm' }}
      format="YYYY-MM-DD HH:mm"
      placeholder={label}
      aria-label={label}
      value={value ? dayjs(value) : null}
      onChange={(chosen) => onChange(chosen ? chosen.toISOString() : undefined)}
    />
  );
}
