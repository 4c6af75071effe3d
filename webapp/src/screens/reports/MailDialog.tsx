import { Form, Radio } from 'antd';
import { useSubscribe, type ReportQuery } from '../../api/reports';
import { useText } from '../../text';
import { FormDialog } from '../../ui/FormDialog';

interface Props {
  report: { key: string; title: string };
  by: string | undefined;
  filters: ReportQuery;
  onClose: () => void;
}

/** Asks how often the report shall come by mail, with the grouping and the filters of the page. */
export function MailDialog({ report, by, filters, onClose }: Props) {
  const { t } = useText();
  const subscribe = useSubscribe();
  return (
    <FormDialog<{ rhythm: 'weekly' | 'monthly' }, Parameters<typeof subscribe.mutateAsync>[0], unknown>
      title={t.reports.mailTitle}
      text={t.reports.mailText(report.title)}
      okText={t.reports.subscribe}
      initial={{ rhythm: 'monthly' }}
      call={subscribe}
      body={({ rhythm }) => ({ report: report.key, rhythm, by, filters })}
      onClose={onClose}
    >
      <Form.Item name="rhythm" label={t.reports.rhythm}>
        <Radio.Group
          className="choices"
          options={(['weekly', 'monthly'] as const).map((value) => ({ value, label: t.reports.rhythms[value] }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
