/* Fields for a day, which the components have none of: `data-day="NAME ID LAST CHOSEN"` on an empty element makes one. */

(() => {
  const makeField = (place) => {
    const [name, id, max, value = ""] = place.dataset.day.split(" ");
    const field = Object.assign(document.createElement("input"), { type: "date", name, id, max, value });
    place.replaceChildren(field);
    place.dataset.made = place.dataset.day;
  };

  // The same place can come anew with another day.
  const fill = () =>
    document.querySelectorAll("[data-day]").forEach((place) => {
      if (place.dataset.made !== place.dataset.day || !place.firstChild) makeField(place);
    });

  const watched = { childList: true, subtree: true, attributes: true, attributeFilter: ["data-day"] };
  new MutationObserver(fill).observe(document.documentElement, watched);
})();
