/** A place that is chosen or held: a seat, or one place in a standing area, at a price type. */
export interface SeatTicket {
  seat?: string;
  area?: string;
  type?: string;
  label?: string;
  /** In minor units, with fees and taxes. */
  price?: number;
}

export interface SeatPickerEventMap {
  "seat-ready": CustomEvent<null>;
  "seat-select": CustomEvent<{ tickets: SeatTicket[] }>;
  "seat-hold": CustomEvent<{ tickets: SeatTicket[]; expiresAt: string | null }>;
  "seat-release": CustomEvent<Record<string, never>>;
  "seat-change": CustomEvent<{ seats: string[]; version: number }>;
  "seat-lost": CustomEvent<{ seats: string[] }>;
  "seat-checkout": CustomEvent<{ order: string; total: number; totalText: string; payAt: string; payableUntil: string }>;
  "seat-error": CustomEvent<{ message: string }>;
}

export class SeatPicker extends HTMLElement {
  /** What is chosen. */
  readonly selection: SeatTicket[];
  /** Chooses seats by their ids; those that are not free are passed over. */
  select(ids: string[]): void;
  /** Gives up what is chosen and what is held. */
  clear(): Promise<void>;
  /** Finds the best seats for the party. */
  best(): Promise<void>;
  /** Brings the keyboard to the map. */
  focus(options?: FocusOptions): void;
  /** Shows the whole house. */
  fit(): void;
  addEventListener<K extends keyof SeatPickerEventMap>(type: K, listener: (this: SeatPicker, event: SeatPickerEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "seat-picker": SeatPicker;
  }
}
