/* What the browser does by itself: it keeps header, address bar, title and announcements in step with the page.
   The address is the whole state. Controls of a page change it in place, links lead on, the back button leads back. */

(() => {
  // The address of which the server last made a whole page, its partnership, and whether that page is still to come.
  const routed = { address: null, partnership: null, awaited: false, pages: 0 };

  const readAddress = () => location.pathname + location.search;
  const findPartnership = (path) => (path.match(/^\/p\/([^/]+)/) || [])[1];
  const keep = () => window.dash_clientside.no_update;

  const findWay = (path) => {
    if (/^\/(p\/[^/]+)?\/?$/.test(path)) return 0;
    if (/^\/p\/[^/]+\/compare\/?$/.test(path)) return 1;
    if (/^\/p\/[^/]+\/(returns|revisions|send)\/?$/.test(path)) return 2;
    if (/^\/p\/[^/]+\/board-pack\/?$/.test(path)) return 3;
    return path.startsWith("/methods") ? 4 : -1;
  };

  // As at which day of the past the page is, as its address says; every way on keeps it but that to the present.
  const findAsAt = (href) => new URLSearchParams((href || "").split("?")[1]).get("as-at") || "";

  const setWord = (href, key, value) => {
    const url = new URL(href, location.href);
    const words = [...url.searchParams].filter(([name]) => name !== key);
    if (value) words.push([key, value]);
    const write = (word) => encodeURIComponent(word).replace(/%2C/g, ",").replace(/%3A/g, ":");
    const query = words.map(([name, word]) => `${name}=${write(word)}`);
    return url.pathname + (query.length ? `?${query.join("&")}` : "") + url.hash;
  };

  const go = (url) => {
    const target = url.pathname + url.search;
    // A control has moved the address since the page was made: Dash believes it is still there, and would do nothing.
    if (target === routed.address && target !== readAddress()) {
      location.assign(url);
      return;
    }
    history.pushState({}, "", url);
    dispatchEvent(new PopStateEvent("popstate")); // so Dash looks at the address
  };

  const leadsOn = (link, event) =>
    link.origin === location.origin &&
    /^\/($|p\/|methods|help$|accessibility$|changes$|receipts\/\d+$)/.test(link.pathname) &&
    !link.target &&
    !link.hasAttribute("download") &&
    event.button === 0 &&
    !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || event.defaultPrevented || !leadsOn(link, event)) return;
    const url = new URL(link.href);
    if (url.pathname + url.search === readAddress()) return; // a place on this very page
    event.preventDefault();
    go(url);
  });

  // A form whose fields are words of the address: it leads to the page as these say, like a link.
  document.addEventListener("submit", (event) => {
    const form = event.target.closest("form.address-form");
    if (!form) return;
    event.preventDefault();
    if (!form.reportValidity()) return;
    const fields = [...new FormData(form)];
    const href = fields.reduce((before, [name, value]) => setWord(before, name, value), readAddress());
    if (href !== readAddress()) go(new URL(href, location.href));
  });

  // What was said of the address that one came by is no longer true once a control has changed it.
  const showNotices = (shown) => document.getElementById("address-notices")?.toggleAttribute("hidden", !shown);

  const dropAsAt = () =>
    document.querySelectorAll("a[id^=way-]").forEach((way) => way.setAttribute("href", setWord(way.href, "as-at", "")));

  // A new page: whoever had the focus on what is gone now has it at the page's beginning.
  const arrive = (state) => {
    if (findAsAt(location.search) && !findAsAt(state.href)) dropAsAt(); // it could not be read, or is not for this page
    routed.awaited = false;
    routed.pages += 1;
    showNotices(true);
    if (state.href && readAddress() !== "/" && readAddress() !== state.href) {
      history.replaceState(history.state, "", state.href + location.hash);
    }
    const place = location.hash && document.getElementById(location.hash.slice(1));
    if (place) place.scrollIntoView();
    if (routed.pages === 1) return "";
    if (!document.activeElement || document.activeElement === document.body) {
      document.getElementById("content").focus({ preventScroll: true });
      if (!place) scrollTo(0, 0);
    }
    return state.title;
  };

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.shell = {
    /* The address has changed: the header names its partnership and marks the way to its page. */
    follow(pathname, search, known, chosen, ...ways) {
      const asAt = findAsAt(search);
      const named = findPartnership(pathname);
      const isKnown = known.some((option) => option.value === named);
      const partnership = isKnown ? named : chosen || findPartnership(ways[0]);
      Object.assign(routed, { address: pathname + (search || ""), partnership, awaited: true });
      const hrefs = ways.map((way) => setWord(way.replace(/^\/p\/[^/]+/, `/p/${partnership}`), "as-at", asAt));
      return [partnership, ...hrefs, ...ways.map((_, place) => (place === findWay(pathname) ? "page" : null))];
    },

    /* Another partnership is chosen: the same page of it, as far as the address means the same there. */
    choose(partnership) {
      if (partnership === routed.partnership) return keep();
      const rest = location.pathname.match(/^\/p\/[^/]+(\/m\/[^/]+|\/compare|\/returns|\/revisions|\/board-pack|\/send)/);
      const now = new URLSearchParams(location.search);
      const carry = (href, key) => setWord(href, key, now.get(key));
      const path = ["quarter", "since", "as-at"].reduce(carry, `/p/${partnership}${rest ? rest[1] : ""}`);
      go(new URL(path, location.href));
      return keep();
    },

    /* The page is new or has changed: its address, its title, and what a screen reader is told. */
    mirror(state) {
      const today = document.getElementById("as-at-today");
      if (today && state.href) today.setAttribute("href", setWord(state.href, "as-at", ""));
      setTimeout(() => (document.title = state.title)); // after Dash has set the title that it knows
      if (routed.awaited) return arrive(state);
      if (state.href) history.replaceState(history.state, "", state.href);
      showNotices(false);
      return state.message;
    },
  };
})();
