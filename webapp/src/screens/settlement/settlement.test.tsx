import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { caseFile } from '../../testing/file';
import { refusal, showPage, type Answers } from '../../testing/page';
import SettlementPage from './SettlementPage';
import StatementPage from './StatementPage';

const as = (...roles: string[]) => ({
  'GET /api/me': { id: 'x', name: 'X', roles, units: [], language: 'en', organisation: 'central-ac' },
});

const ENTRY = {
  id: 7,
  organisation: 'central-ac',
  kind: 'labour',
  party: 'installer:INST-01',
  amountCny: 1234.5,
  on: '2026-10-06',
  recordedBy: 'platform',
};

const MONEY: Answers = {
  'GET /api/installers': [{ code: 'INST-01', name: 'Bay team', kind: 'installer', certificates: [] }],
  'GET /api/ledger': { items: [ENTRY, { ...ENTRY, id: 8, kind: 'penalty', amountCny: -50 }], next: null },
  'GET /api/ledger/balances': {
    items: [
      { organisation: 'central-ac', party: 'installer:INST-01', balance: 1184.5, entries: 2, lastOn: '2026-10-06' },
      { organisation: 'central-ac', party: 'unit:central-ac.south', balance: -20, entries: 1, lastOn: '2026-10-07' },
    ],
    next: null,
  },
  'GET /api/assessments': {
    items: [
      { id: 3, party: 'installer:INST-01', item: 'clothes', on: '2026-10-05', fineCny: 100, recordedBy: 'x' },
      {
        id: 4,
        party: 'installer:INST-01',
        item: 'attitude',
        on: '2026-10-05',
        measure: 'warning',
        reversedAt: '2026-10-06T00:00:00Z',
        reversedWhy: 'not theirs',
      },
    ],
    next: null,
  },
  'GET /api/assessments/questions': [
    { name: 'item', type: 'string', choices: ['clothes', 'arrival'] },
    { name: 'level', type: 'double' },
  ],
  'GET /api/deposits': [
    {
      organisation: 'central-ac',
      party: 'installer:INST-01',
      purpose: 'parts',
      received: 1000,
      refunded: 400,
      held: 600,
      agreed: 2000,
      remaining: 1400,
    },
  ],
  'GET /api/receivables': {
    items: [
      {
        caseNumber: 'R-20261122-0001',
        organisation: 'central-ac',
        unitId: 'central-ac.south',
        customer: 'customer:C1',
        reportedAt: '2026-11-22T01:00:00Z',
        dueCny: 1200,
        paidCny: 200,
        refundedCny: 0,
        waivedCny: 0,
        open: 1000,
        receiptNo: 'INV-9',
      },
    ],
    next: null,
  },
};

const show = (view: string, answers: Answers = {}, language: 'en' | 'zh' = 'en') =>
  showPage(<SettlementPage />, '/settlement', `/settlement?view=${view}`, { ...MONEY, ...answers }, language);

const row = async (text: string | RegExp) => (await screen.findAllByText(text))[0]!.closest('tr')!;
const dialog = async (title: string | RegExp) =>
  (await screen.findByText(title, { selector: '.ant-modal-title' })).closest<HTMLElement>('.ant-modal')!;

async function choose(field: HTMLElement, option: RegExp) {
  fireEvent.mouseDown(field);
  fireEvent.click(await waitFor(() => screen.getByText(option, { selector: '.ant-select-item-option-content' })));
}

const fill = (inside: HTMLElement, label: string, value: string) =>
  fireEvent.change(within(inside).getByLabelText(label), { target: { value } });

it('a correction is asked for at the entry; what the server refuses stands at the field', async () => {
  const { asked } = show('ledger', {
    ...as('settlement-clerk'),
    'POST /api/ledger/7/corrections': refusal(422, 'At most two decimals.', 'amountCny'),
  });
  const labour = await row('Labour');
  expect(within(labour).getByText('¥1,234.50'.slice(1))).toBeTruthy();
  fireEvent.click(within(labour).getByText('Correct'));
  const box = await dialog(/Correct/);
  fill(box, 'Amount (CNY)', '-10');
  fill(box, 'Reason', 'wrong rate');
  fireEvent.click(within(box).getByText('Save'));
  expect(await within(box).findByText('At most two decimals.')).toBeTruthy();
  expect(asked.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
    { amountCny: -10, reason: 'wrong rate' },
  ]);
});

it('who does not keep the books is offered neither corrections nor deposits nor assessments', async () => {
  show('ledger', as('auditor'));
  await row('Labour');
  expect(screen.queryByText('Correct')).toBeNull();
  show('deposits', as('supervisor'));
  await row('600.00');
  expect(screen.queryByText('Give back')).toBeNull();
  expect(screen.queryByText('Book a deposit')).toBeNull();
  show('assessments', as('auditor'));
  await row('100.00');
  expect(screen.queryByText('Take back')).toBeNull();
  expect(screen.queryByText('Enter an assessment')).toBeNull();
});

