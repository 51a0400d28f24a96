// The drawing of each tile and group of kinds. One meaning, one icon.
import {
  ClipboardListIcon,
  EllipsisIcon,
  HandshakeIcon,
  MegaphoneIcon,
  PartyPopperIcon,
  SirenIcon,
  type IconDrawing,
} from '#ui/icons.ts';
import type { KindTile } from '../catalogue.ts';

export const TILE_ICONS: Readonly<Record<KindTile, IconDrawing>> = {
  propaganda: MegaphoneIcon,
  drill: SirenIcon,
  self_check: ClipboardListIcon,
  coordination: HandshakeIcon,
  festival: PartyPopperIcon,
  other: EllipsisIcon,
};
