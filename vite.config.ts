import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

/** Public pages carry no script, so the policy is static and every page can be cached; hydration is opted into per page. */
export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ out: 'build' }),
      csp: { mode: 'auto', directives: { 'default-src': ['self'], 'script-src': ['self'], 'style-src': ['self'] } },
    }),
  ],
});
