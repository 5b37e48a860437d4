import { createHash } from 'node:crypto'

import type { CodegenConfig } from '@graphql-codegen/cli'
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

const config: CodegenConfig = {
  schema: '../schema/schema.graphql',
  documents: 'src/**/*.graphql',
  generates: {
    'src/graphql/generated/': {
      preset: 'client',
      documentTransforms: [addTypenameSelectionDocumentTransform],
      presetConfig: {
        fragmentMasking: false,
        // The page sends the digest; the gateway has the texts (documents.json).
        persistedDocuments: { mode: 'replaceDocumentWithHash', hashAlgorithm: sha256, hashPropertyName: 'documentId' },
      },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        nonOptionalTypename: true,
        skipTypename: false,
        onlyOperationTypes: true,
        disableDescriptions: true,
        defaultScalarType: 'unknown',
        scalars: {
          ID: 'string', Yuan: 'string', YuanInput: 'string', Day: 'string', DayInput: 'string', DateTime: 'string', JSON: 'unknown',
        },
      },
    },
  },
}

export default config
