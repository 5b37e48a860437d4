import { HouseSearch } from './HouseSearch'

export default function Labs() {
  return <HouseSearch labs />
}
