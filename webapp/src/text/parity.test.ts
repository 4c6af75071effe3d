import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from './en';
import { formTexts } from './forms';
import { inLanguage } from './language';
import { word } from './index';
import { zh } from './zh';

const RECORDED = /AuditTrail\.ofCase\([^";]*"([a-z-]+\.[a-zA-Z]+)"/g;

/** Every text with its path; keys of vocabularies may hold dots themselves. */
function texts(of: object, prefix = ''): [string, unknown][] {
  return Object.entries(of).flatMap(([key, value]) => {
    const path = `${prefix}/${key}`;
    return typeof value === 'object' && value !== null
      ? texts(value as object, path)
      : [[path, value] as [string, unknown]];
  });
}

const paths = (of: object) => texts(of).map(([path]) => path);

describe('texts', () => {
  it.each([
    ['the console', en, zh],
    ['forms', formTexts.en, formTexts.zh],
  ])('of %s exist in both languages', (_, english, chinese) => {
    expect(paths(chinese).sort()).toEqual(paths(english).sort());
  });

  it('name every message that the platform sends and every event that it records of a case', () => {
    const messages = readdirSync('../src/main/resources/templates/message').map((file) => file.split('.')[0]!);
    expect(messages.filter((kind) => !en.messages.kinds[kind])).toEqual([]);
    const events = readdirSync('../src/main/java', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.java'))
      .flatMap((file) => [...readFileSync(`../src/main/java/${file}`, 'utf8').matchAll(RECORDED)])
      .map(([, event]) => event!);
    expect(events.filter((event) => !en.trail.events[event])).toEqual([]);
  });

  it('say something in both languages', () => {
    for (const [path, text] of [...texts(en), ...texts(zh)]) expect(text, path).not.toBe('');
  });

  it('are Chinese in Chinese, but for signs and names', () => {
    const english = texts(zh).filter(
      ([, text]) => typeof text === 'string' && /^[\x20-\x7e]*[a-z][\x20-\x7e]*$/.test(text),
    );
    expect(english).toEqual([]);
  });
});

describe('words', () => {
  it('of a vocabulary that has grown are shown as they are', () => {
    expect(word({ a: 'A' }, 'a')).toBe('A');
    expect(word({ a: 'A' }, 'b')).toBe('b');
    expect(word({ a: 'A' }, undefined)).toBe('');
  });

  it('of the server come in the language of the reader', () => {
    expect(inLanguage({ zh: '派工', en: 'Dispatch' }, 'zh')).toBe('派工');
    expect(inLanguage('Dispatch', 'zh')).toBe('Dispatch');
    expect(inLanguage(null, 'en')).toBe('');
  });
});
