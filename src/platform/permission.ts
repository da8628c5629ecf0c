export type Permission = 'album' | 'camera'

/**
 * Whether the phone lets us: asked at the moment of use, with the reason first (DOMAIN 4.2). A browser asks by itself when
 * a picture is taken or saved.
 */
export const permitted = async (_permission: Permission, _reason: string): Promise<boolean> => true
