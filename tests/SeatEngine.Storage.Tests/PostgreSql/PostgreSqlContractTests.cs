namespace SeatEngine.Storage.Tests.PostgreSql;

[NeedsPostgreSql]
public class PostgreSqlSeatStoreTests() : SeatStoreContract(new PostgreSqlHouse());

[NeedsPostgreSql]
public class PostgreSqlFeedTests() : StoreFeedContract(new PostgreSqlHouse());

[NeedsPostgreSql]
public class PostgreSqlDurableTests() : DurableStoreContract(new PostgreSqlHouse());

[NeedsPostgreSql]
public class PostgreSqlLeaseTests() : LeaseStoreContract(new PostgreSqlHouse());

[NeedsPostgreSql]
public class PostgreSqlCatalogueTests() : CatalogueStoreContract(new PostgreSqlHouse());
