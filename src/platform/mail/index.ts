// The door to mail.
export { createMailer, type Mail, type Mailer, type MailOutcome } from './mailer.ts';
