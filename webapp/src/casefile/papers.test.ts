import { expect, it } from 'vitest';
import type { CaseDocument } from '../api/documents';
import { copiesOf } from './papers';

const paper = (id: string, fileName: string, addedAt: string, kind = 'statement'): CaseDocument => ({
  id,
  fileName,
  kind,
  addedAt,
  contentType: 'application/pdf',
  size: 1,
  sha256: 'x',
});

const ALL = [
  paper('a', 'M-1-zh.pdf', '2026-11-01T08:00:00.000Z'),
  paper('b', 'M-1-en.pdf', '2026-11-01T08:00:00.200Z'),
  paper('c', 'M-1-zh.pdf', '2026-11-03T08:00:00.000Z'),
  paper('d', 'M-1-en.pdf', '2026-11-03T08:00:00.200Z'),
  paper('e', 'M-10-en.pdf', '2026-11-03T08:00:00.000Z'),
  paper('f', 'M-1-en.pdf', '2026-11-03T08:00:00.000Z', 'other'),
  paper('g', 'scan.pdf', '2026-11-03T08:00:00.000Z'),
];

it('a paper has a copy in each language in which it was printed', () => {
  expect(copiesOf(ALL, 'a')).toEqual([
    { id: 'a', language: 'zh' },
    { id: 'b', language: 'en' },
  ]);
});

it('a paper that was printed again has the copies of that time', () => {
  expect(copiesOf(ALL, 'd').map(({ id }) => id)).toEqual(['c', 'd']);
});

it('what is no paper of ours has no copies', () => {
  expect(copiesOf(ALL, 'g')).toEqual([]);
  expect(copiesOf(ALL, 'z')).toEqual([]);
});
