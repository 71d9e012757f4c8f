/// <reference types="vite/client" />

// Vite inlines the style sheet; the package ships no types for it.
declare module '@fontsource-variable/noto-sans-sc';
