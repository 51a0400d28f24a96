// The door to web push.
export {
  createPushSender,
  PUBLIC_HTTPS,
  type PushOutcome,
  type PushSender,
  type Reach,
} from './send-push.ts';
export { newVapidKeys, type VapidKeys } from './vapid.ts';
export { areBrowserKeys } from './encrypt.ts';
export { isPushEndpoint } from './public-address.ts';
