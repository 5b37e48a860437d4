import { useSyncExternalStore } from 'react'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { Provider } from 'urql'

import { routes } from './routes'
import { currentClient, onClient } from '~/graphql/client'

const router = createBrowserRouter(routes)

export function App() {
  const client = useSyncExternalStore(onClient, currentClient)
  return (
    <Provider value={client}>
      <RouterProvider router={router} />
    </Provider>
  )
}
