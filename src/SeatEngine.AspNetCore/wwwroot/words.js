// @ts-check
/** What is said of places and prices, in the buyer's language. */

import { fill, named } from "./messages.js";

/** @typedef {import("./feed.js").Hall} Hall */

export class Words {
  /**
   * @param {Hall} hall
   * @param {Record<string, string>} text
   * @param {string} tag the language, such as de-CH
   */
  constructor(hall, text, tag) {
    this.hall = hall;
    this.text = text;
    this.currency = formOf(tag, hall.currency);
  }

  /** @param {number} minor in minor units of the currency */
  money(minor) {
    return this.currency.format(minor / 10 ** this.hall.digits);
  }

  /** Where a seat is. @param {number} seat */
  placeOf(seat) {
    const { hall, text } = this, row = hall.rows[hall.rowOf[seat]];
    return `${hall.sectionOf(seat).name}, ${text[row.kind]} ${row.label}, ${text.seat} ${hall.labelOf(seat)}`;
  }

  /**
   * All that is to be said of a seat.
   * @param {number} seat
   * @param {(seat: number) => boolean} isFree
   * @param {number | undefined} chosen the place of the price type it is chosen at
   * @param {number} type the place of the price type that prices are shown at
   */
  of(seat, isFree, chosen, type) {
    const { hall, text } = this, words = [this.placeOf(seat)], [first, last] = hall.runOf(seat);
    if (seat === first || seat === last) words.push(text.aisle);
    if (hall.has(seat, "wheelchair-space")) words.push(text.wheelchair);
    if (hall.has(seat, "companion")) words.push(text.companion);
    if (hall.has(seat, "step-free")) words.push(text.stepFree);
    if (hall.rows[hall.rowOf[seat]].whole) words.push(text.whole);
    const note = hall.notes.get(seat);
    if (note) words.push(note);
    const price = hall.priceOf(seat, chosen ?? type);
    if (price !== null) words.push(this.money(price));
    const free = isFree(seat);
    words.push(chosen !== undefined ? text.chosen : free ? text.free : text.notFree);
    let right = 0;
    while (seat + right + 1 <= last && isFree(seat + right + 1)) right++;
    if (free && right > 0) words.push(fill(text.freeToRight, right));
    return words.join(", ");
  }

  /** Where a ticket of the server is. @param {any} ticket */
  ofTicket(ticket) {
    const seat = ticket.seat ? this.hall.numberOf(ticket.seat) : -1, area = this.hall.areas.find((each) => each.id === ticket.area);
    return seat >= 0 ? this.placeOf(seat) : area?.name ?? ticket.label ?? "";
  }

  /** Where the tickets of an offer are. @param {any} offer */
  ofTickets(offer) {
    return offer.tickets.map((/** @type {any} */ ticket) => this.ofTicket(ticket)).join("; ");
  }

  /** What stands out in an offer. @param {any} offer */
  ofKinds(offer) {
    const words = offer.kinds.map((/** @type {string} */ kind) => named(this.text, "kind", kind) ?? kind).join(", ");
    return words[0].toUpperCase() + words.slice(1);
  }

  /**
   * Why something cannot be had; one sentence for what a buyer need not know.
   * @param {import("./server.js").Reason[]} reasons
   */
  ofReasons(reasons) {
    const said = reasons.map((reason) => {
      const text = named(this.text, "reason", reason.code), type = this.hall.types.find((each) => each.id === reason.type)?.name ?? reason.type ?? "";
      return text && fill(text, this.#subjectOf(reason), type);
    }).filter(Boolean);
    return [...new Set(said)].join(" ");
  }

  /** What a reason speaks of: an amount, a number, or places. @param {import("./server.js").Reason} reason */
  #subjectOf({ amount, count, places = [] }) {
    return amount !== undefined ? this.money(amount) : count ?? places.map((id) => {
      const seat = this.hall.numberOf(id);
      return seat >= 0 ? this.placeOf(seat) : this.hall.areas.find((area) => area.id === id)?.name ?? id;
    }).join("; ");
  }

  /**
   * What a section has, on lines of their own: its name, its lowest price, its free seats.
   * @param {import("./feed.js").Section} section
   * @param {{ free: number, from: number | null }} summary
   */
  linesOf(section, { free, from }) {
    const lines = [section.name];
    if (from !== null) lines.push(fill(this.text.from, this.money(from)));
    lines.push(`${free} ${this.text.free}`);
    return lines;
  }
}

/**
 * How sums of a currency are written in a language. The first of a page takes tens of milliseconds, whatever its currency.
 * @param {string} tag
 * @param {string} currency
 */
export function formOf(tag, currency) {
  return new Intl.NumberFormat(localeOf(tag), { style: "currency", currency });
}

/** The language that prices are written in: the browser's where a page names none, or none that there is. @param {string} tag */
function localeOf(tag) {
  const named = tag.replaceAll("_", "-");
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(named) ? named : undefined;
}
