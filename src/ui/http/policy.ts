/**
 * The headers that hold on every answer of the web server, pages, files and errors alike.
 *
 * The content policy is static: public pages carry no inline script, style or handler, so they need no nonce and can be
 * cached. SvelteKit is handed the same table (vite.config.ts) and adds a nonce only to a page that hydrates (the desk).
 */

/** Content Security Policy, level 3. Values without quotes, as SvelteKit wants them; `policyHeader` adds the quotes. */
export const contentPolicy = {
  'default-src': ['none'],
  'script-src': ['self'],
  'style-src': ['self'],
  'img-src': ['self'],
  'font-src': ['self'],
  'connect-src': ['self'],
  'manifest-src': ['self'],
  'worker-src': ['self'],
  'form-action': ['self'],
  'base-uri': ['none'],
  'frame-ancestors': ['none'],
} satisfies Record<string, ('none' | 'self')[]>;

const policyHeader = Object.entries(contentPolicy)
  .map(([directive, sources]) => `${directive} ${sources.map(source => `'${source}'`).join(' ')}`)
  .join('; ');

/**
 * `same-origin` and not `no-referrer`: under `no-referrer` browsers send `Origin: null` with forms, and every form of
 * our own would be taken for a foreign one.
 */
export const securityHeaders = {
  'content-security-policy': policyHeader,
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), browsing-topics=(), camera=(self), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(self), payment=(), usb=()',
} as const;

/** A year, and only when the outside really speaks https: over http the header would be ignored, or worse, believed. */
export const strictTransport = 'max-age=31536000; includeSubDomains';
