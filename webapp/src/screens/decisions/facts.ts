/** A fact that a decision takes. */
export interface FactSpec {
  name: string;
  type: string;
  choices?: string[];
}

/** What a decision takes; a fact that is a column of its table has the column's choices. */
export function factSpecs({ facts, inputs }: { facts?: FactSpec[]; inputs: FactSpec[] }): FactSpec[] {
  const choicesOf = (name: string) => inputs.find((input) => input.name === name)?.choices;
  return facts?.map((fact) => (fact.choices?.length ? fact : { ...fact, choices: choicesOf(fact.name) })) ?? inputs;
}

/** The facts that were given; one that was left empty is absent, which is not the same as false. */
export function factsOf(facts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );
}

/** @returns null for what is no JSON object */
export function parsedFacts(json: string): Record<string, unknown> | null {
  try {
    const parsed: unknown = JSON.parse(json);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** What is typed for a fact of the type: a number where it is one, an object where it is written as JSON. */
export function typed(type: string, text: string): unknown {
  const kind = type.toLowerCase();
  if (text.trim() === '') return undefined;
  if (['number', 'integer', 'int', 'long', 'double', 'decimal', 'whole'].includes(kind)) {
    const number = Number(text);
    return Number.isNaN(number) ? text : number;
  }
  if (/^\s*[[{]/.test(text)) {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return text;
    }
  }
  return text;
}
