/** An address of a page with what is asked of it; what is empty is left out. */
export function address(path: string, asked: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value !== undefined && value !== '') query.set(name, value);
  return query.size > 0 ? `${path}?${query}` : path;
}

/** One thing that was asked for in an address; a form sends empty what was not chosen. */
export const askedFor = (url: URL, name: string): string | undefined => url.searchParams.get(name)?.trim() || undefined;
