import type { DateSpan } from './date-span.ts';
import type { FieldFilter } from './fields.ts';
import type { ParsedQuery, QueryNode, TermNode } from './query.ts';

/** What a query asks for, in words; empty when it asks for nothing. */
export function explainQuery({ node, filters }: ParsedQuery): string {
  const parts = [
    node === undefined ? undefined : `Pages with ${explain(node, true)}`,
    ...filters.map(explainFilter),
  ];
  const [first, ...more] = parts.filter((part) => part !== undefined);
  if (first === undefined) return '';
  return node === undefined ? [`Pages, ${first}`, ...more].join(', ') : [first, ...more].join(', ');
}

function explain(node: QueryNode, isOutermost = false): string {
  switch (node.kind) {
    case 'term':
      return explainTerm(node);
    case 'near': {
      const words = node.within === 1 ? 'one word' : `${node.within} words`;
      return `${listed(node.terms.map(explainTerm), 'and')} within ${words} of each other`;
    }
    case 'or': {
      const either = listed(
        node.parts.map((part) => explain(part)),
        'or',
      );
      return isOutermost ? either : `(${either})`;
    }
    case 'and': {
      const all = listed(
        node.parts.map((part) => explain(part)),
        'and',
      );
      const without = listed(
        node.without.map((part) => explain(part)),
        'or',
      );
      const text = without === '' ? all : `${all}, without ${without}`;
      return isOutermost ? text : `(${text})`;
    }
  }
}

function explainTerm({ text, prefix, unfinished, exact, tokens }: TermNode): string {
  if (prefix || unfinished) return `“${text}…”`;
  return exact && tokens.length > 1 ? `“${text}” word for word` : `“${text}”`;
}

function explainFilter(filter: FieldFilter): string {
  const not = filter.negated ? 'not ' : '';
  switch (filter.field) {
    case 'type':
      return `${not}in records of the type ${quoted(filter.values)}`;
    case 'author':
      return `${not}in records by ${quoted(filter.values)}`;
    case 'document':
      return `${not}in documents named ${quoted(filter.values)}`;
    case 'source':
      return `${not}${listed(
        filter.values.map((value) => SOURCE_WORDS[value]),
        'or',
      )}`;
    case 'date':
      return `${not}in records ${listed(filter.values.map(explainSpan), 'or')}`;
  }
}

const SOURCE_WORDS = {
  ocr: 'with recognized text',
  layer: 'with text of their own',
  none: 'without text',
} as const;

function explainSpan({ from, to }: DateSpan): string {
  if (from === undefined) return `up to ${to ?? ''}`;
  if (to === undefined) return `from ${from} on`;
  return from === to ? `of ${from}` : `of ${from} to ${to}`;
}

function quoted(values: readonly (readonly string[])[]): string {
  return listed(
    values.map((words) => `“${words.join(' ')}”`),
    'or',
  );
}

function listed(parts: readonly string[], word: 'and' | 'or'): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${word} ${last}`;
}
