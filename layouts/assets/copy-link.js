/* “Copy link”: puts the page's address, or the one that the button names, on the clipboard and says so, on the button
   and to screen readers. */

(() => {
  const SECONDS_SAID = 3;

  const copyByHand = (text) => {
    // Where a page is served without encryption, browsers keep their clipboard to themselves but for this old way.
    const field = document.createElement("textarea");
    field.value = text;
    field.setAttribute("readonly", "");
    field.className = "visually-hidden";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done ? Promise.resolve() : Promise.reject(new Error("not allowed"));
  };

  const copy = (text) =>
    navigator.clipboard && window.isSecureContext
      ? navigator.clipboard.writeText(text).catch(() => copyByHand(text))
      : copyByHand(text);

  const say = (button, words) => {
    const before = button.dataset.before || button.textContent;
    button.dataset.before = before;
    button.textContent = words;
    const told = document.getElementById("page-message");
    if (told) told.textContent = words;
    clearTimeout(Number(button.dataset.timer));
    button.dataset.timer = setTimeout(() => (button.textContent = before), SECONDS_SAID * 1000);
  };

  window.sayOnButton = say; // for the other buttons of an exhibit

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-copy=link]");
    if (!button) return;
    const { address } = button.dataset;
    copy(new URL(address || location.href, location.href).href).then(
      () => {
        say(button, "Link copied");
        button.focus();
      },
      () => (address ? location.assign(address) : say(button, "Copy it from the address bar")),
    );
  });
})();
