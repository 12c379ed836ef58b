/* The compare page: the button in a column's header sorts by it; pressed again, it gives the areas' own order back. */

(() => {
  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.compare = {
    sort(_clicks, sorted) {
      const { triggered, triggered_id: pressed } = window.dash_clientside.callback_context;
      // Buttons also report when they appear, with no click; that asks for nothing.
      const clicked = pressed && triggered.some((each) => each.value);
      if (!clicked) return window.dash_clientside.no_update;
      return sorted === pressed.metric ? "" : pressed.metric;
    },
  };
})();
