// @ts-check
/** The map by keyboard: one stop, from which each seat is a few presses away. */

/** @typedef {import("./feed.js").Hall} Hall */

/** Milliseconds after which a letter begins a new word. */
const PAUSE = 1200;
const WAYS = /** @type {const} */ ({ ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" });

export class Keyboard {
  /** @param {(seat: number) => boolean} isSeen whether a seat is on the floor that is shown */
  constructor(isSeen) {
    this.isSeen = isSeen;
    this.typed = "";
    this.typedAt = 0;
  }

  /**
   * The seat to which a key leads; null for a key that leads nowhere.
   * @param {Hall} hall
   * @param {number} seat where the keyboard is
   * @param {string} key
   */
  lead(hall, seat, key) {
    if (/^[\p{L}\p{N}.,]$/u.test(key)) return this.#type(hall, seat, key);
    this.typed = "";
    const row = hall.rows[hall.rowOf[seat]];
    if (key in WAYS) return hall.step(seat, WAYS[/** @type {keyof typeof WAYS} */ (key)], this.isSeen);
    if (key === "Home") return row.first;
    if (key === "End") return row.first + row.count - 1;
    if (key === "PageDown" || key === "PageUp") return this.#nextSection(hall, row.section, key === "PageDown" ? 1 : -1);
    return null;
  }

  /**
   * The first seat of the next section that is shown.
   * @param {Hall} hall
   * @param {number} from
   * @param {1 | -1} by
   */
  #nextSection(hall, from, by) {
    const count = hall.sections.length;
    for (let i = 1; i <= count; i++) {
      const section = hall.sections[(from + by * i + count * i) % count];
      if (section.count > 0 && this.isSeen(section.first)) return section.first;
    }
    return null;
  }

  /**
   * Letters name a row of the section, digits then a seat of the row; digits alone a seat, or a row where rows are numbered. A point or a
   * comma ends the row's name: "1.1" is the first seat of the first row, and not row 11.
   * @param {Hall} hall
   * @param {number} from
   * @param {string} key
   */
  #type(hall, from, key) {
    const now = performance.now();
    this.typed = now - this.typedAt > PAUSE ? key : this.typed + key;
    this.typedAt = now;
    const typed = this.typed.toLowerCase(), section = hall.sectionOf(from);
    const [named, ...rests] = typed.split(/[.,]/);
    if (rests.length > 0) {
      const row = rowIn(hall, section, named), seat = row === null ? null : rests[0] ? seatIn(hall, row, rests[0]) : hall.rows[row].first;
      return seat ?? from;
    }
    for (let length = typed.length; length > 0; length--) {
      for (let row = section.firstRow; row < section.firstRow + section.rowCount; row++) {
        if (hall.rows[row].label.toLowerCase() !== typed.slice(0, length)) continue;
        const rest = typed.slice(length), seat = rest ? seatIn(hall, row, rest) : hall.rows[row].first;
        if (seat !== null) return seat;
      }
    }
    return seatIn(hall, hall.rowOf[from], typed);
  }
}

/**
 * @param {Hall} hall
 * @param {import("./feed.js").Section} section
 * @param {string} label
 */
function rowIn(hall, section, label) {
  for (let row = section.firstRow; row < section.firstRow + section.rowCount; row++) if (hall.rows[row].label.toLowerCase() === label) return row;
  return null;
}

/**
 * @param {Hall} hall
 * @param {number} row
 * @param {string} label
 */
function seatIn(hall, row, label) {
  const { first, count } = hall.rows[row];
  for (let seat = first; seat < first + count; seat++) if (hall.labelOf(seat).toLowerCase() === label) return seat;
  return null;
}
