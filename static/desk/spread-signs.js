// Signs of sentences that begin in one line stand side by side, as on paper; where there are more
// than the margin has room for, they are closer together.
const APART = 6;
const EDGE = 8;

function spread() {
  const signs = [...document.querySelectorAll('.galley .mk')];
  signs.forEach((sign) => sign.style.removeProperty('--shift'));
  const edge = document.querySelector('.galley').getBoundingClientRect().left + EDGE;
  linesOf(signs.map((sign) => ({ sign, box: boxOf(sign) }))).forEach((line) => {
    const shifts = line.map((_, at) => line.slice(at + 1).reduce((sum, { box }) => sum + box.width + APART, 0));
    const room = Math.max(0, line[0].box.left - edge);
    const scale = shifts[0] > room ? room / shifts[0] : 1;
    line.forEach(({ sign }, at) => shifts[at] && sign.style.setProperty('--shift', `${shifts[at] * scale}px`));
  });
}

function linesOf(places) {
  const lines = [];
  for (const place of places) {
    const line = lines.at(-1);
    if (line && Math.abs(line.at(-1).box.top - place.box.top) < 4) line.push(place);
    else lines.push([place]);
  }
  return lines;
}

// The box of what is in a sign, which is narrower than its own.
function boxOf(sign) {
  const range = document.createRange();
  range.selectNodeContents(sign);
  const { left, width } = range.getBoundingClientRect();
  return { left, width, top: sign.getBoundingClientRect().top };
}

spread();
addEventListener('resize', spread);
document.fonts?.ready.then(spread);
