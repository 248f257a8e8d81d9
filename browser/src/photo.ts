// Makes a chosen photo small enough to be sent: what a phone's camera makes is larger than what is taken. What is left holds nothing but the picture.
// Where the browser cannot, the file stays as it was chosen, and the server says what it takes.
const MEDIA_TYPE = "image/jpeg";
const QUALITY = 0.85;

/** What each field is making smaller just now; nothing for a field at rest. */
const making = new Map<HTMLInputElement, Promise<void>>();

export function makeSmallerIn(field: HTMLInputElement): void {
  const hint = document.getElementById(field.dataset.shrunk ?? "");
  const longest = Number(field.dataset.longest);
  if (!canMakeSmaller() || !(longest > 0)) {
    return;
  }

  if (hint) {
    hint.hidden = false;
    field.setAttribute("aria-describedby", `${field.getAttribute("aria-describedby") ?? ""} ${hint.id}`.trim());
  }

  field.addEventListener("change", () => begin(field, longest));
  field.form?.addEventListener("submit", (sent) => void holdBack(sent, field));

  // A browser that goes back to a form keeps the file that was chosen.
  begin(field, longest);
}

function canMakeSmaller(): boolean {
  return "createImageBitmap" in window && "toBlob" in HTMLCanvasElement.prototype && "DataTransfer" in window && "requestSubmit" in HTMLFormElement.prototype;
}

function begin(field: HTMLInputElement, longest: number): void {
  const file = field.files?.[0];
  if (!file) {
    return;
  }

  const work = replace(field, file, longest).finally(() => {
    if (making.get(field) === work) {
      making.delete(field);
    }
  });
  making.set(field, work);
}

// Who presses the button at once is not answered that the photo is too large: it is sent when it is ready.
async function holdBack(sent: SubmitEvent, field: HTMLInputElement): Promise<void> {
  if (!making.has(field)) {
    return;
  }

  sent.preventDefault();
  for (let work = making.get(field); work; work = making.get(field)) {
    await work;
  }

  field.form?.requestSubmit(sent.submitter);
}

async function replace(field: HTMLInputElement, file: File, longest: number): Promise<void> {
  const smaller = await smallerOf(file, longest, Number(field.dataset.largest));

  // Another one may have been chosen meanwhile.
  if (!smaller || field.files?.[0] !== file) {
    return;
  }

  const chosen = new DataTransfer();
  chosen.items.add(new File([smaller], nameOf(file), { type: MEDIA_TYPE }));
  field.files = chosen.files;
}

/** Null for what is small enough as it is, and for what this browser cannot read. */
async function smallerOf(file: File, longest: number, largest: number): Promise<Blob | null> {
  try {
    // The right way up, as the camera says: what it says is not sent.
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    try {
      const share = Math.min(1, longest / Math.max(picture.width, picture.height));
      return share < 1 || file.size > largest ? await drawn(picture, share) : null;
    } finally {
      picture.close();
    }
  } catch {
    return null;
  }
}

function drawn(picture: ImageBitmap, share: number): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * share));
  canvas.height = Math.max(1, Math.round(picture.height * share));
  const paper = canvas.getContext("2d");
  if (!paper) {
    return Promise.resolve(null);
  }

  // What can be seen through would be black in a JPEG.
  paper.fillStyle = "#fff";
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.imageSmoothingQuality = "high";
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((made) => canvas.toBlob(made, MEDIA_TYPE, QUALITY));
}

function nameOf(file: File): string {
  return `${file.name.replace(/\.[^.]*$/, "")}.jpg`;
}

document.querySelectorAll<HTMLInputElement>("input[type=file][data-longest]").forEach(makeSmallerIn);
