// @ts-check
/** The price types of what is held, which the house is told with each question and does not keep: a page that is loaded again finds them here. */

const PREFIX = "seat-picker ";

/** @param {string} src @param {any[]} tickets */
export function rememberTypes(src, tickets) {
  store((kept) => kept.setItem(PREFIX + src, JSON.stringify(Object.fromEntries(
    tickets.filter((ticket) => ticket.seat && ticket.type).map((ticket) => [ticket.seat, ticket.type])))));
}

/** @param {string} src @returns {Record<string, string>} the types by seat */
export function knownTypes(src) {
  return store((kept) => {
    const known = JSON.parse(kept.getItem(PREFIX + src) ?? "{}");
    return known !== null && typeof known === "object" ? known : {};
  }) ?? {};
}

/** @param {string} src */
export function forgetTypes(src) {
  store((kept) => kept.removeItem(PREFIX + src));
}

/**
 * @template T
 * @param {(kept: Storage) => T} act
 */
function store(act) {
  try {
    return act(localStorage);
  } catch (failure) {
    // A browser may keep nothing; then the types are chosen again.
    console.debug(failure);
    return null;
  }
}
