import { platformConnector } from './connector'

/** 桃江县一体化平台 (S000, S001): what 桃江县 handles, whatever window received it. */
export const taojiang = platformConnector('taojiang')
