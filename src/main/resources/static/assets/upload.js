/* Files are sent while the page stays: how far it is, a button to stop, and a refusal beside the form, with everything
   else as typed. Without this file the form works as any other. Its texts come with the page. */
{
  'use strict';
  const percent = new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`, { style: 'percent' });

  const prepare = (form) => {
    const part = (name) => form.querySelector(`[data-${name}]`);
    const said = (name) => form.querySelector(`template[data-say="${name}"]`).content.cloneNode(true);
    const file = form.querySelector('[type=file]');
    const [sending, stop, status, answer, button] = [part('sending'), part('stop'), part('said'), part('answer'), form.querySelector('.btn-main')];
    const progress = sending.querySelector('progress');

    const show = (what) => {
      sending.hidden = true;
      button.disabled = false;
      status.textContent = '';
      document.querySelector('#answer')?.remove();
      answer.replaceChildren(what);
      answer.querySelectorAll('[autofocus]').forEach((element) => element.removeAttribute('autofocus'));
      answer.querySelectorAll('a[href^="#"]').forEach((link) => {
        const field = form.querySelector(`[name="${link.hash.slice(1)}"]`);
        link.href = field ? `#${field.id}` : link.href;
      });
      answer.focus();
    };

    /* Read aloud at each quarter, no more. */
    const tell = (sent) => {
      progress.value = sent * 100;
      const quarter = Math.floor(sent * 4) / 4;
      const text = `${percent.format(quarter)} ${said('sent').textContent}`;
      if (quarter > 0 && status.textContent !== text) {
        status.textContent = text;
      }
    };

    const answered = (request) => {
      const place = request.getResponseHeader('Location');
      if (request.status === 201 && place) {
        // the same page is loaded anew, not only scrolled
        history.replaceState(null, '', place);
        location.reload();
        return;
      }
      const page = new DOMParser().parseFromString(request.responseText, 'text/html');
      const problems = page.querySelector('#answer') || page.querySelector('main .lead') || page.querySelector('h1');
      show(problems ? document.importNode(problems, true) : said('failed'));
    };

    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (file.files.length && file.files[0].size > Number(file.dataset.largest)) {
        show(said('large'));
        return;
      }
      const request = new XMLHttpRequest();
      request.open('POST', form.action);
      request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
      request.upload.addEventListener('progress', (sent) => tell(sent.total ? sent.loaded / sent.total : 0));
      request.addEventListener('load', () => answered(request));
      request.addEventListener('error', () => show(said('failed')));
      request.addEventListener('abort', () => show(said('stopped')));
      stop.onclick = () => request.abort();
      answer.replaceChildren();
      progress.value = 0;
      button.disabled = true;
      sending.hidden = false;
      stop.focus();
      request.send(new FormData(form));
    });
  };

  document.querySelectorAll('form[data-upload]').forEach(prepare);
}
