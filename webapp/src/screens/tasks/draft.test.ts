import { beforeEach, describe, expect, it } from 'vitest';
import { dropDraft, hasDraft, keepDraft, keyFor, readDraft } from './draft';

beforeEach(() => localStorage.clear());

describe('a draft', () => {
  it('is there until it is dropped', () => {
    expect(keepDraft('t1', { values: { a: 1 }, savedAt: 'now' })).toBe(true);
    expect(readDraft('t1')).toEqual({ values: { a: 1 }, savedAt: 'now' });
    dropDraft('t1');
    expect(hasDraft('t1')).toBe(false);
  });

  it('that cannot be read is none', () => {
    localStorage.setItem('aftersales.draft.t1', '{');
    expect(readDraft('t1')).toBeNull();
  });
});

describe('the key of a second try', () => {
  const draft = { values: { a: 1 }, savedAt: 'now', key: 'k1' };

  it('is that of the first one, for the same answers', () => {
    expect(keyFor(draft, { a: 1 }, () => 'k2')).toBe('k1');
  });

  it('is a new one for other answers, or after a refusal', () => {
    expect(keyFor(draft, { a: 2 }, () => 'k2')).toBe('k2');
    expect(keyFor({ ...draft, key: undefined }, { a: 1 }, () => 'k2')).toBe('k2');
    expect(keyFor(null, { a: 1 }, () => 'k2')).toBe('k2');
  });
});
