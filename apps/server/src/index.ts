export { createApp } from './app.ts'
export { PortInUse, serve } from './serve.ts'
