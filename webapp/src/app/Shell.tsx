import {
  AccountBookOutlined,
  ApartmentOutlined,
  AppstoreOutlined,
  AuditOutlined,
  BarChartOutlined,
  FileProtectOutlined,
  BuildOutlined,
  CalendarOutlined,
  DashboardOutlined,
  DeploymentUnitOutlined,
  FieldTimeOutlined,
  ImportOutlined,
  InboxOutlined,
  KeyOutlined,
  LogoutOutlined,
  MenuOutlined,
  SafetyCertificateOutlined,
  SafetyOutlined,
  ScheduleOutlined,
  SettingOutlined,
  ShoppingCartOutlined,
  TagsOutlined,
  TeamOutlined,
  ToolOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { Button, Drawer, Dropdown, Layout, Menu, Spin } from 'antd';
import { Suspense, useEffect, useState, type ReactNode } from 'react';
import { Link, Outlet, useLocation } from 'react-router-dom';
import { useOrganisations } from '../api/organisations';
import { signOut, useMe, type Me } from '../api/session';
import { inLanguage, useText, word } from '../text';
import { hasRememberedLanguage } from '../text/language';
import { Failure } from '../ui/Failure';
import { ZoneContext } from '../ui/time';
import { usePhone } from '../ui/usePhone';
import { PATHS, screensFor, type Screen } from './access';
import { DemoClock } from './DemoClock';
import { OwnPassword } from './OwnPassword';

const ICONS: Record<Screen, ReactNode> = {
  board: <DashboardOutlined />,
  reports: <BarChartOutlined />,
  cases: <ToolOutlined />,
  tasks: <CalendarOutlined />,
  customers: <TeamOutlined />,
  stock: <AppstoreOutlined />,
  orders: <ShoppingCartOutlined />,
  projects: <BuildOutlined />,
  claims: <SafetyCertificateOutlined />,
  settlement: <AccountBookOutlined />,
  imports: <ImportOutlined />,
  outbox: <InboxOutlined />,
  decisions: <DeploymentUnitOutlined />,
  audit: <AuditOutlined />,
  policies: <FileProtectOutlined />,
  prices: <TagsOutlined />,
  calendars: <ScheduleOutlined />,
  releases: <FieldTimeOutlined />,
  processes: <ApartmentOutlined />,
  proof: <SafetyOutlined />,
  administration: <SettingOutlined />,
};

const TASKLIST = '/camunda/app/tasklist/';

/** The frame around every screen: where one can go, who one is, in which language. */
export function Shell() {
  const { t } = useText();
  const me = useMe();
  if (me.error) return <Failure error={me.error} retry={() => void me.refetch()} />;
  if (!me.data) return <Spin fullscreen description={t.common.loading} />;
  return <SignedIn me={me.data} />;
}

function SignedIn({ me }: { me: Me }) {
  const { t, speak } = useText();
  const phone = usePhone();
  const zone = useZone(me);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!hasRememberedLanguage()) speak(me.language);
  }, [me.language, speak]);
  const navigation = <Navigation me={me} onGo={() => setOpen(false)} />;
  return (
    <ZoneContext.Provider value={zone}>
      <a className="skip" href="#content">
        {t.common.skip}
      </a>
      <Layout className="shell">
        <Layout.Header className="shell-head">
          {phone && (
            <Button type="text" icon={<MenuOutlined />} aria-label={t.common.menu} onClick={() => setOpen(true)} />
          )}
          <Link to="/" className="brand">
            <img src="/app/icon.svg" alt="" width={24} height={24} />
            <span>{t.common.product}</span>
          </Link>
          <span className="grow" />
          <DemoClock />
          {!phone && (
            <Button type="text" href={TASKLIST}>
              ↗ {t.nav.tasklist}
            </Button>
          )}
          <LanguageSwitch />
          <Person me={me} />
        </Layout.Header>
        <Layout hasSider={!phone}>
          {phone ? (
            <Drawer placement="left" size={260} open={open} onClose={() => setOpen(false)} title={t.common.product}>
              {navigation}
            </Drawer>
          ) : (
            <Layout.Sider width={168} theme="light" className="shell-side">
              {navigation}
            </Layout.Sider>
          )}
          <Layout.Content id="content" className="shell-body">
            <Suspense fallback={<Spin className="page-wait" description={t.common.loading} />}>
              <Outlet />
            </Suspense>
          </Layout.Content>
        </Layout>
      </Layout>
    </ZoneContext.Provider>
  );
}

/** The zone of one's organisation; of all of them where they share one; else the browser's own. */
function useZone(me: Me): string | undefined {
  const organisations = useOrganisations();
  const own = organisations.data?.filter(({ id }) => !me.organisation || id === me.organisation) ?? [];
  const zones = new Set(own.map(({ zone }) => zone));
  return zones.size === 1 ? [...zones][0] : undefined;
}

function Navigation({ me, onGo }: { me: Me; onGo: () => void }) {
  const { t } = useText();
  const { pathname } = useLocation();
  const screens = screensFor(me);
  // the longest address that fits: one screen may stand below another
  const selected = screens
    .filter((screen) => pathname.startsWith(PATHS[screen]))
    .sort((one, other) => PATHS[other].length - PATHS[one].length)
    .slice(0, 1);
  return (
    <nav aria-label={t.nav.main}>
      <Menu
        mode="inline"
        selectedKeys={selected}
        onClick={onGo}
        items={[
          ...screens.map((screen) => ({
            key: screen,
            icon: ICONS[screen],
            label: <Link to={PATHS[screen]}>{t.nav[screen]}</Link>,
          })),
          { type: 'divider' as const },
          { key: 'tasklist', icon: <span aria-hidden>↗</span>, label: <a href={TASKLIST}>{t.nav.tasklist}</a> },
        ]}
      />
    </nav>
  );
}

function LanguageSwitch() {
  const { language, speak } = useText();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Button type="text" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => speak(other)}>
      {other === 'zh' ? '中文' : 'English'}
    </Button>
  );
}

function Person({ me }: { me: Me }) {
  const { t, language } = useText();
  const phone = usePhone();
  const roles = me.roles.map((role) => word(t.roles, role));
  const units = me.units.map(({ name }) => inLanguage(name, language));
  const [changing, setChanging] = useState(false);
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            {
              key: 'who',
              disabled: true,
              label: (
                <div className="who">
                  <strong>{me.name}</strong> ({me.id})<div>{roles.join(', ')}</div>
                  <div>{units.join(', ')}</div>
                </div>
              ),
            },
            { type: 'divider' },
            {
              key: 'password',
              icon: <KeyOutlined />,
              label: t.password.title,
              onClick: () => setChanging(true),
            },
            { key: 'out', icon: <LogoutOutlined />, label: t.nav.signOut, onClick: () => void signOut() },
          ],
        }}
      >
        <Button type="text" icon={<UserOutlined />} aria-label={me.name}>
          {phone ? null : me.name}
        </Button>
      </Dropdown>
      {changing && <OwnPassword onClose={() => setChanging(false)} />}
    </>
  );
}
