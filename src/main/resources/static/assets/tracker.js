/* What the tracker does more where scripts run. Without this file every page works as well. Its texts come with the page. */
{
  'use strict';
  const texts = document.currentScript.dataset;
  const language = document.documentElement.lang;
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
  const make = (name, attributes) => {
    const element = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    return element;
  };

  /* Long lists are found by typing: the combobox with a listbox of the ARIA Authoring Practices. The list itself stays
     in the form, hidden, with its name and value; what is sent is the same as without this. */
  const findByTyping = (select) => {
    const id = select.id;
    const into = document.getElementById(select.dataset.into);
    const entries = [...select.options].map((option) => {
      const words = plain(option.text);
      return { option, words, all: ` ${words} ${plain(option.value)}` };
    });
    const box = make('div', { class: 'combobox' });
    const input = make('input', { id, type: 'text', role: 'combobox', autocomplete: 'off',
      'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': `${id}-list` });
    const list = make('ul', { id: `${id}-list`, role: 'listbox', 'aria-label': document.querySelector(`label[for="${id}"]`).textContent, hidden: '' });
    const said = make('span', { class: 'vh', role: 'status' });
    ['aria-describedby', 'aria-invalid'].filter((name) => select.hasAttribute(name))
      .forEach((name) => input.setAttribute(name, select.getAttribute(name)));
    let active = -1;

    const rank = (entry, asked) => entry.words.startsWith(asked) ? 0 : entry.all.includes(` ${asked}`) ? 1 : 2;
    const show = (typed) => {
      const asked = plain(typed);
      const found = entries.filter((entry) => asked.split(/\s+/).every((word) => entry.all.includes(word)))
        .sort((one, other) => rank(one, asked) - rank(other, asked));
      list.replaceChildren(...found.map(({ option }, i) => {
        const item = make('li', { id: `${id}-${i}`, role: 'option', 'aria-selected': 'false', dir: 'auto', lang: option.lang || language });
        item.textContent = option.text;
        item.entry = option;
        return item;
      }));
      list.hidden = found.length === 0;
      input.setAttribute('aria-expanded', String(!list.hidden));
      const number = make('bdi', {});
      number.textContent = found.length.toLocaleString(language);
      said.replaceChildren(`${texts.matches} `, number);
      said.className = found.length ? 'vh' : 'quiet';
      point(asked && found.length ? 0 : -1);
    };
    const point = (to) => {
      active = to;
      [...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === to)));
      if (to < 0) {
        input.removeAttribute('aria-activedescendant');
      } else {
        input.setAttribute('aria-activedescendant', list.children[to].id);
        list.children[to].scrollIntoView({ block: 'nearest' });
      }
    };
    const close = () => {
      list.hidden = true;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
      said.textContent = '';
      said.className = 'vh';
      active = -1;
    };
    const chosen = () => select.value ? select.selectedOptions[0]?.text ?? '' : '';
    const choose = (option) => {
      if (into && option.value) {
        into.value = [...new Set([...into.value.split(/[,;\s]+/).filter(Boolean), option.value])].join(', ');
        into.dispatchEvent(new Event('input', { bubbles: true }));
      } else {
        select.value = option.value;
        select.dispatchEvent(new Event('input', { bubbles: true }));
      }
      input.value = chosen();
      close();
    };
    /* What is typed in full counts as chosen, nothing typed as none, anything else as not typed. */
    const settle = () => {
      const typed = plain(input.value);
      const entry = typed ? entries.find((one) => one.words === typed || plain(one.option.value) === typed)
        : entries.find((one) => !one.option.value);
      if (entry && entry.option.value !== select.value) {
        choose(entry.option);
      } else {
        input.value = chosen();
        close();
      }
    };
    const keys = {
      ArrowDown: () => list.hidden ? show('') : point((active + 1) % list.children.length),
      ArrowUp: () => list.hidden ? show('') : point((active <= 0 ? list.children.length : active) - 1),
      Enter: () => !list.hidden && active >= 0 ? choose(list.children[active].entry) : input.value !== chosen() && settle(),
      Escape: () => {
        input.value = chosen();
        return list.hidden ? false : close();
      },
    };
    input.addEventListener('keydown', (event) => {
      if (keys[event.key] && !event.isComposing && keys[event.key]() !== false) {
        event.preventDefault();
      }
    });
    input.addEventListener('input', (event) => {
      event.stopPropagation();
      show(input.value);
    });
    input.addEventListener('click', () => list.hidden ? show('') : close());
    input.addEventListener('focus', () => input.select());
    input.addEventListener('blur', settle);
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const item = event.target.closest('li');
      if (item) {
        choose(item.entry);
      }
    });
    addEventListener('pageshow', () => { input.value = chosen(); });
    input.value = chosen();
    select.id = `${id}-select`;
    select.hidden = true;
    select.after(box);
    box.append(input, list, said);
  };

  /* What is typed is kept as it is typed: a little after the last key, and when the page is left. The answer says until
     when, and what there is to point out. */
  const keepWhatIsTyped = (status) => {
    const form = status.closest('form');
    let timer;
    let request;
    let changed = false;
    /* Tells the server which came first, should they overtake each other: what was typed or what was saved. */
    const typed = () => {
      form.elements.draft_typed.value = Date.now();
    };
    const body = () => new URLSearchParams(new FormData(form));
    const keep = async () => {
      changed = false;
      request?.abort();
      request = new AbortController();
      try {
        const answer = await fetch('/drafts', { method: 'POST', body: body(), redirect: 'error', signal: request.signal });
        if (!answer.ok) {
          throw new Error(answer.status);
        }
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        status.textContent = page.querySelector('.kept').textContent;
        page.querySelectorAll('[data-remarks]').forEach((said) => {
          const place = form.querySelector(`[data-remarks="${said.dataset.remarks}"]`);
          if (place && place.textContent !== said.textContent) {
            place.replaceChildren(...said.childNodes);
          }
        });
      } catch (failure) {
        if (failure.name !== 'AbortError') {
          status.textContent = status.dataset.lost;
        }
      }
    };
    form.addEventListener('input', () => {
      changed = true;
      typed();
      clearTimeout(timer);
      timer = setTimeout(keep, 2000);
    });
    form.addEventListener('submit', () => {
      changed = false;
      typed();
      clearTimeout(timer);
      request?.abort();
    });
    addEventListener('pagehide', () => {
      if (changed) {
        changed = false;
        clearTimeout(timer);
        /* A beacon is a short one. */
        if (!navigator.sendBeacon('/drafts', body())) {
          keep();
        }
      }
    });
  };

  document.querySelectorAll('select[data-find]').forEach(findByTyping);
  document.querySelectorAll('form .kept').forEach(keepWhatIsTyped);

  /* A second click sends nothing more. The buttons go after the form is on its way, for what they say goes with it. */
  addEventListener('submit', (event) => {
    if (event.target.method === 'post' && !event.defaultPrevented) {
      setTimeout(() => event.target.querySelectorAll('button').forEach((button) => { button.disabled = true; }));
    }
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) {
      document.querySelectorAll('form[method="post"] button').forEach((button) => { button.disabled = false; });
    }
  });
}
