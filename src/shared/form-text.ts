/** The text of a field of a posted form; '' when it is missing, or when a file came where text is asked. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** All texts of a field that may come several times, such as ticked boxes. Files are left out. */
export function textsIn(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value) => typeof value === 'string');
}
