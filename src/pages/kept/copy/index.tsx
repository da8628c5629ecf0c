import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ApplicationView } from '../../../../domain/casework/state/view'
import type { Service } from '../../../../domain/definition/service'
import { SaveCopy } from '../../../case-view/save-copy'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Heading } from '../../../components/heading'
import { ListRow } from '../../../components/list-row'
import { Page } from '../../../components/page'
import { today } from '../../../store/today'
import { KeepPicture } from '../keep-picture'
import { KeptPage } from '../kept-page'
import { answeredSections, answersPoster, MASKED } from './answers'

const TITLE = '我填的内容'

/** What was handed in, to be read again: hidden until a tap, as a picture, and as data for who wants that. */
export default function CopyPage() {
  return <KeptPage title={TITLE}>{(service, view) => <Shown service={service} view={view} />}</KeptPage>
}

function Shown({ service, view }: { readonly service: Service; readonly view: ApplicationView }) {
  const [isShown, setShown] = useState(false)
  const sections = answeredSections(service, view, today())
  return (
    <Page
      title={TITLE}
      action={
        <>
          <KeepPicture
            name={`${service.shortName}-我填的内容`}
            poster={() => answersPoster(service, view, sections, today())}
            good="里面有身份证号，请收好"
          />
          <SaveCopy service={service} id={view.id} />
        </>
      }
    >
      <View className="secondary">内容先遮着，点一下才显示。图片里是完整的内容。</View>
      <Button id="show-answers" kind="ghost" onTap={() => setShown(!isShown)}>
        {isShown ? '遮住' : '显示内容'}
      </Button>
      {sections.map(({ id, title, answers }) => (
        <View key={id} className="flow">
          <Heading>{title}</Heading>
          <Card kind="rows" label={title}>
            {answers.map(({ path, label, text }, at) => (
              <ListRow key={path} first={at === 0} title={isShown ? text : MASKED} note={label} />
            ))}
          </Card>
        </View>
      ))}
    </Page>
  )
}
