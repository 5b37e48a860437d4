import { HouseSearch } from './HouseSearch'

export default function Institutions() {
  return <HouseSearch labs={false} />
}
