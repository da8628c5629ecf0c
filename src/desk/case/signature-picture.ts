/** A signature is kept as strokes on a field of 1000 × 500; an SVG shows them at any size, here and in WeChat. */
export const signaturePicture = (strokes: readonly (readonly number[])[]): string => {
  const paths = strokes.map((stroke) => `<path d="${lineOf(stroke)}"/>`).join('')
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 500"><rect width="1000" height="500" fill="#fff"/>' +
    `<g fill="none" stroke="#17262a" stroke-width="9" stroke-linecap="round" stroke-linejoin="round">${paths}</g></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

/** Only numbers go into the picture, whatever the stroke holds. */
const lineOf = (stroke: readonly number[]): string =>
  stroke
    .map((number, index) => `${index === 0 ? 'M' : index % 2 === 0 ? 'L' : ''}${Math.round(Number(number))}`)
    .join(' ')
