import { useSession } from '~/session/store'

/** The region that the acting role is of; empty until it is known who is looking. */
export function useRegion(): string {
  const { viewer } = useSession()
  return viewer?.roles.find((role) => role.acting)?.region ?? ''
}
