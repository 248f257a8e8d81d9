// Shows the number of a slider while it is moved; without this it shows what was saved.
for (const slider of document.querySelectorAll("input[data-shown]")) {
  const shown = document.getElementById(slider.dataset.shown);
  const show = () => {
    shown.value = slider.value;
  };
  slider.addEventListener("input", show);

  // A browser that goes back to a form keeps where its sliders stood.
  show();
}
