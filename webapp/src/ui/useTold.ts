import { App } from 'antd';
import { useText } from '../text';
import { failureText } from './Failure';

/** Short messages about what was just done. */
export function useTold() {
  const { message } = App.useApp();
  const { t } = useText();
  return {
    done: (text: string) => void message.success(text),
    failed: (error: unknown) => void message.error(failureText(error, t.failure), 6),
  };
}
