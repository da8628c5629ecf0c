import { View } from '@tarojs/components'
import type { Box } from '../../../../../domain/intake/reading'
import { Photo } from '../../../../platform/pictures/photo'

export interface CroppedPicture {
  readonly path: string
  readonly width: number
  readonly height: number
}

const WHOLE: Box = { left: 0, top: 0, right: 1, bottom: 1 }
/** Round a piece, so that nothing of it is cut off: parts of the picture. */
const MARGIN = { across: 0.015, down: 0.012 }
/** A short name is not drawn as wide as a screen. */
const NARROWEST = 0.4
const WIDEST_WHOLE = 0.6

/** A piece of a picture, undistorted: the picture lies behind a window. Where no place is known, all of it. */
export function Piece({ picture, box, label }: { picture: CroppedPicture; box?: Box | undefined; label: string }) {
  const { left, top, right, bottom } = box === undefined ? WHOLE : around(box)
  const [across, down] = [right - left, bottom - top]
  const width = box === undefined ? WIDEST_WHOLE : Math.min(1, Math.max(NARROWEST, across * 1.5))
  const percent = (part: number) => `${(part * 100).toFixed(2)}%`
  const height = (width * down * picture.height) / (across * picture.width)
  return (
    <View className="piece" style={{ width: percent(width), paddingTop: percent(height) }}>
      <View
        className="piece-picture"
        style={{
          width: percent(1 / across),
          height: percent(1 / down),
          left: percent(-left / across),
          top: percent(-top / down),
        }}
      >
        <Photo className="piece-photo" src={picture.path} label={label} />
      </View>
    </View>
  )
}

const around = ({ left, top, right, bottom }: Box): Box => ({
  left: Math.max(0, left - MARGIN.across),
  top: Math.max(0, top - MARGIN.down),
  right: Math.min(1, right + MARGIN.across),
  bottom: Math.min(1, bottom + MARGIN.down),
})
