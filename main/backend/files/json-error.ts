/** Where a text stops being JSON, and why. */
export interface JsonError {
  line: number;
  column: number;
  reason: string;
}

/** One token with the white space before it: a sign, a string, or another value. */
const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these in strings
  /[ \t\n\r]*(?:([{}[\],:])|("[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y;

/**
 * Finds the first place at which a text is not JSON. The engine's own message gives no position for most errors, and
 * quotes the text, which may be a patient's. Call it only with text that JSON.parse refused.
 */
export function jsonErrorAt(text: string): JsonError {
  const open: ('{' | '[')[] = [];
  /** What may come next: a value, a key, a colon, or a comma or the closing bracket. */
  let expected: 'value' | 'key' | 'key or }' | 'value or ]' | 'colon' | 'more' = 'value';
  TOKEN.lastIndex = 0;
  for (;;) {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) return place(text, start, open.length === 0 && expected === 'more');
    const at = TOKEN.lastIndex - match[0].trimStart().length;
    const [, sign, string] = match;
    const isValue = sign === undefined;
    if (expected === 'more' && open.length === 0) return located(text, at, 'nothing more is expected here');
    switch (expected) {
      case 'key':
      case 'key or }':
        if (string !== undefined) expected = 'colon';
        else if (sign === '}' && expected === 'key or }') expected = closed(open);
        else return located(text, at, 'a field name in double quotes is expected here');
        break;
      case 'colon':
        if (sign !== ':') return located(text, at, 'a colon is expected here');
        expected = 'value';
        break;
      case 'more':
        if (sign === ',') expected = open.at(-1) === '{' ? 'key' : 'value';
        else if (sign === (open.at(-1) === '{' ? '}' : ']')) expected = closed(open);
        else return located(text, at, 'a comma or a closing bracket is expected here');
        break;
      default:
        if (isValue) expected = 'more';
        else if (sign === '{' || sign === '[') {
          open.push(sign);
          expected = sign === '{' ? 'key or }' : 'value or ]';
        } else if (sign === ']' && expected === 'value or ]') expected = closed(open);
        else return located(text, at, 'a value is expected here');
    }
  }
}

function closed(open: string[]): 'more' {
  open.pop();
  return 'more';
}

function place(text: string, from: number, complete: boolean): JsonError {
  const at = from + (/^[ \t\n\r]*/.exec(text.slice(from))?.[0].length ?? 0);
  if (at >= text.length) {
    return located(text, at, complete ? 'the text is not readable' : 'the file ends too early');
  }
  return located(text, at, 'this cannot be read');
}

function located(text: string, at: number, reason: string): JsonError {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return { line, column: at - before.lastIndexOf('\n'), reason };
}
