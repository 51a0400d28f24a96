// The same paper must give the same bytes, so that a seal or a test can compare files. .docx and .xlsx are zip
// archives whose entries carry the minute of packing: this sets every entry to 01/01/1980, the zero of zip.

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_CENTRAL = 0x06054b50;
const END_LENGTH = 22;
const DAY_ZERO = 0x0021;

/** A copy of the archive with every entry's time set to zero. Throws RangeError when it is no zip. */
export function freezeZip(archive: Uint8Array): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  let end = bytes.length - END_LENGTH;
  while (end >= 0 && view.getUint32(end, true) !== END_OF_CENTRAL) end -= 1;
  if (end < 0) throw new RangeError('not a zip archive');
  const entries = view.getUint16(end + 10, true);
  let central = view.getUint32(end + 16, true);
  for (let entry = 0; entry < entries; entry += 1) {
    const local = view.getUint32(central + 42, true);
    if (view.getUint32(central, true) !== CENTRAL_HEADER || view.getUint32(local, true) !== LOCAL_HEADER) {
      throw new RangeError('damaged zip archive');
    }
    setTime(view, central + 12);
    setTime(view, local + 10);
    const lengths = [28, 30, 32].map((offset) => view.getUint16(central + offset, true));
    central += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return bytes;
}

function setTime(view: DataView, offset: number): void {
  view.setUint16(offset, 0, true);
  view.setUint16(offset + 2, DAY_ZERO, true);
}
