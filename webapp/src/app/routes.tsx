import { lazy } from 'react';
import { createBrowserRouter, Navigate } from 'react-router-dom';
import { useMe } from '../api/session';
import { firstPage } from './access';
import { Broken } from './Broken';
import { Shell } from './Shell';

const BoardPage = lazy(() => import('../screens/sla-board/BoardPage'));
const EscalationsPage = lazy(() => import('../screens/sla-board/EscalationsPage'));
const ReportsPage = lazy(() => import('../screens/reports/ReportsPage'));
const ReportPage = lazy(() => import('../screens/reports/ReportPage'));
const CasesPage = lazy(() => import('../screens/cases/CasesPage'));
const CasePage = lazy(() => import('../screens/cases/CasePage'));
const TasksPage = lazy(() => import('../screens/tasks/TasksPage'));
const TaskPage = lazy(() => import('../screens/tasks/TaskPage'));
const CustomersPage = lazy(() => import('../screens/customers/CustomersPage'));
const CustomerPage = lazy(() => import('../screens/customers/CustomerPage'));
const StockPage = lazy(() => import('../screens/stock/StockPage'));
const StorePage = lazy(() => import('../screens/stock/StorePage'));
const PartPage = lazy(() => import('../screens/stock/PartPage'));
const CountPage = lazy(() => import('../screens/stock/CountPage'));
const OrdersPage = lazy(() => import('../screens/orders/OrdersPage'));
const OrderPage = lazy(() => import('../screens/orders/OrderPage'));
const ProjectsPage = lazy(() => import('../screens/projects/ProjectsPage'));
const ProjectPage = lazy(() => import('../screens/projects/ProjectPage'));
const ClaimsPage = lazy(() => import('../screens/claims/ClaimsPage'));
const ClaimPage = lazy(() => import('../screens/claims/ClaimPage'));
const ExtensionPage = lazy(() => import('../screens/claims/ExtensionPage'));
const SettlementPage = lazy(() => import('../screens/settlement/SettlementPage'));
const StatementPage = lazy(() => import('../screens/settlement/StatementPage'));
const ImportPage = lazy(() => import('../screens/imports/ImportPage'));
const OutboxPage = lazy(() => import('../screens/outbox/OutboxPage'));
const DecisionsPage = lazy(() => import('../screens/decisions/DecisionsPage'));
const DecisionPage = lazy(() => import('../screens/decisions/DecisionPage'));
const DraftPage = lazy(() => import('../screens/decisions/DraftPage'));
const HeatPage = lazy(() => import('../screens/processes/HeatPage'));
const PoliciesPage = lazy(() => import('../screens/policies/PoliciesPage'));
const AuditPage = lazy(() => import('../screens/audit-trail/AuditPage'));
const PriceListsPage = lazy(() => import('../screens/prices/PriceListsPage'));
const PriceListPage = lazy(() => import('../screens/prices/PriceListPage'));
const PriceDraftPage = lazy(() => import('../screens/prices/PriceDraftPage'));
const CalendarPage = lazy(() => import('../screens/calendars/CalendarPage'));
const CalendarDraftPage = lazy(() => import('../screens/calendars/CalendarDraftPage'));
const ReleasesPage = lazy(() => import('../screens/releases/ReleasesPage'));
const ProcessesPage = lazy(() => import('../screens/processes/ProcessesPage'));
const ProcessPage = lazy(() => import('../screens/processes/ProcessPage'));
const ProofPage = lazy(() => import('../screens/audit-trail/ProofPage'));
const AdministrationPage = lazy(() => import('../screens/administration/AdministrationPage'));

export const router = createBrowserRouter(
  [
    {
      element: <Shell />,
      errorElement: <Broken />,
      children: [
        { index: true, element: <FirstPage /> },
        { path: 'board', element: <BoardPage /> },
        { path: 'board/escalations', element: <EscalationsPage /> },
        { path: 'reports', element: <ReportsPage /> },
        { path: 'reports/:key', element: <ReportPage /> },
        { path: 'cases', element: <CasesPage /> },
        { path: 'cases/:number', element: <CasePage /> },
        { path: 'tasks', element: <TasksPage /> },
        { path: 'tasks/:id', element: <TaskPage /> },
        { path: 'customers', element: <CustomersPage /> },
        { path: 'customers/:id', element: <CustomerPage /> },
        { path: 'stock', element: <StockPage /> },
        { path: 'stock/stores/:place', element: <StorePage /> },
        { path: 'stock/parts/:code', element: <PartPage /> },
        { path: 'stock/counts/:number', element: <CountPage /> },
        { path: 'orders', element: <OrdersPage /> },
        { path: 'orders/:number', element: <OrderPage /> },
        { path: 'projects', element: <ProjectsPage /> },
        { path: 'projects/:number', element: <ProjectPage /> },
        { path: 'claims', element: <ClaimsPage /> },
        { path: 'claims/:number', element: <ClaimPage /> },
        { path: 'extensions/:number', element: <ExtensionPage /> },
        { path: 'settlement', element: <SettlementPage /> },
        { path: 'settlement/:number', element: <StatementPage /> },
        { path: 'import', element: <ImportPage /> },
        { path: 'outbox', element: <OutboxPage /> },
        { path: 'decisions', element: <DecisionsPage /> },
        { path: 'decisions/drafts/:id', element: <DraftPage /> },
        { path: 'decisions/:key', element: <DecisionPage /> },
        { path: 'processes/:key/heat', element: <HeatPage /> },
        { path: 'audit', element: <AuditPage /> },
        { path: 'audit/policies', element: <PoliciesPage /> },
        { path: 'prices', element: <PriceListsPage /> },
        { path: 'prices/drafts/:id', element: <PriceDraftPage /> },
        { path: 'prices/:organisation/:key', element: <PriceListPage /> },
        { path: 'calendars', element: <CalendarPage /> },
        { path: 'calendars/drafts/:id', element: <CalendarDraftPage /> },
        { path: 'releases', element: <ReleasesPage /> },
        { path: 'processes', element: <ProcessesPage /> },
        { path: 'processes/:key', element: <ProcessPage /> },
        { path: 'proof', element: <ProofPage /> },
        { path: 'administration', element: <AdministrationPage /> },
        { path: '*', element: <Navigate to="/" replace /> },
      ],
    },
  ],
  { basename: '/app' },
);

function FirstPage() {
  const me = useMe();
  return me.data ? <Navigate to={firstPage(me.data)} replace /> : null;
}
