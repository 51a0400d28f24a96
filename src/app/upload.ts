// Takes in one file that a form or its script sent: looked into, stored, and registered for a unit. What shows it
// claims it.
import { findUploadUnit, receiveFile, registerFile, type Upload } from '#foundation/files/server/index.ts';

/** Asks first whether the person may hand in files for the unit, so that a refused upload is never looked into. */
export async function keepUpload(
  locals: App.Locals,
  unitCode: string,
  upload: Upload | File,
): Promise<{ id: string; mediaType: string }> {
  await locals.ask(findUploadUnit, { unitCode });
  const sent = upload instanceof File ? { content: await upload.bytes(), declaredName: upload.name } : upload;
  const received = await receiveFile(sent, { storage: locals.app.storage });
  return locals.run(registerFile, { unitCode, received });
}
