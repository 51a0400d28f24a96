import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter(),
      compilerOptions: { runes: true },
    }),
  ],
  environments: {
    ssr: {
      build: {
        // The server's entry is bundled with the pages, so that both share one set of modules
        // (one connection pool, one AppError class). See docs/decisions/0003-one-bundle.md.
        rolldownOptions: { input: { main: 'src/app/main.ts' } },
      },
    },
  },
});
