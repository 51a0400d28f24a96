// What is said about a wrong environment variable.
import { defineMessages } from '#shared/messages.ts';

export const configMessages = defineMessages({
  heading: {
    vi: 'Biến môi trường chưa đúng, máy chủ không khởi động:',
    en: 'The environment is not right, the server does not start:',
  },
  line: {
    vi: '  {variable}: {wrong} Ví dụ: {variable}={example}',
    en: '  {variable}: {wrong} Example: {variable}={example}',
  },
  port: { vi: 'phải là số nguyên từ 0 đến 65535.', en: 'must be a whole number from 0 to 65535.' },
  host: {
    vi: 'phải là tên máy hoặc địa chỉ IP, không kèm cổng hay "http://".',
    en: 'must be a host name or an IP address, without port or "http://".',
  },
  origin: {
    vi: 'phải là địa chỉ http(s) mà trình duyệt thấy, không kèm đường dẫn.',
    en: 'must be the http(s) address that browsers see, without a path.',
  },
  data_dir: { vi: 'phải là đường dẫn thư mục.', en: 'must be the path of a folder.' },
  database_url: {
    vi: 'phải là địa chỉ PostgreSQL có tên cơ sở dữ liệu; bỏ trống thì dùng cơ sở dữ liệu đi kèm.',
    en: 'must be a PostgreSQL address with the name of a database; leave it out to use the embedded one.',
  },
  mail_url: {
    vi: 'phải là địa chỉ smtp:// hoặc smtps://; bỏ trống thì không gửi thư.',
    en: 'must be an smtp:// or smtps:// address; leave it out to send no mail.',
  },
  mail_from: {
    vi: 'phải là một địa chỉ thư, có thể kèm tên: "Tên <địa chỉ>".',
    en: 'must be one mail address, with a name if you like: "Name <address>".',
  },
  storage_url: {
    vi: 'phải là thư mục viết dạng file:/// (đường dẫn tuyệt đối).',
    en: 'must be a folder written as file:/// (an absolute path).',
  },
  log_level: { vi: 'phải là một trong: {choices}.', en: 'must be one of: {choices}.' },
  jobs: { vi: 'phải là "inside" hoặc "off".', en: 'must be "inside" or "off".' },
  metrics_token: {
    vi: 'phải có ít nhất 16 ký tự, không có khoảng trắng.',
    en: 'must have at least 16 characters and no spaces.',
  },
});
