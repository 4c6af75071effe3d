import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider, theme, type ThemeConfig } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { RouterProvider } from 'react-router-dom';
import { TextProvider, useText } from '../text';
import { router } from './routes';

type MappingAlgorithm = Extract<ThemeConfig['algorithm'], (...given: never[]) => unknown>;

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // what cannot be sent is said at once, and tried again by the person who knows when
      networkMode: 'always',
      staleTime: 5_000,
      // what the server refuses it refuses again; what did not arrive may arrive
      retry: (count, error) => {
        const status = (error as { status?: number }).status ?? 0;
        return count < 2 && (status === 0 || status === 429 || status >= 500);
      },
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

export function App() {
  return (
    <QueryClientProvider client={client}>
      <TextProvider>
        <Themed />
      </TextProvider>
    </QueryClientProvider>
  );
}

/** The compact scale is right in its distances, but its letters are too small for Chinese. */
const legible: MappingAlgorithm = (_, tokens) => ({
  ...tokens!,
  fontSize: 13.5,
  fontSizeSM: 12,
  fontHeight: 21,
  lineHeight: 1.55,
});

function Themed() {
  const { language } = useText();
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enUS}
      componentSize="middle"
      button={{ autoInsertSpace: false }}
      // a click beside a dialog must not lose what was typed in it
      modal={{ mask: { closable: false } }}
      theme={{
        algorithm: [theme.compactAlgorithm, legible],
        token: {
          colorPrimary: '#0b6e99',
          colorInfo: '#0b6e99',
          colorLink: '#0b6e99',
          borderRadius: 6,
          fontFamily:
            "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
        },
      }}
    >
      <AntApp>
        <RouterProvider router={router} />
      </AntApp>
    </ConfigProvider>
  );
}
