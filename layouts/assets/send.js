/* The page for sending a return: it puts the inputs in place, sends the file with progress, and shows the answer.
   The server checks and words everything; here nothing is decided but how large a file may be sent at all. */

(() => {
  const ADDRESS = "/api/v1/returns";
  const MOST_BYTES = 200e6;
  const TRIES = 20; // while another return is being received

  const find = (id) => document.getElementById(id);
  // What a heading says as well is only spoken.
  const say = (words, { unseen = false } = {}) => {
    const place = find("send-status");
    if (!place) return;
    place.classList.toggle("visually-hidden", unseen);
    place.textContent = words;
  };

  // ------------------------------------------------------------ inputs

  const fill = () =>
    document.querySelectorAll("[data-input]:empty").forEach((place) => {
      const [type, name, id] = place.dataset.input.split(" ");
      const input = Object.assign(document.createElement("input"), { type, name, id });
      if (type === "file") {
        input.accept = ".csv,text/csv";
        input.setAttribute("aria-describedby", "send-file-hint");
        input.addEventListener("change", forget);
      }
      if (name === "sender") input.autocomplete = "name";
      place.append(input);
    });
  new MutationObserver(fill).observe(document.documentElement, { childList: true, subtree: true });

  // Another file: what was said of the one before is no longer true.
  const forget = () => {
    find("send-answer").replaceChildren();
    find("send-confirm").hidden = true;
    say("");
  };

  const isFile = (event) => event.dataTransfer && [...event.dataTransfer.types].includes("Files");
  document.addEventListener("dragover", (event) => {
    const place = find("send-drop");
    if (!place || !isFile(event)) return;
    event.preventDefault();
    place.classList.toggle("send-over", place.contains(event.target));
  });
  document.addEventListener("drop", (event) => {
    const place = find("send-drop");
    if (!place || !isFile(event)) return;
    event.preventDefault(); // a file beside the place would open in the browser
    place.classList.remove("send-over");
    if (!place.contains(event.target) || !event.dataTransfer.files.length) return;
    find("send-file").files = event.dataTransfer.files;
    forget();
    say(`${event.dataTransfer.files[0].name} is chosen.`);
  });

  // ------------------------------------------------------------ sending

  const show = (html, words) => {
    const place = find("send-answer");
    place.innerHTML = html; // made by the server, which escapes what senders wrote
    say(words, { unseen: true });
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: "start" });
  };

  const showError = (words) => {
    const box = Object.assign(document.createElement("div"), { className: "notice notice-error" });
    box.setAttribute("role", "alert");
    box.append(Object.assign(document.createElement("p"), { textContent: words }));
    find("send-answer").replaceChildren(box);
    say("");
    box.scrollIntoView({ block: "nearest" });
  };

  const post = (address, form, { kind = "json", tries = TRIES } = {}) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open("POST", address);
      request.responseType = kind;
      request.upload.onprogress = ({ loaded, total }) =>
        say(loaded < total ? `Sending: ${Math.floor((100 * loaded) / total)}%` : "Sent. The server is checking it.");
      request.onerror = () => reject(new Error("The connection was lost. Nothing was stored; try again."));
      request.onload = () => {
        if (request.status === 503 && request.getResponseHeader("Retry-After") && tries > 0) {
          say("Another return is being received. Yours is next.");
          const seconds = Number(request.getResponseHeader("Retry-After"));
          setTimeout(() => post(address, form, { kind, tries: tries - 1 }).then(resolve, reject), 1000 * seconds);
        } else resolve(request);
      };
      request.send(form);
    });

  // What the server would ask for, asked for at once.
  const NEEDED = { sender: "your name or team", period: "the period", sure: "that you confirm it" };
  const findEmpty = (form) => {
    const empty = Object.keys(NEEDED).filter((name) => {
      const control = form.elements[name];
      return control && (control.type === "checkbox" ? !control.checked : !control.value.trim());
    });
    return empty.length ? `Fill in: ${empty.map((name) => NEEDED[name]).join(", ")}.` : "";
  };

  const readForm = (form) => {
    const file = find("send-file").files[0];
    if (!file) return "Choose a file first.";
    if (file.size > MOST_BYTES) return "The file is larger than 200 MB. Divide it, for instance by year.";
    return new FormData(form);
  };

  const busy = (form, is) => form.querySelectorAll("button").forEach((button) => (button.disabled = is));

  const send = async (form, address, data) => {
    busy(form, true);
    say("Sending…");
    try {
      const { response } = await post(address, data);
      if (!response) throw new Error("The server did not answer as it should. Try again.");
      if (response.error) throw new Error([response.error, response.hint].filter(Boolean).join(" "));
      show(response.html, response.headline);
      return response.accepted ? response : null;
    } catch (error) {
      showError(error.message);
      return null;
    } finally {
      busy(form, false);
    }
  };

  const hand = async (form, { check }) => {
    const data = readForm(form);
    const lacking = check ? "" : findEmpty(form);
    if (typeof data === "string" || lacking) return showError(lacking || data);
    if (check) data.set("check", "yes");
    if (check || find("send-confirm").hidden) data.delete("note");
    data.set("answer", "page");
    const answer = await send(form, ADDRESS, data);
    const asks = answer && check && answer.counts.some(({ severity }) => severity === "query");
    find("send-confirm").hidden = !asks;
  };

  // The findings, or the file with its cells marked, as a file to keep.
  const save = async (form) => {
    const data = readForm(form.form);
    if (typeof data === "string") return showError(data);
    data.set("check", "yes");
    data.set("answer", form.kind);
    const { status, response } = await post(ADDRESS, data, { kind: "blob" });
    if (status !== 200) return say("The file could not be made. Try again.");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(response);
    link.download = form.kind === "csv" ? "findings.csv" : "marked.xlsx";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    say(`${link.download} is saved.`);
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("#send-check, button[data-save]");
    if (!button) return;
    if (button.id === "send-check") hand(find("send-form"), { check: true });
    else save({ form: find("send-form"), kind: button.dataset.save });
  });

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.id !== "send-form" && form.id !== "nil-form") return;
    event.preventDefault();
    if (form.id === "send-form") hand(form, { check: false });
    else {
      const data = new FormData(form);
      data.set("answer", "page");
      const lacking = findEmpty(form);
      if (lacking) showError(lacking);
      else send(form, `${ADDRESS}/nil`, data);
    }
  });
})();
