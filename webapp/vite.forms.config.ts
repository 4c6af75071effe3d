import { defineConfig } from 'vite';

/**
 * The form renderer as one module of its own, for pages that are not the console (Tasklist): built to the stable
 * addresses /app/forms/forms.js and /app/forms/forms.css.
 */
export default defineConfig({
  base: '/app/forms/',
  publicDir: false,
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  build: {
    outDir: 'dist/forms',
    emptyOutDir: true,
    chunkSizeWarningLimit: 1200,
    lib: { entry: 'src/forms.ts', formats: ['es'], fileName: () => 'forms.js', cssFileName: 'forms' },
  },
});
