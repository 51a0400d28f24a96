// How a JavaScript value travels as a parameter: in PostgreSQL's own text form, so that the server gives it its type.

/** Dates as instants, arrays as PostgreSQL arrays, other objects as JSON; bytes stay bytes. */
export function parameterText(value: unknown): string | Buffer | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (Buffer.isBuffer(value)) return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return arrayText(value);
  return JSON.stringify(value);
}

/** `{1,NULL,"with \"quotes\""}`; arrays within arrays keep their shape. */
function arrayText(items: readonly unknown[]): string {
  return `{${items.map(elementText).join(',')}}`;
}

function elementText(item: unknown): string {
  if (Array.isArray(item)) return arrayText(item);
  if (Buffer.isBuffer(item)) return `"\\\\x${item.toString('hex')}"`;
  const text = parameterText(item);
  if (text === null) return 'NULL';
  return typeof item === 'number' || typeof item === 'boolean'
    ? text.toString()
    : `"${text.toString().replace(/[\\"]/g, '\\$&')}"`;
}
