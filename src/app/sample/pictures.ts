// Stores the generated pictures on the way every uploaded picture takes: looked into, made safe, kept by content.
import sharp from 'sharp';
import { receiveFile, type ReceivedFile } from '#foundation/files/server/index.ts';
import type { Storage } from '#platform/storage/index.ts';
import { drawPicture } from './pictures/scenes.ts';

/** Stored pictures by their names. */
export type Pictures = ReadonlyMap<string, ReceivedFile>;

export async function storePictures(storage: Storage, names: readonly string[]): Promise<Pictures> {
  const stored = await Promise.all(
    names.map(async (name) => [name, await storePicture(storage, name)] as const),
  );
  return new Map(stored);
}

async function storePicture(storage: Storage, name: string): Promise<ReceivedFile> {
  const content = await sharp(Buffer.from(drawPicture(name)))
    .jpeg({ quality: 92 })
    .toBuffer();
  return receiveFile({ content, declaredName: `${name}.jpg` }, { storage });
}

/** The picture of a name; where only some were stored, another one of the same scene, or any. */
export function pictureFor(pictures: Pictures, name: string): ReceivedFile | undefined {
  const scene = name.replace(/-\d+$/, '');
  const stored = [...pictures];
  return pictures.get(name) ?? stored.find(([other]) => other.startsWith(`${scene}-`))?.[1] ?? stored[0]?.[1];
}
