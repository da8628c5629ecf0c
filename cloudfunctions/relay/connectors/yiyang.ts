import { platformConnector } from './connector'

/** 益阳市一体化平台“跨域通办”模块 (S000, S001): every county of the city but 桃江县. */
export const yiyang = platformConnector('yiyang')
