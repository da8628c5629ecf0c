import { existsSync } from 'node:fs'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * The browser the journeys run in: the one named by `CHROME_PATH`, an installed Chrome or Chromium, or, on a machine
 * that has neither, the one that the npm package `@sparticuz/chromium` carries with its libraries.
 */
export const browserExecutable = async (): Promise<string> => {
  const installed = [process.env.CHROME_PATH, ...INSTALLED].find((path) => path !== undefined && existsSync(path))
  if (installed !== undefined) return installed
  // Makes the package unpack the system libraries that a bare machine lacks; read when it is imported.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  return chromium.executablePath()
}
