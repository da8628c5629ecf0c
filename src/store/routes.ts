/** Pages that other pages lead to. */
export const INBOX = '/pages/inbox/index'
export const WAITING = '/pages/waiting/index'
export const MY_DATA = '/pages/mine/index'
