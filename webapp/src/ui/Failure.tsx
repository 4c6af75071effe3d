import { Alert, Button } from 'antd';
import { useText, type Texts } from '../text';

/** What went wrong in words, for every error that a call can end with. */
export function failureText(error: unknown, t: Texts['failure']): string {
  const { status, message } = (error ?? {}) as { status?: number; message?: string };
  if (status === 0) return t.offline;
  if (status === 404) return message || t.notFound;
  if (status === 409) return message || t.conflict;
  if (status === 403) return message || t.forbidden;
  if (status === 429) return message || t.tooMany;
  if (status && status >= 500) return t.server;
  return message || t.refused;
}

/** In place of content that could not be loaded. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useText();
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={t.failure.title}
      description={failureText(error, t.failure)}
      action={retry && <Button onClick={retry}>{t.common.tryAgain}</Button>}
    />
  );
}
