import { Empty } from 'antd';
import { Link } from 'react-router-dom';
import { useReports } from '../../api/reports';
import { useText } from '../../text';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import './reports.css';
import { Subscriptions } from './Subscriptions';

/** The reports that the reader may see, with the figures of each, and which of them come by mail. */
export default function ReportsPage() {
  const { t } = useText();
  const query = useReports();
  return (
    <Page title={t.reports.title}>
      <p className="muted">{t.reports.explain}</p>
      <Loaded query={query}>
        {(reports) =>
          reports.length === 0 ? (
            <Empty description={t.reports.none} />
          ) : (
            <>
              <ul className="cards report-list">
                {reports.map(({ key, title, figures }) => (
                  <li key={key}>
                    <Link to={`/reports/${key}`} className="card">
                      <h2>{title}</h2>
                      <span className="muted">{figures.map((figure) => figure.title).join(' · ')}</span>
                    </Link>
                  </li>
                ))}
              </ul>
              <Subscriptions />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
