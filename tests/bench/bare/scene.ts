// A map as the bare pages take it: cards with a place and lines of links between them. No word of stories in here.

export interface SceneCard {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export interface Scene {
  readonly cardWidth: number;
  readonly cards: readonly SceneCard[];
  readonly links: readonly { readonly id: string; readonly meansId: string; readonly endId: string }[];
}

declare global {
  interface Window {
    /** Shows a map in place of what was shown before, the whole of it in view. */
    showMap: (scene: Scene) => void;
  }
}
