import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { contentPolicy } from './src/ui/http/policy.ts';

/**
 * SvelteKit's options live here: this version knows no svelte.config.js.
 * - `relative: false`: the error page is shown at addresses of any depth, so the style sheet needs an absolute path.
 * - `envPrefix`: the adapter reads its settings from the environment; src/server.ts sets them, HOST and PORT stay ours.
 * - `inlineStyleThreshold: 0`: an inline style would break the content policy.
 */
export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ out: 'build', envPrefix: 'NETRA_WEB_' }),
      csp: { mode: 'nonce', directives: contentPolicy },
      inlineStyleThreshold: 0,
      paths: { relative: false },
      version: { name: 'netra', pollInterval: 0 },
    }),
  ],
  build: { reportCompressedSize: false },
});
