import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { promisedBy } from '../../../domain/casework/deadlines'
import type { Answers } from '../../../domain/definition/answers'
import type { Service } from '../../../domain/definition/service'
import { checklist } from '../../../domain/intake/checklist'
import { requiredItems } from '../../../domain/intake/required-items'
import { dayWithWeekday } from '../../../domain/standards/days'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { today } from '../../store/today'
import { Papers } from './papers'

interface ListPageProps {
  readonly service: Service
  readonly answers: Answers
}

/** Told once: until when, what to bring, what it costs and whom to ask. */
export function ListPage({ service, answers }: ListPageProps) {
  const { title, phone } = service.help
  return (
    <>
      <Promised service={service} answers={answers} />
      <Papers entries={checklist(service, answers, today())} />
      <Button kind="plain" onTap={() => void Taro.makePhoneCall({ phoneNumber: phone })}>
        {`有疑问，打电话问${title} ${phone}`}
      </Button>
    </>
  )
}

function Promised({ service, answers }: ListPageProps) {
  const { day, provisional } = promisedBy(service, new Date().toISOString())
  const without = service.promise.excludes.includes('postage') ? '，不含邮寄时间' : ''
  const items = requiredItems(service, answers)
  const ours = service.items.filter(({ id, withinDays }) => items.includes(id) && withinDays !== undefined)
  return (
    <Card label="什么时候办完">
      <View className="secondary">今天提交并受理，原则上最迟</View>
      <View className="big" id="promise">
        {dayWithWeekday(day)}
      </View>
      <View className="small">
        {service.promise.wording}
        {service.promise.wording.includes('邮寄') ? '' : without}
      </View>
      {provisional && <View className="small">途中跨年，明年放假安排公布后日期可能调整</View>}
      {ours.map(({ id, shortName, withinDays }) => (
        <View
          key={id}
          className="small"
        >{`${shortName}要您自己操作，请在宝宝出生后 ${withinDays?.days} 天内办好`}</View>
      ))}
      <View className="promise-fee">
        {ours.length > 0 ? '办理不收费；医保费按当年标准，由您直接缴给税务部门' : '办理不收费'}
      </View>
    </Card>
  )
}
