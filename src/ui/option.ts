// One thing to choose, for Select, Combobox, Segmented and KindTile.

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Second line; tells two of the same name apart. */
  readonly note?: string | undefined;
  readonly group?: string | undefined;
  readonly disabled?: boolean | undefined;
}
