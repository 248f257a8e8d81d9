// Shows what a chosen file holds before it is sent: its name, its size and its first lines. Nothing of it leaves the browser for that.
const MOST_BYTES = 8192;
const MOST_LINES = 6;
const SEPARATORS = [",", ";", "\t"];

for (const field of document.querySelectorAll("input[data-preview]")) {
  field.addEventListener("change", () => show(field));

  // A browser that goes back to a form keeps the file that was chosen.
  show(field);
}

async function show(field) {
  const [file] = field.files;
  const preview = document.getElementById(field.dataset.preview);
  preview.querySelectorAll(":scope > :not(template)").forEach((part) => part.remove());
  if (!file) {
    return;
  }

  const lines = await linesOf(file);

  // Another one may have been chosen meanwhile.
  if (field.files[0] === file) {
    preview.append(partsOf(preview, file, Number(field.dataset.largest), lines));
  }
}

function partsOf(preview, file, largest, lines) {
  const parts = preview.querySelector("template").content.cloneNode(true);
  const part = (name) => parts.querySelector(`[data-part=${name}]`);
  part("name").textContent = file.name;
  part("size").textContent = sizeOf(file.size);
  if (file.size <= largest) {
    part("too-large").remove();
  }

  if (lines === "") {
    part("lines").remove();
  } else {
    parts.append(isTable(file) ? tableOf(rowsOf(lines), part("lines").textContent) : textOf(lines));
  }

  return parts;
}

// What is no text has a zero byte early on; of what was cut off, the last line is only half there.
async function linesOf(file) {
  try {
    const text = await file.slice(0, MOST_BYTES).text();
    const lines = text.includes("\0") ? [] : text.trimEnd().split(/\r?\n/);
    return (file.size > MOST_BYTES && lines.length > 1 ? lines.slice(0, -1) : lines).slice(0, MOST_LINES).join("\n");
  } catch {
    // It was moved or may not be read: whoever sends it hears so from the server.
    return "";
  }
}

function isTable(file) {
  return file.type === "text/csv" || file.name.toLowerCase().endsWith(".csv");
}

// RFC 4180, with whichever separator the first line has most of.
function rowsOf(text) {
  const heading = text.split("\n")[0];
  const separator = SEPARATORS.reduce((most, sign) => (heading.split(sign).length > heading.split(most).length ? sign : most));
  const rows = [[""]];
  let quoted = false;
  for (let place = 0; place < text.length; place++) {
    const sign = text[place];
    const row = rows.at(-1);
    if (sign === '"' && quoted && text[place + 1] === '"') {
      row[row.length - 1] += '"';
      place++;
    } else if (sign === '"') {
      quoted = !quoted;
    } else if (sign === separator && !quoted) {
      row.push("");
    } else if (sign === "\n" && !quoted) {
      rows.push([""]);
    } else {
      row[row.length - 1] += sign;
    }
  }

  return rows;
}

// Wider than a phone it is, so it can be moved by keyboard too.
function tableOf(rows, name) {
  const scroll = element("div", { className: "scroll", tabIndex: 0 });
  scroll.setAttribute("role", "region");
  scroll.setAttribute("aria-label", name);
  const table = element("table");
  rows.forEach((cells, number) => {
    const row = table.insertRow();
    for (const cell of cells) {
      row.append(element(number === 0 ? "th" : "td", { textContent: cell, dir: "auto" }));
    }
  });
  scroll.append(table);
  return scroll;
}

function textOf(lines) {
  return element("pre", { textContent: lines, dir: "auto" });
}

function element(name, properties = {}) {
  return Object.assign(document.createElement(name), properties);
}

function sizeOf(bytes) {
  const [size, unit] = bytes < 1024 ? [bytes, "byte"] : bytes < 1024 * 1024 ? [bytes / 1024, "kilobyte"] : [bytes / (1024 * 1024), "megabyte"];
  return new Intl.NumberFormat(document.documentElement.lang, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 1 }).format(size);
}
