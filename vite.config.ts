import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

// A phone pays for a request more than for some kilobytes: what pages share travels as a few files, and small styles
// inside the page (measured in bench: 85 requests for the form of an activity became 30).
const SHARED = /node_modules|src\/(ui|shared|platform|foundation)\//;

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter(),
      compilerOptions: { runes: true },
      inlineStyleThreshold: 4096,
      csp: {
        mode: 'auto',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self', 'unsafe-inline'],
          'img-src': ['self', 'blob:', 'data:'],
          'connect-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                { name: 'common', test: SHARED, minShareCount: 2 },
                { name: 'journal', test: /src\/features\/journal\//, minShareCount: 5 },
                { name: 'reports', test: /src\/features\/reports\//, minShareCount: 2 },
              ],
            },
          },
        },
      },
    },
    ssr: {
      build: {
        // The server's entry is bundled with the pages, so that both share one set of modules
        // (one connection pool, one AppError class). See docs/decisions/0003-one-bundle.md.
        rolldownOptions: { input: { main: 'src/app/main.ts' } },
      },
    },
  },
});
