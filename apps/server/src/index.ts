export { createApp } from './app.ts'
export { type Listening, PortInUse, serve } from './serve.ts'