it('a balance says who owes, and leads to its entries', async () => {
  show('balances');
  const installer = await row(/INST-01/);
  expect(within(installer).getByText('1,184.50')).toBeTruthy();
  expect(within(installer).getByText('The maker owes the party')).toBeTruthy();
  expect(within(installer).getByText('2').getAttribute('href')).toBe(
    '/settlement?view=ledger&organisation=central-ac&party=installer%3AINST-01',
  );
  expect(within(await row('South')).getByText('−20.00').className).toContain('owed');
});

it('an assessment asks what the table asks; one that was taken back is not taken back again', async () => {
  const { asked } = show('assessments', {
    ...as('supervisor'),
    'POST /api/assessments': { id: 9, party: 'installer:INST-01', item: 'clothes', on: '2026-11-22', fineCny: 100 },
  });
  expect(within(await row('not theirs')).queryByText('Take back')).toBeNull();
  expect(within(await row('100.00')).getByText('Take back')).toBeTruthy();
  fireEvent.click(screen.getByText('Enter an assessment'));
  const box = await dialog('Enter an assessment');
  await choose(within(box).getByLabelText('Party'), /INST-01/);
  await choose(await within(box).findByLabelText('Finding'), /^Work clothes$/);
  expect(within(box).getByLabelText(/Level/i)).toBeTruthy();
  expect(within(box).queryByLabelText('Minutes until arrival')).toBeNull();
  fireEvent.click(within(box).getByText('Save'));
  expect(await screen.findByText('Penalty: ¥100.00')).toBeTruthy();
  expect(asked.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
    { organisation: 'central-ac', party: 'installer:INST-01', item: 'clothes' },
  ]);
});

it('an incentive that was booked before says so', async () => {
  show('assessments', { ...as('settlement-clerk'), 'POST /api/incentives': { booked: false } });
  await row('100.00');
  fireEvent.click(screen.getByText('Book an incentive'));
  const box = await dialog('Book an incentive');
  await choose(within(box).getByLabelText('Party'), /INST-01/);
  await choose(within(box).getByLabelText('Occasion'), /Innovation/);
  fill(box, 'Amount (CNY)', '200');
  fill(box, 'Reference', 'Q-1');
  fireEvent.click(within(box).getByText('Save'));
  expect(await screen.findByText(/was booked before/)).toBeTruthy();
});

it('a deposit is given back up to what is held', async () => {
  const { asked } = show('deposits', {
    ...as('settlement-clerk'),
    'POST /api/deposits/refunds': refusal(422, 'Only 600.00 are deposited.', 'amountCny'),
  });
  const held = await row('600.00');
  expect(held.className).toContain('row-late');
  fireEvent.click(within(held).getByText('Give back'));
  const box = await dialog('Give back');
  expect((within(box).getByLabelText('Amount (CNY)') as HTMLInputElement).value).toBe('600.00');
  fill(box, 'Amount (CNY)', '600.01');
  fill(box, 'Reference', 'B-1');
  fireEvent.click(within(box).getByText('Save'));
  expect(await within(box).findByText('Only 600.00 are deposited.')).toBeTruthy();
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({
    organisation: 'central-ac',
    party: 'installer:INST-01',
    purpose: 'parts',
    amountCny: 600.01,
    reference: 'B-1',
  });
});

it('what customers owe is told in Chinese, too, and leads to the case', async () => {
  const { asked } = show('receivables', {}, 'zh');
  const owing = await row('R-20261122-0001');
  expect(within(owing).getByText('1,000.00')).toBeTruthy();
  expect(within(owing).getByText('INV-9')).toBeTruthy();
  expect(screen.getByText('R-20261122-0001').getAttribute('href')).toBe('/cases/R-20261122-0001');
  fireEvent.click(screen.getByLabelText('只看未结清'));
  await waitFor(() =>
    expect(asked.some(({ path, parameters }) => path === '/api/receivables' && parameters.get('open') === 'true')).toBe(
      true,
    ),
  );
});

it('a statement says what its entries come to so far, and which lines are disputed', async () => {
  const number = 'M-20261101-0001';
  showPage(<StatementPage />, '/settlement/:number', `/settlement/${number}`, {
    ...MONEY,
    ...caseFile(number, 'settlement'),
    [`GET /api/statements/${number}`]: {
      head: {
        partyName: { zh: '安装队', en: 'Bay team' },
        statement: {
          number,
          party: 'installer:INST-01',
          month: '2026-10',
          state: 'disputed',
          disputes: [
            { id: 1, entryId: 8, reason: 'was not us', disputedBy: 'y', disputedAt: '2026-11-02T01:00:00Z' },
            {
              id: 2,
              entryId: 7,
              reason: 'rate',
              disputedBy: 'y',
              accepted: true,
              correction: 15,
              decision: 'right',
              decidedBy: 'z',
            },
          ],
        },
      },
      lines: [ENTRY, { ...ENTRY, id: 8, kind: 'penalty', amountCny: -50 }],
    },
  });
  expect(await screen.findByText('¥1,184.50')).toBeTruthy();
  const open = await row('was not us');
  expect(within(open).getByText('Penalty')).toBeTruthy();
  expect(within(open).getByText('Open')).toBeTruthy();
  const accepted = (await screen.findByText('right')).closest('tr')!;
  expect(within(accepted).getByText('15.00')).toBeTruthy();
});
