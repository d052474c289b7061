/**
 * What the browser modules share. They are small, framework-free, and live under `script-src 'self'`: nothing inline,
 * no eval, plain text into the page by `textContent` alone. A page finds them by `data-netra="…"` attributes; each
 * module's header is its contract with the page. Without JavaScript the page shows what its `<noscript>` says.
 *
 * What must never happen here: a passphrase or a secret key in a field with a `name`, in storage, in a log, in an
 * address or in a request.
 */

/** Indonesian unless the page says `<html lang="en">`. */
export function inLanguage<T>(messages: { readonly id: T; readonly en: T }): T {
  return document.documentElement.lang.startsWith('en') ? messages.en : messages.id;
}

/** @throws when the page breaks its contract: that is a bug of the page and is named. */
export function part<E extends Element>(within: ParentNode, name: string, kind: abstract new () => E): E {
  const found = findPart(within, name, kind);
  if (found === undefined) throw new Error(`the page has no [data-netra="${name}"] of kind ${kind.name}`);
  return found;
}

export function findPart<E extends Element>(
  within: ParentNode,
  name: string,
  kind: abstract new () => E,
): E | undefined {
  const found = within.querySelector(`[data-netra="${name}"]`);
  return found instanceof kind ? found : undefined;
}

export function parts<E extends Element>(within: ParentNode, name: string, kind: abstract new () => E): readonly E[] {
  return [...within.querySelectorAll(`[data-netra="${name}"]`)].filter((found): found is E => found instanceof kind);
}

/** Lets the browser show what was just written before the main thread is taken for a second. */
export function painted(): Promise<void> {
  return new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
}
