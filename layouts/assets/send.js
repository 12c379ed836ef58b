/* The page for sending a return: it puts the inputs in place, sends the file with progress, and shows the answer.
   The server checks and words everything; here nothing is decided but how large a file may be sent at all. */

(() => {
  const ADDRESS = "/api/v1/returns";
  const MOST_BYTES = 200e6;
  const TRIES = 20; // while another return is being received
  const LOST = "The connection was lost. Try again: what arrived all the same is not stored a second time.";

  const find = (id) => document.getElementById(id);
  const say = (words) => {
    const place = find("send-status");
    if (place) place.textContent = words;
  };

  // The bar is for the eye; who listens hears when a part is done, and not every hundredth of it.
  const showProgress = (part) => {
    const place = find("send-progress");
    if (!place) return;
    if (part === null) return place.replaceChildren();
    let bar = place.firstElementChild;
    if (!bar) {
      bar = document.createElement("progress");
      bar.setAttribute("aria-label", "Progress of sending");
      place.append(bar);
    }
    if (part < 1) bar.value = part;
    else bar.removeAttribute("value"); // how long the server will take, nobody knows
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
    find("send-error").replaceChildren();
    say("");
  };

  const isFile = (event) => event.dataTransfer && [...event.dataTransfer.types].includes("Files");
  document.addEventListener("dragover", (event) => {
    const place = find("send-drop");
    if (!place || !isFile(event)) return;
    event.preventDefault();
    place.classList.toggle("send-over", place.contains(event.target));
  });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) find("send-drop")?.classList.remove("send-over"); // out of the window
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

  const show = (html) => {
    const place = find("send-answer");
    place.innerHTML = html; // made by the server, which escapes what senders wrote
    say("");
    const title = place.querySelector("h2");
    title.focus({ preventScroll: true }); // which reads it out
    title.scrollIntoView({ block: "start" });
  };

  // What there is of an answer stays: a note for what is unusual may be in it.
  const showError = (words, control) => {
    const box = Object.assign(document.createElement("div"), { className: "notice notice-error" });
    box.setAttribute("role", "alert");
    box.append(Object.assign(document.createElement("p"), { textContent: words }));
    find("send-error").replaceChildren(box);
    say("");
    if (control) control.focus();
    box.scrollIntoView({ block: "nearest" });
  };

  const post = (address, form, { kind = "json", tries = TRIES } = {}) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open("POST", address);
      request.responseType = kind;
      request.upload.onprogress = ({ loaded, total }) => showProgress(total ? loaded / total : 1);
      request.upload.onload = () => say("Sent. The server is checking it.");
      request.onerror = () => reject(new Error(LOST));
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
  const NEEDED = {
    note: "why the unusual values are right",
    owed: "what there is nothing to report for",
    period: "the period",
    sender: "your name or team",
    sure: "that you confirm it",
  };
  const listEmpty = (form) =>
    Object.keys(NEEDED)
      .map((name) => form.elements[name])
      .filter((control) => control && !control.closest("[hidden]"))
      .filter((control) => (control.type === "checkbox" ? !control.checked : !control.value.trim()));
  const askFor = (empty) =>
    showError(`Fill in: ${empty.map(({ name }) => NEEDED[name]).join(", ")}.`, empty[0]);

  // What is outstanding names its return, area and period; what is not has a field for each.
  const readNil = (form) => {
    const data = new FormData(form);
    const owed = data.get("owed");
    if (owed && owed !== "other")
      owed.split(" ").forEach((word, place) => data.set(["return", "area", "period"][place], word));
    data.delete("owed");
    data.set("answer", "page");
    return data;
  };

  document.addEventListener("change", ({ target }) => {
    if (target.id === "nil-owed") find("nil-other").hidden = target.value !== "other";
  });

  const readForm = (form) => {
    const file = find("send-file").files[0];
    if (!file) return "Choose a file first.";
    if (file.size > MOST_BYTES) return "The file is larger than 200 MB. Divide it, for instance by year.";
    return new FormData(form);
  };

  const busy = (is) => document.querySelectorAll("main button").forEach((button) => (button.disabled = is));

  const send = async (address, data) => {
    const begun = document.activeElement;
    busy(true);
    find("send-error").replaceChildren();
    say("Sending…");
    showProgress(0);
    try {
      const { response } = await post(address, data);
      if (!response) throw new Error("The server did not answer as it should. Try again.");
      if (response.error) throw new Error([response.error, response.hint].filter(Boolean).join(" "));
      show(response.html);
      busy(false);
    } catch (error) {
      busy(false); // first, so that the button can have the focus back
      showError(error.message, begun);
    } finally {
      showProgress(null);
    }
  };

  const hand = (form, { check = false, confirmation = null } = {}) => {
    const data = readForm(form);
    if (typeof data === "string") return showError(data, find("send-file"));
    const empty = [...(confirmation ? listEmpty(confirmation) : []), ...(check ? [] : listEmpty(form))];
    if (empty.length) return askFor(empty);
    if (check) data.set("check", "yes");
    if (confirmation) data.set("note", confirmation.elements.note.value);
    data.set("answer", "page");
    send(ADDRESS, data);
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

  // The key of a further receipt, pasted as its address or alone, goes into the address of this one.
  const addKey = (pasted) => {
    const key = (pasted.split(/[?&]key=/)[1] || pasted).split(/[&#]/)[0];
    if (!key) return showError("Fill in: the address of the other receipt.", find("other-receipt"));
    const here = new URL(location.href);
    here.searchParams.set("key", [here.searchParams.get("key"), key].join(","));
    location.assign(here);
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("#send-check, button[data-save], button[data-step]");
    if (!button) return;
    if (button.id === "send-check") hand(find("send-form"), { check: true });
    else if (button.dataset.step === "choose") find("send-file").click();
    else if (button.dataset.step === "send") hand(find("send-form"));
    else save({ form: find("send-form"), kind: button.dataset.save });
  });

  document.addEventListener("submit", (event) => {
    const form = event.target;
    const handle = {
      "other-receipt-form": () => addKey(form.elements.receipt.value.trim()),
      "send-form": () => hand(form),
      "confirm-form": () => hand(find("send-form"), { confirmation: form }),
      "nil-form": () => {
        const empty = listEmpty(form);
        if (empty.length) return askFor(empty);
        send(`${ADDRESS}/nil`, readNil(form));
      },
    }[form.id];
    if (!handle) return;
    event.preventDefault();
    handle();
  });
})();
