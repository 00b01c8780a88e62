// Once per run of the tests: a PostgreSQL of our own and a template with all tables, from which
// each test file gets a database of its own in about 20 ms (`freshDatabase`).

import { connect } from '../../platform/database/database.ts'
import { migrate } from '../../platform/database/migrate.ts'
import { startCluster, type TestCluster, template } from '../../platform/testing/cluster.ts'
import { migrations } from '../migrations.ts'

let cluster: TestCluster | undefined

export const setup = async ({ provide }: { provide: (name: 'cluster', folder: string) => void }) => {
  cluster = await startCluster()
  const database = connect(cluster.connection(template))
  await migrate(database, migrations)
  await database.close()
  provide('cluster', cluster.folder)
}

export const teardown = () => cluster?.stop()
