/** Files in a form. */

/** A form sent without its files (the language button's) has the file's name in its place. */
export const hadFile = (form: FormData, name: string): boolean => {
  const file = form.get(name);
  return typeof file === 'string' ? file !== '' : file !== null && (file.size > 0 || file.name !== '');
};

export async function fileIn(form: FormData, name: string): Promise<Uint8Array | null> {
  const file = form.get(name);
  return file instanceof File && hadFile(form, name) ? new Uint8Array(await file.arrayBuffer()) : null;
}
