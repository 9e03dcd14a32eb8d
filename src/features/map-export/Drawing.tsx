// A drawing the app wrote as SVG, as part of the page.
import { type CSSProperties, useLayoutEffect, useRef } from "react";
import { svgElement } from "../../platform/svg-drawing.ts";

export interface DrawingProps {
  /** The text of an SVG element. */
  readonly svg: string;
  readonly className?: string | undefined;
  readonly style?: CSSProperties;
}

/** Shows an SVG text. It is there at once, not with the next frame: a print does not wait. */
export function Drawing({ svg, className, style }: DrawingProps) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    place.current?.replaceChildren(svgElement(svg));
  }, [svg]);
  return <div ref={place} className={className} style={style} />;
}
