import { useEffect, useRef } from "react";
import type { SeatPicker as Picker, SeatPickerEventMap } from "seat-picker";

/** The events of the element, by the names that React gives to what listens. */
const events = {
  onReady: "seat-ready",
  onSelect: "seat-select",
  onHold: "seat-hold",
  onRelease: "seat-release",
  onSeatsChange: "seat-change",
  onLost: "seat-lost",
  onCheckout: "seat-checkout",
  onError: "seat-error",
} as const satisfies Record<string, keyof SeatPickerEventMap>;

type Listeners = { [Name in keyof typeof events]?: (event: SeatPickerEventMap[(typeof events)[Name]]) => void };

export interface SeatPickerProps extends Listeners {
  /** Where the performance is, such as /seats/performances/MAR12. */
  src: string;
  /** The price types that can be bought, by id, in that order; all unless said. */
  types?: readonly string[];
  /** The most seats. */
  max?: number;
  lang?: string;
}

/** The seat picker, whose script the page has: <script type="module" src="/seats/picker/seat-picker.js"></script> */
export function SeatPicker({ src, types, max, lang, ...listeners }: SeatPickerProps) {
  const element = useRef<Picker>(null);
  const latest = useRef<Listeners>(listeners);
  useEffect(() => {
    latest.current = listeners;
  });
  // Listened to once: a new listener at each drawing changes nothing at the element.
  useEffect(() => {
    const until = new AbortController();
    for (const [name, event] of Object.entries(events) as [keyof typeof events, string][]) {
      element.current?.addEventListener(event, (told: Event) => (latest.current[name] as ((told: Event) => void) | undefined)?.(told), until);
    }
    return () => until.abort();
  }, []);
  return <seat-picker ref={element} src={src} types={types?.join(",")} max={max} lang={lang} />;
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "seat-picker": DetailedHTMLProps<HTMLAttributes<Picker>, Picker> & { src: string; types?: string; max?: number };
    }
  }
}
