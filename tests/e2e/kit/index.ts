// The door of the end-to-end kit. How to use it: README.md beside this file.
export { expectNoAxeViolations, expectNoSidewaysScroll, signIn, takeScreenshot } from './page.ts';
export { type RunningServer, type ServerToStart } from './server.ts';
export { useSite, type Site, type WindowOptions } from './site.ts';
