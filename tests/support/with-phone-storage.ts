/* Imported before the product: what its app keeps is the phone of `phone-storage`, in memory. */
jest.mock('../../src/platform/storage/storage', () => jest.requireActual('./phone-storage').storage)
jest.mock('../../src/platform/storage/private-storage', () => jest.requireActual('./phone-storage'))
