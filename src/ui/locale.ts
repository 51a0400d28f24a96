// Which language the components speak. The root layout says it once; every component reads it from there.
// It must not read cookies or the browser: the server has already decided (event.locals.locale).
import { getContext, hasContext, setContext } from 'svelte';
import { inLocale, type Locale, type MessageDefinitions, type Messages } from '#shared/messages.ts';

const LOCALE = Symbol('locale');

/**
 * Call in the root layout: `setLocale(() => data.locale)`. A function keeps everything below up to date when the
 * person changes the language; a plain value is fixed.
 */
export function setLocale(locale: Locale | (() => Locale)): void {
  setContext(LOCALE, typeof locale === 'function' ? locale : () => locale);
}

function localeReader(): () => Locale {
  return hasContext(LOCALE) ? getContext<() => Locale>(LOCALE) : () => 'vi';
}

/** The language in force, `useLocale().current`. Vietnamese where no layout has said anything. */
export function useLocale(): { readonly current: Locale } {
  const read = localeReader();
  return {
    get current() {
      return read();
    },
  };
}

/** The texts of a slice in the language in force: `const m = useMessages(journalMessages)`, then `m.saved({ time })`. */
export function useMessages<Definitions extends MessageDefinitions>(
  definitions: Definitions,
): Messages<Definitions> {
  const read = localeReader();
  return new Proxy(definitions, {
    get: (_, key) => Reflect.get(inLocale(definitions, read()), key),
  }) as unknown as Messages<Definitions>;
}
