import Taro from '@tarojs/taro'

/**
 * A mini-program has no downloads: the file is written into its own folder and sent on by the person, to the file helper
 * or a chat of theirs. Once sent on it is removed from the phone.
 */
export const saveFile = async (name: string, text: string): Promise<boolean> => {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  const files = Taro.getFileSystemManager()
  try {
    files.writeFileSync(filePath, text, 'utf8')
    await Taro.shareFileMessage({ filePath, fileName: name })
    return true
  } catch {
    return false
  } finally {
    try {
      files.unlinkSync(filePath)
    } catch {
      // It was never written.
    }
  }
}

export const FILE_SAVED = '文件已转发，里面有个人信息，请收好'
