import { FileExcelOutlined, FileTextOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { reportFile, type ReportQuery } from '../../api/reports';
import { useText } from '../../text';
import { saveFile } from '../../ui/csv';
import { useTold } from '../../ui/useTold';

/** The report as a file or on paper, as it is asked for on the page. */
export function FileButtons({ report, asked }: { report: string; asked: ReportQuery }) {
  const { t } = useText();
  return (
    <>
      <Saved report={report} asked={asked} format="xlsx" icon={<FileExcelOutlined />} label={t.reports.excel} />
      <Saved report={report} asked={asked} format="csv" icon={<FileTextOutlined />} label={t.reports.csv} />
      <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
        {t.reports.print}
      </Button>
    </>
  );
}

interface SavedProps {
  report: string;
  asked: ReportQuery;
  format: 'csv' | 'xlsx';
  icon: ReactNode;
  label: string;
}

function Saved({ report, asked, format, icon, label }: SavedProps) {
  const told = useTold();
  const [running, setRunning] = useState(false);
  const run = async () => {
    setRunning(true);
    try {
      saveFile(await reportFile(report, asked, format));
    } catch (error) {
      told.failed(error);
    } finally {
      setRunning(false);
    }
  };
  return (
    <Button icon={icon} loading={running} onClick={() => void run()}>
      {label}
    </Button>
  );
}
