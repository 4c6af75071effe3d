import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider, theme } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { RouterProvider } from 'react-router-dom';
import { TextProvider, useText } from '../text';
import { router } from './routes';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // what the server refuses it refuses again; what did not arrive may arrive
      retry: (count, error) => {
        const status = (error as { status?: number }).status ?? 0;
        return count < 2 && (status === 0 || status === 429 || status >= 500);
      },
    },
    mutations: { retry: false },
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

function Themed() {
  const { language } = useText();
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enUS}
      componentSize="middle"
      button={{ autoInsertSpace: false }}
      theme={{
        algorithm: theme.compactAlgorithm,
        token: {
          colorPrimary: '#0b6e99',
          colorInfo: '#0b6e99',
          colorLink: '#0b6e99',
          borderRadius: 6,
          // the compact scale takes two off
          fontSize: 15,
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
