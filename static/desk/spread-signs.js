// Signs of sentences that begin in one line stand side by side, as on paper.
const APART = 6;

function spread() {
  const signs = [...document.querySelectorAll('.galley .mk')];
  signs.forEach((sign) => sign.style.removeProperty('--shift'));
  const places = signs.map((sign) => ({ top: sign.getBoundingClientRect().top, width: widthOf(sign) }));
  let shift = 0;
  for (let i = signs.length - 2; i >= 0; i -= 1) {
    const isBeside = Math.abs(places[i].top - places[i + 1].top) < 4;
    shift = isBeside ? shift + places[i + 1].width + APART : 0;
    if (shift) signs[i].style.setProperty('--shift', `${shift}px`);
  }
}

function widthOf(sign) {
  const range = document.createRange();
  range.selectNodeContents(sign);
  return range.getBoundingClientRect().width;
}

spread();
addEventListener('resize', spread);
document.fonts?.ready.then(spread);
