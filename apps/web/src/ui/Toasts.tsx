import './toasts.css'
import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import { useFrameWords } from '../words/words.ts'
import { errorWords } from './ErrorState.tsx'
import { Icon } from './Icon.tsx'
import { toasts } from './toasts.ts'

/** Where toasts appear; stands once in the frame. Say something with `showToast`. */
export function Toasts() {
  const { ui } = useFrameWords()
  return (
    <ToastRegion queue={toasts} className="ui-toasts" aria-label={ui.toasts}>
      {({ toast }) => {
        const { content, key } = toast
        const undo = 'undo' in content ? content.undo : undefined
        const failed = 'error' in content ? errorWords(content.error, ui) : null
        return (
          <Toast toast={toast} className="ui-toast" data-tone={failed ? 'exclude' : undefined}>
            <ToastContent className="ui-toast-content">
              <Text slot="title">{failed ? failed.title : 'text' in content && content.text}</Text>
              {failed && <Text slot="description">{failed.text}</Text>}
            </ToastContent>
            {undo && (
              <AriaButton
                className="ui-toast-undo"
                onPress={() => {
                  toasts.close(key)
                  void undo()
                }}
              >
                <Icon name="undo" />
                {ui.undo}
              </AriaButton>
            )}
            <AriaButton slot="close" className="ui-toast-close" aria-label={ui.close}>
              <Icon name="close" />
            </AriaButton>
          </Toast>
        )
      }}
    </ToastRegion>
  )
}
