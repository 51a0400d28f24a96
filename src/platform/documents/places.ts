// Addresses of the parts of a paper in its HTML, so that the checklist can lead to the place that fails.

export const PLACES = {
  issuer: 'giay-co-quan',
  number: 'giay-so',
  date: 'giay-ngay',
  title: 'giay-trich-yeu',
  recipients: 'giay-noi-nhan',
  signer: 'giay-nguoi-ky',
  base: (index: number): string => `giay-can-cu-${index + 1}`,
  block: (index: number): string => `giay-doan-${index + 1}`,
  annex: (index: number): string => `giay-phu-luc-${index + 1}`,
} as const;

/** The heading inside the part with this address. */
export function headingAnchor(place: string): string {
  return `${place}-ten`;
}
