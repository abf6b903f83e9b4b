import { expect, it } from 'vitest'
import { positionsIn } from './changes.ts'

it('positionsIn reads events that arrive in pieces, and skips signs of life', async () => {
  const pieces = [
    ': listening\n\n',
    'event: change\nda',
    'ta: {"seq":7,"type":"decision-recorded"}\r\n\r\n: still',
    ' here\n\ndata: {"seq":8}\n\n',
  ]
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece))
      controller.close()
    },
  })
  const positions: number[] = []
  for await (const seq of positionsIn(body)) positions.push(seq)
  expect(positions).toEqual([7, 8])
})
