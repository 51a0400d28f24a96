// Texts of the interface: both languages stand beside each other in each slice's messages.ts, and the
// compiler knows every key and every {placeholder}. See docs/decisions/0002-messages-without-compiler.md.

import { isIsoDate } from './dates.ts';
import { formatDate } from './vietnamese-format.ts';

export const LOCALES = ['vi', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export type MessageDefinition = Readonly<Record<Locale, string>>;
export type MessageDefinitions = Readonly<Record<string, MessageDefinition>>;

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type Message<Text extends string> = string extends Text
  ? (params?: Readonly<Record<string, string | number>>) => string
  : [Placeholders<Text>] extends [never]
    ? () => string
    : (params: Readonly<Record<Placeholders<Text>, string | number>>) => string;

export type Messages<Definitions extends MessageDefinitions> = {
  readonly [Key in keyof Definitions]: Message<Definitions[Key]['vi']>;
};

/** Declares the texts of one slice. Placeholders are written {name}; both languages must use the same ones. */
export function defineMessages<const Definitions extends MessageDefinitions>(
  definitions: Definitions,
): Definitions {
  return definitions;
}

const inEachLocale = new WeakMap<MessageDefinitions, Partial<Record<Locale, unknown>>>();

/** The texts of a slice in one language, as functions: `inLocale(journalMessages, 'vi').saved({ time: '10:42' })`. */
export function inLocale<Definitions extends MessageDefinitions>(
  definitions: Definitions,
  locale: Locale,
): Messages<Definitions> {
  const cached = inEachLocale.get(definitions) ?? {};
  inEachLocale.set(definitions, cached);
  cached[locale] ??= Object.fromEntries(
    Object.entries(definitions).map(([key, definition]) => [
      key,
      (params?: Readonly<Record<string, string | number>>) => fillPlaceholders(definition[locale], params),
    ]),
  );
  return cached[locale] as Messages<Definitions>;
}

/**
 * Replaces {name} by the parameter of that name, an ISO day by the day as people write it (10/5/2026). An unknown name
 * stays visible, so that tests notice it.
 */
export function fillPlaceholders(
  text: string,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in params ? inWords(String(params[name])) : whole,
  );
}

// Refusals and notices carry days as ISO text; nobody reads them so.
function inWords(value: string): string {
  return isIsoDate(value) ? formatDate(value) : value;
}

/** Narrows any text (a cookie, an Accept-Language part) to a locale; Vietnamese when it is none. */
export function toLocale(text: string | null | undefined): Locale {
  return text === 'en' ? 'en' : 'vi';
}
