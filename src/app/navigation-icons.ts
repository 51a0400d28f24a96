// The drawing of each place, for the pages: navigation.ts itself stays free of components.
import {
  Building2Icon,
  CalendarCogIcon,
  FileChartColumnIcon,
  FileStackIcon,
  FileTextIcon,
  InboxIcon,
  LayoutListIcon,
  ListChecksIcon,
  MapIcon,
  MenuIcon,
  NotebookPenIcon,
  PlusIcon,
  SchoolIcon,
  SendIcon,
  UserCogIcon,
  type IconDrawing,
} from '#ui/icons.ts';
import type { NavigationIcon } from './navigation.ts';

export const NAVIGATION_ICONS: Readonly<Record<NavigationIcon, IconDrawing>> = {
  tasks: ListChecksIcon,
  journal: NotebookPenIcon,
  plus: PlusIcon,
  plan: MapIcon,
  report: FileChartColumnIcon,
  board: LayoutListIcon,
  consolidated: FileStackIcon,
  school: SchoolIcon,
  inbox: InboxIcon,
  assignments: SendIcon,
  documents: FileTextIcon,
  periods: CalendarCogIcon,
  accounts: UserCogIcon,
  office: Building2Icon,
  menu: MenuIcon,
};
