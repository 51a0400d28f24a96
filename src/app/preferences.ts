// Language and theme of a request: what the person chose here, else what the browser asks for.
import type { RequestEvent } from '@sveltejs/kit';
import { toLocale, type Locale } from '#shared/messages.ts';

export const LOCALE_COOKIE = 'ta_locale';
export const THEME_COOKIE = 'ta_theme';
/** Which of one's seats (role@unit) one works from, for people who hold several. */
export const UNIT_COOKIE = 'ta_unit';

/** Vietnamese unless the person chose otherwise: the product's users are Vietnamese whatever their phone says. */
export function localeOfRequest(event: Pick<RequestEvent, 'cookies'>): Locale {
  return toLocale(event.cookies.get(LOCALE_COOKIE));
}

export function themeOfRequest(event: Pick<RequestEvent, 'cookies'>): 'light' | 'dark' | 'system' {
  const chosen = event.cookies.get(THEME_COOKIE);
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}
