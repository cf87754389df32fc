// Numbers as whole numbers from -127 to 127, a quarter of the size, with one scale for each vector.

/** Times its vector's scale, each number is at most half that scale away from what it was. */
export function quantise(data: Float32Array, width: number): { scales: Float32Array; vectors: Int8Array } {
  const scales = new Float32Array(data.length / width);
  const vectors = new Int8Array(data.length);
  for (let row = 0; row < scales.length; row++) {
    const numbers = data.subarray(row * width, (row + 1) * width);
    const scale = numbers.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127;
    scales[row] = scale;
    if (scale > 0)
      vectors.set(
        numbers.map((value) => Math.round(value / scale)),
        row * width,
      );
  }
  return { scales, vectors };
}
