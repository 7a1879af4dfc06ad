// Bootstrap 5.3 takes its colours from an attribute, so the system's wish is put there before paint.
"use strict";
{
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const paint = () => {
    document.documentElement.dataset.bsTheme = dark.matches ? "dark" : "light";
  };
  paint();
  dark.addEventListener("change", paint);
}
