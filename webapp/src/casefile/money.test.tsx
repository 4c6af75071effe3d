import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { refusal, showPage, type Answers } from '../testing/page';
import { Money } from './Money';

const NUMBER = 'R-20261122-0001';

const OWED = {
  caseNumber: NUMBER,
  organisation: 'central-ac',
  customer: 'customer:C1',
  dueCny: 1200,
  paidCny: 200,
  refundedCny: 0,
  waivedCny: 0,
  open: 1000,
  payments: [{ id: 1, direction: 'in', amountCny: 200, method: 'cash', receiptNo: 'INV-8', paidOn: '2026-11-21' }],
  goodwill: [{ id: 1, amountCny: 300, reason: 'a loyal customer', requestedBy: 'clerk' }],
};

const show = (role: string, answers: Answers = {}) =>
  showPage(<Money number={NUMBER} />, '/', '/', {
    'GET /api/me': { id: 'x', name: 'X', roles: [role], units: [], language: 'en', organisation: 'central-ac' },
    [`GET /api/cases/${NUMBER}/receivables`]: [OWED],
    ...answers,
  });

it('tells what is open, what was paid on which receipt, and what is asked for out of goodwill', async () => {
  show('technician');
  expect(await screen.findByText('¥1,000.00')).toBeTruthy();
  expect(screen.getByText('INV-8 · 2026-11-21')).toBeTruthy();
  expect(screen.getByText('a loyal customer')).toBeTruthy();
  expect(screen.getByText('Not decided yet')).toBeTruthy();
});

it('who takes money does not give it back', async () => {
  show('technician');
  expect(await screen.findByText('Record a payment')).toBeTruthy();
  expect(screen.queryByText('Give money back')).toBeNull();
});

it('a refund needs a receipt number and a reason; a refusal stands at its field', async () => {
  const { asked } = show('settlement-clerk', {
    [`POST /api/cases/${NUMBER}/refunds`]: refusal(409, 'This number was used before.', 'receiptNo'),
  });
  fireEvent.click(await screen.findByText('Give money back'));
  const box = (await screen.findByText(/Another person/)).closest<HTMLElement>('.ant-modal')!;
  fireEvent.click(within(box).getByText('Give money back', { selector: 'button *' }));
  expect((await within(box).findAllByText('Please fill in this field.')).length).toBeGreaterThan(2);
  expect(asked.filter(({ method }) => method === 'POST')).toEqual([]);
  fireEvent.change(within(box).getByLabelText('Amount (CNY)'), { target: { value: '50' } });
  fireEvent.mouseDown(within(box).getByLabelText('By'));
  fireEvent.click(await screen.findByText('Cash', { selector: '.ant-select-item-option-content' }));
  fireEvent.change(within(box).getByLabelText('Receipt or invoice'), { target: { value: 'INV-8' } });
  fireEvent.change(within(box).getByLabelText('Reason'), { target: { value: 'paid twice' } });
  fireEvent.click(within(box).getByText('Give money back', { selector: 'button *' }));
  expect(await within(box).findByText('This number was used before.')).toBeTruthy();
});
