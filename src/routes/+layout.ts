/** No page carries framework JavaScript unless its own +page.ts says otherwise (the officers' desk, later). */
export const csr = false;
