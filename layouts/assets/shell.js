/* What the browser does by itself: it keeps header, address bar, title and announcements in step with the page.
   The address is the whole state. Controls of a page change it in place, links lead on, the back button leads back. */

(() => {
  const routed = { address: null }; // the address of which the server last made a whole page
  const address = () => location.pathname + location.search;
  const clientside = () => window.dash_clientside;

  const findPartnership = (path) => (path.match(/^\/p\/([^/]+)/) || [])[1];

  const choosePage = (path) => {
    if (/^\/(p\/[^/]+)?\/?$/.test(path)) return 0;
    if (/^\/p\/[^/]+\/compare\/?$/.test(path)) return 1;
    return path.startsWith("/methods") ? 2 : -1;
  };

  const go = (url) => {
    const target = url.pathname + url.search;
    if (target === address()) return;
    if (target === routed.address) location.assign(target);
    // A change of controls has moved the address since; Dash believes that it is still there, and would do nothing.
    else clientside().set_props("_pages_location", { pathname: url.pathname, search: url.search, hash: url.hash });
  };

  const isOwnPage = (link, event) =>
    link.origin === location.origin &&
    /^\/($|p\/|methods)/.test(link.pathname) &&
    !link.target &&
    !link.hasAttribute("download") &&
    event.button === 0 &&
    !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a[href]");
    if (!link || event.defaultPrevented || !isOwnPage(link, event)) return;
    const url = new URL(link.href);
    if (url.hash && url.pathname + url.search === address()) return; // a place on this very page
    event.preventDefault();
    go(url);
  });

  const showPage = (state) => {
    const first = document.title === "" || !showPage.done;
    showPage.done = true;
    document.title = state.title;
    if (first) return "";
    if (document.activeElement === document.body || !document.activeElement) {
      document.getElementById("content").focus({ preventScroll: true });
    }
    return state.title;
  };

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.shell = {
    /* A new page: the header names its partnership and marks the way to it. */
    follow(pathname, search, chosen, ways) {
      routed.address = pathname + (search || "");
      const partnership = findPartnership(pathname) || chosen || findPartnership(ways[0]);
      const page = choosePage(pathname);
      const hrefs = ways.map((way) => way.replace(/^\/p\/[^/]+/, `/p/${partnership}`));
      return [partnership, hrefs, ways.map((_, place) => (place === page ? "page" : null))];
    },

    /* Another partnership: the same page of it, as far as the address means the same there. */
    choose(partnership) {
      const now = findPartnership(location.pathname);
      if (now === partnership || (!now && location.pathname === "/" && !choose.asked)) {
        choose.asked = true;
        return clientside().no_update;
      }
      const rest = location.pathname.match(/^\/p\/[^/]+(\/m\/[^/]+|\/compare)/);
      const quarter = new URLSearchParams(location.search).get("quarter");
      go(new URL(`/p/${partnership}${rest ? rest[1] : ""}${quarter ? `?quarter=${quarter}` : ""}`, location.href));
      return clientside().no_update;
    },

    /* The page has changed: what it is about stands in the address bar and the title, and is announced. */
    mirror(state) {
      if (state.href === address() || address() === "/") {
        const title = showPage(state);
        return title;
      }
      history.replaceState(history.state, "", state.href);
      document.title = state.title;
      return state.message;
    },
  };
})();
