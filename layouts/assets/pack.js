/* The board pack's page: a file is fetched with its progress shown, and a comment is kept without leaving the page.
   The server makes, checks and words everything. */

(() => {
  const TRIES = 60; // while another pack is being made
  const SHOWN_AFTER = 400; // milliseconds: what is quicker needs no bar

  const find = (id) => document.getElementById(id);
  const say = (words) => {
    const place = find("pack-status");
    if (place) place.textContent = words;
  };
  const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  // ------------------------------------------------------------ files

  const showBar = (name) => {
    const place = find("pack-progress");
    const bar = Object.assign(document.createElement("progress"), { id: "pack-bar" });
    bar.setAttribute("aria-label", `Making ${name}`);
    const time = Object.assign(document.createElement("span"), { ariaHidden: "true" });
    const begun = Date.now();
    const timer = setInterval(() => {
      const seconds = Math.round((Date.now() - begun) / 1000);
      time.textContent = `${seconds} second${seconds === 1 ? "" : "s"}`;
    }, 500);
    place.replaceChildren(bar, time);
    place.hidden = false;
    return () => {
      clearInterval(timer);
      place.replaceChildren();
      place.hidden = true;
    };
  };

  const fetchFile = async (address, tries = TRIES) => {
    const answer = await fetch(address).catch(() => {
      throw new Error("The connection was lost. Try again.");
    });
    const seconds = Number(answer.headers.get("Retry-After"));
    if (answer.status !== 503 || !seconds || tries === 0) return answer;
    say("Another pack is being made, or a return received. Yours is next.");
    await wait(1000 * seconds);
    return fetchFile(address, tries - 1);
  };

  const readName = (answer) => (answer.headers.get("Content-Disposition") || "").match(/filename="([^"]+)"/)?.[1];

  const save = (blob, name) => {
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };

  const take = async (link) => {
    const name = link.textContent;
    let hideBar = () => {};
    const timer = setTimeout(() => (hideBar = showBar(name)), SHOWN_AFTER);
    say(`Making the ${name}…`);
    try {
      const answer = await fetchFile(link.href);
      if (!answer.ok) throw new Error((await answer.text()).slice(0, 500) || "It could not be made. Try again.");
      const file = readName(answer);
      const blob = await answer.blob();
      save(blob, file);
      say(`${file} is ready: ${Math.max(1, Math.round(blob.size / 1000)).toLocaleString("en-GB")} kB.`);
    } catch (error) {
      say(error.message);
    } finally {
      clearTimeout(timer);
      hideBar();
    }
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-pack]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (link.getAttribute("aria-busy") === "true") return;
    link.setAttribute("aria-busy", "true");
    take(link).finally(() => link.removeAttribute("aria-busy"));
  });

  // ------------------------------------------------------------ comments

  let person = ""; // of the comment before, so that it need not be typed again

  // What stands is there to be changed.
  document.addEventListener(
    "toggle",
    (event) => {
      const form = event.target.matches?.(".pack-fold[open]") && event.target.querySelector("form");
      if (!form) return;
      const { text, person: signed } = form.elements;
      if (!text.value) text.value = form.dataset.comment || "";
      if (!signed.value) signed.value = person;
      signed.autocomplete = "name";
      signed.maxLength = 120;
    },
    true,
  );

  const complain = (form, words, field) => {
    form.querySelector("[role=alert]")?.remove();
    const box = Object.assign(document.createElement("p"), { className: "notice notice-error", textContent: words });
    box.setAttribute("role", "alert");
    form.append(box);
    field?.focus();
  };

  // The page comes anew with the comment on it; whoever wrote it goes on from where the form was.
  const renew = (metric) => {
    window.dash_clientside.set_props("pack-commented", { data: Date.now() });
    const body = find("pack-body");
    const watcher = new MutationObserver(() => {
      watcher.disconnect();
      requestAnimationFrame(() => {
        const opener = find(`pack-open-${metric}`);
        if (!opener) return;
        opener.parentElement.open = false;
        opener.focus({ preventScroll: true });
        say("The comment is kept.");
      });
    });
    watcher.observe(body, { childList: true, subtree: true });
  };

  document.addEventListener("submit", async (event) => {
    const form = event.target.closest("form.pack-form");
    if (!form) return;
    event.preventDefault();
    const { text, person: signed } = form.elements;
    if (!signed.value.trim()) return complain(form, "Fill in your name or team.", signed);
    if (!text.value.trim() && !form.dataset.comment) return complain(form, "Write the comment first.", text);
    const data = new URLSearchParams({ text: text.value, person: signed.value });
    data.set("metric", form.dataset.metric);
    data.set("quarter", form.dataset.quarter);
    const button = form.querySelector("button");
    button.disabled = true;
    try {
      const answer = await fetch(form.dataset.action, { method: "POST", body: data });
      const said = await answer.json();
      if (!answer.ok) throw new Error([said.error, said.hint].filter(Boolean).join(" "));
      person = signed.value;
      renew(form.dataset.metric);
    } catch (error) {
      complain(form, error instanceof SyntaxError ? "The server did not answer as it should. Try again." : error.message);
    } finally {
      button.disabled = false;
    }
  });
})();
