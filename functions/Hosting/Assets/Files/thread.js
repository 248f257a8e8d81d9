// Messages that stand in view are read: what the button under them says is said without it, so that no mail comes for them.
const form = document.querySelector("form[data-part=read]");

if (form) {
  const watch = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting) && document.visibilityState === "visible") {
      watch.disconnect();
      void read();
    }
  });
  watch.observe(form);
}

async function read() {
  try {
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual" });
    if (answer.type === "opaqueredirect") {
      form.remove();
    }
  } catch {
    // Off line: the button stays.
  }
}
