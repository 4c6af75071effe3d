import { expect, it } from 'vitest';
import type { Me } from '../api/session';
import { firstPage, screensFor } from './access';

const me = (...roles: string[]): Me => ({ id: 'x', name: 'x', roles, units: [], language: 'zh' });

it.each([
  ['technician', '/tasks'],
  ['dispatcher', '/tasks'],
  ['agent', '/customers'],
  ['branch-manager', '/board'],
  ['general-manager', '/board'],
  ['supervisor', '/cases'],
  ['analyst', '/decisions'],
  ['auditor', '/audit'],
  ['administrator', '/cases'],
  ['settlement-clerk', '/settlement'],
  ['warehouse-keeper', '/stock'],
  ['install-supervisor', '/projects'],
])('the day of a %s begins at %s', (role, page) => {
  expect(firstPage(me(role))).toBe(page);
});

it('nobody is offered a screen that the server refuses to their role', () => {
  expect(screensFor(me('technician'))).toEqual(['cases', 'tasks', 'customers', 'stock', 'orders', 'claims', 'prices']);
  expect(screensFor(me('analyst'))).not.toContain('customers');
  expect(screensFor(me('agent'))).not.toContain('stock');
  expect(screensFor(me('administrator'))).toHaveLength(21);
});
