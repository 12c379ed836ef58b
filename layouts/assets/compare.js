/* The compare page: the button in a column's header sorts by it; pressed again, it gives the areas' own order back.
   Two buttons choose the picture of one metric. */

(() => {
  const SECONDS_TO_ANSWER = 10;

  // The table comes anew, sorted: whoever pressed a button in it finds the button, and the place scrolled to, again.
  const keepPlace = (pressed) => {
    const body = document.getElementById("compare-body");
    const across = document.querySelector(".matrix-place").scrollLeft;
    const observer = new MutationObserver(() => {
      const button = document.getElementById(JSON.stringify(pressed, Object.keys(pressed).sort()));
      if (!button || document.activeElement !== document.body) return;
      observer.disconnect();
      document.querySelector(".matrix-place").scrollLeft = across;
      button.focus({ preventScroll: true });
    });
    observer.observe(body, { childList: true, subtree: true });
    setTimeout(() => observer.disconnect(), SECONDS_TO_ANSWER * 1000);
  };

  // The id of the button that was pressed. Buttons also report when they appear, with no click; that asks for nothing.
  const findPressed = () => {
    const { triggered, triggered_id: pressed } = window.dash_clientside.callback_context;
    return pressed && triggered.some((each) => each.value) ? pressed : null;
  };

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.compare = {
    sort(_clicks, sorted) {
      const pressed = findPressed();
      if (!pressed) return window.dash_clientside.no_update;
      keepPlace(pressed);
      return sorted === pressed.metric ? "" : pressed.metric;
    },
    plot(_clicks, plotted) {
      const pressed = findPressed();
      if (!pressed || pressed.plot === plotted) return window.dash_clientside.no_update;
      keepPlace(pressed);
      return pressed.plot;
    },
  };
})();
