// What the map is measured beside: one canvas, on which every card and every link is drawn anew in each frame: a box, its
// lines of text, a straight line. It knows nothing but to move, to zoom and to take one card along; it must stay naive.
import type { SceneCard } from "./scene.ts";

declare global {
  interface Window {
    /** Where the picture stands and, if one is held, the card: another text after each movement. */
    canvasPlace?: () => string;
    /** Whether there is a card at that point of the page. */
    canvasHasCard?: (x: number, y: number) => boolean;
  }
}

type Box = { -readonly [K in keyof SceneCard]: SceneCard[K] } & { lines: readonly string[] };

const letterSize = 14;
const lineHeight = 21;
const inset = 10;
/** Letters lower than this on the screen are no letters any more. Leaving them out makes this page faster, not slower. */
const leastLetterHeight = 3;

const canvas = document.createElement("canvas");
canvas.style.cssText = "position: fixed; inset: 0; width: 100%; height: 100%";
document.body.append(canvas);
canvas.width = innerWidth;
canvas.height = innerHeight;
const pen = canvas.getContext("2d") as CanvasRenderingContext2D;

let boxes: readonly Box[] = [];
let lines: readonly (readonly [Box, Box])[] = [];
let cardWidth = 0;
let left = 0;
let above = 0;
let zoom = 1;
let held: Box | undefined;
let from: readonly [number, number] | undefined;
let asked = false;

window.showMap = (scene) => {
  cardWidth = scene.cardWidth;
  const perLine = Math.floor((cardWidth - 2 * inset) / letterSize);
  boxes = scene.cards.map((card) => ({ ...card, lines: cut(card.text, perLine) }));
  const byId = new Map(boxes.map((box) => [box.id, box]));
  lines = scene.links.flatMap(({ meansId, endId }) => {
    const [means, end] = [byId.get(meansId), byId.get(endId)];
    return means && end ? [[means, end] as const] : [];
  });
  fit();
};

window.canvasPlace = () => `${left} ${above} ${zoom} ${held?.x} ${held?.y}`;
window.canvasHasCard = (x, y) => boxAt(x, y) !== undefined;

const cut = (text: string, perLine: number): readonly string[] =>
  Array.from({ length: Math.ceil(text.length / perLine) }, (_, i) => text.slice(i * perLine, (i + 1) * perLine));

function boxAt(pageX: number, pageY: number): Box | undefined {
  const [x, y] = [(pageX - left) / zoom, (pageY - above) / zoom];
  return boxes.find((box) => x >= box.x && x <= box.x + cardWidth && y >= box.y && y <= box.y + box.height);
}

function fit(): void {
  const width = Math.max(...boxes.map((box) => box.x + cardWidth));
  const height = Math.max(...boxes.map((box) => box.y + box.height));
  zoom = 0.9 * Math.min(1, canvas.width / width, canvas.height / height);
  left = (canvas.width - width * zoom) / 2;
  above = (canvas.height - height * zoom) / 2;
  ask();
}

/** Keeps the point under the pointer where it is. */
function zoomBy(factor: number, x: number, y: number): void {
  left = x - (x - left) * factor;
  above = y - (y - above) * factor;
  zoom *= factor;
  ask();
}

function ask(): void {
  if (asked) return;
  asked = true;
  requestAnimationFrame(draw);
}

function draw(): void {
  asked = false;
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, canvas.width, canvas.height);
  pen.setTransform(zoom, 0, 0, zoom, left, above);
  pen.strokeStyle = "#888";
  pen.beginPath();
  for (const [means, end] of lines) {
    pen.moveTo(means.x, means.y + means.height / 2);
    pen.lineTo(end.x + cardWidth, end.y + end.height / 2);
  }
  pen.stroke();
  pen.font = `${letterSize}px sans-serif`;
  pen.textBaseline = "top";
  for (const box of boxes) {
    pen.fillStyle = "#fff";
    pen.fillRect(box.x, box.y, cardWidth, box.height);
    pen.strokeRect(box.x, box.y, cardWidth, box.height);
    if (letterSize * zoom < leastLetterHeight) continue;
    pen.fillStyle = "#222";
    for (const [i, line] of box.lines.entries()) pen.fillText(line, box.x + inset, box.y + inset + i * lineHeight);
  }
}

window.addEventListener("keydown", ({ key }) => {
  if (key === "0") fit();
  if (key === "1") zoomBy(1 / zoom, canvas.width / 2, canvas.height / 2);
});
canvas.addEventListener("mousedown", ({ button, clientX, clientY }) => {
  held = button === 0 ? boxAt(clientX, clientY) : undefined;
  from = [clientX, clientY];
});
window.addEventListener("mouseup", () => {
  held = undefined;
  from = undefined;
});
window.addEventListener("mousemove", ({ clientX, clientY }) => {
  if (!from) return;
  const [dx, dy] = [clientX - from[0], clientY - from[1]];
  from = [clientX, clientY];
  if (held) {
    held.x += dx / zoom;
    held.y += dy / zoom;
  } else {
    left += dx;
    above += dy;
  }
  ask();
});
canvas.addEventListener(
  "wheel",
  (event) => {
    event.preventDefault();
    zoomBy(2 ** (-event.deltaY / 500), event.clientX, event.clientY);
  },
  { passive: false },
);
