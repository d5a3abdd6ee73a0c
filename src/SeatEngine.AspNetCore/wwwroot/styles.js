// @ts-check
/** The picker's own style, which neither comes from the page nor reaches it. Set the custom properties to make it yours. */

export const styles = new CSSStyleSheet();
styles.replaceSync(`
:host {
  --seat-ground: #fff; --seat-floor: #eceef1; --seat-edge: #b8bec7; --seat-text: #1c2430; --seat-gone: #c3c8d0;
  --seat-chosen: #10151d; --seat-focus: #0a58ca; --seat-accent: #0a58ca; --seat-on-accent: #fff;
  display: grid; grid-template: "tools tools" auto "view cart" minmax(0, 1fr) "legend cart" auto / minmax(0, 1fr) 20rem;
  min-height: 24rem; color: var(--seat-text); background: var(--seat-ground); font: 1rem/1.4 system-ui, sans-serif;
  border: 1px solid var(--seat-edge); border-radius: .5rem; overflow: clip; contain: content;
}
:host([hidden]) { display: none; }
@media (prefers-color-scheme: dark) {
  :host {
    --seat-ground: #14181f; --seat-floor: #222833; --seat-edge: #566071; --seat-text: #eef1f5; --seat-gone: #3d4654;
    --seat-chosen: #fff; --seat-focus: #8ab8ff; --seat-accent: #8ab8ff; --seat-on-accent: #10151d;
  }
}
@media (prefers-contrast: more) { :host { --seat-edge: currentColor; } }
* { box-sizing: border-box; }
.tools { grid-area: tools; display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; padding: .5rem .75rem; border-bottom: 1px solid var(--seat-edge); }
.view { grid-area: view; position: relative; min-height: 0; }
canvas { position: absolute; inset: 0; width: 100%; height: 100%; touch-action: none; cursor: grab; }
canvas.moving { cursor: grabbing; }
.keys { position: absolute; inset: 0; outline: none; pointer-events: none; }
.keys:focus-visible { box-shadow: inset 0 0 0 3px var(--seat-focus); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.tip { position: absolute; left: 0; top: 0; max-width: 18rem; padding: .4rem .6rem; border-radius: .3rem; pointer-events: none; visibility: hidden;
  background: var(--seat-text); color: var(--seat-ground); font-size: .875rem; }
.zoom button { background: var(--seat-ground); }
.zoom { position: absolute; inset-inline-end: .5rem; bottom: .5rem; display: flex; flex-direction: column; gap: .25rem; }
.legend { grid-area: legend; display: flex; flex-wrap: wrap; gap: .25rem; margin: 0; padding: .4rem .5rem; list-style: none; border-top: 1px solid var(--seat-edge); }
.legend button { min-height: 32px; padding: 0 .6rem; font-size: .8rem; background: var(--seat-ground); }
.legend button[aria-pressed="false"] { opacity: .55; text-decoration: line-through; }
.swatch { forced-color-adjust: none; display: inline-block; width: .8em; height: .8em; border-radius: 50%; margin-inline-end: .4em; vertical-align: -.05em; border: 1px solid var(--seat-edge); }
.legend .dearest { display: flex; align-items: center; gap: .4rem; font-size: .8rem; }
input[type="range"] { width: 8rem; min-height: 32px; accent-color: var(--seat-accent); }
input[type="checkbox"] { width: 1.2rem; height: 1.2rem; accent-color: var(--seat-accent); }
input[type="number"] { width: 7rem; min-height: 44px; font: inherit; color: inherit; background: transparent; border: 1px solid var(--seat-edge); border-radius: .3rem; padding: 0 .5rem; }
.wishes { position: relative; }
.wishes summary { display: flex; align-items: center; min-height: 44px; padding: 0 .4rem; cursor: pointer; }
.sheet { position: absolute; z-index: 2; inset-inline-start: 0; top: 100%; width: max-content; max-width: min(20rem, 90vw); display: grid; gap: .5rem; padding: .75rem;
  background: var(--seat-ground); border: 1px solid var(--seat-edge); border-radius: .3rem; box-shadow: 0 2px 8px #0004; }
.sheet label { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; min-height: 44px; }
.minimap { position: absolute; inset-inline-start: .5rem; bottom: .5rem; border: 1px solid var(--seat-edge); background: var(--seat-ground); overflow: hidden; cursor: pointer; touch-action: none; opacity: .92; }
.minimap[hidden] { display: none; }
.minimap canvas { position: static; display: block; cursor: inherit; }
.frame { position: absolute; border: 2px solid var(--seat-focus); pointer-events: none; }
.list { position: absolute; inset: 0; overflow: auto; padding: .5rem .75rem; background: var(--seat-ground); }
.list[hidden] { display: none; }
.list summary { min-height: 44px; padding: .6rem 0; cursor: pointer; }
.list .seats { display: flex; flex-wrap: wrap; gap: .3rem; padding: .25rem 0 .5rem; }
.cart { grid-area: cart; display: flex; flex-direction: column; gap: .5rem; padding: .75rem; overflow: auto; border-inline-start: 1px solid var(--seat-edge); }
.cart ul { margin: 0; padding: 0; list-style: none; }
.cart li { display: grid; grid-template-columns: 1fr auto; gap: .25rem .5rem; padding: .4rem 0; border-bottom: 1px solid var(--seat-edge); }
.cart .price { font-variant-numeric: tabular-nums; text-align: end; }
.view-from { grid-column: 1 / -1; justify-self: start; font-size: .875rem; }
dialog { color: var(--seat-text); background: var(--seat-ground); border: 1px solid var(--seat-edge); border-radius: .5rem; max-width: min(32rem, 92vw); }
dialog img { display: block; width: 100%; height: auto; margin: .5rem 0; background: #fff; }
.total { display: flex; justify-content: space-between; font-weight: 600; font-size: 1.1rem; }
.note { margin: 0; padding: .5rem .6rem; border-radius: .3rem; border: 1px solid var(--seat-edge); }
.note:empty { display: none; }
.why summary { min-height: 32px; cursor: pointer; }
.acts { display: flex; flex-direction: column; gap: .5rem; position: sticky; bottom: -.75rem; margin-top: auto; padding: .5rem 0 .75rem; background: var(--seat-ground); }
.list .gone { opacity: .5; }
.list [aria-pressed="true"] { border-width: 3px; }
.tools button[aria-pressed="true"] { background: var(--seat-accent); color: var(--seat-on-accent); }
.offers button { display: block; width: 100%; text-align: start; margin-top: .3rem; padding: .4rem .6rem; height: auto; }
button, select { font: inherit; color: inherit; min-height: 44px; min-width: 44px; padding: 0 .8rem; background: transparent; border: 1px solid var(--seat-edge); border-radius: .3rem; cursor: pointer; }
button.main { background: var(--seat-accent); color: var(--seat-on-accent); border-color: var(--seat-accent); font-weight: 600; }
button:disabled, button[aria-disabled="true"] { opacity: .5; cursor: default; }
button:focus-visible, select:focus-visible, input:focus-visible, summary:focus-visible { outline: 3px solid var(--seat-focus); outline-offset: 1px; }
.party { display: inline-flex; align-items: center; gap: .25rem; border: 0; margin: 0; padding: 0; }
.party output { min-width: 1.5em; text-align: center; font-variant-numeric: tabular-nums; }
@media (max-width: 44rem) {
  :host { grid-template: "tools" auto "view" minmax(20rem, 1fr) "legend" auto "cart" auto / minmax(0, 1fr); height: auto !important; }
  .tools { gap: .4rem .6rem; padding: .4rem .5rem; }
  .party { flex-wrap: wrap; width: 7.6rem; }
  .party output { min-width: 1.2em; }
  .party > span { width: 100%; font-size: .8rem; line-height: 1; }
  .party button { padding: 0; }
  .legend { flex-wrap: nowrap; overflow-x: auto; }
  .legend li { flex: none; }
  .minimap { display: none; }
  .tools { position: relative; }
  .wishes { position: static; }
  .sheet { inset-inline: .5rem; width: auto; max-width: none; }
  .acts { bottom: 0; }
  .cart { border-inline-start: 0; border-top: 1px solid var(--seat-edge); }
}
@media (max-height: 30rem) {
  .legend { flex-wrap: nowrap; overflow-x: auto; }
  .legend li { flex: none; }
  .zoom { flex-direction: row; }
}
@media (prefers-reduced-motion: no-preference) { .tip { transition: opacity .1s; } }
@media print { .tools, .zoom, .minimap, .cart button { display: none; } :host { --seat-ground: #fff; --seat-floor: #eceef1; --seat-text: #000; --seat-edge: #777; --seat-chosen: #000; border: 0; } }
`);
