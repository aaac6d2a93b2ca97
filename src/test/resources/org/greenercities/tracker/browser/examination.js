/* Looks at a page from within; each function answers with what it finds wrong, in words. Run by Examination. */
window.examination = (() => {

  const name = (element) => {
    const classes = [...element.classList].map((c) => '.' + c).join('');
    const text = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 60);
    return `<${element.localName}${element.id ? '#' + element.id : ''}${classes}> "${text}"`;
  };

  const seen = (element) => element.checkVisibility({ visibilityProperty: true });

  /* for screen readers alone, or folded to two lines on purpose, or hidden until it has the focus, or scrolling by itself */
  const deliberate = '.vh, .sum, .skip, .list thead, .list thead *, .wide';

  const axeFinds = async (options) => {
    const results = await axe.run(document, { ...options, resultTypes: ['violations'] });
    return results.violations.flatMap((violation) => violation.nodes.map((node) =>
      `axe ${violation.id}: ${node.target.join(' ')}: ${node.failureSummary.replace(/\s+/g, ' ')}`));
  };

  const structure = ([language, direction]) => {
    const wrong = [];
    const html = document.documentElement;
    if (html.lang !== language) wrong.push(`lang is ${html.lang}`);
    if (getComputedStyle(html).direction !== direction || html.dir !== direction) wrong.push(`dir is ${html.dir}`);
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((h) => Number(h.localName[1]));
    if (levels.filter((level) => level === 1).length !== 1) wrong.push(`first headings: ${levels}`);
    levels.forEach((level, i) => {
      if (level > (levels[i - 1] ?? 0) + 1) wrong.push(`heading skipped: ${levels.slice(0, i + 1)}`);
    });
    [...document.querySelectorAll('h1, h2, h3')].filter((h) => !h.textContent.trim()).forEach((h) => wrong.push(`empty ${name(h)}`));
    return wrong;
  };

  const beyond = () => [...document.body.querySelectorAll('*')].filter((element) => {
    const box = element.getBoundingClientRect();
    return seen(element) && !element.closest(deliberate) && box.width > 0
      && (box.right > document.documentElement.clientWidth + 1 || box.left < -1);
  });

  const cut = (element) => {
    const style = getComputedStyle(element);
    const sideways = style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    const down = ['hidden', 'clip'].includes(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
    return element.clientWidth > 0 && (sideways || down);
  };

  const placeholderCut = (input) => {
    const measure = document.createElement('canvas').getContext('2d');
    const style = getComputedStyle(input);
    measure.font = style.font;
    const room = input.clientWidth - parseFloat(style.paddingInlineStart) - parseFloat(style.paddingInlineEnd);
    return input.placeholder && measure.measureText(input.placeholder).width > room;
  };

  const layout = () => {
    const wrong = [];
    const html = document.documentElement;
    if (html.scrollWidth > html.clientWidth) {
      wrong.push(`scrolls sideways: ${html.scrollWidth} > ${html.clientWidth}`);
      beyond().slice(0, 5).forEach((element) => wrong.push(`beyond the edge: ${name(element)}`));
    }
    [...document.body.querySelectorAll('*')]
      .filter((element) => seen(element) && !element.closest(deliberate) && element.localName !== 'input' && cut(element))
      .forEach((element) => wrong.push(`cut off: ${name(element)}`));
    [...document.querySelectorAll('input[placeholder]')].filter((input) => seen(input) && placeholderCut(input))
      .forEach((input) => wrong.push(`placeholder cut off: ${input.placeholder}`));
    return wrong;
  };

  const letters = /\p{L}/u;
  const translated = (text) => /^⟦.*⟧$/su.test(text.trim());
  const data = 'bdi, [translate=no], html > body [lang], time, .num, code';

  const untranslated = () => {
    const wrong = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      if (letters.test(text.data) && !translated(text.data) && !text.parentElement.closest(data)) {
        wrong.push(`text: ${name(text.parentElement)} (${text.data.trim()})`);
      }
    }
    for (const attribute of ['aria-label', 'placeholder', 'title', 'alt', 'data-label']) {
      document.querySelectorAll(`[${attribute}]`).forEach((element) => {
        const text = element.getAttribute(attribute);
        if (letters.test(text) && !translated(text)) wrong.push(`${attribute}: ${text}`);
      });
    }
    if (!translated(document.title)) wrong.push(`title: ${document.title}`);
    return wrong;
  };

  const unfold = () => document.querySelectorAll('main details').forEach((details) => { details.open = true; });

  const restyle = (css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  };

  return { axeFinds, structure, layout, untranslated, unfold, restyle };
})();
