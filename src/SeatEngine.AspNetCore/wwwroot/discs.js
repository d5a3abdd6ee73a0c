// @ts-check
/** Discs and rings of any radius, worked out pixel by pixel, and what colours are in numbers. */

/** @param {string} css such as #rrggbb */
export function colourOf(css) {
  const value = parseInt(css.slice(1), 16);
  return (value & 255) << 16 | value & 0xff00 | value >> 16;
}

/** @param {string} css */
export function inkOn(css) {
  const value = parseInt(css.slice(1), 16);
  return (value >> 16) * 0.299 + (value >> 8 & 255) * 0.587 + (value & 255) * 0.114 > 150 ? "#000" : "#fff";
}

/**
 * How much of each pixel a disc covers, from 0 to 255.
 * @param {number} radius
 */
export function stampOf(radius) {
  const side = Math.ceil(2 * radius) + 1, cover = new Uint8Array(side * side), middle = side / 2;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const distance = Math.hypot(x + 0.5 - middle, y + 0.5 - middle);
      cover[y * side + x] = Math.round(255 * Math.min(1, Math.max(0, radius - distance + 0.5)));
    }
  }
  return { side, cover };
}

/** @param {number} radius */
export function ringOf(radius) {
  const outer = stampOf(radius).cover, side = Math.ceil(2 * radius) + 1, ring = outer.slice();
  if (radius < 2.5) return ring;
  const middle = side / 2, inner = radius - Math.max(1, radius / 4);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const hole = Math.min(1, Math.max(0, inner - Math.hypot(x + 0.5 - middle, y + 0.5 - middle) + 0.5));
      ring[y * side + x] = Math.round(outer[y * side + x] * (1 - hole));
    }
  }
  return ring;
}
