import type { PageServerLoad } from './$types';

// Public and without scripts: what this is, and who runs this installation.
export const csr = false;

export const load: PageServerLoad = async ({ locals }) => ({ office: await locals.app.officeName() });
