// Pages that draw the same hall with nothing around it, each in its own way; run in the page by measure.mjs. Each sets window.chooseOne, which
// chooses a seat as a click would and resolves when that is on the screen.
const about = await (await fetch(`/seats/performances/${window.wanted}`)).json();
const [map, prices, states] = await Promise.all([about.map, about.prices, about.states].map(async (url) => (await fetch(url)).json()));
const list = map.xy, n = list.length / 2, xy = new Float32Array(list.length);
let x = list[0], y = list[1], dx = 0, dy = 0;
xy[0] = x / 100;
xy[1] = y / 100;
for (let i = 2; i < list.length; i += 2) {
  xy[i] = (x += dx += list[i]) / 100;
  xy[i + 1] = (y += dy += list[i + 1]) / 100;
}
const fill = (runs, out) => {
  for (let i = 0, at = 0; i < runs.length; i += 2) out.fill(runs[i], at, at += runs[i + 1]);
  return out;
};
const classes = fill(prices.class, new Int16Array(n)), state = fill(states.state, new Uint8Array(n));
let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
for (let i = 0; i < xy.length; i += 2) {
  left = Math.min(left, xy[i]);
  right = Math.max(right, xy[i]);
  top = Math.min(top, xy[i + 1]);
  bottom = Math.max(bottom, xy[i + 1]);
}
const width = 1280, height = 700, scale = Math.min(width / (right - left), height / (bottom - top)) * 0.95;
let ox = width / 2 - scale * (left + right) / 2, oy = height / 2 - scale * (top + bottom) / 2;
const colourOf = (i) => state[i] ? "#c3c8d0" : prices.classes[classes[i]]?.fill ?? "#888";
const radius = Math.max(map.radius / 100 * scale, 0.6), place = document.querySelector("#place");
const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

const kinds = {
  "bare canvas": async () => {
    const canvas = place.appendChild(Object.assign(document.createElement("canvas"), { width, height })), context = canvas.getContext("2d", { alpha: false });
    let chosen = -1;
    const draw = () => {
      context.fillStyle = "#fff";
      context.fillRect(0, 0, width, height);
      for (let i = 0; i < n; i++) {
        context.fillStyle = i === chosen ? "#10151d" : colourOf(i);
        context.beginPath();
        context.arc(xy[2 * i] * scale + ox, xy[2 * i + 1] * scale + oy, radius, 0, 7);
        context.fill();
      }
    };
    draw();
    drag(canvas, (mx, my) => {
      ox += mx;
      oy += my;
      requestAnimationFrame(draw);
    });
    window.chooseOne = () => {
      chosen = n >> 1;
      draw();
      return frame();
    };
  },
  "bare SVG": async () => {
    const ns = "http://www.w3.org/2000/svg", svg = place.appendChild(document.createElementNS(ns, "svg")), group = document.createElementNS(ns, "g");
    svg.setAttribute("width", width);
    svg.setAttribute("height", height);
    for (let i = 0; i < n; i++) {
      const circle = document.createElementNS(ns, "circle");
      circle.setAttribute("cx", xy[2 * i] * scale + ox);
      circle.setAttribute("cy", xy[2 * i + 1] * scale + oy);
      circle.setAttribute("r", radius);
      circle.setAttribute("fill", colourOf(i));
      group.append(circle);
    }
    svg.append(group);
    let mx = 0, my = 0;
    drag(svg, (px, py) => group.setAttribute("transform", `translate(${mx += px} ${my += py})`));
    window.chooseOne = () => {
      group.children[n >> 1].setAttribute("fill", "#10151d");
      return frame();
    };
  },
  Konva: async () => {
    await script("/peers/konva/konva.min.js");
    const stage = new Konva.Stage({ container: place, width, height, draggable: true }), layer = new Konva.Layer();
    for (let i = 0; i < n; i++) {
      layer.add(new Konva.Circle({
        x: xy[2 * i] * scale + ox, y: xy[2 * i + 1] * scale + oy, radius, fill: colourOf(i), perfectDrawEnabled: false, shadowForStrokeEnabled: false,
      }));
    }
    stage.add(layer);
    layer.draw();
    window.chooseOne = () => {
      layer.children[n >> 1].fill("#10151d");
      layer.batchDraw();
      return frame();
    };
  },
  "seatmap-canvas": async () => {
    const { SeatMapCanvas } = await import("/peers/@alisaitteke/seatmap-canvas/dist/esm/seatmap.canvas.js");
    place.className = "seats_container";
    place.style.cssText = `width:${width}px;height:${height}px`;
    const seatmap = new SeatMapCanvas(".seats_container", {
      resizable: false, legend: false,
      style: { seat: { radius: 12, color: "#6796ff", hover: "#5671ff", not_salable: "#424747", selected: "#56aa45" }, block: {}, label: {}, legend: {}, tooltip: {} },
    }), unit = 24 * 100 / (2 * map.radius);
    let seat = 0;
    const blocks = map.sections.map((section, index) => ({
      id: index + 1, title: section.name, color: "#2c2828", labels: [],
      seats: section.rows.flatMap((row) => map.labels[row.labels].map((title) => {
        const i = seat++;
        return { id: i + 1, x: xy[2 * i] * unit, y: xy[2 * i + 1] * unit, salable: !state[i], color: colourOf(i), title };
      })),
    })).filter((block) => block.seats.length);
    seatmap.data.replaceData(blocks);
    await frame();
  },
};

function drag(element, move) {
  let last = null;
  element.onpointerdown = (event) => { last = event; };
  element.onpointerup = () => { last = null; };
  element.onpointermove = (event) => {
    if (last) move(event.clientX - last.clientX, event.clientY - last.clientY);
    if (last) last = event;
  };
}

function script(src) {
  return new Promise((done, fail) => document.head.append(Object.assign(document.createElement("script"), { src, onload: done, onerror: fail })));
}

await kinds[window.kind]();
dispatchEvent(new Event("seat-ready"));
