// SVG made by the app, as elements of the page or as the bytes of a PNG. Only ever for text the app wrote itself.

/** The elements of an SVG text, to be put on the page. They are parsed as XML: what is no drawing cannot get in as HTML. */
export function svgElement(svg: string): Element {
  const { documentElement } = new DOMParser().parseFromString(svg, "image/svg+xml");
  return document.importNode(documentElement, true);
}

export interface Png {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels to a CSS pixel. */
  readonly scale: number;
}

/**
 * Draws an SVG as a PNG, enlarged by what `scaleFor` answers to its size in CSS pixels. Rejects when the browser cannot
 * draw it, for want of memory say.
 */
export async function svgToPng(svg: string, scaleFor: (width: number, height: number) => number): Promise<Png> {
  const image = await loadImage(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`);
  const scale = scaleFor(image.naturalWidth, image.naturalHeight);
  const canvas = document.createElement("canvas");
  canvas.width = Math.floor(image.naturalWidth * scale);
  canvas.height = Math.floor(image.naturalHeight * scale);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas to draw on");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new Error(`no picture of ${canvas.width} × ${canvas.height} pixels`);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return { bytes, width: canvas.width, height: canvas.height, scale };
}

function loadImage(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error("the drawing was not read"));
    image.src = address;
  });
}
