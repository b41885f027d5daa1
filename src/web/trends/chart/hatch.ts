type Box = [left: number, top: number, width: number, height: number];

const STEP = 12;

/** Draws slanting lines over a box: here nothing is known. */
export function hatch(context: CanvasRenderingContext2D, colour: string, box: Box): void {
  const [left, top, width, height] = box;
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  context.beginPath();
  for (let x = left - height; x < left + width; x += STEP) {
    context.moveTo(x, top + height);
    context.lineTo(x + height, top);
  }
  context.strokeStyle = colour;
  context.lineWidth = 2;
  context.stroke();
  context.restore();
}
