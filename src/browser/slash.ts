/**
 * A slash leads to the desk's search, on every page that has the form of it:
 *
 *   <form action="/meja/cari"> <input type="search"> </form>
 *   <script type="module" src="/js/slash.js"></script>
 *
 * Without the module the form is reached as any other. What must never happen here: a slash taken from somebody who writes.
 */
const WRITES = 'input, textarea, select, [contenteditable]';

document.addEventListener('keydown', event => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.defaultPrevented || (event.target instanceof Element && event.target.closest(WRITES))) return;
  const field = document.querySelector<HTMLInputElement>('form[action="/meja/cari"] input[type=search]');
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});
