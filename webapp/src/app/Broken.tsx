import { Button, Result } from 'antd';
import { useText } from '../text';

/** In place of a page that failed while it was drawn; a new version of the console is the usual reason. */
export function Broken() {
  const { t } = useText();
  return (
    <Result
      status="warning"
      title={t.failure.page}
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          {t.common.reload}
        </Button>
      }
    />
  );
}
