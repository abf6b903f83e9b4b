import './dialog.css'
import type { ReactNode } from 'react'
import {
  Dialog as AriaDialog,
  DialogTrigger as AriaDialogTrigger,
  Heading,
  Modal,
  ModalOverlay,
} from 'react-aria-components'
import { useFrameWords } from '../words/words.ts'
import { IconButton } from './Button.tsx'

/** A button and the dialog it opens: `<DialogTrigger><Button>…</Button><Dialog title=…>…</Dialog></DialogTrigger>`. */
export const DialogTrigger = AriaDialogTrigger

/**
 * A question or a small form over the screen. It keeps the focus and gives it back. Escape and the button close it.
 *
 * @param children the content; as a function it gets `close`.
 * @param side `start` makes it a drawer at the edge, as for the rail on telephones.
 */
export function Dialog({
  title,
  children,
  actions,
  side = 'centre',
  isWide = false,
  isOpen,
  onOpenChange,
}: {
  title: string
  children: ReactNode | ((close: () => void) => ReactNode)
  /** The buttons at the foot, the main one last. */
  actions?: (close: () => void) => ReactNode
  side?: 'centre' | 'start'
  isWide?: boolean
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
}) {
  const { ui } = useFrameWords()
  return (
    <ModalOverlay
      className="ui-dialog-veil"
      data-side={side}
      isDismissable
      {...(isOpen !== undefined && { isOpen })}
      {...(onOpenChange && { onOpenChange })}
    >
      <Modal className="ui-dialog-frame" data-wide={isWide || undefined}>
        <AriaDialog className="ui-dialog">
          {({ close }) => (
            <>
              <div className="ui-dialog-head">
                <Heading slot="title" level={2}>
                  {title}
                </Heading>
                <IconButton icon="close" label={ui.close} onPress={close} />
              </div>
              <div className="ui-dialog-body">
                {typeof children === 'function' ? children(close) : children}
              </div>
              {actions && <div className="ui-dialog-foot">{actions(close)}</div>}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
