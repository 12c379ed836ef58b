/* “Copy picture”, “Save PNG”, “Save SVG”: the chart of an exhibit with all that must stay with it (message, subtitle,
   marking, notes, source, as-at date) as one picture. Drawn here, from the figure that plotly holds in the page. */

(() => {
  const WIDTH = 1000; // of the picture, in pixels; PNG has twice as many
  const SCALE = 2;
  const EDGE = 24;
  const FONT = '"Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif';
  const INK = "#1B1F23";
  const MUTED = "#4A5258";
  const STYLES = {
    title: { size: 22, weight: 700, color: INK },
    subtitle: { size: 15, weight: 400, color: MUTED },
    marking: { size: 13, weight: 700, color: INK },
    note: { size: 13, weight: 400, color: MUTED },
  };

  // ---------------------------------------------------------------- words

  const ruler = document.createElement("canvas").getContext("2d");

  const fold = (text, { size, weight }) => {
    ruler.font = `${weight} ${size}px ${FONT}`;
    const lines = [];
    for (const word of text.trim().split(/\s+/)) {
      const wider = lines.length ? `${lines[lines.length - 1]} ${word}` : word;
      if (lines.length && ruler.measureText(wider).width <= WIDTH - 2 * EDGE) lines[lines.length - 1] = wider;
      else lines.push(word);
    }
    return lines;
  };

  const readLines = (exhibit, selector, style) =>
    [...exhibit.querySelectorAll(selector)].flatMap((part) =>
      fold(part.textContent, STYLES[style]).map((text) => ({ text, ...STYLES[style] })),
    );

  const readHead = (exhibit) => [
    ...readLines(exhibit, ".exhibit-title", "title"),
    ...readLines(exhibit, ".exhibit-subtitle", "subtitle"),
  ];

  const readFoot = (exhibit) => [
    ...readLines(exhibit, ".exhibit-foot .exhibit-marking", "marking"),
    ...readLines(exhibit, ".exhibit-foot p:not(.exhibit-marking)", "note"),
  ];

  const measure = (lines) => lines.reduce((sum, line) => sum + line.size * 1.35, 0);

  // ---------------------------------------------------------------- the picture

  const SVG = "http://www.w3.org/2000/svg";

  const make = (name, attributes, text) => {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    if (text !== undefined) made.textContent = text;
    return made;
  };

  const write = (picture, lines, top) => {
    for (const { text, size, weight, color } of lines) {
      const style = { "font-family": FONT, "font-size": size, "font-weight": weight, fill: color };
      picture.append(make("text", { x: EDGE, y: top + size, ...style }, text));
      top += size * 1.35;
    }
  };

  // Plotly draws a copy at the picture's width, so that the chart on the page stays as it is.
  const drawChart = async (graph) => {
    const height = graph.layout.height || graph.clientHeight;
    const layout = { ...structuredClone(graph.layout), width: WIDTH - 2 * EDGE, height, autosize: false };
    const figure = { data: structuredClone(graph.data), layout, config: { staticPlot: true } };
    const options = { format: "svg", width: layout.width, height, imageDataOnly: true };
    const text = await window.Plotly.toImage(figure, options);
    const chart = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    if (chart.nodeName !== "svg") throw new Error("the chart could not be drawn");
    return { chart, height };
  };

  // A chart that the page shows in another form, row by row in a table, is fetched as plotly draws it.
  const findGraph = async (exhibit) => {
    if (!exhibit.dataset.figure) return exhibit.querySelector(".js-plotly-plot");
    const answer = await fetch(exhibit.dataset.figure);
    if (!answer.ok) throw new Error("the chart did not come");
    return answer.json();
  };

  const draw = async (exhibit) => {
    const graph = await findGraph(exhibit);
    if (!graph || !window.Plotly) throw new Error("the chart is not there yet");
    const { chart, height } = await drawChart(graph);
    const head = readHead(exhibit);
    const foot = readFoot(exhibit);
    const top = EDGE + measure(head) + 12;
    const whole = Math.ceil(top + height + 12 + measure(foot) + EDGE);
    const size = { width: WIDTH, height: whole, viewBox: `0 0 ${WIDTH} ${whole}` };
    const picture = make("svg", { xmlns: SVG, ...size, role: "img", lang: "en-GB" });
    picture.append(make("title", {}, exhibit.querySelector(".exhibit-title").textContent));
    const alt = exhibit.dataset.alt || exhibit.querySelector(".chart")?.getAttribute("aria-label");
    if (alt) picture.append(make("desc", {}, alt));
    picture.append(make("rect", { width: WIDTH, height: whole, fill: "#FFFFFF" }));
    write(picture, head, EDGE);
    chart.setAttribute("x", EDGE);
    chart.setAttribute("y", top);
    picture.append(document.importNode(chart, true));
    write(picture, foot, top + height + 12);
    return { text: new XMLSerializer().serializeToString(picture), width: WIDTH, height: whole };
  };

  const toSvg = async (exhibit) => new Blob([(await draw(exhibit)).text], { type: "image/svg+xml" });

  const toPng = async (exhibit) => {
    const { text, width, height } = await draw(exhibit);
    const address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
    try {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = width * SCALE;
      canvas.height = height * SCALE;
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      return await new Promise((resolve, reject) => {
        canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png");
      });
    } finally {
      URL.revokeObjectURL(address);
    }
  };

  // ---------------------------------------------------------------- what the buttons do

  const save = (blob, name) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };

  const copy = async (exhibit) => {
    if (!navigator.clipboard?.write || !window.ClipboardItem) return "This browser cannot copy it: save it instead";
    // The promise goes in at once: a browser that first waits for the picture forgets that someone pressed a button.
    await navigator.clipboard.write([new ClipboardItem({ "image/png": toPng(exhibit) })]);
    return "Picture copied";
  };

  const WORK = {
    copy,
    png: async (exhibit) => {
      save(await toPng(exhibit), `${exhibit.dataset.name}.png`);
      return "Picture saved as PNG";
    },
    svg: async (exhibit) => {
      save(await toSvg(exhibit), `${exhibit.dataset.name}.svg`);
      return "Picture saved as SVG";
    },
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-picture]");
    const exhibit = button?.closest("figure.exhibit");
    if (!exhibit || button.getAttribute("aria-busy") === "true") return;
    button.setAttribute("aria-busy", "true");
    WORK[button.dataset.picture](exhibit)
      .then((words) => window.sayOnButton(button, words))
      .catch(() => window.sayOnButton(button, "That did not work: try again"))
      .finally(() => button.removeAttribute("aria-busy"));
  });
})();
