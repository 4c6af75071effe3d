import { describe, expect, it } from 'vitest';
import { csvLine, csvRecords } from './csv';

describe('a line of CSV', () => {
  it('quotes what needs it', () => {
    expect(csvLine(['a', 'b,c', 'd"e', 'f\ng', undefined, 3])).toBe('a,"b,c","d""e","f\ng",,3');
  });

  it('is harmless in a spreadsheet', () => {
    expect(csvLine(['=1+1', '+86 13', '-x', '@y', -5])).toBe("'=1+1,'+86 13,'-x,'@y,-5");
  });
});

describe('the records of a file', () => {
  it('know the line on which they begin', () => {
    expect(csvRecords('a,b\r\n1,"x\ny"\r\n2,z\r\n')).toEqual([
      { line: 1, text: 'a,b' },
      { line: 2, text: '1,"x\ny"' },
      { line: 4, text: '2,z' },
    ]);
  });

  it('include the last one without a line end', () => {
    expect(csvRecords('a\nb').map(({ text }) => text)).toEqual(['a', 'b']);
  });
});
