// Takes in one file that a form sent along: looked into, stored, and registered for a unit. What shows it claims it.
import { findUploadUnit, receiveFile, registerFile } from '#foundation/files/server/index.ts';

/** Asks first whether the person may hand in files for the unit, so that a refused upload is never read. */
export async function keepUpload(
  locals: App.Locals,
  unitCode: string,
  file: File,
): Promise<{ id: string; mediaType: string }> {
  await locals.ask(findUploadUnit, { unitCode });
  const upload = { content: await file.bytes(), declaredName: file.name };
  const received = await receiveFile(upload, { storage: locals.app.storage });
  return locals.run(registerFile, { unitCode, received });
}
